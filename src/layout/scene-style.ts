import type { SceneType } from './scene.js';
import type { TextMeasurer, TextRole } from './text/text-measurer.js';

/** Sizes of a drawing style, px. All scale with the text, so that 200 % text keeps its proportions. */
export interface SceneStyle {
  readonly type: SceneType;
  /** Drawn label size as a multiple of the measurer's base size. */
  readonly labelScale: number;
  /** The role that titles are measured in: in the dense style they are no bolder than details. */
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
  /** Height under the tracks of a crowded lane, so that what stands at its foot keeps clear of the lowest marks. */
  readonly crowdFootPx: number;
  readonly laneLabelPx: number;
  readonly axisLinePx: number;
  /** Line height of background and marker labels. */
  readonly stripLinePx: number;
  readonly longestLabelPx: number;
  /**
   * In a narrow box, all labels are above their marks and slide into the box, so that each may be as long as the box is
   * wide.
   */
  readonly isNarrow: boolean;
  /** The most lines of a title; baselines are those of the last. */
  readonly titleLines: number;
  readonly titleLinePx: number;
}

const STRIP_LEADING = 1.6;

/** Makes the style of few events in a box that is narrow for its text size: titles wrap rather than being cut. */
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

/** Makes the style of few events: large labels with room for a second line. */
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
    ...marks(Math.max(10, labelPx * 0.66)),
    barPx: Math.max(6, labelPx * 0.4),
    stripLinePx: detailPx * STRIP_LEADING,
    longestLabelPx: labelPx * 32,
    titleLinePx: labelPx * 1.22,
  };
}

/** Makes the style of many events: one line, small marks. */
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
    ...marks(Math.max(8, labelPx * 0.7)),
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

function marks(markPx: number) {
  return { markPx, crowdFootPx: markPx };
}
