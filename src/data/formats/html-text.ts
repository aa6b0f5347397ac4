import { safeUrl } from '../records/safe-url.js';

/** Entities that texts for pages use; numeric ones are decoded by their number. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  frac12: '½',
  sect: '§',
  para: '¶',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  Eacute: 'É',
  Egrave: 'È',
  Agrave: 'À',
  Ccedil: 'Ç',
  Ntilde: 'Ñ',
  Aring: 'Å',
  Oslash: 'Ø',
};

/** Elements that begin on a new line. */
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is not text of the page. */
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object']);

const TAG = /^<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30}));/g;
/** Tags longer than this are not recognized, so that a `<` that opens none costs no more. */
const LONGEST_TAG = 4000;

/**
 * Returns the text of HTML in foreign data. None of it is ever put into a page as HTML. A link keeps its address after
 * its words, `NASA (https://www.nasa.gov)`; an image is replaced by its description; an element that begins on a new
 * line does so here.
 *
 * @example htmlText('<p>Built by <a href="https://nasa.gov">NASA</a> &amp; others</p>') // 'Built by NASA (https://nasa.gov) & others'
 */
export function htmlText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html.trim();
  let text = '';
  const links: { readonly address: string; readonly from: number }[] = [];
  let at = 0;
  let close = -1;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    text += entitiesRead(html.slice(at, open < 0 ? html.length : open).replace(/\s+/g, ' '));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    // Without a `>` ahead, no tag is looked for.
    if (close < open) close = html.indexOf('>', open);
    if (close < 0) close = html.length + LONGEST_TAG;
    const tag = close - open < LONGEST_TAG ? TAG.exec(html.slice(open, open + LONGEST_TAG)) : null;
    if (tag === null) {
      text += '<';
      at = open + 1;
      continue;
    }
    const [whole, slash, given = '', attributes = ''] = tag;
    const name = given.toLowerCase();
    at = open + whole.length;
    if (HIDDEN.has(name) && slash === '') {
      at = closingTag(html, name, at);
    } else if (BLOCKS.has(name)) text += name === 'p' || name === 'blockquote' ? '\n\n' : '\n';
    else if (name === 'img') text += attributeOf(attributes, 'alt') ?? '';
    else if (name === 'a' && slash === '')
      links.push({ address: attributeOf(attributes, 'href') ?? '', from: text.length });
    else if (name === 'a') text += addressAfter(text, links.pop());
  }
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function closingTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

/** Returns the address of a link in brackets, if it may be kept and is not what the words of the link say. */
function addressAfter(text: string, link: { readonly address: string; readonly from: number } | undefined): string {
  const address = link && safeUrl(link.address);
  if (!link || address === null || address === undefined || address.startsWith('#')) return '';
  const words = text.slice(link.from).trim();
  if (words === address || words === '') return words === '' ? address : '';
  return ` (${address})`;
}

/** Reads an attribute of a tag; null where the tag does not have it. */
export function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match === null ? null : entitiesRead(match[1] ?? match[2] ?? match[3] ?? '');
}

/** Decodes the character references of HTML; unknown ones stay as they are. */
function entitiesRead(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** Writes text so that it can be read back as HTML, for formats whose texts are HTML. */
export function textAsHtml(text: string): string {
  return text
    .replace(/[&<>"]/g, (char) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[char]};`)
    .replaceAll('\n', '<br>');
}

/** Returns text without its line breaks: a title is one line. */
export function oneLine(text: string): string {
  // Not /\s*\n\s*/, which would look for a break all the way from each of many spaces.
  return text.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run));
}
