import { CLEAR_PX, textBoxOf, type TextBox } from '../text/text-box.js';
import type { Scene, SceneLine, SceneMark, SceneRule, SceneType } from '../scene.js';

/** Breaks the lines of markers and of the current time where they would run through a text, as on a map. */
export function breakAtTexts(
  {
    markers,
    present,
    backgrounds,
    spanningCrowd,
  }: Pick<Scene, 'markers' | 'present' | 'backgrounds' | 'spanningCrowd'>,
  marks: readonly SceneMark[],
  type: SceneType,
): Pick<Scene, 'markers' | 'present'> {
  if (markers.length === 0 && !present) return { markers, present };
  const small = { ...type, labelPx: type.detailPx };
  const across = [...backgrounds, ...markers, ...(spanningCrowd ? [spanningCrowd] : [])];
  const boxes = [
    ...marks.flatMap(({ label }) => (label ? [textBoxOf(label, type)] : [])),
    ...across.flatMap(({ label }) => (label ? [textBoxOf(label, small)] : [])),
  ].sort((a, b) => a.y0 - b.y0);
  return {
    markers: markers.map((marker) => ({
      ...marker,
      lines: marker.lines.map(({ x }) => ({ x, gaps: gapsOf(x, marker, boxes) })),
    })),
    present: present && { ...present, gaps: gapsOf(present.x, present, boxes) },
  };
}

function gapsOf(x: number, { y0, y1 }: Pick<SceneRule, 'y0' | 'y1'>, boxes: readonly TextBox[]): SceneLine['gaps'] {
  const gaps: { y0: number; y1: number }[] = [];
  for (const box of boxes) {
    if (x < box.x0 || x > box.x1 || box.y1 <= y0 || box.y0 >= y1) continue;
    const before = gaps.at(-1);
    const gap = { y0: Math.max(box.y0, y0), y1: Math.min(box.y1, y1) };
    // The piece between two lines of text is too short to be recognised as a line.
    if (before && gap.y0 <= before.y1 + CLEAR_PX) before.y1 = Math.max(before.y1, gap.y1);
    else gaps.push(gap);
  }
  return gaps;
}
