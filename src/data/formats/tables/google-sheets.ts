/** Addresses of a sheet: shared (`/d/ID`) or published to the web (`/d/e/ID`). */
const SHEET = /^\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]{8,})(?:\/|$)/;

/**
 * Gives the address from which a Google sheet comes as CSV, for an address of the sheet as people copy it from the
 * address bar or from "Publish to the web"; one that is that of a CSV or TSV already stays as it is. The sheet must be public, or the answer is a login page.
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
  // An address of a table already says which: a sheet by its name, a range.
  const said = ['format', 'output', 'tqx'].map((name) => url.searchParams.get(name)).join();
  if (/\b[ct]sv\b/.test(said)) return address;
  const [, published, id] = sheet;
  const gid = url.searchParams.get('gid') ?? /(?:^#|&)gid=(\d+)/.exec(url.hash)?.[1] ?? null;
  const query = gid !== null && /^\d+$/.test(gid) ? `&gid=${gid}` : '';
  const base = `https://docs.google.com/spreadsheets/d/${published ?? ''}${id}`;
  return published ? `${base}/pub?output=csv${query}` : `${base}/export?format=csv${query}`;
}
