import { css } from 'lit';
import { withDefaults } from '../theme-styles.js';

const ring = withDefaults(':focus-visible { outline: 2px solid var(--timeline-focus-color); outline-offset: 2px; }');

/** Buttons and links of the panels: quiet, as large as a finger where fingers are used, with a ring one can see. */
export const controlStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: 4px;
    min-inline-size: 2rem;
    min-block-size: 2rem;
    padding: 0.25rem 0.5rem;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  button:is(:disabled, [aria-disabled='true']) {
    opacity: 0.45;
    cursor: default;
  }
  button svg {
    display: block;
    margin: auto;
    /* Icons grow with the text of the page. */
    inline-size: 1rem;
    block-size: 1rem;
  }
  button.link {
    min-inline-size: 0;
    min-block-size: 1.5rem;
    padding: 0;
    text-align: start;
  }
  a,
  button.link {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  ${ring}
  @media (pointer: coarse) {
    button:not(.link) {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
    button.link {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    button:not(.link) {
      border-color: ButtonBorder;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
