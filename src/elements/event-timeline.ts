import { LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { EventRecord } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import { EarlyInput } from '../interaction/early-input.js';
import type { ViewCause } from '../interaction/view-host.js';
import type { Gestures } from '../interaction/wheel-intent.js';
import { assignLanes, assignLanesInSlices, type LaneAssignment } from '../layout/lane-assignment.js';
import { idOf } from '../layout/mark-key.js';
import type { Scene } from '../layout/scene.js';
import type { FigureOptions } from '../render/figure-options.js';
import { layoutFigure, writeFigure } from '../render/render-figure.js';
import { PrintController } from './print-controller.js';
import type { TimeSpan } from '../time/instant.js';
import { windowWords } from '../time/window-words.js';
import { wordsFor } from '../time/words.js';
import { readLocale, readTimezone, readView, type ViewInput } from './attribute-readers.js';
import { ClusterListController } from './cluster-list-controller.js';
import { controlStyles } from './control-styles.js';
import { DataController } from './data-controller.js';
import type { EventTimelineDetail } from './event-timeline-detail.js';
import { LanguageController } from './language-controller.js';
import { panelsArrived } from './late-panels.js';
import { loadPart } from './load-part.js';
import { placeTooltip } from './place-tooltip.js';
import type { ReaderInput } from './reader-input.js';
import { SpokenLocale } from './spoken-locale.js';
import { PresentController } from './present-controller.js';
import { Stage } from './stage.js';
import { StatusController } from './status-controller.js';
import { stringsFor } from './strings.js';
import { sceneStyles } from './theme-styles.js';
import {
  TimelineActivateEvent,
  TimelineErrorEvent,
  TimelineSelectEvent,
  TimelineViewChangeEvent,
  type TimelineRequestEvent,
} from './timeline-events.js';
import { zoomRoom, type TimelineState } from './timeline-state.js';
import { timelineStyles } from './timeline-styles.js';
import { frameTemplate } from './frame-template.js';
import { LateIntake } from './late-intake.js';

/** How a picture of a timeline looks, and which window it shows: the present one unless told. */
export interface PictureOptions extends FigureOptions {
  /** A span in ms, EDTF text, or null for everything. */
  readonly view?: ViewInput | null;
}

/** The `selected` attribute is a list of ids separated by white space, as `class` is. */
const idsConverter = { fromAttribute: (value: string | null) => value?.split(/\s+/).filter((id) => id !== '') ?? [] };

/**
 * Draws event records as a zoomable timeline, honest about what is known.
 *
 * The data come from the first of four places that has any: the `events` property, `src`, a child
 * `<script type="application/json">`, or a list in the element
 * (`<ol><li><time datetime="2022-01">…</time> Title</li></ol>`), which is also what a page without JavaScript shows.
 * What cannot be read is listed below the drawing and told by `timeline-error`; the rest is drawn.
 *
 * Keys, on the drawing: arrows move between events and lanes, Home and End to the first and last event, `+` and `-` zoom,
 * `0` shows everything, Page Up and Page Down pan, Enter opens an event, Escape closes it.
 *
 * With a CSS height the timeline fills it; else it is as high as its events need, up to `--timeline-max-height`.
 *
 * @fires {TimelineLoadEvent} timeline-load - records were read: `count`, `issues`
 * @fires {TimelineProgressEvent} timeline-progress - more of what is being read has come: `records`, `totalRecords`, `bytesRead`, `totalBytes`
 * @fires {TimelineErrorEvent} timeline-error - something could not be read: `issues`, `error`
 * @fires {TimelineViewChangeEvent} timeline-view-change - the user zoomed or panned: `view`; at most once a frame
 * @fires {TimelineSelectEvent} timeline-select - the user selected events: `ids`
 * @fires {TimelineActivateEvent} timeline-activate - the user asks for details: `record`; `preventDefault()` keeps the panel closed
 * @fires timeline-state - what controls show may have changed; does not bubble
 * @slot - the list or script that holds the records; not shown once the element is defined
 * @slot detail - shown in the detail panel in place of the record's fields
 * @csspart event - an event that has a node of its own
 * @csspart label - its texts
 * @csspart cluster - events without room, as one mark
 * @csspart density - a crowded stretch of a lane
 * @csspart background - a span behind the events
 * @csspart marker - a line across the lanes
 * @csspart lane - a lane
 * @csspart lane-label - its name
 * @csspart axis - the axis
 * @csspart tick - a label on it
 * @csspart toolbar - the buttons of `controls`
 * @csspart legend - the key of `controls`
 * @csspart detail - the detail panel
 * @csspart tooltip - the tooltip
 * @csspart cluster-list - the list of the events of a cluster that no zoom parts
 * @csspart issues - the list of what could not be read
 * @csspart intake - what came of the data a reader brought
 * @csspart intake-target - where a file is dropped
 * @csspart error - the message in place of the drawing
 * @csspart progress - how far a load is, shown while one takes its time
 * @csspart progress-bar - the bar in it
 * @csspart stop - the button that ends the load
 * @csspart status - the line that says what is shown
 * @cssproperty [--timeline-text-color] - texts
 * @cssproperty [--timeline-muted-color] - what matters less
 * @cssproperty [--timeline-rule-color] - thin rules
 * @cssproperty [--timeline-surface-color=Canvas] - the inside of hollow marks: the ground the timeline stands on
 * @cssproperty [--timeline-focus-color] - the focus ring
 * @cssproperty [--timeline-background-color=currentColor] - background spans
 * @cssproperty [--timeline-background-opacity=0.09] - how much of it shows
 * @cssproperty [--timeline-now-color] - the line of the present
 * @cssproperty [--timeline-progress-color=--timeline-focus-color] - the bar of a load
 * @cssproperty [--timeline-color-1] - the first of eight colours, to `--timeline-color-8`
 * @cssproperty [--timeline-font-family=inherit] - all texts
 * @cssproperty [--timeline-label-size=0.8125rem] - labels
 * @cssproperty [--timeline-axis-size=0.75rem] - axis, lanes, status
 * @cssproperty [--timeline-max-height=40rem] - beyond it the lanes scroll, where the element has no height of its own
 */
export class EventTimeline extends LitElement {
  static override properties: PropertyDeclarations = {
    events: { attribute: false },
    src: { type: String },
    format: { type: String },
    // Its accessor says itself whether there is anything to render.
    view: { type: String, noAccessor: true },
    laneBy: { type: String, attribute: 'lane-by' },
    timezone: { type: String },
    locale: { type: String },
    controls: { type: Boolean },
    gestures: { type: String },
    selected: { converter: idsConverter },
    acceptData: { type: Boolean, attribute: 'accept-data' },
    follow: { type: Boolean, reflect: true },
    label: { type: String },
  };
  static override styles = [controlStyles, ...sceneStyles, ...timelineStyles];

  /** Records, or a table made by `buildEventTable`; null to read them elsewhere. */
  declare events: EventTable | readonly EventRecord[] | null | undefined;
  /** The address of records: JSON, lines of JSON, CSV and other formats; what comes is drawn as it arrives. */
  declare src: string | null | undefined;
  /** The name of the format of `src`, where its media type, its name and its beginning do not tell it. */
  declare format: string | null | undefined;
  /** The field whose values are the lanes, such as `actors`; dots reach inside (`data.team`). One lane without it. */
  declare laneBy: string | null;
  /** The IANA zone of the axis, in which days without a zone of their own begin; UTC without it. */
  declare timezone: string | null;
  /** BCP 47; the language of the page around without it. */
  declare locale: string | null;
  /** Shows toolbar and key. */
  declare controls: boolean;
  /** `cooperative` leaves plain scrolling to the page, `greedy` takes it to zoom. */
  declare gestures: Gestures;
  /** The ids of the selected events. */
  declare selected: readonly string[];
  /**
   * Keeps the end of the window at the present, and its length. What the reader does with the window ends it; a button
   * of `controls` takes it up again.
   */
  declare follow: boolean;
  /** Lets readers drop a file on the timeline, paste a table or an address, or open a file by a button. */
  declare acceptData: boolean;
  /** What a screen reader calls the timeline; the title of the data without it. */
  declare label: string;

  readonly #stage: Stage;
  readonly #present: PresentController;
  readonly #data = new DataController(this, (table, signal) => this.#assignLanesAhead(table, signal));
  readonly #language = new LanguageController(this);
  readonly #speech = new SpokenLocale(this);
  readonly #status = new StatusController(this);
  #input: ReaderInput | null = null;
  #earlyInput: EarlyInput | null = null;
  /** Resolves when there is a reader's input, or can be none. */
  readonly #inputArrival: Promise<void>;
  readonly #list = new ClusterListController(this);
  readonly #intake = new LateIntake(
    this,
    {
      strings: () => stringsFor(this.#spokenLocale),
      accepts: () => this.acceptData,
      hasToolbar: () => this.controls,
      show: (read) => {
        this.#data.replace(read);
        void this.fit();
      },
    },
    (fault) => this.#missing.add(fault),
  );
  #viewText: string | null = null;
  #lanes: LaneAssignment | null = null;
  /** Of a table that is not shown yet. */
  #lanesAhead: LaneAssignment | null = null;
  #selection: ReadonlySet<string> = new Set();
  #zone = 'UTC';
  #spokenLocale = 'en';
  #faults: readonly Error[] = [];
  #viewFault: Error | null = null;
  #areLanesNew = false;
  /** Whether the page ever asked to follow the present: only then the controls offer it. */
  #canFollow = false;
  #untold: readonly Error[] = [];
  /** What could not be loaded. */
  readonly #missing = new Set<Error>();

  constructor() {
    super();
    this.events = null;
    this.src = null;
    this.format = null;
    this.laneBy = null;
    this.timezone = null;
    this.locale = null;
    this.controls = false;
    this.gestures = 'cooperative';
    this.selected = [];
    this.follow = false;
    this.acceptData = false;
    this.label = '';
    this.#stage = new Stage(this, {
      painted: (scene, moving, hadFocus) => this.#painted(scene, moving, hadFocus),
      leftPresent: () => (this.follow = false),
      viewChangedByUser: (view) => this.dispatchEvent(new TimelineViewChangeEvent(view)),
    });
    this.#present = new PresentController(this, this.#stage);
    this.#inputArrival = this.#bringInput();
    new PrintController(this, () => {
      const request = this.#stage.figureRequest;
      return request && { request: { ...request, view: null }, title: this.#name };
    });
    this.addEventListener('timeline-request', this.#obey);
  }

  /** What is shown, half-open, ms; null before the first layout. Set to a span, EDTF text, or null to show everything. */
  get view(): TimeSpan | null {
    return this.#stage.currentView;
  }

  /** @throws {RangeError} when the span is empty, reversed or not of numbers; a faulty text is told by `timeline-error` */
  set view(view: ViewInput | null) {
    // Text may need the time zone, which may come with the same update.
    this.#viewText = typeof view === 'string' ? view : null;
    if (typeof view === 'object') this.#setView(view);
    // A span needs a frame and no render: hosts that move the view set one a frame.
    if (this.#viewText !== null || this.#viewFault) this.requestUpdate('view', undefined);
  }

  /** What controls outside show; changes are told by `timeline-state`. */
  get state(): TimelineState {
    const { currentView: view, viewLimits } = this.#stage;
    const lanes = this.#speech.isSilent ? null : this.#lanes;
    const following = this.#canFollow ? this.follow : null;
    const { acceptData: acceptsData } = this;
    const shown = { lanes, view, locale: this.#spokenLocale, dir: this.#stage.dir };
    return { ...shown, following, acceptsData, ...zoomRoom(view, viewLimits) };
  }

  /** Shows everything, and goes on to do so when data are added or the size changes. */
  async fit(): Promise<void> {
    await this.updateComplete;
    await this.#stage.fit('api');
  }

  /**
   * Brings an event into view and moves the focus to it; waits for what is being read until it has come.
   *
   * @returns false when there is no event with that id
   */
  async focusEvent(id: string): Promise<boolean> {
    await this.updateComplete;
    if ((this.#lanes?.table.rowOf(id) ?? -1) < 0) await this.#data.done;
    await this.updateComplete;
    return this.#reveal(id, 'api');
  }

  /** Zooms about the focused event or the middle. @param factor above 1 to see a shorter time */
  zoomBy(factor: number): void {
    void this.#withInput(({ actions }) => actions.zoomBy(factor, 'api'));
  }

  /** Pans by a distance on the screen. @param px towards later times when positive */
  panBy(px: number): void {
    void this.#withInput(({ actions }) => actions.panBy(px, 'api'));
  }

  /** Adds records to those that are there, however those came. Nodes are appended as to any element. */
  override append(records: readonly EventRecord[]): void;
  override append(...nodes: (Node | string)[]): void;
  override append(...items: readonly unknown[]): void {
    if (Array.isArray(items[0])) this.#data.append(items[0] as readonly EventRecord[]);
    else super.append(...(items as readonly (Node | string)[]));
  }

  /**
   * Changes records by their ids, however they came: fields that are given replace those that are there, null takes one
   * away. Focus, selection and an open detail stay with their event.
   *
   * @example timeline.update([{ id: 'launch', status: 'confirmed', date: '2026-12-01' }])
   */
  override update(records: readonly (Partial<EventRecord> & { readonly id: string })[] | PropertyValues): void {
    // Lit's own step of an update has the same name, and gets what has changed.
    if (records instanceof Map) super.update(records);
    else this.#data.update(records);
  }

  /** Removes records by their ids, however they came. Without ids it takes the element off the page, as any. */
  override remove(ids?: readonly string[]): void {
    if (ids === undefined) super.remove();
    else this.#data.remove(ids);
  }

  /** Ends the reading of a source, and keeps what has come. */
  stopLoading(): void {
    this.#data.stop();
  }

  /**
   * Gives the timeline as a self-contained SVG document: the window that is shown, in the size that it has on the page,
   * unless the options say otherwise. An empty one when there are no events.
   *
   * @throws {RangeError | EdtfSyntaxError} when `view` cannot be shown
   * @example timeline.toSVG({ view: null, widthPx: 1200, heightPx: 'natural', legend: true, sources: true })
   */
  toSVG({ view, ...options }: PictureOptions = {}): string {
    const request = this.#stage.figureRequest;
    if (!request) return '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>';
    const shown = view == null ? (view === null ? null : request.view) : readView(view, this.#zone);
    const looks = { title: this.#name, fontFamily: getComputedStyle(this).fontFamily, ...options };
    return writeFigure(layoutFigure({ ...request, view: shown }, looks), looks);
  }

  /**
   * Gives the timeline as a PNG, `scale` px for each px of `toSVG`.
   *
   * @throws {RangeError} as a rejection, when the picture is larger than browsers draw
   * @example await timeline.toPNG({ scale: 3, widthPx: 800, heightPx: 'natural', transparent: true })
   */
  async toPNG({ scale = 2, ...options }: PictureOptions & { readonly scale?: number } = {}): Promise<Blob> {
    const { paintPng } = await import('./paint-png.js');
    return paintPng(this.toSVG(options), scale);
  }

  /**
   * Gives the timeline as an HTML document that needs no script: the figure, a table of all events with their dates in
   * words, their sources as links, and the events as JSON-LD for machines.
   *
   * @example open(URL.createObjectURL(new Blob([await timeline.toHTML({ sources: true })], { type: 'text/html' })))
   */
  async toHTML(options: PictureOptions = {}): Promise<string> {
    const { renderHtml } = await import('../render/render-html.js');
    const { view = null, ...shown } = { title: this.#name, heightPx: 'natural' as const, ...options };
    const svg = this.toSVG({ ...shown, view, heading: false, sources: false, credit: '', paddingPx: 0 });
    const speech = { dir: this.#stage.dir, locale: this.#spokenLocale, timezone: this.#zone };
    return renderHtml(this.#data.table?.records ?? [], { ...shown, ...speech, svg });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    panelsArrived().catch((fault: unknown) => this.#miss(fault));
    if (!this.#input) this.#earlyInput ??= new EarlyInput(this, this.#gesturesTaken);
    // Back in the page, perhaps in another place of it.
    this.requestUpdate();
    this.#stage.frame.request();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#detail) this.#detail.open = false;
  }

  /** Also waits until what was asked for is drawn, in its language, except where nothing is drawn: in a page that is not visible. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#inputArrival;
    await this.#speech.done;
    await this.#data.settled;
    const isDone = await super.getUpdateComplete();
    if (document.visibilityState === 'visible') await this.#stage.frame.settled;
    return isDone;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const faults: Error[] = [];
    const read = <T>(reader: () => T, fallback: T): T => {
      try {
        return reader();
      } catch (fault) {
        faults.push(fault as Error);
        return fallback;
      }
    };
    this.#zone = read(() => readTimezone(this.timezone), 'UTC');
    this.#spokenLocale = this.#speech.speak(read(() => readLocale(this.locale, this.#language.locale), 'en'));
    if (this.#speech.fault) faults.push(this.#speech.fault);
    faults.push(...this.#missing);
    // Frameworks set what they have not as undefined.
    const { events = null, src = null, format = null } = this;
    this.#data.read({ events, src, format, timezone: this.#zone, laneBy: this.laneBy || null });
    if (this.#data.table !== this.#lanes?.table || changed.has('laneBy')) this.#assignLanes();
    if (changed.has('selected')) this.#selection = new Set(this.selected);
    if (changed.has('view')) {
      const text = this.#viewText;
      const before = faults.length;
      if (text !== null) read(() => this.#setView(readView(text, this.#zone)), undefined);
      this.#viewFault = faults[before] ?? null;
    } else if (this.#viewFault) faults.push(this.#viewFault);
    this.#noteFaults(faults);
    this.#stage.show({
      lanes: this.#speech.isSilent ? null : this.#lanes,
      locale: this.#spokenLocale,
      words: wordsFor(this.#spokenLocale),
      timezone: this.#zone,
      dir: this.#language.dir,
      label: this.#name,
      selected: this.#selection,
      isGrowing: this.#data.state !== 'done',
    });
    this.#canFollow ||= this.follow;
    void this.#intake.allow(this.acceptData);
    this.#stage.follow(this.follow, null);
    if (this.#areLanesNew) this.#followLanes();
    this.#areLanesNew = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#speech.isSilent) return nothing;
    const key = this.#input?.tooltip.key ?? null;
    const hit = key === null ? null : this.#input!.actions.pickKey(key);
    return frameTemplate({
      timeline: this,
      data: this.#data,
      faults: this.#faults,
      strings: stringsFor(this.#spokenLocale),
      locale: this.#spokenLocale,
      timezone: this.#zone,
      status: this.#status.text,
      isHintShown: this.#input?.hint.shown ?? false,
      hovered: hit?.kind === 'event' ? (this.#lanes?.table.recordAt(hit.row) ?? null) : null,
      listed: this.#list.members,
      hasOwnDetail: this.querySelector(':scope > [slot="detail"]') !== null,
      on: this.#listeners,
    });
  }

  protected override updated(): void {
    const { scene } = this.#stage;
    const tooltip = this.renderRoot.querySelector<HTMLElement>('.tooltip');
    const key = this.#input?.tooltip.key ?? null;
    if (tooltip && scene && key !== null) placeTooltip(tooltip, scene, key);
    for (const fault of this.#untold) this.dispatchEvent(new TimelineErrorEvent([], fault));
    this.#untold = [];
    this.#tellState();
  }

  get #name(): string {
    return this.label || this.#data.title || stringsFor(this.#spokenLocale).say('timeline');
  }

  get #detail(): EventTimelineDetail | null {
    return this.renderRoot?.querySelector('event-timeline-detail') ?? null;
  }

  readonly #listeners = {
    focusIn: (event: FocusEvent) => this.#input?.focus.focusEntered(event),
    scroll: () => this.#stage.scrolled(),
    retry: () => this.#data.reload(),
    stop: () => this.stopLoading(),
    tooltipEntered: () => this.#input?.tooltip.keep(),
    tooltipLeft: () => this.#input?.tooltip.leave(),
    detailClosed: () => this.#input?.focus.restore(),
    listClosed: () => {
      this.#list.close();
      this.#input?.focus.restore();
    },
    chosen: (row: number) => {
      this.#list.close();
      this.#goTo(row);
    },
  };

  #setView(view: ViewInput | null): void {
    this.#stage.animation.cancel();
    if (view === null) void this.#stage.fit(null);
    else this.#stage.requestView(readView(view, this.#zone), 'api');
  }

  #assignLanes(): void {
    const { table } = this.#data;
    const laneBy = this.laneBy || null;
    const ahead = this.#lanesAhead;
    this.#lanesAhead = null;
    const isReady = ahead?.table === table && ahead?.laneBy === laneBy;
    this.#lanes = isReady ? ahead : table && assignLanes(table, laneBy, this.#lanes);
    this.#areLanesNew = true;
  }

  /** Makes the lanes of a table that is about to be shown, without holding the page up. */
  async #assignLanesAhead(table: EventTable, signal?: AbortSignal): Promise<void> {
    this.#lanesAhead = await assignLanesInSlices(table, this.laneBy || null, this.#lanes, { signal });
  }

  /** The focus and the open panel stay with their event when the data are read anew. */
  #followLanes(): void {
    this.#input?.focus.lanesChanged();
    // Its rows were those of the former table.
    this.#list.close();
    const detail = this.#detail;
    if (!detail?.open) return;
    const row = this.#lanes?.table.rowOf(detail.record?.id ?? '') ?? -1;
    if (row >= 0) detail.record = this.#lanes!.table.recordAt(row);
    else this.#closeDetail();
  }

  #noteFaults(faults: readonly Error[]): void {
    const known = this.#faults.map((fault) => fault.message);
    this.#untold = [...this.#untold, ...faults.filter((fault) => !known.includes(fault.message))];
    this.#faults = faults;
  }

  async #bringInput(): Promise<void> {
    try {
      const load = () => import('./reader-input.js');
      const part = await loadPart('Zoom, keys and tooltips', 'parts/reader-input.js', load);
      this.#input = new part.ReaderInput(this, this.#stage, {
        gestures: this.#gesturesTaken,
        selected: () => this.selected,
        select: (ids) => this.#select(ids),
        open: (record) => this.#open(record),
        list: (members) => this.#list.open(members),
        closePanels: () => this.#list.close() || this.#closeDetail(),
      });
      const { scene, frame } = this.#stage;
      if (scene) this.#input.focus.painted(scene, frame.moving, false);
    } catch (fault) {
      this.#miss(fault);
    }
    this.#earlyInput?.replay();
  }

  /** Does something at once, or as soon as there is a reader's input. */
  async #withInput(act: (input: ReaderInput) => unknown): Promise<void> {
    if (!this.#input) await this.#inputArrival;
    if (this.#input) await act(this.#input);
  }

  readonly #gesturesTaken = (): Gestures => (this.gestures === 'greedy' ? 'greedy' : 'cooperative');

  #miss(fault: unknown): void {
    this.#missing.add(fault as Error);
    this.requestUpdate();
  }

  #tellState(): void {
    this.dispatchEvent(new Event('timeline-state'));
  }

  #painted(scene: Scene, moving: boolean, hadFocus: boolean): void {
    this.#input?.focus.painted(scene, moving, hadFocus);
    this.#present.painted();
    if (moving) return;
    this.#input?.actions.pointer.refresh();
    const { counts, view } = scene;
    this.#tellState();
    if (!counts) return;
    const options = { locale: this.#spokenLocale, timezone: this.#zone };
    this.#status.say(() => {
      const strings = stringsFor(options.locale);
      const { ending } = this.#data;
      const shown = strings.say('status', counts.total, counts.inView, windowWords(view, options));
      return ending ? `${strings.say(ending, counts.total)} ${shown}` : shown;
    });
  }

  #select(ids: readonly string[]): void {
    this.selected = ids;
    this.dispatchEvent(new TimelineSelectEvent(ids));
  }

  /** @returns whether the panel was opened */
  #open(record: EventRecord): boolean {
    const detail = this.#detail;
    if (!this.dispatchEvent(new TimelineActivateEvent(record)) || !detail) return false;
    if ('show' in detail) void detail.show(record);
    else
      panelsArrived().then(
        () => this.#detail?.show(record),
        () => undefined,
      );
    return true;
  }

  #closeDetail(): boolean {
    const detail = this.#detail;
    if (!detail?.open) return false;
    detail.close();
    return true;
  }

  async #reveal(id: string, cause: ViewCause): Promise<boolean> {
    const row = this.#lanes?.table.rowOf(id) ?? -1;
    if (row < 0) return false;
    await this.#withInput(async ({ focus }) => {
      focus.choose(row);
      await focus.reveal(row, cause);
      focus.take();
    });
    await this.updateComplete;
    return true;
  }

  readonly #obey = (event: TimelineRequestEvent): void => {
    const { request } = event;
    if (request.action === 'stop') return this.stopLoading();
    // The controller of the intake hears it itself.
    if (request.action === 'open') return;
    if (request.action === 'follow') return this.#followNow(request.follow);
    if (request.action === 'zoom') void this.#withInput(({ actions }) => actions.zoomBy(request.factor, 'control'));
    else if (request.action === 'fit') void this.#stage.fit('control');
    else if (this.#detail && event.composedPath().includes(this.#detail)) this.#follow(request.id);
    else void this.#reveal(request.id, 'control');
  };

  /** The user wants the window to follow the present, or no more. */
  #followNow(isFollowing: boolean): void {
    this.follow = isFollowing;
    this.#stage.follow(isFollowing, 'control');
  }

  /** The panel goes on to the linked event; the timeline brings it into view behind. */
  #follow(id: string): void {
    const row = this.#lanes?.table.rowOf(id) ?? -1;
    if (row >= 0) this.#goTo(row);
  }

  /** The user chose an event elsewhere than in the drawing. */
  #goTo(row: number): void {
    const { table } = this.#lanes!;
    void this.#withInput(({ focus }) => {
      focus.choose(row);
      return focus.reveal(row, 'control');
    });
    this.#select([idOf(table, row)]);
    this.#open(table.recordAt(row));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
