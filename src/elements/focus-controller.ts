import type { EventColumns } from '../data/table/event-columns.js';
import type { EventRecord } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import { findAgain } from '../data/table/find-again.js';
import { idOf } from '../data/table/row-id.js';
import type { NavigationDirection } from '../interaction/event-navigation.js';
import type { ViewCause } from '../interaction/view-host.js';
import { stretchOfKey } from '../layout/crowds/density-stretch.js';
import { SPANNING_LANE } from '../layout/lanes/lane-assignment.js';
import { markKey } from '../layout/mark-key.js';
import { beginOf, ceaseOf } from '../data/table/presence.js';
import type { Scene } from '../layout/scene.js';
import { instant, type TimeSpan } from '../time/instant.js';
import {
  hasCrowd,
  nearPlace,
  nextPlace,
  placeOfKey,
  samePlace,
  type FocusPlace,
} from '../interaction/drawn-navigation.js';
import type { Stage } from './stage.js';

/** Share of the view that is kept free on either side of an event brought into it. */
const MARGIN = 0.1;
const ROOM_PX = 8;

/** The event or crowd that has the focus, or had it last. */
interface Focused {
  readonly place: FocusPlace;
  readonly id: string;
  /** The event, or the first of a crowd. */
  readonly record: EventRecord;
  /** The columns that its row belongs to. */
  readonly columns: EventColumns;
}

/**
 * Keeps the focus on an event, not on a node: nodes come and go with the view, while the focused event stays. When it has no
 * node, the surface holds the focus, so that keys keep working.
 */
export class FocusController {
  readonly #stage: Stage;
  #focused: Focused | null = null;
  /** Where a focused event was that has been removed: movements start from there. */
  #gap: Pick<Focused, 'place' | 'columns'> | null = null;
  /** Whether the focused crowd may have changed or disappeared with the data of the next scene. */
  #isUnsettled = false;
  /** Whether the focus moves to the node of the focused event as soon as there is one. */
  #wanted = false;
  /** Where the focus was when that was requested: if it is elsewhere by then, it was moved on. */
  #from: Element | null = null;
  /** Whether the page scrolls to the node then, as the user or the host page wants to go there. */
  #isSought = false;

  constructor(stage: Stage) {
    this.#stage = stage;
    stage.addController({ hostDisconnected: () => this.leave() });
  }

  /** The id of the event that has the focus, or had it last. */
  get id(): string | null {
    return this.#focused?.id ?? null;
  }

  get row(): number | null {
    return this.#place?.row ?? null;
  }

  /** The middle of the crowd that has the focus; null for an event. */
  get middle(): number | null {
    return this.#place?.middle ?? null;
  }

  get #place(): FocusPlace | null {
    return this.#focused?.place ?? null;
  }

  /**
   * Finds the focused event or crowd again in new data; for a removed event, keeps only its place, if that exists in them.
   *
   * @param isReplaced whether they replaced others
   */
  lanesChanged(isReplaced: boolean): void {
    const { lanes } = this.#stage;
    const focused = this.#focused;
    const place = this.#place;
    const table = lanes?.table;
    const row = !focused || !table ? -1 : rowAgain(focused, table, isReplaced);
    if (lanes && place?.middle !== undefined) {
      const near = row >= 0 ? this.#placeOf(row) : nearPlace(lanes, place);
      this.#isUnsettled = near !== null;
      if (near) return this.#set({ ...near, key: place.key, middle: place.middle });
    }
    if (row >= 0) return this.#set(this.#placeOf(row));
    const gap = focused ?? this.#gap;
    this.#set(null);
    this.#gap = gap?.columns === table?.columns ? gap : null;
  }

  /** Moves to a neighbour in time or lane, and brings it into view. */
  move(direction: NavigationDirection): void {
    const { animation, currentView, lanes, scene } = this.#stage;
    const next = lanes && nextPlace(lanes, scene, this.#place ?? this.#gap?.place ?? null, direction);
    if (!next) return;
    this.#set(next);
    this.take(true);
    // A part of an area is in view already, however far its events reach.
    if (scene && stretchOfKey(scene, next.key)) return;
    const view = viewAround(this.#stage, next.row, animation.target ?? currentView);
    // Jumps if an animation is running: with a held key each new one would be stuck at its slow start.
    if (view) void animation.animateTo(view, { cause: 'key', ...(animation.target && { durationMs: 0 }) });
  }

  /**
   * Makes an event the one that has the focus, or to which it returns; does not move the focus.
   *
   * @param lane one of its lanes; any of them when absent
   */
  choose(row: number, lane?: number): void {
    this.#set(this.#placeOf(row, lane));
    this.#stage.frame.request();
  }

  /** The same for the event, or the crowd drawn as one mark, that a key names. */
  chooseKey(key: string): void {
    const { lanes, scene } = this.#stage;
    const place = lanes && scene && placeOfKey(lanes, scene, key);
    if (!place) return;
    this.#set(place);
    this.#stage.frame.request();
  }

  /** Moves the focus to the chosen event as soon as it has a node. @param isSought whether the page also scrolls to it */
  take(isSought = false): void {
    this.#wanted = true;
    this.#from = focusedIn(this.#stage.ownerDocument);
    this.#isSought = isSought;
    this.#stage.frame.request();
  }

  /** Leaves the focus where it is from now on. */
  leave(): void {
    this.#wanted = false;
  }

  /** Moves the focus to the chosen event, for now to the surface. @param isSought as for `take` */
  restore(isSought = false): void {
    this.#stage.surface?.focus({ preventScroll: true });
    this.take(isSought);
  }

  /**
   * Brings an event into view: pans, or zooms out if the event is longer than the view. In a crowd it gets a mark of its own.
   */
  async reveal(row: number, cause: ViewCause): Promise<void> {
    const stage = this.#stage;
    const around = viewAround(stage, row, stage.animation.target ?? stage.currentView);
    if (around) {
      // While the view follows the present, nothing elsewhere can be shown.
      stage.leavePresent();
      await stage.animation.animateTo(around, { cause });
    }
    await stage.frame.settled;
  }

  /** Moves the focus from a cluster that is about to come apart to the first of its events. */
  enterCluster(): void {
    if (!this.#place) return;
    this.choose(this.#place.row, this.#place.lane);
    this.take();
  }

  /** The node of a mark took the focus: by a click, by Tab, or by a screen reader. */
  readonly focusEntered = (event: FocusEvent): void => {
    const key = event.target instanceof Element ? event.target.getAttribute('data-key') : null;
    if (key !== null && key !== this.#stage.focusedKey) this.chooseKey(key);
  };

  /** Puts the focus where it belongs after the nodes have changed. @param hadFocus whether it was on the surface before */
  painted(scene: Scene, moving: boolean, hadFocus: boolean): void {
    const { surface, focusedKey } = this.#stage;
    if (!surface) return;
    // The painter gives the marks one tab stop; without marks, or when the focused one has no node, the surface is the tab stop.
    const { marks, clusters, backgrounds, markers } = scene;
    const isEmpty = [marks, clusters, backgrounds, markers].every((list) => list.length === 0);
    const isAway = hadFocus && focusedKey !== null && !nodeOf(surface, focusedKey);
    const tabIndex = isEmpty || isAway ? '0' : '-1';
    // Setting it on the focused element forces a layout, to find out whether it may keep the focus.
    if (surface.getAttribute('tabindex') !== tabIndex) surface.setAttribute('tabindex', tabIndex);
    if (!hadFocus && this.#isElsewhere) this.leave();
    if (!hadFocus && !this.#wanted) return;
    this.#findAgain(scene, moving);
    const node = focusedKey === null ? null : nodeOf(surface, focusedKey);
    const active = (surface.getRootNode() as ShadowRoot).activeElement;
    if (node && node !== active) node.focus({ preventScroll: true });
    else if (!node && active !== surface) {
      surface.focus({ preventScroll: true });
      // This frame was drawn as if the focus were elsewhere.
      if (!hadFocus) this.#stage.frame.request();
    }
    if (!this.#wanted) return;
    // The scroll event would arrive a frame later, in which the event would seem to have no node.
    if (this.#scrollLaneIntoView(scene)) return this.#stage.scrolled();
    // Without a node it is out of view, and may still be on its way into it.
    if (!node && (moving || this.#stage.animation.target !== null)) return;
    this.#wanted = false;
    // Scrolls to its ring, since in Firefox a group has no size.
    if (this.#isSought) node?.querySelector('.ring')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Whether the focus has moved elsewhere since it was requested. */
  get #isElsewhere(): boolean {
    const page = this.#stage.ownerDocument;
    const focused = focusedIn(page);
    return focused !== page.body && focused !== this.#from;
  }

  /**
   * At another scale and in other data there are other crowds: the focus moves to the one in the same place, or if there is
   * none, to one of its events. While the view moves, a crowd may appear there again.
   */
  #findAgain(scene: Scene, moving: boolean): void {
    const { lanes } = this.#stage;
    const place = this.#place;
    const isUnsettled = this.#isUnsettled;
    this.#isUnsettled = false;
    if (!lanes || place?.middle === undefined || hasCrowd(scene, place.key)) return;
    const isApart = !moving && place.middle >= scene.view.start && place.middle < scene.view.end;
    // The first of its events may be out of view by now.
    const row = isUnsettled ? place.row : isApart ? nearPlace(lanes, place)?.row : undefined;
    const again = samePlace(lanes, scene, place) ?? (row === undefined ? null : this.#placeOf(row));
    if (!again) return;
    this.#set(again);
    this.#wanted = true;
    this.#stage.frame.request();
  }

  /** @returns whether the lanes were scrolled, which needs another frame */
  #scrollLaneIntoView(scene: Scene): boolean {
    const { scroller } = this.#stage;
    const place = this.#place;
    if (!scroller || !place || place.lane === SPANNING_LANE) return false;
    const mark = scene.marks.find((each) => each.key === this.#stage.focusedKey);
    const band = this.#stage.laneBand(place.lane);
    if (!band) return false;
    const laneY = band.y - scene.scrollTopPx;
    const top = mark ? mark.y - mark.sizePx - 2 * scene.type.labelPx : laneY;
    const bottom = mark
      ? mark.y + mark.sizePx + scene.type.labelPx
      : Math.min(laneY + band.heightPx, laneY + scene.plot.height);
    const above = scene.plot.y - (top - ROOM_PX);
    const below = bottom + ROOM_PX - (scene.plot.y + scene.plot.height);
    const before = scroller.scrollTop;
    if (above > 0) scroller.scrollTop -= above;
    else if (below > 0) scroller.scrollTop += Math.min(below, -above);
    return Math.abs(scroller.scrollTop - before) >= 1;
  }

  #placeOf(row: number, lane?: number): FocusPlace {
    const assignment = this.#stage.lanes!;
    const { lanes } = assignment;
    const isOn = (index: number | undefined) => index !== undefined && (lanes[index]?.rows.indexOf(row) ?? -1) >= 0;
    const first = lanes.findIndex((_, index) => isOn(index));
    const found = [lane, this.#place?.lane].find(isOn) ?? (first < 0 ? SPANNING_LANE : first);
    return { row, lane: found, key: markKey(assignment, found, row) };
  }

  #set(place: FocusPlace | null): void {
    const table = this.#stage.lanes?.table;
    this.#gap = null;
    this.#focused = place && table ? focusedAt(place, table) : null;
    this.#stage.focusedKey = place?.key ?? null;
  }
}

function focusedAt(place: FocusPlace, table: EventTable): Focused {
  return { place, id: idOf(table, place.row), record: table.recordAt(place.row), columns: table.columns };
}

function rowAgain({ id, record }: Focused, table: EventTable, isReplaced: boolean): number {
  return isReplaced ? findAgain(record, id, table) : table.rowOf(id);
}

/** Returns a view that shows an event; null when the current one does. */
function viewAround({ isFitted, lanes, viewLimits }: Stage, row: number, view: TimeSpan | null): TimeSpan | null {
  if (!lanes || !view) return null;
  const start = Math.min(Math.max(beginOf(lanes.table, row), viewLimits.earliest), viewLimits.latest);
  const end = Math.max(Math.min(ceaseOf(lanes.table, row), viewLimits.latest), start);
  // With everything in view, there is no need for a margin.
  if (isFitted && start >= view.start && end <= view.end) return null;
  const durationMs = view.end - view.start;
  const marginMs = durationMs * MARGIN;
  if (end - start > durationMs - 2 * marginMs) {
    // Longer than the view: good enough if it fills the view, else shown as a whole.
    if (start <= view.start && end >= view.end) return null;
    const roomMs = (end - start) * MARGIN;
    return { start: instant(start - roomMs), end: instant(end + roomMs) };
  }
  if (start >= view.start + marginMs && end <= view.end - marginMs) return null;
  // A near event is moved just into view, a far one to the middle.
  const shiftMs = start < view.start + marginMs ? start - (view.start + marginMs) : end - (view.end - marginMs);
  const isFar = Math.abs(shiftMs) > durationMs / 2;
  const from = isFar ? (start + end) / 2 - durationMs / 2 : view.start + shiftMs;
  return { start: instant(from), end: instant(from + durationMs) };
}

/** Returns the focused element, also inside shadow trees. */
function focusedIn(tree: DocumentOrShadowRoot): Element | null {
  const { activeElement } = tree;
  return activeElement?.shadowRoot?.activeElement ? focusedIn(activeElement.shadowRoot) : activeElement;
}

function nodeOf(surface: SVGSVGElement, key: string): SVGElement | null {
  return surface.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`);
}
