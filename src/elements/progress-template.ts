import { html, nothing, type TemplateResult } from 'lit';
import type { DataController } from './loading/data-controller.js';
import type { LoadProgress } from './loading/record-load.js';
import type { Strings } from './strings/strings.js';

/** What a user can do about a load. */
export interface LoadActions {
  stop(): void;
  retry(): void;
}

/** Shows the progress of a load with a button to stop it; after an incomplete one, a button to start again. */
export function progressTemplate(
  data: DataController,
  strings: Strings,
  actions: LoadActions,
): TemplateResult | typeof nothing {
  const { progress, state, ending } = data;
  if (progress && state === 'waiting') {
    const { records, totalRecords, bytesRead, totalBytes } = progress;
    const words = progressWords(progress, strings);
    // Without a value the bar is indeterminate.
    const [value, max] = totalBytes === null ? [records, totalRecords] : [bytesRead, totalBytes];
    return html`<div class="progress" part="progress">
      <progress
        part="progress-bar"
        aria-label=${strings.say('loading')}
        aria-valuetext=${words}
        value=${max === null ? nothing : value}
        max=${max ?? nothing}
      ></progress>
      <span class="count">${words}</span>
      <button type="button" class="link stop" part="stop" @click=${actions.stop}>${strings.say('stop')}</button>
    </div>`;
  }
  // Without any events, the message in place of the drawing has the button.
  if (!ending || !data.canRetry || !data.table?.size) return nothing;
  return html`<button type="button" class="link again" @click=${actions.retry}>${strings.say('retry')}</button>`;
}

/** Says how much has arrived: `120,000 events, 12 MB of 80 MB`. */
function progressWords({ records, totalRecords, bytesRead, totalBytes }: LoadProgress, strings: Strings): string {
  const number = totalRecords === null ? records : strings.say('loadedOf', records, totalRecords);
  const count = strings.say('loadedCount', number);
  if (bytesRead === 0) return count;
  const size = (bytes: number) => sizeWords(bytes, totalBytes ?? bytesRead, strings.locale);
  const bytes = totalBytes === null ? size(bytesRead) : strings.say('loadedOf', size(bytesRead), size(totalBytes));
  return strings.say('loadedSize', count, bytes);
}

function sizeWords(bytes: number, ofBytes: number, locale: string): string {
  const [unit, perUnit] = ofBytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  const value = bytes / perUnit;
  // At least two digits: 1.4 MB, but 1,400 and not 1,400.2.
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}
