/**
 * `event-timeline/core.js`: time, data, layout and the SVG and HTML writers, for workers and servers: no Lit, no DOM.
 */

export { instant, timeSpan, type Instant, type TimeSpan } from './time/instant.js';
export type * from './time/edtf/edtf.js';
export { parseEdtf } from './time/edtf/parse-edtf.js';
export { EdtfSyntaxError } from './time/edtf/edtf-syntax-error.js';
export { stringifyEdtf } from './time/edtf/stringify-edtf.js';
export { levelOf, type EdtfLevel } from './time/edtf/edtf-level.js';
export { qualifiersOf } from './time/edtf/qualifiers.js';
export { boundsOf, spanOf, type DateBounds, type DateSpan, type KnownBounds } from './time/edtf/date-bounds.js';
export type { DatePrecision } from './time/edtf/edtf-precision.js';
export { formatEdtf, type FormatEdtfOptions } from './time/words/format-edtf.js';
export { loadLanguage } from './time/words/load-words.js';
export { toEdtf } from './time/edtf/date-input.js';
export { isTimeZone } from './time/zone.js';
export { timeScale, type TimeScale } from './time/view/time-scale.js';
export type { ViewInput } from './time/view/read-view.js';
export { clampView, interpolateView, limitsFor, panBy, resolutionOf, zoomAt } from './time/view/viewport.js';
export type { ViewLimits } from './time/view/view-limits.js';
export { axisTicks, type AxisOptions, type AxisTicks, type Tick } from './time/axis/ticks.js';

export type * from './data/event-record.js';
export type { RecordIssue } from './data/records/record-issue.js';
export { validateRecords, type ValidatedRecords } from './data/records/validate-records.js';
export { originalOf } from './data/records/original-record.js';
export { buildEventTable, buildEventTableInSlices, type TableOptions } from './data/build-event-table.js';
export type { LaneColumn, TableColumns } from './data/table-columns.js';
export { buffersOf, packTable, unpackTable, type PackedTable } from './data/table/packed-table.js';
export { TableIntake, type IntakeOptions } from './data/table-intake.js';
export type { SliceOptions, Steps } from './data/in-slices.js';
export { BACKGROUND, MARKER, OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START } from './data/table/event-flags.js';
export type { EventTable, TableChanges } from './data/event-table.js';
export type { RowTimes } from './data/table/clamped-times.js';
export { boundsOfRecord, dateOf } from './data/records/record-date.js';
export type { SpeechOptions } from './data/words/date-text.js';
export { claimWords, dateWords, describeRecord, sourceWords, whoWords } from './data/words/describe-record.js';
export type { ByteSourceOptions as FetchOptions } from './data/sources/byte-source.js';
export { fetchRecords } from './data/sources/fetch-records.js';
export { streamRecords, type RecordBatch, type StreamOptions } from './data/sources/stream-records.js';
export { SourceError, type SourceFault } from './data/sources/source-error.js';
export type { DateOrder, ReadOptions } from './data/formats/record-format.js';
export { safeUrl } from './data/records/safe-url.js';

export { assignLanes, assignLanesInSlices, type Lane, type LaneAssignment } from './layout/lanes/lane-assignment.js';
export { buildScene, fitView, naturalHeight } from './layout/build-scene.js';
export {
  BINS_OF_A_TILE,
  type Answer,
  type ChosenRows,
  type LaneStore,
  type UnderWay,
} from './layout/lanes/lane-store.js';
export { beginOf, ceaseOf, type PresenceColumns } from './data/table/presence.js';
export { pick, type CrowdHit, type Hit } from './layout/pick.js';
export { estimatedTextMeasurer, type TextMeasurer, type TextRole } from './layout/text/text-measurer.js';
export { fontTextMeasurer, type NamedFonts } from './layout/text/font-text-measurer.js';
export type { ArrangementInput, SceneInput, SceneRequest, SceneState } from './layout/scene-input.js';
export type * from './layout/scene.js';

export { renderSvg, type SvgOptions } from './render/render-svg.js';
export { renderHtml, type HtmlOptions } from './render/render-html.js';
export { FIGURE_FONTS } from './render/layout-figure.js';
export { renderFigure, type FigureContent } from './render/render-figure.js';
export type { FigureOptions } from './render/figure-options.js';
export type { SceneTheme, ThemeInput } from './render/scene-theme.js';

export {
  EMBED_HOST_SCRIPT,
  embedSnippet,
  embedUrl,
  oEmbed,
  type EmbedCodeOptions,
  type EmbedHeightMessage,
  type OEmbed,
} from './embed/embed-code.js';
export type { EmbedOptions, EmbedTheme } from './embed/embed-options.js';
