import { median } from '../quantile.mjs';

/** How often a figure is written again after the first time. */
const MORE_TIMES = 5;
/** The options of a figure to publish: all events, at a size of its own, with everything that explains it. */
const FIGURE = {
  view: null,
  widthPx: 960,
  heightPx: 'natural',
  theme: 'light',
  heading: true,
  legend: true,
  sources: true,
  credit: 'event-timeline',
};

/**
 * Measures writing the current view of a timeline as a figure, and then all of its events.
 *
 * @param {import('playwright-core').Page} page
 */
export async function measureSvg(page) {
  const write = (options) => page.evaluate((given) => window.bench.writeSvg(given), options);
  const writeAgain = async (options) => {
    const all = [];
    for (let time = 0; time < MORE_TIMES; time++) all.push(await write(options));
    return median(all);
  };
  const svgFirstMs = await write({});
  const svgNextMs = await writeAgain({});
  const figureFirstMs = await write(FIGURE);
  const figureNextMs = await writeAgain(FIGURE);
  return { svgFirstMs, svgNextMs, figureFirstMs, figureNextMs };
}
