import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { knowledgeWords } from '../../data/words/describe-record.js';
import type { EventTable } from '../../data/event-table.js';
import { idOf } from '../../data/table/row-id.js';
import { MEMBERS_OF_A_PAGE, type ClusterMembers } from '../../layout/lanes/cluster-members.js';
import { crowdName } from '../../layout/crowds/crowd-name.js';
import { clusterListStyles } from './cluster-list-styles.js';
import { controlStyles } from './control-styles.js';
import { detailStyles } from './detail-styles.js';
import { enterPanel } from './enter-panel.js';
import { closeIcon } from './icons.js';
import { MovableElement } from '../movable-element.js';
import { SpokenLocale } from '../strings/spoken-locale.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { TimelineRequestEvent } from '../timeline-events.js';

/**
 * Lists the events of a cluster that zooming cannot separate, fifty per page.
 *
 * A non-modal dialog: it takes the focus when it appears, Escape and the button close it. Arrow keys move through the list.
 *
 * @fires {Event} close - the user closed it; does not bubble
 * @fires timeline-request - the user asks for the details of an event
 * @csspart dialog - the panel
 * @csspart title - the heading
 * @cssproperty [--timeline-panel-color=CanvasText] - the text
 * @cssproperty [--timeline-panel-background=Canvas] - behind the text
 * @cssproperty [--timeline-muted-color] - secondary text
 * @cssproperty [--timeline-focus-color] - the focus ring
 */
export class EventTimelineClusterList extends MovableElement {
  static override properties: PropertyDeclarations = {
    members: { attribute: false },
    table: { attribute: false },
    locale: { attribute: false },
    timezone: { attribute: false },
    pageIndex: { attribute: false },
  };
  static override styles = [controlStyles, detailStyles, clusterListStyles];

  /** The events of the cluster; null for none. */
  declare members: ClusterMembers | null;
  /** Where the records of the members are. */
  declare table: EventTable | null;
  /** BCP 47. */
  declare locale: string;
  /** The IANA zone of the axis. */
  declare timezone: string;
  /** The page of the list that is shown, from 0. */
  declare pageIndex: number;
  readonly #speech = new SpokenLocale(this);
  #hearNoMore: (() => void) | null = null;

  constructor() {
    super();
    this.members = null;
    this.table = null;
    this.locale = 'en';
    this.timezone = 'UTC';
    this.pageIndex = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hearAnswers(null);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('members')) return;
    const count = this.members?.count ?? 0;
    const lastPage = Math.max(Math.ceil(count / MEMBERS_OF_A_PAGE) - 1, 0);
    this.pageIndex = isSameCluster(changed.get('members'), this.members) ? Math.min(this.pageIndex, lastPage) : 0;
    this.#hearAnswers(this.members);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('members')) {
      // While the events of one cluster change, the focus stays where it is.
      if (!isSameCluster(changed.get('members'), this.members)) enterPanel(this);
    } else if (changed.has('pageIndex')) this.renderRoot.querySelector<HTMLElement>('.member')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { members, pageIndex } = this;
    if (!members) return nothing;
    const locale = this.#speech.speak(this.locale);
    const strings = stringsFor(locale);
    const { count, span, lane } = members;
    return html`<section
      part="dialog"
      role="dialog"
      lang=${strings.lang}
      aria-labelledby="title"
      @keydown=${this.#onKey}
    >
      <div class="head">
        <h2 part="title" id="title" tabindex="-1">
          <bdi>${crowdName(count, span, lane, { locale, timezone: this.timezone })}</bdi>
        </h2>
        <button type="button" class="close" aria-label=${strings.say('close')} @click=${this.#close}>
          ${closeIcon}
        </button>
      </div>
      <ol>
        ${members.page(pageIndex)?.map((row) => this.#memberTemplate(row, locale)) ?? strings.say('loading')}
      </ol>
      ${count > MEMBERS_OF_A_PAGE ? this.#pagesTemplate(count, strings) : nothing}
    </section>`;
  }

  #memberTemplate(row: number, locale: string): TemplateResult | typeof nothing {
    const { table } = this;
    if (!table) return nothing;
    const record = table.recordAt(row);
    const request = { action: 'focus', id: idOf(table, row), details: true } as const;
    return html`<li>
      <button type="button" class="member" @click=${() => this.dispatchEvent(new TimelineRequestEvent(request))}>
        <span lang=${record.lang ?? locale} dir=${record.dir ?? 'auto'}>${record.title}</span>
        ${knowledgeWords(record, { locale, timezone: this.timezone }).map(
          (words) => html`<span class="date"><bdi>${words}</bdi></span>`,
        )}
      </button>
    </li>`;
  }

  #pagesTemplate(count: number, strings: Strings): TemplateResult {
    const first = this.pageIndex * MEMBERS_OF_A_PAGE;
    const last = Math.min(first + MEMBERS_OF_A_PAGE, count);
    const turn = (by: number, key: 'previousPage' | 'nextPage') =>
      html`<button
        type="button"
        ?disabled=${first + by * MEMBERS_OF_A_PAGE < 0 || first + by * MEMBERS_OF_A_PAGE >= count}
        @click=${() => (this.pageIndex += by)}
      >
        ${strings.say(key)}
      </button>`;
    return html`<div class="pages">
      ${turn(-1, 'previousPage')}
      <span role="status">${strings.say('pageOf', first + 1, last, count)}</span>
      ${turn(1, 'nextPage')}
    </div>`;
  }

  #hearAnswers(members: ClusterMembers | null): void {
    this.#hearNoMore?.();
    this.#hearNoMore = members?.onAnswer(() => this.requestUpdate()) ?? null;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // Keys pressed here belong to the list, not to the timeline behind it.
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: 0 }[event.key];
    if (step === undefined || event.defaultPrevented) return;
    // Or Escape would also close a modal dialog of the page around it.
    event.preventDefault();
    if (step === 0) return this.#close();
    const members = [...this.renderRoot.querySelectorAll<HTMLElement>('.member')];
    const at = members.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    members[Math.min(Math.max(at + step, 0), members.length - 1)]?.focus();
  };
}

function isSameCluster(a: ClusterMembers | null | undefined, b: ClusterMembers | null): boolean {
  if (!b || a?.lane !== b.lane || a.at !== b.at) return false;
  const [one, other] = [a.place.bin ?? a.span, b.place.bin ?? b.span];
  return one.start === other.start && one.end === other.end;
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-cluster-list': EventTimelineClusterList;
  }
}
