/** The script of `embed.html`: a timeline alone in a frame, as the part of the address behind the `#` says. */

import { SourceError } from '../core.js';
import '../define.js';
import { loadLanguage } from '../elements/load-language.js';
import { embedTitle, type EmbedHeightMessage } from './embed-code.js';
import { readEmbedOptions, type EmbedOptions } from './embed-options.js';

const STYLES = `
html { color-scheme: light dark; }
html[data-theme='light'] { color-scheme: light; }
html[data-theme='dark'] { color-scheme: dark; }
body { margin: 0; padding: 0.5rem 0.75rem; background: Canvas; color: CanvasText;
  font: 1rem/1.4 system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif; }
.faults { margin: 0 0 0.5rem; padding: 0; list-style: none; font-size: 0.8125rem; overflow-wrap: anywhere; }
`;

let told = 0;

function start(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets = [sheet];
  show();
  addEventListener('hashchange', show);
  new ResizeObserver(tellHeight).observe(document.body);
}

function show(): void {
  const { options, faults } = readEmbedOptions(location.hash, location.href);
  document.documentElement.dataset['theme'] = options?.theme ?? 'auto';
  const locale = options?.locale ?? navigator.language;
  document.documentElement.lang = locale;
  void nameDocument({ label: options?.label, locale });
  document.body.replaceChildren(...faultList(faults), ...(options ? [timelineOf(options)] : []));
}

/** All languages are in this script. */
async function nameDocument({ label, locale }: { label: string | undefined; locale: string }): Promise<void> {
  await loadLanguage(locale);
  document.title = label ?? embedTitle({ locale });
}

function timelineOf(options: EmbedOptions): HTMLElement {
  const timeline = document.createElement('event-timeline');
  const { src, format, label, locale, timezone, laneBy, view, controls } = options;
  const attributes = { src, format, label, locale, timezone, 'lane-by': laneBy, view };
  for (const [name, value] of Object.entries(attributes)) if (value) timeline.setAttribute(name, value);
  if (controls) timeline.setAttribute('controls', '');
  timeline.addEventListener('timeline-error', ({ error }) => {
    if (error instanceof SourceError && error.found.startsWith('no connection'))
      document.body.prepend(...faultList([originFault(src)]));
  });
  return timeline;
}

/** The browser does not say why: a server that is not there and one that refuses this origin look alike. */
function originFault(src: string): string {
  return `src: found no answer that this frame may read, expected ${new URL(src).host} to allow every origin (Access-Control-Allow-Origin: *)`;
}

function faultList(faults: readonly string[]): HTMLElement[] {
  if (faults.length === 0) return [];
  const list = document.createElement('ul');
  list.className = 'faults';
  list.role = 'alert';
  list.append(
    ...faults.map((fault) =>
      Object.assign(document.createElement('li'), { textContent: fault, dir: 'auto', lang: 'en' }),
    ),
  );
  return [list];
}

/** To whoever is around: a height is no secret, and a frame in a sandbox does not know who that is. */
function tellHeight(): void {
  const heightPx = Math.ceil(document.body.getBoundingClientRect().height);
  if (heightPx === told || heightPx === 0) return;
  told = heightPx;
  const message: EmbedHeightMessage = { type: 'event-timeline-height', heightPx };
  if (window.parent !== window) window.parent.postMessage(message, '*');
}

start();
