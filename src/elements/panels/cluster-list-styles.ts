import { css } from 'lit';

/** A plain list: the title of an event, its date under it. */
export const clusterListStyles = css`
  ol {
    list-style: none;
    margin: 0.25rem -0.5rem;
    padding: 0;
  }
  .member {
    display: block;
    inline-size: 100%;
    padding: 0.3rem 0.5rem;
    border: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .member .date {
    display: block;
    color: var(--timeline-muted-color, color-mix(in srgb, currentColor 72%, transparent));
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .pages {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.5rem;
    background: var(--timeline-panel-background, Canvas);
    font-variant-numeric: tabular-nums;
  }
`;
