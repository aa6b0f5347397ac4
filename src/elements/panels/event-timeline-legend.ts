import { css, html, nothing, type PropertyDeclarations } from 'lit';
import type { LaneAssignment } from '../../layout/lanes/lane-assignment.js';
import { colorClass } from '../../render/color-class.js';
import { DomSink } from '../../render/dom-sink.js';
import {
  colorEntries,
  SAMPLE_HEIGHT_PX,
  usedEntries,
  type ColorEntry,
  type LegendEntry,
} from '../../render/legend-entries.js';
import { penFor } from '../../render/pen.js';
import { wordsFor, type KeyWord } from '../../time/words/words.js';
import { MovableElement } from '../movable-element.js';
import { stringsFor } from '../strings/strings.js';
import { sceneStyles, withDefaults } from '../theme-styles.js';
import { TimelineLink } from './timeline-link.js';
import type { TimelineLike } from '../timeline-state.js';

interface Sample {
  readonly says: KeyWord;
  readonly svg: SVGSVGElement;
}

/**
 * Explains the drawing: those of its symbols that the data use, and the colours if they have a meaning. Part of
 * `<event-timeline controls>`; on its own it is tied to a timeline by `for="id"`.
 *
 * The samples are drawn by the painter of the timeline itself, so the legend cannot differ from the drawing.
 *
 * @csspart entry - a sample with its explanation
 * @cssproperty [--timeline-color-1] - the first of eight colours, to `--timeline-color-8`
 * @cssproperty [--timeline-muted-color] - the words
 * @attr {string} for - the id of the timeline
 */
export class EventTimelineLegend extends MovableElement {
  static override properties: PropertyDeclarations = {
    for: { type: String },
    timeline: { attribute: false },
  };
  static override styles = [
    ...sceneStyles,
    withDefaults('ul { color: var(--timeline-muted-color); }'),
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.25rem;
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: var(--timeline-axis-size, 0.75rem);
      }
      ul + ul {
        margin-block-start: 0.25rem;
      }
      li {
        display: flex;
        align-items: center;
        gap: 0.4rem;
        overflow-wrap: anywhere;
      }
      /* As large beside their words as at the usual size of text, in which samples are 20 px high and text 12 px. */
      svg {
        flex: none;
        inline-size: auto;
        block-size: calc(20em / 12);
      }
      .swatch {
        block-size: 1em;
      }
    `,
  ];

  /** The id of the timeline, in the same tree. */
  declare for: string;
  /** The timeline itself, in place of `for`. */
  declare timeline: TimelineLike | null;
  readonly #link: TimelineLink;
  #lanes: LaneAssignment | null = null;
  #dir: 'ltr' | 'rtl' = 'ltr';
  #locale = '';
  #samples: readonly Sample[] = [];
  #colors: readonly ColorEntry[] = [];

  constructor() {
    super();
    this.for = '';
    this.timeline = null;
    this.#link = new TimelineLink(this);
  }

  protected override willUpdate(): void {
    const { lanes = null, dir = 'ltr', locale = '' } = this.#link.state ?? {};
    if (lanes === this.#lanes && dir === this.#dir && locale === this.#locale) return;
    this.#lanes = lanes;
    this.#dir = dir;
    this.#locale = locale;
    // Kept while the view moves: finding the colours means reading thousands of records, and samples are nodes.
    this.#colors = lanes ? colorEntries(lanes) : [];
    this.#samples = (lanes ? usedEntries(lanes) : []).map((entry) => ({
      says: entry.says,
      svg: sampleOf(entry, dir, locale),
    }));
  }

  protected override render(): unknown {
    const { state } = this.#link;
    if (!state?.lanes || state.lanes.table.size === 0) return nothing;
    const strings = stringsFor(state.locale);
    const words = wordsFor(state.locale).figure;
    const colors = this.#colors;
    return html`
      ${
        this.#samples.length > 0
          ? html`<ul lang=${strings.lang} aria-label=${strings.say('key')}>
              ${this.#samples.map(({ says, svg }) => html`<li part="entry">${svg}<bdi>${words.key[says]}</bdi></li>`)}
            </ul>`
          : nothing
      }
      ${
        colors.length > 0
          ? html`<ul lang=${strings.lang} aria-label=${words.columns.category}>
              ${colors.map(({ category, colorIndex }) => colorEntry(category ?? words.other, colorIndex, state.locale))}
            </ul>`
          : nothing
      }
    `;
  }
}

function colorEntry(value: string, colorIndex: number, locale: string) {
  return html`<li part="entry" lang=${locale}>
    <svg aria-hidden="true" class="timeline swatch ${colorClass(colorIndex)}" viewBox="0 0 12 12">
      <circle class="solid" cx="6" cy="6" r="5" />
    </svg>
    <bdi>${value}</bdi>
  </li>`;
}

function sampleOf({ widthPx, drawSample }: LegendEntry, dir: 'ltr' | 'rtl', locale: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const heightPx = SAMPLE_HEIGHT_PX;
  const sink = new DomSink(svg);
  sink.begin(false);
  sink.open('svg', {
    class: 'timeline',
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    direction: dir,
  });
  drawSample(sink, penFor({ dir, widthPx, locale }));
  sink.close();
  return svg;
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-legend': EventTimelineLegend;
  }
}
