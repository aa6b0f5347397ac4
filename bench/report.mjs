import { COMPARISONS, FLOOR, GOALS } from './plan.mjs';
import { median, quantile } from './quantile.mjs';

/** The columns of the table: what a figure is called, and how it is measured. */
export const FIGURES = {
  firstFrameMs: 'first frame, wall',
  firstWorkMs: 'its work',
  firstRestMs: 'work after it, until rest',
  nextFrameMs: 'next on the page, wall',
  nextWorkMs: 'its work',
  coldFrameMs: 'zoom frame, first pass, p50',
  coldFrameP95Ms: 'p95',
  warmFrameMs: 'zoom frame, warm, p50',
  warmFrameP95Ms: 'p95',
  warmWallMs: 'wall, warm, p50',
  warmWallP95Ms: 'p95',
  warmScriptedMs: 'all work over steps',
};

/**
 * Takes the medians over the rounds of a run.
 *
 * @param {Map<string, Record<string, unknown>[]>} samples of each case, a sample a round
 * @param {object} machine
 */
export function summarize(samples, machine) {
  const cases = Object.fromEntries([...samples].map(([name, rounds]) => [name, summarizeCase(rounds)]));
  const ratios = (asked) =>
    asked.map((one) => ({ ...one, ratio: ratioOf(cases, one) })).filter(({ ratio }) => ratio !== null);
  const goals = ratios(GOALS).map((goal) => ({ ...goal, reached: goal.ratio >= goal.reachedFrom }));
  return { machine, cases, goals, comparisons: ratios(COMPARISONS) };
}

function summarizeCase(rounds) {
  const figures = Object.keys(FIGURES).filter((figure) => rounds[0][figure] !== undefined);
  const of = (figure) => rounds.map((round) => round[figure]);
  const parts = rounds[0].parts && Object.keys(rounds[0].parts);
  return {
    rounds: rounds.length,
    drawnCount: median(of('drawnCount')),
    ...Object.fromEntries(figures.map((figure) => [figure, summarizeFigure(of(figure))])),
    ...(parts && {
      warmFramePartsMs: Object.fromEntries(
        parts.map((part) => [part, rounded(median(rounds.map((r) => r.parts[part])))]),
      ),
    }),
  };
}

function summarizeFigure(values) {
  return { median: rounded(median(values)), q1: rounded(quantile(values, 0.25)), q3: rounded(quantile(values, 0.75)) };
}

function ratioOf(cases, { figure, slow, fast, aboveFloor = false }) {
  const floor = aboveFloor ? cases[FLOOR][figure].median : 0;
  const over = cases[slow]?.[figure]?.median - floor;
  const under = cases[fast]?.[figure]?.median - floor;
  return over > 0 && under > 0 ? Number((over / under).toFixed(1)) : null;
}

function rounded(value) {
  return Number(value.toFixed(3));
}

/** Writes the tables of a summary in Markdown. */
export function markdownOf({ machine, cases, goals, comparisons }) {
  const { date, processor, cores, memoryGb, system, browser, versions, loadBefore, rounds } = machine;
  return [
    `${date}, ${processor} (${cores} cores, ${memoryGb} GB), ${system}, ${browser}; vis-timeline ${versions['vis-timeline']}, ` +
      `lit ${versions.lit}. ${rounds} rounds in turn; load of the machine before the run ${loadBefore}.`,
    ratioTable(goals, comparisons),
    'Medians over the rounds, in ms:',
    caseTable(cases),
    'Where the work of a warm zoom frame goes, mean ms:',
    partTable(cases),
  ].join('\n\n');
}

function ratioTable(goals, comparisons) {
  const row = (one) => {
    const goal = one.reachedFrom ? `≥ ${one.reachedFrom}×` : '';
    const verdict = one.reachedFrom ? (one.reached ? 'reached' : '**missed**') : '';
    return [one.what, `${one.slow} over ${one.fast}`, `${one.ratio}×`, goal, verdict];
  };
  return table(['ratio of medians', 'of', 'measured', 'goal', ''], [...goals, ...comparisons].map(row));
}

function caseTable(cases) {
  const figures = Object.entries(FIGURES);
  const head = ['', ...figures.map(([, title]) => title), 'nodes of events', 'rounds'];
  const rows = Object.entries(cases).map(([name, one]) => [
    name,
    ...figures.map(([figure]) => one[figure]?.median.toFixed(2) ?? ''),
    String(one.drawnCount),
    String(one.rounds),
  ]);
  return table(head, rows);
}

function partTable(cases) {
  const measured = Object.entries(cases).filter(([, one]) => one.warmFramePartsMs);
  const parts = Object.keys(measured[0]?.[1].warmFramePartsMs ?? {});
  return table(
    ['', ...parts],
    measured.map(([name, one]) => [name, ...parts.map((part) => one.warmFramePartsMs[part].toFixed(2))]),
  );
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
