import { median } from '../quantile.mjs';

/** How often a figure is written once more, when its first has been timed. */
const MORE_TIMES = 5;
/** A figure to publish: everything, at a size of its own, with all that explains it. */
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

/** Measures writing what a timeline shows as a figure, and then all that it has. @param {import('playwright-core').Page} page */
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
