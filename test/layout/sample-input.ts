import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventRecord } from '../../src/data/event-record.js';
import { fitView } from '../../src/layout/build-scene.js';
import { assignLanes } from '../../src/layout/lanes/lane-assignment.js';
import { UNTOUCHED, type SceneInput } from '../../src/layout/scene-input.js';
import { estimatedTextMeasurer } from '../../src/layout/text/text-measurer.js';
import type { TimeSpan } from '../../src/time/instant.js';

export interface SampleOptions {
  readonly laneBy?: string | null;
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly view?: TimeSpan;
}

/** Makes the input of a scene from records, fitted unless a view is given, with text widths independent of fonts. */
export function sampleInput(records: readonly EventRecord[], options: SampleOptions = {}): SceneInput {
  const { laneBy = null, widthPx = 1000, heightPx = 480, view } = options;
  const lanes = assignLanes(buildEventTable(records, { timezone: 'UTC' }), laneBy);
  const box = { lanes, widthPx, heightPx, text: estimatedTextMeasurer(), locale: 'en', timezone: 'UTC' };
  return { ...UNTOUCHED, ...box, view: view ?? fitView(box) };
}
