/** The script of `embed-generator.html`: writes the snippet of an embedded timeline, and previews it. */

import {
  EMBED_HOST_SCRIPT,
  EMBED_SANDBOX,
  embedSnippet,
  embedTitle,
  embedUrl,
  oEmbed,
  readHeight,
  USUAL_HEIGHT_PX,
  type EmbedCodeOptions,
} from './embed-code.js';
import type { EmbedTheme } from './embed-options.js';
import { loadLanguage } from '../time/words/load-words.js';

/** How long typing must pause before the preview is updated. */
const TYPED_MS = 400;

const form = document.querySelector<HTMLFormElement>('#options')!;
const preview = document.querySelector<HTMLElement>('#preview')!;
const status = document.querySelector<HTMLElement>('#status')!;
const field = (id: string) => document.querySelector<HTMLTextAreaElement>(`#${id}`)!;
let timer = 0;

function optionsOf(): EmbedCodeOptions | null {
  if (!form.checkValidity()) return null;
  const given = new FormData(form);
  const text = (name: string) => (given.get(name) as string | null)?.trim() ?? '';
  const texts = ['label', 'laneBy', 'view', 'locale', 'timezone', 'format'].map((name) => [name, text(name)] as const);
  return {
    page: text('page'),
    src: text('src'),
    theme: text('theme') as EmbedTheme,
    heightPx: Number(text('heightPx')) || USUAL_HEIGHT_PX,
    controls: given.has('controls'),
    ...Object.fromEntries(texts.filter(([, value]) => value !== '')),
  };
}

async function update(): Promise<void> {
  const options = optionsOf();
  // For the title of the frame. This script includes all languages.
  await loadLanguage(options?.locale ?? 'en');
  field('snippet').value = options ? embedSnippet(options) : '';
  field('oembed').value = options ? JSON.stringify(oEmbed(options), null, 2) : '';
  field('host').value = EMBED_HOST_SCRIPT;
  if (!options) {
    const note = document.createElement('p');
    note.textContent = 'Enter the address of the events, such as https://example.org/events.json.';
    preview.replaceChildren(note);
    return;
  }
  const frame = document.createElement('iframe');
  frame.sandbox.value = EMBED_SANDBOX;
  frame.title = embedTitle(options);
  frame.width = '100%';
  frame.height = String(options.heightPx ?? '');
  frame.style.setProperty('border', '0');
  frame.src = embedUrl(options);
  preview.replaceChildren(frame);
}

async function copy(id: string): Promise<void> {
  const text = field(id);
  try {
    await navigator.clipboard.writeText(text.value);
    status.textContent = 'Copied.';
  } catch {
    text.select();
    status.textContent = 'This browser does not let the page copy. The text is selected: copy it with the keyboard.';
  }
}

(form.elements.namedItem('page') as HTMLInputElement).value = new URL('embed.html', location.href).href;
form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void update(), TYPED_MS);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void update();
});
document.addEventListener('click', ({ target }) => {
  const id = target instanceof HTMLButtonElement ? target.dataset['copies'] : undefined;
  if (id !== undefined) void copy(id);
});
addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const frame = preview.querySelector('iframe');
  const heightPx = readHeight(data);
  if (heightPx !== null && frame?.contentWindow === source) frame.height = String(heightPx);
});
void update();
