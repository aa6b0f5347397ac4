import type { SceneType } from './scene.js';
import type { TextMeasurer, TextRole } from './text/text-measurer.js';

/** Sizes in px that a style of drawing is laid out by. All grow with the text, so 200 % text keeps its proportions. */
export interface SceneStyle {
  readonly type: SceneType;
  /** Drawn label size over the measurer's base. */
  readonly labelScale: number;
  /** What titles are measured as: those of many events are no bolder than details. */
  readonly labelRole: TextRole;
  readonly hasDetail: boolean;
  readonly trackPx: number;
  readonly titleBaselinePx: number;
  readonly detailBaselinePx: number;
  /** Centre of a point from the top of its track: beside its title. */
  readonly pointCentrePx: number;
  /** Centre of a stretch from the top of its track: under its title. */
  readonly stretchCentrePx: number;
  readonly markPx: number;
  readonly barPx: number;
  readonly gapPx: number;
  readonly lanePadPx: number;
  readonly laneLabelPx: number;
  readonly axisLinePx: number;
  /** From one line of background and marker labels to the next. */
  readonly stripLinePx: number;
  readonly longestLabelPx: number;
  /** In a narrow box all labels stand above their marks and slide into the box, so that each may be as long as it is wide. */
  readonly isNarrow: boolean;
  /** Lines a title may take; baselines are those of the last. */
  readonly titleLines: number;
  readonly titleLinePx: number;
}

const STRIP_LEADING = 1.6;

/** The style of few events in a box that is narrow for the size of its text: titles in several lines rather than cut. */
export function narrowStyle(style: SceneStyle, plotWidthPx: number, titleLines: number): SceneStyle {
  const extraPx = (titleLines - 1) * style.titleLinePx;
  return {
    ...style,
    isNarrow: true,
    titleLines,
    titleBaselinePx: style.titleBaselinePx + extraPx,
    detailBaselinePx: style.detailBaselinePx + extraPx,
    pointCentrePx: style.stretchCentrePx + extraPx,
    stretchCentrePx: style.stretchCentrePx + extraPx,
    trackPx: style.trackPx + extraPx,
    longestLabelPx: Math.max(Math.min(plotWidthPx - style.gapPx * 2, style.longestLabelPx), 1),
  };
}

/** The sparse style: large labels, room for a second line. */
export function comfortableStyle(text: TextMeasurer): SceneStyle {
  const labelPx = text.labelPx * 1.2;
  const detailPx = text.labelPx;
  const titleBaselinePx = labelPx * 1.15;
  const detailBaselinePx = titleBaselinePx + detailPx * 1.45;
  const stretchCentrePx = detailBaselinePx + detailPx * 0.8;
  return {
    ...shared(text),
    type: { style: 'comfortable', labelPx, detailPx, axisPx: text.axisPx },
    labelScale: 1.2,
    labelRole: 'label',
    hasDetail: true,
    titleBaselinePx,
    detailBaselinePx,
    pointCentrePx: titleBaselinePx - labelPx * 0.34,
    stretchCentrePx,
    trackPx: stretchCentrePx + detailPx * 0.95,
    markPx: Math.max(10, labelPx * 0.66),
    barPx: Math.max(6, labelPx * 0.4),
    stripLinePx: detailPx * STRIP_LEADING,
    longestLabelPx: labelPx * 32,
    titleLinePx: labelPx * 1.22,
  };
}

/** The style of many events: one line, small marks. */
export function denseStyle(text: TextMeasurer): SceneStyle {
  const { labelPx } = text;
  const titleBaselinePx = labelPx * 1.1;
  const stretchCentrePx = titleBaselinePx + labelPx * 0.56;
  return {
    ...shared(text),
    type: { style: 'dense', labelPx, detailPx: labelPx, axisPx: text.axisPx },
    labelScale: 1,
    labelRole: 'detail',
    hasDetail: false,
    titleBaselinePx,
    detailBaselinePx: titleBaselinePx,
    pointCentrePx: titleBaselinePx - labelPx * 0.34,
    stretchCentrePx,
    trackPx: stretchCentrePx + labelPx * 0.5,
    markPx: Math.max(8, labelPx * 0.7),
    barPx: Math.max(4, labelPx * 0.32),
    stripLinePx: labelPx * STRIP_LEADING,
    longestLabelPx: labelPx * 22,
    titleLinePx: labelPx * 1.22,
  };
}

function shared(text: TextMeasurer) {
  return {
    isNarrow: false,
    titleLines: 1,
    gapPx: text.labelPx * 0.5,
    lanePadPx: text.labelPx * 0.55,
    laneLabelPx: text.axisPx,
    axisLinePx: text.axisPx * 1.55,
  };
}
