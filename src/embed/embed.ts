/** The script of `embed.html`: shows the timeline that the hash of the address describes. */

import '../define.js';
import { loadLanguage } from '../elements/strings/load-language.js';
import { embedTitle, heightMessage } from './embed-code.js';
import { readEmbedOptions } from './embed-options.js';
import { embeddedTimeline } from './embedded-timeline.js';

const STYLES = `
html { color-scheme: light dark; }
html[data-theme='light'] { color-scheme: light; }
html[data-theme='dark'] { color-scheme: dark; }
body { margin: 0; padding: 0.5rem 0.75rem; background: Canvas; color: CanvasText;
  font: 1rem/1.4 system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif; }
.faults { margin: 0 0 0.5rem; padding: 0; list-style: none; font-size: 0.8125rem; overflow-wrap: anywhere; }
.faults:empty { display: none; }
`;

let postedPx = 0;

function start(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets = [sheet];
  show();
  addEventListener('hashchange', show);
  new ResizeObserver(postHeight).observe(document.body);
}

function show(): void {
  const { options, faults } = readEmbedOptions(location.hash, location.href);
  document.documentElement.dataset['theme'] = options?.theme ?? 'auto';
  const locale = options?.locale ?? navigator.language;
  document.documentElement.lang = locale;
  void nameDocument({ label: options?.label, locale });
  document.body.replaceChildren(...embeddedTimeline(options, faults));
}

/** Sets the title of the document; this script includes all languages. */
async function nameDocument({ label, locale }: { label: string | undefined; locale: string }): Promise<void> {
  await loadLanguage(locale);
  document.title = label ?? embedTitle({ locale });
}

/** Posts to any origin: a sandboxed frame does not know which one embeds it, and a height is no secret. */
function postHeight(): void {
  const heightPx = Math.ceil(document.body.getBoundingClientRect().height);
  if (heightPx === postedPx || heightPx === 0) return;
  postedPx = heightPx;
  if (window.parent !== window) window.parent.postMessage(heightMessage(heightPx), '*');
}

start();
