import { COMPARISONS, GOALS } from './goals.mjs';
import { median, quantile } from './quantile.mjs';

/** The figures by name: the title of its column, and the table it is in. */
export const FIGURES = {
  parseMs: { title: '`JSON.parse`', table: 'first' },
  firstPictureMs: { title: 'first picture of any', table: 'first' },
  firstFrameMs: { title: 'first frame, wall', table: 'first' },
  firstWorkMs: { title: 'its work', table: 'first' },
  firstRestMs: { title: 'work after it, until rest', table: 'first' },
  stallMs: { title: 'longest task', table: 'first' },
  stallWorkMs: { title: 'its work', table: 'first' },
  nextFrameMs: { title: 'next on the page, wall', table: 'first' },
  nextWorkMs: { title: 'its work', table: 'first' },
  coldFrameMs: { title: 'cold, p50', table: 'script' },
  coldFrameP95Ms: { title: 'p95', table: 'script' },
  warmFrameMs: { title: 'warm, p50', table: 'script' },
  warmFrameP95Ms: { title: 'p95', table: 'script' },
  warmZoomMs: { title: 'zooming, p50', table: 'script' },
  warmPanMs: { title: 'panning, p50', table: 'script' },
  warmScriptP95Ms: { title: 'script alone, p95', table: 'script' },
  warmWallMs: { title: 'wall, p50', table: 'script' },
  warmWallP95Ms: { title: 'p95', table: 'script' },
  warmScriptedMs: { title: 'all work over steps', table: 'script' },
  heapMb: { title: 'heap beyond the records, MB', table: 'live' },
  mountsHeapRatio: { title: 'heap after 1,000 mounts over the start', table: 'live' },
  mountsHeapOverBlank: { title: 'over the page before any', table: 'live' },
  streamPictureMs: { title: 'first picture of a stream', table: 'live' },
  lastByteMs: { title: 'its last byte', table: 'live' },
  streamedMs: { title: 'all of it drawn', table: 'live' },
  appendFrameMs: { title: 'frame with an append, p50', table: 'live' },
  appendFrameP95Ms: { title: 'p95', table: 'live' },
  appendFrameMaxMs: { title: 'longest', table: 'live' },
  appendCallP95Ms: { title: '`append()` itself, wall, p95', table: 'live' },
  appendGrowth: { title: 'last tenth over the first', table: 'live' },
  readMs: { title: 'bytes to records', table: 'formats' },
  tableMs: { title: 'records to a table', table: 'formats' },
  readPictureMs: { title: 'from the start to its picture', table: 'formats' },
  readStallMs: { title: 'longest task of the page', table: 'formats' },
  readStallWorkMs: { title: 'its work', table: 'formats' },
  svgFirstMs: { title: '`toSVG` of the view, first', table: 'formats' },
  svgNextMs: { title: 'again', table: 'formats' },
  figureFirstMs: { title: 'of all, with legend and sources, first', table: 'formats' },
  figureNextMs: { title: 'again', table: 'formats' },
};

/**
 * Takes the medians over the rounds of a run and answers the questions of `goals.mjs`.
 *
 * @param {Map<string, Record<string, unknown>[]>} samples of each case, one per round
 * @param {object} machine
 */
export function summarize(samples, machine) {
  const cases = Object.fromEntries([...samples].map(([name, rounds]) => [name, summarizeCase(rounds)]));
  const answered = (questions) =>
    questions.map((question) => ({ ...question, ...answer(cases, question) })).filter(({ isAsked }) => isAsked);
  return { machine, cases, goals: answered(GOALS), comparisons: answered(COMPARISONS) };
}

function summarizeCase(rounds) {
  const measured = rounds.filter(({ failure }) => failure === undefined);
  const { failure, gaveUpAtS } = rounds.find((round) => round.failure !== undefined) ?? {};
  // Failed rounds still count for what they measured before they failed.
  const of = (figure) => rounds.map((round) => round[figure]).filter((value) => Number.isFinite(value));
  const figures = Object.keys(FIGURES).filter((figure) => of(figure).length > 0);
  const parts = measured[0]?.parts;
  return {
    rounds: measured.length,
    seconds: rounded(median(rounds.map(({ seconds }) => seconds))),
    ...(failure !== undefined && { failure }),
    ...(gaveUpAtS !== undefined && { gaveUpAtS }),
    ...(of('drawnCount').length > 0 && { drawnCount: median(of('drawnCount')) }),
    ...(Math.max(0, ...of('stepsMissed')) > 0 && { stepsMissed: median(of('stepsMissed')) }),
    ...Object.fromEntries(figures.map((figure) => [figure, summarizeFigure(of(figure))])),
    ...(parts && {
      warmFramePartsMs: Object.fromEntries(
        Object.keys(parts).map((part) => [part, rounded(median(measured.map((round) => round.parts[part])))]),
      ),
    }),
  };
}

function summarizeFigure(values) {
  return { median: rounded(median(values)), q1: rounded(quantile(values, 0.25)), q3: rounded(quantile(values, 0.75)) };
}

/**
 * Answers a question with a `value`, which is a lower bound (`isBound`) if the dividend was aborted at its limit, or
 * with `why` there is none.
 */
function answer(cases, { figure, of, over, overFigure = figure, atLeast, atMost }) {
  const above = cases[of];
  const below = over === undefined ? null : cases[over];
  if (!above || below === undefined) return { isAsked: false };
  const { gaveUpAtS } = above;
  const isBound = above[figure] === undefined && gaveUpAtS !== undefined && figure === 'firstFrameMs';
  const dividend = isBound ? gaveUpAtS * 1000 : above[figure]?.median;
  const divisor = below ? below[overFigure]?.median : 1;
  const hasGoal = atLeast !== undefined || atMost !== undefined;
  if (dividend === undefined || divisor === undefined) {
    const failed = dividend === undefined ? above : below;
    return { isAsked: true, value: null, why: failed.failure ?? 'not measured', ...(hasGoal && { reached: false }) };
  }
  const value = rounded(dividend / divisor);
  const reached = value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
  return { isAsked: true, value, ...(isBound && { isBound }), ...(hasGoal && { reached }) };
}

function rounded(value) {
  return Number(value.toFixed(3));
}

/** Formats the tables of a summary as Markdown. */
export function markdownOf({ machine, cases, goals, comparisons }) {
  const { date, processor, cores, memoryGb, system, browser, versions, loadBefore, loadAfter, rounds, minutes } =
    machine;
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const tables = [
    `${date}, ${processor} (${cores} cores, ${memoryGb} GB), ${system}, ${browser}; ${packages.join(', ')}. At most ${rounds} rounds ` +
      `in turn, ${minutes} minutes; load of the machine ${loadBefore} before and ${loadAfter} after.`,
    goals.length > 0 && answerTable(goals),
    comparisons.length > 0 && 'Without a goal:',
    comparisons.length > 0 && answerTable(comparisons),
    ...figureTable(cases, 'first', 'First frames, medians over the rounds, ms:', [
      ['nodes or shapes', ({ drawnCount }) => drawnCount],
    ]),
    ...figureTable(cases, 'script', 'Frames of the script, medians over the rounds, work in ms:', [
      ['steps left out at the limit', ({ stepsMissed }) => stepsMissed],
    ]),
    ...partTable(cases),
    ...figureTable(cases, 'live', 'Memory, streams and appending, ms where nothing else is said:', []),
    ...figureTable(
      cases,
      'formats',
      'Files read in a worker, and figures written, medians over the rounds, wall, ms:',
      [],
    ),
    ...failureTable(cases),
  ];
  return tables.filter(Boolean).join('\n\n');
}

function answerTable(answers) {
  const isGoals = answers.some(({ reached }) => reached !== undefined);
  const row = (one) => [
    one.what,
    operands(one),
    one.value === null ? one.why : `${one.isBound ? '> ' : ''}${shown(one.value)} ${one.unit}`,
    ...(isGoals ? [goalOf(one), one.reached ? 'reached' : '**missed**'] : []),
  ];
  return table(['', 'of', 'measured', ...(isGoals ? ['goal', ''] : [])], answers.map(row));
}

function operands({ of, over, overFigure }) {
  if (over === undefined || over === of)
    return overFigure === undefined ? of : `${of}, over ${FIGURES[overFigure].title}`;
  return `${of} over ${over}`;
}

function goalOf({ atLeast, atMost, unit }) {
  return atLeast !== undefined ? `≥ ${atLeast} ${unit}` : `≤ ${atMost} ${unit}`;
}

function figureTable(cases, name, title, extra) {
  const figures = Object.keys(FIGURES).filter(
    (figure) => FIGURES[figure].table === name && Object.values(cases).some((one) => one[figure] !== undefined),
  );
  const measured = Object.entries(cases).filter(([, one]) => figures.some((figure) => one[figure] !== undefined));
  if (measured.length === 0) return [];
  const head = ['', ...figures.map((figure) => FIGURES[figure].title), ...extra.map(([of]) => of), 'rounds'];
  const rows = measured.map(([of, one]) => [
    of,
    ...figures.map((figure) => (one[figure] ? shown(one[figure].median) : '')),
    ...extra.map(([, valueOf]) => String(valueOf(one) ?? '')),
    String(one.rounds),
  ]);
  return [title, table(head, rows)];
}

function partTable(cases) {
  const measured = Object.entries(cases).filter(([, one]) => one.warmFramePartsMs);
  if (measured.length === 0) return [];
  const parts = Object.keys(measured[0][1].warmFramePartsMs);
  const rows = measured.map(([name, one]) => [name, ...parts.map((part) => shown(one.warmFramePartsMs[part]))]);
  return ['Where the work of a warm frame goes, mean ms:', table(['', ...parts], rows)];
}

function failureTable(cases) {
  const failed = Object.entries(cases).filter(([, one]) => one.failure !== undefined);
  if (failed.length === 0) return [];
  return [
    'Not measured:',
    table(
      ['', 'why'],
      failed.map(([name, one]) => [name, one.failure]),
    ),
  ];
}

function shown(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const numbers = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(numbers), ...rows.map(line)].join('\n');
}
