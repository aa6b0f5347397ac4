import { html, nothing, type PropertyDeclarations } from 'lit';
import type { EventRecord } from '../../data/event-record.js';
import type { EventTable } from '../../data/event-table.js';
import { controlStyles } from './control-styles.js';
import { detailStyles, openedStyles } from './detail-styles.js';
import { detailTemplate } from './detail-template.js';
import { enterPanel } from './enter-panel.js';
import { closeIcon } from './icons.js';
import { MovableElement } from '../movable-element.js';
import { SpokenLocale } from '../strings/spoken-locale.js';
import { stringsFor } from '../strings/strings.js';
import { TimelineRequestEvent } from '../timeline-events.js';
import { TimelineLink } from './timeline-link.js';
import type { TimelineLike } from '../timeline-state.js';

/**
 * Shows one record in full: its dates in words, people and places, other claims, and the sources. Part of `<event-timeline>`,
 * over its drawing; one elsewhere on the page, tied to a timeline by `for="id"`, shows the details instead.
 *
 * A non-modal dialog: `show()` moves the focus into it, Escape and the button close it. Every field of the record is shown as
 * text; only http, https, mailto and relative addresses become links and images.
 *
 * @fires {Event} close - the user closed it; does not bubble
 * @fires {TimelineRequestEvent} timeline-request - the user asks for a linked event; dispatched on the timeline it is tied to
 * @slot - content below the title, in place of the default
 * @csspart dialog - the panel
 * @csspart title - the heading
 * @cssproperty [--timeline-panel-background=Canvas] - behind the text
 * @cssproperty [--timeline-panel-color=CanvasText] - the text
 * @cssproperty [--timeline-muted-color] - secondary text
 * @cssproperty [--timeline-focus-color] - the focus ring
 * @attr {boolean} open - whether it is shown
 * @attr {string} for - the id of the timeline
 */
export class EventTimelineDetail extends MovableElement {
  static override properties: PropertyDeclarations = {
    record: { attribute: false },
    table: { attribute: false },
    locale: { attribute: false },
    timezone: { attribute: false },
    open: { type: Boolean, reflect: true },
    for: { type: String },
    timeline: { attribute: false },
  };
  static override styles = [controlStyles, detailStyles, openedStyles];

  /** The record that is shown; null for none. */
  declare record: EventRecord | null;
  /** Where linked events are looked up. When tied to a timeline, this and the next two properties are taken from it instead. */
  declare table: EventTable | null;
  /** BCP 47. */
  declare locale: string;
  /** The IANA zone of the axis. */
  declare timezone: string;
  /** Whether it is shown. */
  declare open: boolean;
  /** The id of the timeline, in the same tree. */
  declare for: string;
  /** The timeline itself, in place of `for`. */
  declare timeline: TimelineLike | null;
  readonly #speech = new SpokenLocale(this);
  readonly #link: TimelineLink;
  #tied: TimelineLike | null = null;

  constructor() {
    super();
    this.record = null;
    this.table = null;
    this.locale = 'en';
    this.timezone = 'UTC';
    this.open = false;
    this.for = '';
    this.timeline = null;
    this.#link = new TimelineLink(this, ({ detail: search }) => (search.panel ??= this));
  }

  /** Shows a record, moves the focus to its title, and scrolls that into view if needed. */
  async show(record: EventRecord): Promise<void> {
    this.record = record;
    this.open = true;
    // It may just have been tied to the timeline of this record.
    this.#tied = this.#timeline;
    await this.updateComplete;
    enterPanel(this);
  }

  /** Closes on behalf of the user; whatever opened it takes the focus back on `close`. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }

  /** The timeline it is tied to, if both are on the page. */
  get #timeline(): TimelineLike | null {
    return this.#link.state && this.#link.timeline;
  }

  protected override willUpdate(): void {
    const timeline = this.#timeline;
    // Its record belongs to a timeline that was removed, or that it is no longer tied to.
    if (this.#tied && timeline !== this.#tied) this.open = false;
    this.#tied = timeline;
  }

  protected override render(): unknown {
    const { record } = this;
    if (!record || !this.open) return nothing;
    const { locale: spoken, timezone } = this.#link.state ?? this;
    const locale = this.#speech.speak(spoken);
    const strings = stringsFor(locale);
    return html`<section
      part="dialog"
      role="dialog"
      lang=${strings.lang}
      aria-labelledby="title"
      @keydown=${this.#closeOnEscape}
    >
      <div class="head">
        <h2 part="title" id="title" tabindex="-1" lang=${record.lang ?? locale} dir=${record.dir ?? 'auto'}>
          ${record.title}
        </h2>
        <button type="button" class="close" aria-label=${strings.say('close')} @click=${this.close}>
          ${closeIcon}
        </button>
      </div>
      <slot>
        ${detailTemplate(record, {
          strings,
          locale,
          timezone,
          find: (id) => this.#recordOf(id),
          follow: (id) =>
            (this.#tied ?? this).dispatchEvent(new TimelineRequestEvent({ action: 'focus', id, details: true })),
        })}
      </slot>
    </section>`;
  }

  #recordOf(id: string): EventRecord | null {
    const table = this.#link.state?.lanes?.table ?? this.table;
    const row = table?.rowOf(id) ?? -1;
    return row < 0 ? null : table!.recordAt(row);
  }

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    // Keys pressed here belong to the panel: an arrow that scrolls it must not also move the timeline behind it.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Or Escape would also close a modal dialog of the page around it.
    event.preventDefault();
    this.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-detail': EventTimelineDetail;
  }
}
