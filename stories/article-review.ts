import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { readArticle, type ArticleProposal } from '../src/formats.js';
import { EdtfSyntaxError, formatEdtf, parseEdtf, type EventRecord } from '../src/index.js';
import type { SANCTIONS_ARTICLE } from './sanctions-article.js';

type Decision = 'open' | 'accepted' | 'rejected';

/** A proposal, and what became of it. */
interface Review {
  readonly proposal: ArticleProposal;
  readonly record: EventRecord;
  readonly decision: Decision;
}

const DECISIONS: Readonly<Record<Decision, string>> = { open: 'Proposed', accepted: 'Accepted', rejected: 'Rejected' };

/**
 * An editor's desk: an article on the left, the events that `readArticle` proposes on the right, and above both the
 * timeline of those that were accepted. Uses only the public API.
 */
export class ArticleReview extends LitElement {
  static override properties = {
    article: { attribute: false },
    reviews: { state: true },
    isRead: { state: true },
    mending: { state: true },
    fault: { state: true },
    current: { state: true },
    told: { state: true },
  };

  declare article: typeof SANCTIONS_ARTICLE;
  declare reviews: readonly Review[];
  /** The reader of prose is loaded when it is needed. */
  declare isRead: boolean;
  /** The index of the proposal being corrected. */
  declare mending: number | null;
  /** Why the text entered is not a date. */
  declare fault: string | null;
  /** The index of the proposal whose sentence is shown in the article. */
  declare current: number | null;
  declare told: string;

  constructor() {
    super();
    this.reviews = [];
    this.isRead = false;
    this.mending = null;
    this.fault = null;
    this.current = null;
    this.told = '';
  }

  protected override firstUpdated(): void {
    void readArticle(this.article.text, this.article).then((proposals) => {
      this.reviews = proposals.map((proposal) => ({ proposal, record: proposal.record, decision: 'open' }));
      this.isRead = true;
    });
  }

  protected override render(): TemplateResult {
    const decided = this.reviews.filter(({ decision }) => decision !== 'open').length;
    return html`
      <div class="desk">
        ${this.#timeline()}
        <article aria-labelledby="headline">
          <p class="kicker">
            ${this.article.publisher}, ${formatEdtf(parseEdtf(this.article.published), { locale: 'en' })}
          </p>
          <h3 id="headline">${this.article.headline}</h3>
          ${this.#paragraphs()}
        </article>
        <section aria-labelledby="proposals">
          <p class="kicker">
            ${this.isRead ? `${decided} of ${this.reviews.length} decided` : 'Reading the article …'}
          </p>
          <h3 id="proposals">Proposed events</h3>
          <ol>
            ${this.reviews.map((review, index) => this.#card(review, index))}
          </ol>
        </section>
      </div>
      <p class="told" role="status">${this.told}</p>
    `;
  }

  #timeline(): TemplateResult {
    const records = this.reviews.filter(({ decision }) => decision === 'accepted').map(({ record }) => record);
    return html`<div class="timeline">
      ${
        records.length > 0
          ? html`<event-timeline .events=${records} label="Accepted events" locale="en"></event-timeline>`
          : html`<p class="empty">The events you accept appear here.</p>`
      }
    </div>`;
  }

  /** The article, with its expressions of time as buttons that lead to their proposals. */
  #paragraphs(): TemplateResult[] {
    const { text } = this.article;
    let at = 0;
    return text.split('\n\n').map((paragraph) => {
      const start = at;
      at += paragraph.length + 2;
      return html`<p>${this.#passages(text, start, start + paragraph.length)}</p>`;
    });
  }

  #passages(text: string, start: number, end: number): unknown[] {
    const { sentence = null } = this.reviews[this.current ?? -1]?.proposal ?? {};
    const passages: unknown[] = [];
    let at = start;
    const put = (to: number) => {
      // A sentence begins and ends between expressions, or within the plain text before one.
      for (const edge of [sentence?.start, sentence?.end]) {
        if (edge !== undefined && edge > at && edge < to) put(edge);
      }
      if (to > at)
        passages.push(marked(text.slice(at, to), sentence !== null && at >= sentence.start && to <= sentence.end));
      at = Math.max(at, to);
    };
    for (const [index, { proposal, decision }] of this.reviews.entries()) {
      const { expression } = proposal;
      if (expression.start < at || expression.end > end) continue;
      put(expression.start);
      const isCurrent = index === this.current;
      passages.push(
        html`<button
          class="time ${decision} ${isCurrent ? 'current' : ''}"
          aria-label="${expression.text}: go to proposal ${index + 1}"
          @click=${() => this.#focusCard(index)}
        >
          ${expression.text}
        </button>`,
      );
      at = expression.end;
    }
    put(end);
    return passages;
  }

  #card({ proposal, record, decision }: Review, index: number): TemplateResult {
    const show = () => (this.current = index);
    return html`<li class=${decision} @focusin=${show} @pointerenter=${show}>
      ${this.mending === index ? this.#mendForm(record, index) : this.#proposal(proposal, record, decision, index)}
    </li>`;
  }

  #proposal(
    { confidence, why }: ArticleProposal,
    record: EventRecord,
    decision: Decision,
    index: number,
  ): TemplateResult {
    const { title, date, actors = [], sources = [] } = record;
    const percent = Math.round(confidence * 100);
    const from = [sources[0]?.publisher, sources[0]?.attribution].filter(Boolean).join(', citing ');
    return html`
      <p class="when">
        <strong>${formatEdtf(parseEdtf(String(date)), { locale: 'en' })}</strong> <code>${String(date)}</code>
      </p>
      <h4>${title}</h4>
      <p class="facts">
        ${actors.length > 0 ? html`${actors.join(', ')}<br />` : nothing}
        ${from === '' ? nothing : html`Source: ${from}<br />`}
        <meter min="0" max="100" low="50" optimum="100" .value=${percent} aria-label="Confidence"></meter>
        ${percent} %: ${why.join('; ')}
      </p>
      <p class="actions">
        ${
          decision === 'open'
            ? html`<button class="accept" aria-label="Accept: ${title}" @click=${() => this.#decide(index, 'accepted')}>
                  Accept
                </button>
                <button aria-label="Mend: ${title}" @click=${() => this.#mend(index)}>Mend</button>
                <button aria-label="Reject: ${title}" @click=${() => this.#decide(index, 'rejected')}>Reject</button>`
            : html`<span class="decision">${DECISIONS[decision]}</span>
                <button aria-label="Undo: ${title}" @click=${() => this.#decide(index, 'open')}>Undo</button>`
        }
      </p>
    `;
  }

  #mendForm(record: EventRecord, index: number): TemplateResult {
    const invalid = this.fault === null ? 'false' : 'true';
    return html`<form
      @submit=${(event: SubmitEvent) => this.#save(event, index)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#closeForm(index)}
    >
      <label>Title <input name="title" required .value=${record.title} /></label>
      <label>
        Date (EDTF)
        <input
          name="date"
          required
          spellcheck="false"
          .value=${String(record.date)}
          aria-invalid=${invalid}
          aria-describedby="fault"
        />
      </label>
      <p id="fault" class="fault" role="alert">${this.fault ?? nothing}</p>
      <p class="actions">
        <button class="accept">Accept as mended</button>
        <button type="button" @click=${() => this.#closeForm(index)}>Cancel</button>
      </p>
    </form>`;
  }

  #decide(index: number, decision: Decision, changes: Partial<EventRecord> = {}): void {
    this.reviews = this.reviews.map((review, at) => {
      return at === index ? { ...review, record: { ...review.record, ...changes }, decision } : review;
    });
    const { record } = this.reviews[index]!;
    const left = this.reviews.filter((review) => review.decision === 'open').length;
    this.told = `${DECISIONS[decision]}: ${record.title}. ${left} left.`;
    // The focus moves to the next open proposal; after the last, or when one is taken back, it stays here.
    const next = this.reviews.findIndex((review, at) => at > index && review.decision === 'open');
    void this.#focusCard(decision === 'open' || next < 0 ? index : next);
  }

  #mend(index: number): void {
    this.mending = index;
    this.fault = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('form input')?.select());
  }

  #closeForm(index: number): void {
    this.mending = null;
    void this.#focusCard(index);
  }

  #save(event: SubmitEvent, index: number): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const [title, date] = [form.get('title') as string, form.get('date') as string];
    try {
      parseEdtf(date);
    } catch (error) {
      if (!(error instanceof EdtfSyntaxError)) throw error;
      this.fault = `Expected ${error.expected}, at character ${error.offset + 1}.`;
      return;
    }
    this.mending = null;
    this.#decide(index, 'accepted', { title, date });
  }

  async #focusCard(index: number): Promise<void> {
    this.current = index;
    await this.updateComplete;
    const card = this.renderRoot.querySelectorAll<HTMLElement>('ol > li')[index];
    card?.querySelector<HTMLElement>('button, input')?.focus();
    card?.scrollIntoView({ block: 'nearest' });
  }

  static override styles = css`
    :host {
      --ink: CanvasText;
      --quiet: color-mix(in srgb, CanvasText 68%, Canvas);
      --rule: color-mix(in srgb, CanvasText 18%, Canvas);
      --tint: color-mix(in srgb, light-dark(#0b63b5, #7cc0ff) 14%, Canvas);
      --accent: light-dark(#0b57a4, #8cc7ff);
      display: block;
      line-height: 1.45;
    }
    .desk {
      display: grid;
      gap: 1.5rem 2.5rem;
      grid-template-columns: minmax(0, 1fr);
      max-width: 76rem;
    }
    .timeline {
      display: grid;
      min-height: 15rem;
      border-block: 1px solid var(--rule);
      padding-block: 0.5rem;
    }
    .empty {
      place-self: center;
      margin: 0;
      color: var(--quiet);
    }
    h3 {
      margin: 0 0 0.75rem;
      font-size: 1.375rem;
      line-height: 1.2;
      text-wrap: balance;
    }
    .kicker {
      margin: 0 0 0.25rem;
      color: var(--quiet);
      font-size: 0.875rem;
      font-variant-numeric: tabular-nums;
    }
    article {
      font-family: Georgia, 'Times New Roman', serif;
      font-size: 1.0625rem;
      line-height: 1.6;
    }
    article p:not(.kicker) {
      margin: 0 0 1em;
      max-width: 38em;
    }
    mark,
    .time.current {
      background: var(--tint);
      color: inherit;
    }
    .time {
      display: inline;
      font: inherit;
      color: inherit;
      background: none;
      border: 0;
      border-bottom: 2px dotted var(--accent);
      padding: 0;
      cursor: pointer;
      text-align: start;
    }
    .time.accepted {
      border-bottom-style: solid;
    }
    .time.rejected {
      border-bottom-color: var(--rule);
    }
    ol {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      border-top: 1px solid var(--rule);
      padding-block: 0.75rem;
      padding-inline-start: 0.875rem;
      border-inline-start: 3px solid transparent;
    }
    li:focus-within {
      border-inline-start-color: var(--accent);
    }
    li p,
    h4 {
      margin: 0 0 0.25rem;
    }
    h4 {
      font-size: 1rem;
      line-height: 1.3;
    }
    li.rejected h4 {
      text-decoration: line-through;
      color: var(--quiet);
    }
    .when strong {
      color: var(--accent);
    }
    code,
    .facts {
      color: var(--quiet);
      font-size: 0.875rem;
    }
    meter {
      inline-size: 3.5rem;
      block-size: 0.75rem;
      vertical-align: -0.05rem;
      margin-inline-end: 0.25rem;
    }
    li .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
      margin: 0.5rem 0 0;
    }
    .decision {
      font-weight: 600;
    }
    .actions button {
      font: inherit;
      color: inherit;
      background: none;
      border: 1px solid var(--quiet);
      border-radius: 4px;
      padding: 0.25rem 0.75rem;
      min-block-size: 2.25rem;
      cursor: pointer;
    }
    .actions .accept {
      background: var(--accent);
      border-color: var(--accent);
      color: Canvas;
    }
    button:focus-visible,
    input:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    label {
      display: block;
      font-size: 0.875rem;
      color: var(--quiet);
      margin-bottom: 0.5rem;
    }
    input {
      display: block;
      box-sizing: border-box;
      inline-size: 100%;
      font: inherit;
      font-size: 1rem;
      color: var(--ink);
      background: Canvas;
      border: 1px solid var(--quiet);
      border-radius: 4px;
      padding: 0.375rem 0.5rem;
      margin-top: 0.125rem;
    }
    .fault {
      color: light-dark(#a3131f, #ff9a9f);
      min-block-size: 1.45em;
    }
    .told {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (min-width: 48rem) {
      .desk {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      .timeline {
        grid-column: 1 / -1;
      }
      article {
        align-self: start;
      }
    }
    /* Where there is room, what is accepted stays in sight, and so does the article. */
    @media (min-width: 48rem) and (min-height: 52rem) {
      .timeline,
      article {
        position: sticky;
        top: 0;
      }
      .timeline {
        z-index: 1;
        max-block-size: 22rem;
        overflow: auto;
        background: Canvas;
      }
      article {
        top: 24.5rem;
      }
      li {
        scroll-margin-top: 24.5rem;
      }
    }
  `;
}

function marked(text: string, isCurrent: boolean): unknown {
  return isCurrent ? html`<mark>${text}</mark>` : text;
}
