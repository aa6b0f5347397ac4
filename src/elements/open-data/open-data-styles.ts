/** The place to drop on, and the line that says what came of it. */
export const openDataCss = `
.intake-target {
  position: absolute;
  inset: 0;
  z-index: 3;
  display: grid;
  place-content: center;
  padding: 1rem;
  text-align: center;
  color: CanvasText;
  background: color-mix(in srgb, Canvas 88%, transparent);
  border: 2px dashed var(--timeline-focus-color, light-dark(#0b57d0, #8ab4f8));
  border-radius: 6px;
  /* The drag goes on over the timeline itself. */
  pointer-events: none;
}
.intake-target[hidden],
.intake > [hidden] {
  display: none;
}
.intake {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.75rem;
  font-family: var(--timeline-font-family, inherit);
  font-size: var(--timeline-axis-size, 0.75rem);
}
.intake p {
  margin: 0;
  overflow-wrap: anywhere;
}
.intake button {
  border-color: currentColor;
}
@media print {
  .intake, .intake-target {
    display: none;
  }
}
`;
