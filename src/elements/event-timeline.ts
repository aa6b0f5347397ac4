import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { describeValue } from '../data/describe-value.js';
import type { EventRecord, RecordUpdate } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import { errorOf } from '../data/message-of.js';
import type { Gestures } from '../interaction/wheel-intent.js';
import { crowdName } from '../layout/crowds/crowd-name.js';
import { laneFieldOf } from '../layout/lanes/lane-keys.js';
import type { Hit } from '../layout/pick.js';
import type { Scene } from '../layout/scene.js';
import type { TimeSpan } from '../time/instant.js';
import type { ViewInput } from '../time/view/read-view.js';
import { wordsFor, type Words } from '../time/words/words.js';
import { readGestures, readIds, readLocale, readTimezone } from './attribute-readers.js';
import { controlStyles } from './panels/control-styles.js';
import { DataController } from './loading/data-controller.js';
import { FaultController } from './fault-controller.js';
import { frameTemplate, type Frame } from './frame-template.js';
import type { OpenDataTarget } from './open-data/open-data-controller.js';
import { keepFocus } from './keep-focus.js';
import { LaneKeeper } from './lane-keeper.js';
import { LanguageController } from './strings/language-controller.js';
import { LateInput } from './late-input.js';
import { LateOpenData } from './open-data/late-open-data.js';
import { panelsArrived } from './panels/late-panels.js';
import { LateWarmUp } from './late-warm-up.js';
import { MovableElement } from './movable-element.js';
import type { DataSource } from './loading/pending-changes.js';
import { PresentController } from './present-controller.js';
import type { ReaderInputListener } from './reader-input.js';
import { isFactor, RequestController } from './request-controller.js';
import { SelectionKeeper } from './selection-keeper.js';
import { SpokenLocale } from './strings/spoken-locale.js';
import { Stage } from './stage.js';
import { StatusController } from './status-controller.js';
import { stringsFor } from './strings/strings.js';
import { sceneStyles } from './theme-styles.js';
import { TimelineSelectEvent, TimelineViewChangeEvent } from './timeline-events.js';
import { pictureHtml, picturePng, pictureSvg, type Pictured, type PictureOptions } from './timeline-figures.js';
import { sameFields, zoomRoom, type TimelineState } from './timeline-state.js';
import { timelineStyles } from './timeline-styles.js';
import { ViewRequests } from './view-requests.js';

/**
 * Draws event records as a zoomable timeline, honest about what is known.
 *
 * The data come from the first of these places that has any: the `events` property, `src`, a child
 * `<script type="application/json">`, or a list in the element
 * (`<ol><li><time datetime="2022-01">…</time> Title</li></ol>`), which is also what a page without JavaScript shows.
 * Records that cannot be read are listed below the drawing and reported by `timeline-error`; the rest is drawn.
 *
 * Keys on the drawing: arrows move between events and lanes, Home and End to the first and last event of the lane and, pressed
 * again, of all lanes; `+` and `-` zoom, `0` shows everything, Page Up and Page Down pan, Enter opens an event, Escape closes
 * it; Shift with Space or Enter selects several.
 *
 * If the element has a CSS height, the timeline fills it; else it is as high as its events need, up to `--timeline-max-height`.
 *
 * @fires {TimelineLoadEvent} timeline-load - records were read: `count`, `issues`
 * @fires {TimelineProgressEvent} timeline-progress - more records have arrived: `records`, `totalRecords`, `bytesRead`, `totalBytes`
 * @fires {TimelineErrorEvent} timeline-error - something could not be read: `issues`, `error`
 * @fires {TimelineViewChangeEvent} timeline-view-change - the user zoomed or panned: `view`; at most once a frame
 * @fires {TimelineSelectEvent} timeline-select - the user selected events: `ids`
 * @fires {TimelineActivateEvent} timeline-activate - the user asked for details: `record`; `preventDefault()` keeps the panel closed
 * @fires timeline-state - the state that controls show may have changed, or the timeline has left the page; does not bubble
 * @slot - the list or script with the records; not shown once the element is defined
 * @slot detail - content of the detail panel, in place of the record's fields
 * @csspart event - an event that has a node of its own
 * @csspart label - the texts of an event
 * @csspart cluster - events without room, drawn as one mark
 * @csspart density - a crowded stretch of a lane
 * @csspart background - a span behind the events
 * @csspart marker - a line across the lanes, or a band if its date is imprecise
 * @csspart lane - a lane
 * @csspart lane-label - the name of a lane
 * @csspart axis - the axis
 * @csspart tick - a label on the axis
 * @csspart toolbar - the buttons of `controls`
 * @csspart toolbar-button - each button
 * @csspart legend - the legend of `controls`
 * @csspart legend-entry - a sample with its explanation
 * @csspart detail - the detail panel
 * @csspart detail-title - the heading of the detail panel
 * @csspart tooltip - the tooltip
 * @csspart cluster-list - the list of the events of a cluster that zooming cannot separate
 * @csspart cluster-list-title - the heading of that list
 * @csspart issues - the list of what could not be read
 * @csspart intake - the line about data that the user has opened
 * @csspart intake-target - shown while a file is dragged over the timeline
 * @csspart error - the message in place of the drawing
 * @csspart progress - the progress of a load that takes a while
 * @csspart progress-bar - the bar in it
 * @csspart stop - the button that stops the load
 * @csspart status - the line that says what is shown
 * @cssproperty [--timeline-text-color] - texts
 * @cssproperty [--timeline-muted-color] - secondary texts
 * @cssproperty [--timeline-rule-color] - thin rules
 * @cssproperty [--timeline-surface-color=Canvas] - the inside of hollow marks: the background of the timeline
 * @cssproperty [--timeline-focus-color] - the focus ring
 * @cssproperty [--timeline-background-color=currentColor] - background spans
 * @cssproperty [--timeline-background-opacity=0.09] - their opacity
 * @cssproperty [--timeline-now-color] - the line of the present
 * @cssproperty [--timeline-progress-color=--timeline-focus-color] - the bar of a load
 * @cssproperty [--timeline-color-1] - the first of eight colours, to `--timeline-color-8`
 * @cssproperty [--timeline-font-family=inherit] - all texts
 * @cssproperty [--timeline-label-size=0.8125rem] - labels
 * @cssproperty [--timeline-axis-size=0.75rem] - axis, lanes, status
 * @cssproperty [--timeline-max-height=40rem] - the height beyond which the lanes scroll, if the element has no CSS height
 * @cssproperty [--timeline-panel-color=CanvasText] - the texts of the detail panel and of lists
 * @cssproperty [--timeline-panel-background=Canvas] - behind them
 * @attr {string} view - the window as EDTF text, such as `2021-12/2022-02`; everything without it
 * @attr {'cooperative' | 'greedy'} gestures - `cooperative` leaves plain scrolling to the page, `greedy` uses it to zoom
 * @attr {string} selected - the ids of the selected events, separated by white space
 */
export class EventTimeline extends MovableElement {
  static override properties: PropertyDeclarations = {
    events: { attribute: false },
    src: { type: String },
    format: { type: String },
    // Its accessor requests an update only when there is something to render.
    view: { type: String, noAccessor: true },
    laneBy: { type: String, attribute: 'lane-by' },
    timezone: { type: String },
    locale: { type: String },
    controls: { type: Boolean },
    gestures: { type: String },
    selected: { converter: { fromAttribute: readIds } },
    acceptData: { type: Boolean, attribute: 'accept-data' },
    follow: { type: Boolean, reflect: true },
    label: { type: String },
  };
  static override styles = [controlStyles, ...sceneStyles, ...timelineStyles];

  /** Records, or a table made by `buildEventTable`; null to read them from another place. */
  declare events: EventTable | readonly EventRecord[] | null | undefined;
  /** The address of records: JSON, lines of JSON, CSV and other formats; they are drawn as they arrive. */
  declare src: string | null | undefined;
  /** The name of the format of `src`, if its media type, file name and first bytes do not tell. */
  declare format: string | null | undefined;
  /** The field whose values are the lanes, such as `actors`; dots access nested fields (`data.team`). One lane without it. */
  declare laneBy: string | null | undefined;
  /** The IANA time zone of the axis, in which days without a zone of their own begin; UTC by default. */
  declare timezone: string | null | undefined;
  /** BCP 47; by default the language of the surrounding page. */
  declare locale: string | null | undefined;
  /** Shows toolbar and legend. */
  declare controls: boolean;
  /** `cooperative` leaves plain scrolling to the page, `greedy` uses it to zoom. */
  declare gestures: Gestures;
  /** The ids of the selected events. */
  declare selected: readonly string[];
  /**
   * Keeps the end of the view at the present, at the same length. It ends when the user moves the view; a button of `controls`
   * resumes it.
   */
  declare follow: boolean;
  /** Lets users drop a file on the timeline, paste a table or an address, or open a file with a button. */
  declare acceptData: boolean;
  /** The name of the timeline for screen readers; by default the title of the data. */
  declare label: string;

  readonly #stage: Stage;
  readonly #present: PresentController;
  readonly #input: LateInput;
  readonly #lanes = new LaneKeeper();
  readonly #data = new DataController(
    this,
    () => this.#source,
    async (table, signal) => {
      const lanes = await this.#lanes.assignAhead(table, this.#laneBy, signal);
      if (lanes) await this.#stage.prepare(lanes, signal);
    },
  );
  readonly #faults = new FaultController(this);
  readonly #language = new LanguageController(this);
  readonly #speech = new SpokenLocale(this);
  readonly #status = new StatusController(this);
  readonly #openData: LateOpenData;
  readonly #views: ViewRequests;
  readonly #selection = new SelectionKeeper();
  /** Edition of the data that `#lanes` was made from. */
  #edition = 0;
  #timezone = 'UTC';
  #laneBy: string | null = null;
  #gestures: Gestures = 'cooperative';
  /** The event that the tooltip is about. */
  #hovered: EventRecord | null = null;
  #spokenLocale = 'en';
  #toldState: TimelineState | null = null;
  #toldWords: Words | null = null;
  /** Whether properties that the page set before the element was defined are being applied. */
  #isTakingOver = false;

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
      viewChangedByUser: (view) => {
        this.#views.tell(view);
        this.dispatchEvent(new TimelineViewChangeEvent(view));
      },
      failed: (error) => this.#data.fail(error),
    });
    this.#present = new PresentController(this, this.#stage);
    const readerInput = {
      gestures: () => this.#gestures,
      pictured: () => this.#pictured,
      selected: () => readIds(this.selected),
      select: (ids) => {
        this.selected = ids;
        this.#selection.choose(ids, this.#data.shownEdition);
        this.dispatchEvent(new TimelineSelectEvent(ids));
      },
    } as const satisfies ReaderInputListener;
    this.#input = new LateInput(this, this.#stage, readerInput, this.#faults.miss);
    this.#views = new ViewRequests(this, this.#stage, this.#input, this.#faults);
    const openDataTarget = {
      strings: () => stringsFor(this.#spokenLocale),
      accepts: () => this.acceptData,
      hasToolbar: () => this.controls,
      show: (read) => {
        this.#data.replace(read);
        void this.fit();
      },
    } as const satisfies OpenDataTarget;
    this.#openData = new LateOpenData(this, openDataTarget, this.#faults.miss);
    new RequestController(this, this.#stage, this.#input);
    new LateWarmUp(this, () =>
      this.#data.isAwaited ? { locale: this.#spokenLocale, timezone: this.#timezone, dir: this.#language.dir } : null,
    );
  }

  /** The visible span, half-open, ms; null before the first layout. Set it to a span, EDTF text, or null to show everything. */
  get view(): TimeSpan | null {
    return this.#stage.currentView;
  }

  /**
   * @throws {RangeError} when the span is empty, reversed or not of numbers; a faulty text, or a value set before the element
   * was defined, is reported by `timeline-error` instead
   */
  set view(given: ViewInput | null | undefined) {
    try {
      if (this.#views.ask(given || null)) this.requestUpdate('view', undefined);
    } catch (fault) {
      if (!this.#isTakingOver) throw fault;
      this.#faults.note('view', fault as Error);
    }
  }

  /** The state that external controls show; `timeline-state` reports changes. */
  get state(): TimelineState {
    const { currentView: view, viewLimits } = this.#stage;
    const lanes = this.#speech.isSilent ? null : this.#lanes.lanes;
    // Controls offer to follow once the page has done so.
    const following = this.#stage.hasFollowed ? this.follow : null;
    const { acceptData: acceptsData } = this;
    const shown = { lanes, view, locale: this.#spokenLocale, timezone: this.#timezone, dir: this.#stage.dir };
    return { ...shown, following, acceptsData, ...zoomRoom(view, viewLimits) };
  }

  /** Shows everything, and keeps doing so when data are added or the size changes. */
  async fit(): Promise<void> {
    await this.#views.fit();
  }

  /**
   * Brings an event into view and moves the focus to it; while data are being read, waits for it to arrive. Does nothing if
   * another view is requested in the meantime. In a hidden page it does not wait for the drawing; the focus moves when there
   * is one.
   *
   * @returns false when there is no event with that id
   */
  async focusEvent(id: string): Promise<boolean> {
    const { isOvertaken } = this.#views;
    await this.updateComplete;
    // The reading may be replaced by another, or start again when the element moves to another place on the page.
    for (let done; this.#rowOf(id) < 0 && done !== this.#data.done; await this.updateComplete)
      await (done = this.#data.done);
    const row = this.#rowOf(id);
    if (row < 0) return false;
    await this.#input.use((input) => !isOvertaken() && input.reveal(row, 'api'));
    await this.updateComplete;
    return true;
  }

  /**
   * Zooms about the focused event or the middle of the view.
   *
   * @param factor above 1 to zoom in
   * @throws {RangeError} when it is not a positive finite number
   */
  zoomBy(factor: number): void {
    if (!isFactor(factor)) throw new RangeError(`zoomBy: found ${factor}, expected a number above 0, such as 2`);
    this.#views.step(({ actions }) => actions.zoomBy(factor, 'api'));
  }

  /**
   * Pans by a distance on the screen.
   *
   * @param px towards later times when positive
   * @throws {RangeError} when it is not a finite number
   */
  panBy(px: number): void {
    if (!Number.isFinite(px)) throw new RangeError(`panBy: found ${px}, expected a number of px`);
    this.#views.step(({ actions }) => actions.panBy(px, 'api'));
  }

  /**
   * Adds records to the current data, whatever their source. Nodes are appended as with any element.
   *
   * @throws {TypeError} when the argument is neither a list nor nodes
   */
  override append(records: readonly EventRecord[]): void;
  override append(...nodes: (Node | string)[]): void;
  override append(...items: readonly unknown[]): void {
    const [first] = items;
    if (Array.isArray(first)) return this.#data.append(first as readonly EventRecord[]);
    const wrong = items.findIndex((item) => typeof item !== 'string' && !(item as Node | null)?.nodeType);
    if (wrong >= 0) throw noList('append', items[wrong], 'records');
    super.append(...(items as readonly (Node | string)[]));
  }

  /**
   * Changes records by their ids, whatever their source: given fields replace the existing ones, null removes a field. Focus,
   * selection and an open detail panel stay with their event.
   *
   * @throws {TypeError} when the argument is not a list
   * @example timeline.update([{ id: 'launch', status: 'confirmed', date: '2026-12-01' }])
   */
  override update(records: readonly RecordUpdate[] | PropertyValues): void {
    // Lit's own method of this name receives a map of the changed properties.
    if (records instanceof Map) keepFocus(this.shadowRoot, () => super.update(records));
    else if (Array.isArray(records)) this.#data.update(records as readonly RecordUpdate[]);
    else throw noList('update', records, 'records');
  }

  /**
   * Removes records by their ids, whatever their source. Without ids it removes the element from the page, as with any element.
   *
   * @throws {TypeError} when the argument is not a list
   */
  override remove(ids?: readonly string[]): void {
    if (ids === undefined) super.remove();
    else if (Array.isArray(ids)) this.#data.remove(ids as readonly string[]);
    else throw noList('remove', ids, 'ids');
  }

  /** Stops reading a source, and keeps the records that have arrived. */
  stopLoading(): void {
    this.#data.stop();
  }

  /**
   * Returns the timeline as a self-contained SVG document: by default the current view, at the size it has on the page. The
   * document is empty when there are no events.
   *
   * @throws {RangeError | EdtfSyntaxError} when `view` cannot be shown
   * @example timeline.toSVG({ view: null, widthPx: 1200, heightPx: 'natural', legend: true, sources: true })
   */
  toSVG(options: PictureOptions = {}): string {
    return pictureSvg(this.#pictured, options);
  }

  /**
   * Returns the timeline as a PNG, with `scale` px for each px of `toSVG`.
   *
   * @throws {RangeError} as a rejection, when there are no events, or the PNG is larger than browsers draw
   * @example await timeline.toPNG({ scale: 3, widthPx: 800, heightPx: 'natural', transparent: true })
   */
  toPNG({ scale = 2, ...options }: PictureOptions & { readonly scale?: number } = {}): Promise<Blob> {
    return picturePng(this.#pictured, scale, options);
  }

  /**
   * Returns the timeline as an HTML document that needs no script: the figure, a table of all events with their dates in words
   * and their sources as links, and the events as JSON-LD for machines.
   *
   * @example open(URL.createObjectURL(new Blob([await timeline.toHTML({ legend: true })], { type: 'text/html' })))
   */
  toHTML(options: PictureOptions = {}): Promise<string> {
    return pictureHtml(this.#pictured, options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    panelsArrived().catch(this.#faults.miss);
    // It may be in another place on the page, where other controls wait for it.
    this.#toldState = null;
    this.requestUpdate();
    this.#stage.frame.request();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Off the page, requests of controls are not handled.
    this.dispatchEvent(new Event('timeline-state'));
  }

  /** Also waits until everything requested is drawn, in its language, except in a hidden page, where nothing is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#input.arrival;
    await this.#speech.done;
    await this.#data.settled;
    const isDone = await super.getUpdateComplete();
    await this.#stage.frame.settled;
    return isDone;
  }

  protected override performUpdate(): void {
    this.#isTakingOver = !this.hasUpdated;
    super.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#isTakingOver = false;
    this.#readAttributes(changed);
    const laneBy = this.#laneBy;
    this.#data.read({ ...this.#source, timezone: this.#timezone, laneBy });
    if (!this.#data.table?.size) this.#status.clear();
    if (changed.has('selected'))
      this.#selection.take(this.selected, readIds(this.selected), this.#data.requestedEdition);
    const { shownEdition: edition } = this.#data;
    const isReplaced = edition !== this.#edition;
    this.#edition = edition;
    if (isReplaced) this.#selectStill();
    const isOther = this.#putOnLanes(laneBy);
    this.#stage.show({
      lanes: this.#speech.isSilent ? null : this.#lanes.lanes,
      locale: this.#spokenLocale,
      words: wordsFor(this.#spokenLocale),
      timezone: this.#timezone,
      dir: this.#language.dir,
      label: this.#name,
      selected: this.#selection.ids,
      isGrowing: this.#data.state !== 'done',
    });
    void this.#openData.allow(this.acceptData);
    this.#stage.follow(this.follow, 'api');
    if (isOther) this.#input.current?.dataChanged(isReplaced);
  }

  /** @returns whether the data or their lanes have changed */
  #putOnLanes(laneBy: string | null): boolean {
    try {
      return this.#lanes.assign(this.#data.table, laneBy);
    } catch (cause) {
      this.#data.fail(errorOf(cause));
      return this.#lanes.assign(null, laneBy);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#speech.isSilent) return nothing;
    const input = this.#input.current;
    this.#hovered = input?.hovered ?? null;
    return frameTemplate({
      timeline: this,
      data: this.#data,
      faults: this.#faults.all,
      strings: stringsFor(this.#spokenLocale),
      locale: this.#spokenLocale,
      timezone: this.#timezone,
      status: this.#status.text,
      isGreedy: this.#gestures === 'greedy',
      isHintShown: input?.hint.shown ?? false,
      hoveredCrowd: this.#crowdWords(input?.hoveredHit ?? null),
      hovered: this.#hovered,
      listed: input?.panels.listed ?? null,
      hasOwnDetail: this.querySelector(':scope > [slot="detail"]') !== null,
      on: this.#listeners,
    });
  }

  protected override updated(): void {
    this.#tellState();
  }

  #crowdWords(hit: Hit | null): string {
    const lanes = this.#lanes.lanes?.lanes;
    if (!hit || hit.kind === 'event' || !lanes) return '';
    const options = { locale: this.#spokenLocale, timezone: this.#timezone };
    return crowdName(hit.count, hit.span, lanes[hit.lane]?.key ?? '', options);
  }

  /** Frameworks set properties without a value to undefined. */
  get #source(): DataSource {
    const { format = null } = this;
    const events = unwrapped(this.events ?? null);
    // Some pages set an object.
    const address = this.src as string | URL | null | undefined;
    // An empty address would be resolved to the page itself.
    const src = String(address ?? '').trim() || null;
    return { events, src, format };
  }

  get #name(): string {
    return this.label || this.#data.title || wordsFor(this.#spokenLocale).figure.timeline;
  }

  get #pictured(): Pictured {
    return {
      request: this.#stage.figureRequest,
      title: this.#name,
      fontFamily: getComputedStyle(this).fontFamily || 'sans-serif',
      table: this.#data.table,
      locale: this.#spokenLocale,
      timezone: this.#timezone,
      dir: this.#stage.dir,
    };
  }

  readonly #listeners: Frame['on'] = {
    focusIn: (event) => this.#input.current?.focus.focusEntered(event),
    scroll: () => this.#stage.scrolled(),
    retry: () => this.#data.reload(),
    stop: () => this.stopLoading(),
    panelClosed: ({ target }) => {
      const input = this.#input.current;
      input?.panels.closeList();
      // Unless the focus is in it, a user who closes it is looking elsewhere.
      input?.focus.restore((target as Element).matches(':focus-within'));
    },
  };

  /** Reads the attributes that may be invalid, and reports those that are. */
  #readAttributes(changed: PropertyValues<this>): void {
    const faults = this.#faults;
    this.#timezone = faults.read('timezone', () => readTimezone(this.timezone), 'UTC');
    const locale = faults.read('locale', () => readLocale(this.locale, this.#language.locale), 'en');
    this.#spokenLocale = this.#speech.speak(locale);
    faults.note('language', this.#speech.fault);
    this.#laneBy = faults.read('laneBy', () => laneFieldOf(this.laneBy || null), null);
    this.#gestures = faults.read('gestures', () => readGestures(this.gestures), 'cooperative');
    this.#views.read(this.#timezone, { isOtherZone: changed.has('timezone'), isAsked: changed.has('view') });
  }

  /** Keeps the selection when other data replace those of the selected events. */
  #selectStill(): void {
    const [former, table] = [this.#lanes.lanes?.table, this.#data.table];
    const stillMeant = (ids: readonly string[]) => this.#input.current?.stillMeant(ids, former, table) ?? ids;
    const kept = this.#selection.dataReplaced(this.#edition, stillMeant);
    if (kept) this.selected = kept;
  }

  /** A number stands for its digits, as in records. */
  #rowOf(id: string | number): number {
    return this.#lanes.lanes?.table.rowOf(String(id)) ?? -1;
  }

  #tellState(): void {
    const { state } = this;
    const words = wordsFor(this.#spokenLocale);
    // If fired for each update, a listener that changes the page would cause another one, without end.
    if (this.#toldState && words === this.#toldWords && sameFields(this.#toldState, state)) return;
    this.#toldState = state;
    this.#toldWords = words;
    this.dispatchEvent(new Event('timeline-state'));
  }

  #painted(scene: Scene, moving: boolean, hadFocus: boolean): void {
    const input = this.#input.current;
    input?.painted(scene, moving, hadFocus);
    this.#present.painted();
    if (moving) return;
    input?.actions.pointer.refresh();
    input?.tooltip.place();
    // The page has changed the event that the tooltip is about.
    if (input && input.hovered !== this.#hovered) this.requestUpdate();
    this.#tellState();
    this.#status.painted(scene, this.#data.ending, { locale: this.#spokenLocale, timezone: this.#timezone });
  }
}

/** Returns what a Vue proxy wraps: through it the private fields of a table are not accessible. */
function unwrapped<T>(value: T): T {
  const { __v_raw: raw } = (value ?? {}) as { __v_raw?: T };
  return raw ? unwrapped(raw) : value;
}

function noList(method: string, found: unknown, expected: string): TypeError {
  return new TypeError(`${method}: found ${describeValue(found)}, expected a list of ${expected}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
