import type { LitElement } from 'lit';
import type { EventRecord } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import { findAgain, hasOwnId } from '../data/table/find-again.js';
import { idOf } from '../data/table/row-id.js';
import type { ViewCause } from '../interaction/view-host.js';
import { ZoomPanController } from '../interaction/zoom-pan-controller.js';
import type { Gestures } from '../interaction/wheel-intent.js';
import type { Hit } from '../layout/pick.js';
import type { Scene } from '../layout/scene.js';
import { FocusController } from './focus-controller.js';
import { HintController } from './hint-controller.js';
import { PanelController } from './panels/panel-controller.js';
import { PrintController } from './print-controller.js';
import { FEW_EVENTS, type Stage } from './stage.js';
import type { Pictured } from './timeline-figures.js';
import { TooltipController } from './tooltip-controller.js';
import { UserActions, type SelectionHolder } from './user-actions.js';
import { ZoomAhead } from './zoom-ahead.js';

/** How gestures are taken, what is printed, and who holds the selection. */
export interface ReaderInputListener extends SelectionHolder {
  readonly gestures: () => Gestures;
  readonly pictured: () => Pictured;
}

/**
 * Handles all user input of a timeline: focus and keys, pointer and tooltip, panels, zoom and pan, and printing.
 *
 * The first frame is drawn without it, so it is a separate module that is loaded in parallel with the data.
 */
export class ReaderInput {
  readonly focus: FocusController;
  readonly actions: UserActions;
  readonly tooltip: TooltipController;
  readonly hint: HintController;
  readonly panels: PanelController;
  readonly #stage: Stage;
  readonly #zoomAhead = new ZoomAhead();

  constructor(timeline: LitElement, stage: Stage, listener: ReaderInputListener) {
    this.#stage = stage;
    this.tooltip = new TooltipController(timeline, stage);
    this.hint = new HintController(timeline);
    this.panels = new PanelController(timeline, (hadFocus) => this.focus.restore(hadFocus));
    this.focus = new FocusController(stage);
    this.actions = new UserActions(stage, this.focus, this.tooltip, this.panels, listener);
    new PrintController(timeline, listener.pictured);
    new ZoomPanController(stage, {
      gestures: listener.gestures,
      animation: stage.animation,
      isTaken: () => this.actions.hasOpened,
      onHint: () => this.hint.show(),
      onDragVertically: (dyPx) => stage.scroller?.scrollBy(0, -dyPx),
    });
  }

  /** The scene is on the page. @param hadFocus whether one of its nodes had the focus before */
  painted(scene: Scene, moving: boolean, hadFocus: boolean): void {
    this.focus.painted(scene, moving, hadFocus);
    const { lanes, viewLimits } = this.#stage;
    if (!lanes || lanes.table.size < FEW_EVENTS) return;
    if (!moving) return void this.#zoomAhead.rest(lanes);
    const input = this.#stage.sceneInput!;
    void this.#zoomAhead.drawn({ ...input, view: scene.view }, scene.plot.width, viewLimits);
  }

  /** What the tooltip is about; null while there is none. */
  get hoveredHit(): Hit | null {
    const { key } = this.tooltip;
    return key === null ? null : this.actions.pickKey(key);
  }

  /** The event that the tooltip is about; null for none. */
  get hovered(): EventRecord | null {
    const hit = this.hoveredHit;
    return hit?.kind === 'event' ? (this.#stage.lanes?.table.recordAt(hit.row) ?? null) : null;
  }

  /** Brings an event into view and moves the focus to it. */
  async reveal(row: number, cause: ViewCause): Promise<void> {
    this.focus.choose(row);
    await this.focus.reveal(row, cause);
    this.focus.take(true);
  }

  /** Goes to an event that was chosen outside the drawing: opens its details, and brings it into view behind them. */
  goTo(row: number): void {
    const { table } = this.#stage.lanes!;
    this.panels.closeList();
    this.focus.choose(row);
    void this.focus.reveal(row, 'user');
    this.actions.select([idOf(table, row)]);
    this.actions.openDetails(row);
  }

  /** Keeps focus and panels with their events when the data change. @param isReplaced whether others took their place */
  dataChanged(isReplaced: boolean): void {
    this.focus.lanesChanged(isReplaced);
    if (this.panels.dataChanged(this.#stage.lanes, isReplaced)) this.focus.restore();
  }

  /** Leaves out ids that named an event of the former data, and would name another in the data that replace them. */
  stillMeant(
    ids: readonly string[],
    former: EventTable | null | undefined,
    table: EventTable | null,
  ): readonly string[] {
    return ids.filter((id) => {
      const row = former?.rowOf(id) ?? -1;
      if (row < 0) return true;
      const record = former!.recordAt(row);
      return hasOwnId(record) || (table !== null && findAgain(record, id, table) >= 0);
    });
  }
}
