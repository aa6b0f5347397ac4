import { css } from 'lit';

/** A panel is there only while it is open. */
export const openedStyles = css`
  :host(:not([open])) {
    display: none;
  }
`;

/** The detail panel and the list of a cluster: one column of text on the page's own canvas, a rule where it meets the chart. */
export const detailStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--timeline-panel-color, CanvasText);
    background: var(--timeline-panel-background, Canvas);
    overflow: auto;
    overscroll-behavior: contain;
    /* What has the focus is not under the title. */
    scroll-padding-block: 3rem;
  }
  section {
    padding: 0.75rem 1rem 1rem;
    overflow-wrap: anywhere;
    line-height: 1.45;
  }
  .head {
    display: flex;
    align-items: start;
    gap: 0.5rem;
    position: sticky;
    inset-block-start: 0;
    background: var(--timeline-panel-background, Canvas);
  }
  h2 {
    flex: 1;
    margin: 0.2rem 0 0.25rem;
    font-size: 1.15em;
    line-height: 1.25;
    font-weight: 600;
    max-block-size: 12em;
    overflow: auto;
  }
  h3 {
    margin: 1rem 0 0.25rem;
    font-size: 0.85em;
    font-weight: 600;
    color: var(--timeline-muted-color, color-mix(in srgb, currentColor 72%, transparent));
  }
  p,
  dl,
  ul {
    margin: 0.4rem 0;
  }
  ul {
    padding-inline-start: 1.1em;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.2rem 0.75rem;
  }
  dt,
  .quiet,
  .status,
  .tags,
  figcaption {
    color: var(--timeline-muted-color, color-mix(in srgb, currentColor 72%, transparent));
    font-size: 0.9em;
  }
  dd {
    margin: 0;
  }
  .arrow:dir(rtl) {
    display: inline-block;
    scale: -1 1;
  }
  .date {
    font-variant-numeric: tabular-nums;
  }
  blockquote {
    margin: 0.25rem 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 1px solid currentColor;
  }
  figure {
    margin: 0.75rem 0;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
`;
