import type { LitElement } from 'lit';
import { beginOf, ceaseOf } from '../data/table/presence.js';
import type { NavigationDirection } from '../interaction/event-navigation.js';
import { KeyboardController, type KeyTarget } from '../interaction/keyboard-controller.js';
import { PointerController, type PointerTarget } from '../interaction/pointer-controller.js';
import type { ViewCause } from '../interaction/view-host.js';
import { beginAtOnce, clusterMembers } from '../layout/lanes/cluster-members.js';
import { stretchOfKey } from '../layout/crowds/density-stretch.js';
import { clusterHit, pick, stretchHit, type CrowdHit, type Hit } from '../layout/pick.js';
import type { Rect } from '../layout/scene.js';
import { instant, type TimeSpan } from '../time/instant.js';
import { clampView, panBy, zoomAt } from '../time/view/viewport.js';
import type { FocusController } from './focus-controller.js';
import { HostProxy } from './host-proxy.js';
import type { PanelController } from './panels/panel-controller.js';
import { panelsArrived } from './panels/late-panels.js';
import { keepClearOf } from './panels/panel-side.js';
import type { Stage } from './stage.js';
import type { TooltipController } from './tooltip-controller.js';

/** Holds which events are selected. */
export interface SelectionHolder {
  /** Returns the ids of the selected events. */
  selected(): readonly string[];
  /** The user selected these. */
  select(ids: readonly string[]): void;
}

/** Room on either side of a span that is zoomed to, as a share of it. */
const ROOM = 0.1;
/** A zoom to more than this share of the view does not separate events. */
const CLOSER = 0.9;

/** Translates keys and pointers into actions of the stage, the focus, the panels and the element. */
export class UserActions extends HostProxy implements KeyTarget, PointerTarget {
  readonly pointer: PointerController;
  readonly #stage: Stage;
  readonly #focus: FocusController;
  readonly #tooltip: TooltipController;
  readonly #panels: PanelController;
  readonly #selection: SelectionHolder;

  constructor(
    stage: Stage,
    focus: FocusController,
    tooltip: TooltipController,
    panels: PanelController,
    selection: SelectionHolder,
  ) {
    super(stage);
    this.#stage = stage;
    this.#focus = focus;
    this.#tooltip = tooltip;
    this.#panels = panels;
    this.#selection = selection;
    this.pointer = new PointerController(this);
    new KeyboardController(this);
  }

  get surface(): SVGSVGElement | null {
    return this.#stage.surface;
  }
  get plot(): Rect | null {
    return this.#stage.plot;
  }
  get dir(): 'ltr' | 'rtl' {
    return this.#stage.dir;
  }
  get focusedKey(): string | null {
    return this.#stage.focusedKey;
  }
  get isOnTheWay(): boolean {
    return this.#stage.animation.target !== null;
  }
  /** Whether the last click opened a mark; spans do not count, as they are nearly everywhere. */
  get hasOpened(): boolean {
    const { clicked } = this.pointer;
    return clicked !== null && !this.#isBackground(clicked);
  }

  moveFocus(direction: NavigationDirection): void {
    this.#focus.move(direction);
  }

  activateFocused(): void {
    const hit = this.#focusedHit;
    if (hit) this.activate(hit);
  }

  toggleFocused(): void {
    const hit = this.#focusedHit;
    if (hit) this.toggleSelected(hit);
  }

  fit(): void {
    void this.#stage.fit('key');
  }

  /** @returns false while there is nothing yet to zoom */
  zoomBy(factor: number, cause: ViewCause = 'key'): boolean {
    const { animation, currentView, viewLimits, isFollowing } = this.#stage;
    const view = animation.target ?? currentView;
    if (!view) return false;
    const at = instant(this.#focusedTime(view) ?? (view.start + view.end) / 2);
    const next = zoomAt(view, factor, at, viewLimits);
    // A view that follows the present would return there during an animation, with the length it has by then.
    void animation.animateTo(next, isFollowing && cause === 'api' ? { cause, durationMs: 0 } : { cause });
    return true;
  }

  /** @returns false while there is nothing yet to pan */
  panBy(px: number, cause: ViewCause = 'key'): boolean {
    const { animation, currentView, plot, viewLimits } = this.#stage;
    const view = animation.target ?? currentView;
    if (!view || !plot) return false;
    const next = panBy(view, (px * (view.end - view.start)) / plot.width);
    void animation.animateTo(clampView(next, viewLimits), { cause });
    return true;
  }

  escape(): boolean {
    if (this.#tooltip.hide() || this.#panels.close()) return true;
    if (this.#selection.selected().length === 0) return false;
    this.#selection.select([]);
    return true;
  }

  pickAt(xPx: number, yPx: number): Hit | null {
    return this.#stage.scene && pick(this.#stage.scene, xPx, yPx);
  }

  pickKey(key: string): Hit | null {
    const { scene } = this.#stage;
    if (!scene) return null;
    const cluster = scene.clusters.find((each) => each.key === key);
    if (cluster) return clusterHit(cluster);
    const stretch = stretchOfKey(scene, key);
    if (stretch) return stretchHit(stretch);
    const event = [...scene.marks, ...scene.backgrounds, ...scene.markers].find((each) => each.key === key);
    if (event) return { kind: 'event', key, row: event.row, id: event.id };
    // Focused, but panned out of the window.
    const { id, row } = this.#focus;
    return key === this.focusedKey && id !== null && row !== null ? { kind: 'event', key, row, id } : null;
  }

  setHovered(key: string | null): void {
    this.#stage.hoveredKey = key;
    const hit = key === null ? null : this.pickKey(key);
    const isTold = key !== null && this.#isToldByLabel(key);
    this.#tooltip.point(isTold ? null : key, hit === null || hit.kind === 'density' || this.#isBackground(hit));
    this.#stage.frame.request();
  }

  activate(hit: Hit): void {
    this.#tooltip.hide();
    if (hit.kind !== 'event') return this.#openCrowd(hit);
    this.#chooseHit(hit);
    // Before the event reaches the page, which may move the focus on.
    this.#focus.take();
    this.select([hit.id]);
    if (this.openDetails(hit.row)) this.#focus.leave();
  }

  /** Opens the details of an event beside it, unless the page prevents it. @returns whether they will take the focus */
  openDetails(row: number): boolean {
    const { lanes } = this.#stage;
    if (!lanes || !this.#panels.open(lanes.table, row)) return false;
    const { table } = lanes;
    this.#placePanel(() => this.#panels.detail, { start: beginOf(table, row), end: ceaseOf(table, row) });
    return true;
  }

  /** Keeps a panel clear of what was opened, which has just been chosen. */
  #placePanel(panel: () => LitElement | null, span: { readonly start: number; readonly end: number }): void {
    const subject = { key: this.focusedKey, ...span };
    // A panel that is still on its way has nothing to place.
    void panelsArrived()
      .then(() => this.updateComplete)
      .then(() => panel()?.updateComplete)
      .then(
        () => {
          const opened = panel();
          if (opened) keepClearOf(opened, this.#stage, subject);
        },
        () => undefined,
      );
  }

  toggleSelected(hit: Hit): void {
    if (hit.kind !== 'event') return this.#openCrowd(hit);
    this.#chooseHit(hit);
    this.#focus.take();
    const selected = this.#selection.selected();
    this.select(selected.includes(hit.id) ? selected.filter((id) => id !== hit.id) : [...selected, hit.id]);
  }

  activateNothing(): void {
    this.#panels.close();
    this.select([]);
  }

  get #focusedHit(): Hit | null {
    return this.focusedKey === null ? null : this.pickKey(this.focusedKey);
  }

  /** A background, or the band of a marker. */
  #isBackground(hit: Hit): boolean {
    const { backgrounds = [], markers = [] } = this.#stage.scene ?? {};
    return [...backgrounds, ...markers.filter(({ lines }) => lines.length > 1)].some(({ key }) => key === hit.key);
  }

  /** Whether the label of a background says all: it is under the pointer nearly everywhere, and a tooltip would be in the way. */
  #isToldByLabel(key: string): boolean {
    const background = this.#stage.scene?.backgrounds.find((each) => each.key === key);
    return (
      background?.label != null && background.label.text === this.#stage.lanes?.table.recordAt(background.row).title
    );
  }

  /** Selects these events; reported only if the selection changes. */
  select(ids: readonly string[]): void {
    const selected = this.#selection.selected();
    if (ids.length !== selected.length || ids.some((id) => !selected.includes(id))) this.#selection.select(ids);
  }

  #chooseHit({ key, row }: Hit & { kind: 'event' }): void {
    const { marks = [], clusters = [] } = this.#stage.scene ?? {};
    const drawn = [...marks, ...clusters].find((each) => each.key === key);
    if (key !== this.focusedKey || drawn) this.#focus.choose(row, drawn?.lane);
  }

  /** Zooms to the members of a crowd, or lists them if zooming would not separate them. */
  #openCrowd(crowd: CrowdHit): void {
    const { currentView: view, lanes, viewLimits } = this.#stage;
    if (!view || !lanes) return;
    const { key, span } = crowd;
    const roomMs = Math.max(span.end - span.start, 1) * ROOM;
    const next = clampView({ start: instant(span.start - roomMs), end: instant(span.end + roomMs) }, viewLimits);
    const isCloser = next.end - next.start < (view.end - view.start) * CLOSER;
    if (!isCloser || beginAtOnce(lanes, crowd)) {
      const members = clusterMembers(lanes, crowd, view.start);
      if (!members) return;
      this.#focus.chooseKey(key);
      this.#panels.list(members);
      return this.#placePanel(() => this.#panels.clusterList, span);
    }
    if (key === this.focusedKey) this.#focus.enterCluster();
    void this.#stage.animation.animateTo(next, { cause: 'user' });
  }

  /** The middle of the focused event, as far as it shows in a view, or of the crowd that has the focus. */
  #focusedTime(view: TimeSpan): number | null {
    const { row, middle } = this.#focus;
    // That of the crowd now in its place would be another at each step, away from which it would leave the view.
    if (middle !== null) return middle >= view.start && middle < view.end ? middle : null;
    const table = this.#stage.lanes?.table;
    if (row === null || !table) return null;
    const start = Math.max(table.starts.at(row), view.start);
    const end = Math.min(table.ends.at(row), view.end);
    return start <= end ? (start + end) / 2 : null;
  }
}
