import type { EventStatus } from '../data/event-record.js';
import type { Instant, TimeSpan } from '../time/instant.js';

/**
 * The display list: everything that one picture of the timeline shows, in px, bounded by the size of the box.
 *
 * x runs from the inline start of the box (left in LTR, right in RTL: painters mirror it), y from its top.
 * A scene holds no colours and no nodes; `paintScene` and `renderSvg` draw it alike.
 */
export interface Scene {
  readonly view: TimeSpan;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Height that all lanes need; the box scrolls where it is more than `heightPx`. */
  readonly contentHeightPx: number;
  readonly scrollTopPx: number;
  readonly dir: 'ltr' | 'rtl';
  readonly locale: string;
  readonly type: SceneType;
  /** Where time is drawn: the box less the axis and the lane labels. */
  readonly plot: Rect;
  readonly axis: SceneAxis;
  /** Those in the box. */
  readonly lanes: readonly SceneLane[];
  readonly backgrounds: readonly SceneBackground[];
  readonly marks: readonly SceneMark[];
  readonly clusters: readonly SceneCluster[];
  readonly densities: readonly SceneDensity[];
  readonly markers: readonly SceneMarker[];
  /** The line of the present, which is no event; null where it is not in the window. */
  readonly present: SceneRule | null;
  /** Backgrounds and markers beyond those that can be told from one another; null where all are drawn. */
  readonly spanningCrowd: SceneSpanningCrowd | null;
  /** The part of a crowd that has the focus; of all others only the areas are drawn. */
  readonly focusedStretch: SceneStretch | null;
  /** Null while a store that answers later has not counted. */
  readonly counts: SceneCounts | null;
  /** Whether a store that answers later has answered all; until then counts are of what is known, and do not sum up. */
  readonly isComplete: boolean;
  /** What a screen reader calls the list of events: "6 events". */
  readonly listName: string;
}

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

/** How many events there are, each counted once however many lanes it is on. */
export interface SceneCounts {
  readonly total: number;
  /** Those that overlap the window. */
  readonly inView: number;
  /** Those that ceased before it. */
  readonly before: number;
  /** Those that begin after it. */
  readonly after: number;
}

export interface SceneAxis {
  readonly y: number;
  readonly height: number;
  readonly ticks: readonly SceneTick[];
  /** The wider unit each run of ticks belongs to; the first is pinned at the start of the plot. */
  readonly contexts: readonly SceneTick[];
}

export interface SceneTick {
  /** Unique in its tier, and the same while the window moves. */
  readonly at: Instant;
  readonly x: number;
  /** Where the label starts; the baseline is `baselinePx` from the top of the box. */
  readonly labelX: number;
  readonly baselinePx: number;
  /** Empty where it would be cut at an edge of the plot. */
  readonly label: string;
  /** A tick where the context changes is drawn stronger. */
  readonly major: boolean;
}

export interface SceneLane {
  readonly index: number;
  readonly key: string;
  /** As it fits. */
  readonly label: string;
  readonly labelX: number;
  readonly labelBaselinePx: number;
  readonly y: number;
  readonly height: number;
}

/** How a drawn stretch ends: at a sharp edge, soft over its precision, going on (`open`), fading (`unknown`), or outside the box (`cut`). */
export interface SceneEdge {
  readonly kind: 'sharp' | 'soft' | 'open' | 'unknown' | 'cut';
  /** How far the softness reaches inwards. */
  readonly widthPx: number;
}

export interface SceneLabel {
  /** Where its longest line begins, or ends. */
  readonly x: number;
  /** Where the title begins, if not there: in a narrow box each line slides back from its mark no further than it must. */
  readonly titleX?: number;
  /** As `titleX`, of the second line. */
  readonly detailX?: number;
  readonly baselinePx: number;
  readonly text: string;
  /** Further lines of a title that was too long for a narrow box; absent of all others. */
  readonly continued?: readonly { readonly text: string; readonly baselinePx: number }[];
  /** The second line of the comfortable style, empty in the dense one. */
  readonly detail: string;
  readonly detailBaselinePx: number;
  readonly anchor: 'start' | 'end';
  readonly widthPx: number;
}

/** An event drawn as itself. */
export interface SceneMark {
  /** Unique in the scene and the same in every scene: the id, and the lane where an event is on several. */
  readonly key: string;
  readonly row: number;
  readonly id: string;
  readonly lane: number;
  /** What a screen reader says. Empty for a mark that has no node. */
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
  /** Other claims about the date: hollow ghosts joined to the mark. */
  readonly ghosts: readonly { readonly x0: number; readonly x1: number }[];
  /** x of the day it was reported, when that is later than the event. */
  readonly reportedX: number | null;
  /** Height of the tie that leads there: under the label. */
  readonly tieY: number;
  readonly focused: boolean;
  readonly hovered: boolean;
  readonly selected: boolean;
  /** Whether the painter gives it a node of its own; the others are batched. */
  readonly hasNode: boolean;
}

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

/** A line across the lanes: a record of kind `marker`. One that is known less well is a band. */
export interface SceneMarker {
  readonly key: string;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** The range it may lie in; without width where the day is known, or where the range is too narrow to be seen at this scale. */
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** One line, as wide as the stretch, or the two sides of a band. */
  readonly lines: readonly SceneLine[];
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly status: EventStatus;
  readonly label: SceneLabel | null;
  readonly focused: boolean;
  readonly hovered: boolean;
  readonly selected: boolean;
}

export interface SceneLine {
  readonly x: number;
  /** Where it is broken for a text that it would run through, from top to bottom. */
  readonly gaps: readonly { readonly y0: number; readonly y1: number }[];
}

/** A line and how far it goes from top to bottom. */
export interface SceneRule extends SceneLine {
  readonly y0: number;
  readonly y1: number;
}

/** Backgrounds and markers that are too many to be drawn one by one: where any of them is. */
export interface SceneSpanningCrowd {
  /** How many are there in the window. */
  readonly count: number;
  /** What a screen reader says; empty while something moves. */
  readonly name: string;
  /** Stretches that some background covers, apart from one another: no more than the plot has px. */
  readonly washes: readonly { readonly x0: number; readonly x1: number }[];
  /** x of markers, no more than one a px. */
  readonly lines: readonly number[];
  readonly y0: number;
  /** Lines begin below the labels. */
  readonly linesFromY: number;
  readonly y1: number;
  /** Says how many there are, on a line of its own under the axis, from `top` to `bottom`. */
  readonly label: SceneLabel;
  readonly top: number;
  readonly bottom: number;
  /** Parts that can be pointed at; `count` are there at some time of each. */
  readonly stretches: readonly {
    readonly x0: number;
    readonly x1: number;
    readonly count: number;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A part of an area of density, or of the crowd of backgrounds and markers, that is pointed at or has the focus. */
export interface SceneStretch {
  /** The same while panning at one resolution. */
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

/** Events of one time-aligned bin that found no room, as one mark. */
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
  /** Where that begins, beside the disc, and how wide it is. */
  readonly labelX: number;
  readonly labelPx: number;
  /** The extent of its members: what activating it shows. */
  readonly span: TimeSpan;
  /** Where its members begin: in this stretch of the lane; null where they are under way at the start of the window. */
  readonly bin: TimeSpan | null;
  /** For a cluster of one: its event, which is too long to be drawn as a mark here; null until the store has named it. */
  readonly event: { readonly row: number; readonly id: string } | null;
  readonly focused: boolean;
  readonly hovered: boolean;
}

/**
 * The crowded stretches of a lane, drawn as one quiet area. Bins that lie apart leave gaps in it. They keep their heights
 * while panning: each has all events that begin in it without a mark, also where an edge of the window cuts it. `count`
 * has those that overlap the window.
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
