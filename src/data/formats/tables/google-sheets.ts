/** Addresses of a sheet: shared (`/d/ID`) or published to the web (`/d/e/ID`). */
const SHEET = /^\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]{8,})(?:\/|$)/;

/**
 * Returns the address that serves a Google sheet as CSV, given one that people copy from the address bar or from
 * "Publish to the web"; an address of CSV or TSV stays as it is. A sheet that is not public answers with a login page.
 *
 * @returns null for any other address
 * @example googleSheetCsvUrl('https://docs.google.com/spreadsheets/d/1AbC-dEf_Ghi/edit#gid=7')
 *   // 'https://docs.google.com/spreadsheets/d/1AbC-dEf_Ghi/export?format=csv&gid=7'
 */
export function googleSheetCsvUrl(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const sheet = url.protocol === 'https:' && url.hostname === 'docs.google.com' ? SHEET.exec(url.pathname) : null;
  if (sheet === null) return null;
  // An address of CSV or TSV may also select a sheet by its name, or a range.
  const said = ['format', 'output', 'tqx'].map((name) => url.searchParams.get(name)).join();
  if (/\b[ct]sv\b/.test(said)) return address;
  const [, published, id] = sheet;
  const gid = url.searchParams.get('gid') ?? /(?:^#|&)gid=(\d+)/.exec(url.hash)?.[1] ?? null;
  const query = gid !== null && /^\d+$/.test(gid) ? `&gid=${gid}` : '';
  const base = `https://docs.google.com/spreadsheets/d/${published ?? ''}${id}`;
  return published ? `${base}/pub?output=csv${query}` : `${base}/export?format=csv${query}`;
}
