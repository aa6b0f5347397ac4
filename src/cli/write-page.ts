import { createHash } from 'node:crypto';
import path from 'node:path';
import { escapeXml } from '../render/string-sink.js';
import type { CommandOptions } from './command-options.js';
import { isUrl } from './read-input.js';

export interface PageOptions {
  readonly title: string;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Attributes of `<event-timeline>`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The script that registers the elements, without imports. */
  readonly elements: string;
  /** The records as JSON, embedded in the page; null when `script` fetches them. */
  readonly json: string | null;
  /** Another script, run after that of the elements. */
  readonly script?: string;
  /** Trusted markup, shown where scripts do not run. */
  readonly still: string;
}

const SCHEMES = { auto: 'light dark', light: 'light', dark: 'dark' };

const style = (theme: PageOptions['theme']) => `
:root{color-scheme:${SCHEMES[theme]}}
body{margin:0;background:Canvas;color:CanvasText;font:16px/1.4 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif}
main{padding:1.25rem clamp(1rem,3vw,2.5rem) 1.5rem}
h1{font-size:1.35rem;line-height:1.25;margin:0 0 .75rem;overflow-wrap:anywhere}
event-timeline{--timeline-max-height:max(18rem,calc(100dvh - 11rem))}
noscript svg{max-width:100%;height:auto}
.issues{margin-block-start:1rem;font-size:.8125rem}
.issues ul{margin:.25rem 0;padding-inline-start:1.2em}
@media print{main{padding:0}}
`;

/**
 * Writes a self-contained page that works offline and from `file:`. Its Content-Security-Policy allows only its own
 * scripts and style, by hash, so that nothing in the records can run.
 */
export function writePage(options: PageOptions): string {
  const { title, locale, dir, theme, json, still, script = '' } = options;
  const code = inScript(options.elements);
  const ownCode = inScript(script);
  const css = style(theme);
  const scripts = [code, ...(ownCode === '' ? [] : [ownCode])];
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(css)}`,
    'img-src http: https: data:',
    ...(ownCode === '' ? [] : ["connect-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const attributes = Object.entries(options.attributes).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escapeXml(value)}"`,
  );
  const data = json === null ? '' : `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`;
  return `<!doctype html>
<html lang="${escapeXml(locale)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="generator" content="event-timeline">
<title>${escapeXml(title)}</title>
<style>${css}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<event-timeline${attributes.join('')}>${data}</event-timeline>
<noscript>${still}</noscript>
</main>
${scripts.map((text) => `<script>${text}</script>`).join('\n')}
</body>
</html>
`;
}

/** Returns the title that `--title` gives, else that of the document, else the name of the file. */
export function titleOf(options: CommandOptions, ofDocument: string | undefined, source: string): string {
  // In an address the name ends at a query or #, which the name of a file may contain.
  const name = path.basename(isUrl(source) ? source.replace(/[?#].*/s, '') : source);
  const ofFile = source === '-' ? 'Timeline' : name.replace(/\.\w+$/, '') || 'Timeline';
  return options.text('title') ?? (ofDocument || ofFile);
}

/**
 * Escapes what would end a script (`</script`) or hide its end (`<!--`); `\\x3c` is `<` in strings, patterns and
 * templates.
 */
function inScript(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
