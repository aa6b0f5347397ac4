import { css } from 'lit';

/** What lays the printed figure out on paper. */
export const printStyles = css`
  @media print {
    .for-400,
    .for-1000 {
      display: none;
    }
    /* Firefox drops what a query of a container changes on paper (153.8): there the usual picture is scaled. */
    @supports not (-moz-appearance: none) {
      @container (width < 520px) {
        .for-400 {
          display: block;
        }
        .for-700 {
          display: none;
        }
      }
      @container (width >= 850px) {
        .for-1000 {
          display: block;
        }
        .for-700 {
          display: none;
        }
      }
    }
    .table {
      display: table;
      inline-size: 100%;
    }
    .head {
      display: table-header-group;
    }
    /* Chrome repeats the head of a table only if it may not be split. */
    .head,
    .whole {
      break-inside: avoid;
    }
    .body {
      break-before: avoid;
    }
    .layers {
      display: grid;
      > * {
        grid-area: 1 / 1;
        overflow: visible;
      }
      > :first-child {
        overflow: hidden;
      }
    }
    /* Chrome ignores opacity in what it repeats. Opaque tints have no seams where slices meet; those that overlap must show it. */
    .print svg .wash {
      --wash: var(--timeline-background-color, currentColor) calc(100% * var(--timeline-background-opacity, 0.09));
      opacity: 1;
      fill: color-mix(in srgb, var(--wash), Canvas);
    }
    .print .stacked .wash {
      fill: color-mix(in srgb, var(--wash), transparent);
    }
    .head svg .band {
      opacity: 1;
      fill: color-mix(in srgb, currentColor 14%, transparent);
    }
    .head svg :is(.grid, .ribbon, .side) {
      opacity: 1;
      stroke-opacity: 0.5;
    }
  }
`;
