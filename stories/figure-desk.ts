import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { EventTimeline, PictureOptions } from '../src/index.js';

const KINDS = ['SVG', 'PNG', 'HTML'] as const;
type Kind = (typeof KINDS)[number];
const AROUND = ['Heading', 'Legend', 'Sources', 'Credit'];

/** A figure, at an object URL of its own. */
interface WrittenFigure {
  readonly kind: Kind;
  readonly url: string;
  readonly bytes: number;
}

const MEDIA_TYPES = { SVG: 'image/svg+xml', HTML: 'text/html' };

/**
 * A desk for figures of the timeline in its slot: lets the reader choose what surrounds the drawing, and shows the SVG, PNG or
 * page as it would be published, to be saved. Uses only the public API.
 */
export class FigureDesk extends LitElement {
  static override properties = { written: { state: true }, fault: { state: true } };

  declare written: WrittenFigure | null;
  declare fault: string | null;

  constructor() {
    super();
    this.written = null;
    this.fault = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override render(): TemplateResult {
    return html`
      <slot></slot>
      <form @submit=${(event: SubmitEvent) => void this.#write(event)}>
        <fieldset>
          <legend>Around the drawing</legend>
          ${AROUND.map(
            (name) => html`<label><input type="checkbox" name=${name.toLowerCase()} checked /> ${name}</label>`,
          )}
        </fieldset>
        <label>
          Shown
          <select name="view">
            <option value="all">everything</option>
            <option value="window">what the screen shows</option>
          </select>
        </label>
        <label>
          Theme
          <select name="theme">
            <option>light</option>
            <option>dark</option>
          </select>
        </label>
        <label>
          Width, px
          <input name="width" type="number" min="320" max="2400" step="10" value="960" required />
        </label>
        <p class="actions">${KINDS.map((kind) => html`<button value=${kind}>Write ${kind}</button>`)}</p>
      </form>
      <p class="fault" role="alert">${this.fault ?? nothing}</p>
      <p class="told" role="status">
        ${this.written ? `${this.written.kind} of ${kilobytes(this.written.bytes)} written` : nothing}
      </p>
      ${this.written ? this.#figure(this.written) : nothing}
    `;
  }

  #figure({ kind, url, bytes }: WrittenFigure): TemplateResult {
    const name = `figure.${kind.toLowerCase()}`;
    return html`<figure>
      ${
        kind === 'HTML'
          ? html`<iframe src=${url} sandbox="" title="The page as it would be published"></iframe>`
          : html`<img src=${url} alt="The figure as it would be published: ${this.#timeline.label}" />`
      }
      <figcaption>${kind}, ${kilobytes(bytes)} <a href=${url} download=${name}>Save ${name}</a></figcaption>
    </figure>`;
  }

  get #timeline(): EventTimeline {
    return this.querySelector('event-timeline')!;
  }

  async #write(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const kind = (event.submitter as HTMLButtonElement).value as Kind;
    try {
      const blob = await this.#blob(kind, optionsOf(form, this.#timeline.label));
      this.#forget();
      this.written = { kind, url: URL.createObjectURL(blob), bytes: blob.size };
      this.fault = null;
    } catch (fault) {
      this.fault = fault instanceof Error ? fault.message : String(fault);
    }
  }

  async #blob(kind: Kind, options: PictureOptions): Promise<Blob> {
    if (kind === 'PNG') return this.#timeline.toPNG({ ...options, scale: 2 });
    const text = kind === 'SVG' ? this.#timeline.toSVG(options) : await this.#timeline.toHTML(options);
    return new Blob([text], { type: MEDIA_TYPES[kind] });
  }

  #forget(): void {
    if (this.written) URL.revokeObjectURL(this.written.url);
    this.written = null;
  }

  static override styles = css`
    :host {
      --quiet: color-mix(in srgb, CanvasText 68%, Canvas);
      --rule: color-mix(in srgb, CanvasText 18%, Canvas);
      --accent: light-dark(#0b57a4, #8cc7ff);
      display: block;
      max-width: 76rem;
      line-height: 1.45;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0.75rem 1.5rem;
      margin-block-start: 1.5rem;
      padding-block-start: 1rem;
      border-block-start: 1px solid var(--rule);
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      margin: 0;
      padding: 0;
      border: 0;
    }
    fieldset label {
      display: flex;
      align-items: center;
      gap: 0.375rem;
      min-block-size: 2.25rem;
      color: inherit;
    }
    legend,
    label {
      padding: 0;
      font-size: 0.875rem;
      color: var(--quiet);
    }
    fieldset label,
    input,
    select {
      font-size: 1rem;
    }
    select,
    input[type='number'] {
      display: block;
      box-sizing: border-box;
      min-block-size: 2.25rem;
      font-family: inherit;
    }
    input[type='checkbox'] {
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0;
      accent-color: var(--accent);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin: 0;
    }
    button {
      font: inherit;
      color: Canvas;
      background: var(--accent);
      border: 1px solid var(--accent);
      border-radius: 4px;
      padding: 0.25rem 0.875rem;
      min-block-size: 2.25rem;
      cursor: pointer;
    }
    :is(button, input, select, a):focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .fault {
      color: light-dark(#a11a1a, #ff9b8f);
    }
    .fault:empty {
      display: none;
    }
    .told {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    figure {
      margin: 1.5rem 0 0;
    }
    img,
    iframe {
      display: block;
      box-sizing: border-box;
      max-inline-size: 100%;
      border: 1px solid var(--rule);
    }
    iframe {
      inline-size: 100%;
      block-size: 34rem;
      background: #fff;
    }
    figcaption {
      margin-block-start: 0.5rem;
      color: var(--quiet);
      font-size: 0.875rem;
    }
    a {
      margin-inline-start: 0.75rem;
      color: var(--accent);
    }
  `;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function optionsOf(form: FormData, title: string): PictureOptions {
  return {
    title,
    description: 'What was known on 5 February 2022, as it was known.',
    heading: form.has('heading'),
    legend: form.has('legend'),
    sources: form.has('sources'),
    ...(form.has('credit') && { credit: 'Drawn with event-timeline' }),
    ...(form.get('view') === 'all' && { view: null }),
    theme: form.get('theme') as 'light' | 'dark',
    widthPx: Number(form.get('width')),
    heightPx: 'natural',
  };
}
