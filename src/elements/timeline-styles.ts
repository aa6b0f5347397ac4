import { css } from 'lit';
import { withDefaults } from './theme-styles.js';

/** The frame around the drawing: it sits on the page as a figure does, with the page's own font and ground. */
export const timelineStyles = [
  withDefaults(`
    .frame { color: var(--timeline-text-color); }
    .status, .progress, .message, .issues, .hint { color: var(--timeline-muted-color); }
    .detail { border-color: var(--timeline-rule-color); }
    .tooltip { border-color: var(--timeline-muted-color); }
    progress { accent-color: var(--timeline-progress-color, var(--timeline-focus-color)); }
    svg:focus-visible { outline-color: var(--timeline-focus-color); }
    /* Behind an element in full screen, browsers paint black. */
    :host(:fullscreen) { background: var(--timeline-surface-color); }
  `),
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-inline-size: 0;
      position: relative;
      /* Time runs along the line, whichever way the text around it does. */
      writing-mode: horizontal-tb;
    }
    :host([hidden]) {
      display: none;
    }
    /* The frame has no width of its own: what fits it is this wide where there is room, and as narrow as it must be. */
    :host::before {
      content: '';
      display: grid;
      grid-template-columns: minmax(0, 40rem);
    }
    .frame {
      flex: 1 1 auto;
      /* For pages that give the element a height and display: block. */
      block-size: 100%;
      min-block-size: 0;
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      container-type: inline-size;
      font-family: var(--timeline-font-family, inherit);
      font-size: var(--timeline-label-size, 0.8125rem);
      line-height: 1.4;
    }
    /* In a box that is too low for everything, the drawing comes first; the key and the faults scroll. */
    .stage {
      flex: 1 9999 auto;
      min-block-size: 45%;
      display: flex;
      flex-direction: column;
      position: relative;
    }
    /* As large as the texts, whose size, font and spacing the page may change. */
    .probe {
      position: absolute;
      visibility: hidden;
      inline-size: max-content;
      block-size: var(--timeline-axis-size, 0.75rem);
    }
    .probe::before {
      content: 'A timeline';
    }
    .scroller {
      flex: 1 1 min(var(--_natural-height, 6rem), var(--timeline-max-height, 40rem));
      min-block-size: 0;
      overflow: hidden auto;
      position: relative;
    }
    .content {
      block-size: var(--_content-height, 100%);
      min-block-size: 100%;
      /* The drawing is as high as the box was: in a lower one it would show a scrollbar until it is drawn anew. */
      overflow: clip;
    }
    svg.timeline,
    .content > svg {
      display: block;
      position: sticky;
      inset-block-start: 0;
      touch-action: pan-y;
      /* Labels are measured as they are written. */
      text-transform: none;
      -webkit-tap-highlight-color: transparent;
      user-select: none;
      -webkit-user-select: none;
    }
    /* Before its first picture it would be 150 px high, as any svg without a size. */
    .content > svg:empty {
      block-size: 0;
    }
    .greedy .content > svg {
      touch-action: none;
    }
    .content > svg:focus-visible {
      outline-width: 2px;
      outline-style: solid;
      outline-offset: -2px;
    }
    .scroller.replaced {
      flex: 0 0 0;
    }
    .message {
      flex: 1 1 auto;
      min-block-size: 6rem;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: safe center;
      gap: 0.5rem;
      padding: 1rem;
      text-align: center;
      overflow: auto;
      overflow-wrap: anywhere;
    }
    .message p {
      margin: 0;
    }
    .message button {
      border-color: currentColor;
    }
    .retry {
      border-color: currentColor;
    }
    /* On their way: about the room that they will take, so that nothing jumps. */
    event-timeline-toolbar:not(:defined) {
      min-block-size: 2rem;
    }
    event-timeline-legend:not(:defined) {
      min-block-size: calc(1.4 * var(--timeline-axis-size, 0.75rem));
    }
    @media (pointer: coarse) {
      event-timeline-toolbar:not(:defined) {
        min-block-size: 44px;
      }
    }
    .hint,
    .tooltip {
      position: absolute;
      color: CanvasText;
      background: Canvas;
      padding: 0.25rem 0.5rem;
      border-radius: 4px;
    }
    .hint {
      inset-block-start: 50%;
      inset-inline: 0;
      margin-inline: auto;
      inline-size: fit-content;
      border: 1px solid;
      pointer-events: none;
      opacity: 0;
      visibility: hidden;
      transition:
        opacity 200ms ease,
        visibility 200ms;
    }
    .hint.shown {
      opacity: 1;
      visibility: visible;
    }
    .tooltip {
      inset-block-start: var(--_tooltip-y, 0);
      inset-inline-start: var(--_tooltip-x, 0);
      inline-size: max-content;
      max-inline-size: min(22rem, 100%);
      border: 1px solid;
      overflow-wrap: anywhere;
      z-index: 1;
      /* What is done over it is done to the drawing. */
      pointer-events: none;
    }
    .tooltip p {
      margin: 0;
    }
    .tooltip .title {
      font-weight: 600;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 4;
      overflow: hidden;
    }
    .panels {
      position: absolute;
      inset: 0;
      z-index: 2;
      display: flex;
      flex-direction: column;
      pointer-events: none;
    }
    .detail {
      pointer-events: auto;
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      inline-size: min(24rem, 50%);
      block-size: 100%;
      min-block-size: 14rem;
      border-inline-style: solid none;
      border-width: 1px;
    }
    @container not (max-width: 560px) {
      .panels[data-at-start] .detail {
        inset-inline: 0 auto;
        border-inline-style: none solid;
      }
    }
    @container (max-width: 560px) {
      .detail {
        position: static;
        flex: none;
        /* At the end of the stage; of a lower one from its start on, so that title and button are never above the page. */
        margin-block-start: auto;
        inline-size: auto;
        block-size: auto;
        max-block-size: min(var(--_room, 100vh), max(75%, min(14rem, 100vh)));
        min-block-size: 0;
        border-style: solid none;
      }
      .panels[data-at-start] .detail {
        margin-block: 0 auto;
      }
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      column-gap: 1rem;
      font-size: var(--timeline-axis-size, 0.75rem);
      font-variant-numeric: tabular-nums;
    }
    /* A button no line is high enough for: the drawing must not jump when it comes and goes. */
    .foot > :not(.status) {
      margin-block: -0.25rem;
    }
    .progress {
      display: flex;
      align-items: center;
      gap: 0.6rem;
      min-inline-size: 0;
    }
    progress {
      inline-size: 6rem;
      block-size: 0.35rem;
    }
    .status {
      margin: 0;
      font-size: var(--timeline-axis-size, 0.75rem);
      min-block-size: 1.4em;
      font-variant-numeric: tabular-nums;
    }
    event-timeline-legend {
      min-block-size: 0;
      overflow: auto;
    }
    /* It scrolls as a whole: from the summary, which takes the focus, keys scroll it in every browser. */
    .issues {
      max-block-size: 14em;
      min-block-size: 1.4em;
      overflow: auto;
    }
    .issues summary {
      cursor: pointer;
      outline-offset: -2px;
    }
    .issues ul {
      margin: 0.25rem 0;
      padding-inline-start: 1.2em;
      overflow-wrap: anywhere;
    }
    .print {
      display: none;
      color-scheme: light;
    }
    .print svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
    }
    @media print {
      /* A box on the page is too small for what is printed at length. */
      :host {
        block-size: auto !important;
        max-block-size: none !important;
        overflow: visible !important;
      }
      .frame:has(> .print > *) {
        display: block;
        block-size: auto;
        /* Where the backgrounds of a dark page are printed as well. */
        background: light-dark(transparent, white);
        > :not(.print) {
          display: none;
        }
      }
      .print {
        display: block;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .hint {
        transition: none;
      }
    }
  `,
];
