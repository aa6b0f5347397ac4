import { svg, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  svg`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d=${path} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/></svg>`;

export const zoomInIcon = icon('M8 3v10M3 8h10');
export const zoomOutIcon = icon('M3 8h10');
export const fitIcon = icon('M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2');
export const followIcon = icon('M13 2v12M3 8h7M7 5l3 3-3 3');
export const openIcon = icon('M2 13V3.5h4l1.5 2H13V8M2 13h10.5L14.5 8H4.5z');
export const closeIcon = icon('M4 4l8 8M12 4l-8 8');
