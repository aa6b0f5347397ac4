import type { ReactiveControllerHost } from 'lit';
import { ZoomPanController } from '../interaction/zoom-pan-controller.js';
import type { Gestures } from '../interaction/wheel-intent.js';
import { FocusController } from './focus-controller.js';
import { HintController } from './hint-controller.js';
import type { Stage } from './stage.js';
import { TooltipController } from './tooltip-controller.js';
import { UserActions, type ActionListener } from './user-actions.js';

/** What the element does for its reader, and how the reader wants gestures taken. */
export interface ReaderInputListener extends ActionListener {
  gestures(): Gestures;
}

/**
 * Everything by which a reader acts on a timeline: focus and keys, pointer and tooltip, zoom and pan.
 *
 * The first frame is drawn without it, so it is a module of its own that is loaded beside the data.
 */
export class ReaderInput {
  readonly focus: FocusController;
  readonly actions: UserActions;
  readonly tooltip: TooltipController;
  readonly hint: HintController;

  constructor(timeline: ReactiveControllerHost, stage: Stage, listener: ReaderInputListener) {
    this.tooltip = new TooltipController(timeline);
    this.hint = new HintController(timeline);
    this.focus = new FocusController(stage);
    this.actions = new UserActions(stage, this.focus, this.tooltip, listener);
    new ZoomPanController(stage, {
      gestures: () => listener.gestures(),
      animation: stage.animation,
      onHint: () => this.hint.show(),
      onDragAcross: (dyPx) => stage.scroller?.scrollBy(0, -dyPx),
    });
  }
}
