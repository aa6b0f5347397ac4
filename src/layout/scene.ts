import type { EventStatus } from '../data/event-record.js';
import type { Instant, TimeSpan } from '../time/instant.js';

/**
 * The display list: everything one picture of the timeline shows, in px. Its size is bounded by the box, not by the
 * number of events.
 *
 * x runs from the inline start of the box (left in LTR, right in RTL: painters mirror it), y from its top.
 * A scene has no colours and no nodes; `paintScene` and `renderSvg` draw it the same way.
 */
export interface Scene {
  readonly view: TimeSpan;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Height of all lanes; the box scrolls when this exceeds `heightPx`. */
  readonly contentHeightPx: number;
  readonly scrollTopPx: number;
  readonly dir: 'ltr' | 'rtl';
  readonly locale: string;
  readonly type: SceneType;
  /** Where time is drawn: the box without the axis and the lane labels. */
  readonly plot: Rect;
  readonly axis: SceneAxis;
  /** The lanes visible in the box. */
  readonly lanes: readonly SceneLane[];
  readonly backgrounds: readonly SceneBackground[];
  /** Whether tints overlap anywhere in the data, so that quiet texts need more contrast. The same in each window of a resolution. */
  readonly hasStackedTints: boolean;
  readonly marks: readonly SceneMark[];
  readonly clusters: readonly SceneCluster[];
  readonly densities: readonly SceneDensity[];
  readonly markers: readonly SceneMarker[];
  /** The line at the current time, which is not an event; null when it is outside the window. */
  readonly present: SceneRule | null;
  /** The backgrounds and markers that are too many to draw individually; null when all are drawn. */
  readonly spanningCrowd: SceneSpanningCrowd | null;
  /** The part of a crowd that has the focus. All other parts are drawn only as areas. */
  readonly focusedStretch: SceneStretch | null;
  /** Null until an asynchronous store has counted. */
  readonly counts: SceneCounts | null;
  /** False until an asynchronous store has answered everything; until then counts cover what is known and do not add up. */
  readonly isComplete: boolean;
  /** What a screen reader calls the list of events: "6 events". */
  readonly listName: string;
}

/** A rectangle, px. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes in px of the texts of a scene. */
export interface SceneType {
  readonly style: 'comfortable' | 'dense';
  readonly labelPx: number;
  readonly detailPx: number;
  readonly axisPx: number;
}

/** Numbers of events, each counted once however many lanes it is on. */
export interface SceneCounts {
  readonly total: number;
  /** Overlapping the window. */
  readonly inView: number;
  /** Ceased before the window. */
  readonly before: number;
  /** Beginning after the window. */
  readonly after: number;
}

/** The axis, px. */
export interface SceneAxis {
  readonly y: number;
  readonly height: number;
  readonly ticks: readonly SceneTick[];
  /** The larger units that group the ticks; the first is pinned at the start of the plot. */
  readonly contexts: readonly SceneTick[];
}

/** A tick of the axis, px. */
export interface SceneTick {
  /** Unique in its tier, and stable while the window moves. */
  readonly at: Instant;
  readonly x: number;
  /** Where the label starts. */
  readonly labelX: number;
  /** Of the label, from the top of the box. */
  readonly baselinePx: number;
  /** Empty if an edge of the plot would cut it. */
  readonly label: string;
  /** Whether the context changes here; such ticks are drawn stronger. */
  readonly major: boolean;
}

/** A lane, px. */
export interface SceneLane {
  readonly index: number;
  readonly key: string;
  /** The key, shortened to fit. */
  readonly label: string;
  readonly labelX: number;
  readonly labelBaselinePx: number;
  readonly y: number;
  readonly height: number;
}

/** How a drawn stretch ends: sharp, soft over its precision, continuing (`open`), fading (`unknown`), or outside the box (`cut`). */
export interface SceneEdge {
  readonly kind: 'sharp' | 'soft' | 'open' | 'unknown' | 'cut';
  /** How far the softness reaches inwards. */
  readonly widthPx: number;
}

/** The texts of a mark, px. */
export interface SceneLabel {
  /** Where its longest line starts or ends, depending on `anchor`. */
  readonly x: number;
  /** Where the title starts, if not at `x`: in a narrow box each line slides back from its mark only as far as it must. */
  readonly titleX?: number;
  /** Like `titleX`, for the second line. */
  readonly detailX?: number;
  readonly baselinePx: number;
  readonly text: string;
  /** Further lines of a title too long for a narrow box; absent otherwise. */
  readonly continued?: readonly { readonly text: string; readonly baselinePx: number }[];
  /** The second line of the comfortable style, empty in the dense one. */
  readonly detail: string;
  readonly detailBaselinePx: number;
  readonly anchor: 'start' | 'end';
  readonly widthPx: number;
}

/** An event drawn as itself. */
export interface SceneMark {
  /** Unique in the scene and stable across scenes: the id, plus the lane if the event is on several. */
  readonly key: string;
  readonly row: number;
  readonly id: string;
  readonly lane: number;
  /** What a screen reader says; empty for a mark without a node. */
  readonly name: string;
  /** `point` a solid mark; `span` a hairline over its precision with a hollow mark; `bar` a solid stretch. */
  readonly shape: 'point' | 'span' | 'bar';
  /** The drawn stretch, clipped to just outside the box. */
  readonly x0: number;
  readonly x1: number;
  /** Centre of the mark. */
  readonly x: number;
  readonly y: number;
  /** Diameter of a point, thickness of a bar. */
  readonly sizePx: number;
  readonly startEdge: SceneEdge;
  readonly endEdge: SceneEdge;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly status: EventStatus;
  /** Index into the palette, −1 for a neutral colour; `color` is the record's own. */
  readonly colorIndex: number;
  readonly color: string | null;
  readonly label: SceneLabel | null;
  /** Other claims about the date: hollow ghosts tied to the mark. */
  readonly ghosts: readonly { readonly x0: number; readonly x1: number }[];
  /** x of the day it was reported, if later than the event. */
  readonly reportedX: number | null;
  /** y of the tie to `reportedX`, under the label. */
  readonly tieY: number;
  readonly focused: boolean;
  readonly hovered: boolean;
  readonly selected: boolean;
  /** Whether it gets a node of its own; all other marks are batched. */
  readonly hasNode: boolean;
}

/** A span behind the events, px. */
export interface SceneBackground {
  readonly key: string;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly rect: Rect;
  readonly startEdge: SceneEdge;
  readonly endEdge: SceneEdge;
  readonly uncertain: boolean;
  readonly status: EventStatus;
  readonly label: SceneLabel | null;
  readonly colorIndex: number;
  readonly color: string | null;
  readonly focused: boolean;
  readonly hovered: boolean;
  readonly selected: boolean;
}

/** A record of kind `marker`: a line across the lanes, or a band if its time is less well known. */
export interface SceneMarker {
  readonly key: string;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** The range it may lie in; zero width if the day is known or the range is too narrow to see at this scale. */
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** A single line as wide as the range, or the two sides of a band. */
  readonly lines: readonly SceneLine[];
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly status: EventStatus;
  readonly label: SceneLabel | null;
  readonly focused: boolean;
  readonly hovered: boolean;
  readonly selected: boolean;
}

/** A line from top to bottom, px. */
export interface SceneLine {
  readonly x: number;
  /** Breaks where it would run through a text, from top to bottom. */
  readonly gaps: readonly { readonly y0: number; readonly y1: number }[];
}

/** A vertical line from `y0` to `y1`. */
export interface SceneRule extends SceneLine {
  readonly y0: number;
  readonly y1: number;
}

/** The backgrounds and markers that are too many to draw individually, drawn as one. */
export interface SceneSpanningCrowd {
  /** How many overlap the window. */
  readonly count: number;
  /** What a screen reader says; empty while something moves. */
  readonly name: string;
  /** Disjoint ranges covered by at least one background: at most one per px of the plot. */
  readonly washes: readonly { readonly x0: number; readonly x1: number }[];
  /** x of markers, at most one per px. */
  readonly lines: readonly number[];
  readonly y0: number;
  /** Lines start below the labels. */
  readonly linesFromY: number;
  readonly y1: number;
  /** States the count, on a line of its own under the axis from `top` to `bottom`. */
  readonly label: SceneLabel;
  readonly top: number;
  readonly bottom: number;
  /** Parts that can be pointed at; `count` is how many overlap each. */
  readonly stretches: readonly {
    readonly x0: number;
    readonly x1: number;
    readonly count: number;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A part of a density area, or of the crowd of backgrounds and markers, that is pointed at or focused. */
export interface SceneStretch {
  /** Stable while panning at one resolution. */
  readonly key: string;
  readonly lane: number;
  readonly count: number;
  readonly span: TimeSpan;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** What a screen reader says. */
  readonly name: string;
}

/** The events of one time-aligned bin that found no room, drawn as one mark. */
export interface SceneCluster {
  readonly key: string;
  readonly lane: number;
  readonly name: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly sizePx: number;
  readonly count: number;
  /** Index into the palette, −1 for a neutral colour. */
  readonly colorIndex: number;
  readonly label: string;
  /** Where the label starts, beside the disc, and how wide it is. */
  readonly labelX: number;
  readonly labelPx: number;
  /** The extent of its members: the window shown when it is activated. */
  readonly span: TimeSpan;
  /** The bin its members begin in; null if they are already under way at the start of the window. */
  readonly bin: TimeSpan | null;
  /** For a cluster of one: its event, which is too long to be drawn as a mark here; null until the store has named it. */
  readonly event: { readonly row: number; readonly id: string } | null;
  readonly focused: boolean;
  readonly hovered: boolean;
}

/**
 * The crowded parts of a lane, drawn as one quiet area with gaps between bins that are not adjacent. Bins keep their
 * heights while panning: each counts all unmarked events that begin in it, even if an edge of the window cuts the bin.
 * `count` is how many overlap the window.
 */
export interface SceneDensity {
  readonly key: string;
  readonly lane: number;
  /** Index into the palette, −1 for a neutral colour. */
  readonly colorIndex: number;
  readonly baseY: number;
  readonly heightPx: number;
  readonly bins: readonly {
    readonly x0: number;
    readonly x1: number;
    readonly count: number;
    readonly start: number;
    readonly end: number;
  }[];
  readonly count: number;
  /** What a screen reader says; empty while something moves. */
  readonly name: string;
}
