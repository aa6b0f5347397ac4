import { html, nothing, type TemplateResult } from 'lit';
import { knowledgeWords, sourceWords } from '../data/words/describe-record.js';
import type { EventRecord } from '../data/event-record.js';
import { amountText } from '../layout/text/amount-text.js';
import type { DataController } from './loading/data-controller.js';
import type { SpeechOptions } from '../data/words/date-text.js';
import type { Strings } from './strings/strings.js';

/** At most this many faults are listed. */
const MAX_LISTED = 100;
const LONGEST_MESSAGE = 500;

/** Renders, in place of the drawing, why there is none: data are loading, failed or were stopped, or have no events. */
export function messageTemplate(
  data: DataController,
  strings: Strings,
  retry: () => void,
): TemplateResult | typeof nothing {
  const button = data.canRetry
    ? html`<button type="button" class="retry" @click=${retry}>${strings.say('retry')}</button>`
    : nothing;
  const documentFault = data.issues.find((issue) => issue.row < 0 && issue.severity === 'error');
  if (data.state === 'loading') return nothing;
  if (data.state === 'waiting')
    return data.table ? nothing : html`<div class="message"><p>${strings.say('loading')}</p></div>`;
  if ((data.error || documentFault) && !data.table?.size) {
    const message = data.error?.message ?? documentFault?.message ?? '';
    return html`<div class="message" part="error" role="alert">
      <p>${strings.say('failed')}</p>
      <p lang="en" dir="auto">${cut(message)}</p>
      ${button}
    </div>`;
  }
  if (data.table?.size) return nothing;
  if (data.ending)
    return html`<div class="message">
      <p>${strings.say(data.ending, 0)}</p>
      ${button}
    </div>`;
  return html`<div class="message"><p>${strings.say('empty')}</p></div>`;
}

/** Lists what could not be read, collapsed at first. */
export function issuesTemplate(
  data: DataController,
  faults: readonly Error[],
  strings: Strings,
): TemplateResult | typeof nothing {
  // A fault that prevents the whole drawing is shown in its place.
  const isDrawn = Boolean(data.table?.size);
  const issues = data.issues.filter((issue) => isDrawn || issue.row >= 0 || issue.severity === 'warning');
  const broken = isDrawn && data.error ? [data.error] : [];
  const messages = [...faults, ...broken, ...issues].map((fault) => fault.message);
  if (messages.length === 0) return nothing;
  const unlisted = messages.length - MAX_LISTED;
  const remarks = issues.filter(({ severity }) => severity === 'warning').length;
  const [what, count] =
    data.rejected > 0
      ? (['issues', data.rejected] as const)
      : messages.length > remarks
        ? (['faults', messages.length - remarks] as const)
        : (['remarks', remarks] as const);
  return html`<details class="issues" part="issues">
    <summary><bdi>${strings.say(what, count)}</bdi></summary>
    <ul>
      ${messages.slice(0, MAX_LISTED).map((message) => html`<li lang="en" dir="auto">${cut(message)}</li>`)}
      ${unlisted > 0 ? html`<li>… (${amountText(unlisted, strings.locale)})</li>` : nothing}
    </ul>
  </details>`;
}

export function tooltipTemplate(record: EventRecord, options: SpeechOptions): TemplateResult {
  const lines = [...knowledgeWords(record, options), sourceWords(record, options)].filter((words) => words !== '');
  return html`<p class="title" lang=${record.lang ?? options.locale} dir=${record.dir ?? 'auto'}>
      ${cut(record.title)}
    </p>
    ${lines.map((words) => html`<p><bdi>${words}</bdi></p>`)}`;
}

function cut(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE)}…`;
}
