import { availableParallelism } from 'node:os';
import { printingTo } from './run-tool.mjs';

/**
 * Runs steps in order. Consecutive steps with the same `beside` run in parallel, as many at a time as there are cores;
 * the output of each is held back until it has finished.
 *
 * @param {readonly import('./test-steps.mjs').Step[]} steps
 * @param {{ cores?: number, print?: (text: string) => void }} [options]
 * @returns {Promise<import('./summary.mjs').StepRow[]>} in the order of the steps
 */
export async function runSteps(
  steps,
  { cores = availableParallelism(), print = (text) => process.stdout.write(text) } = {},
) {
  const rows = [];
  for (const group of groupsOf(steps)) {
    if (group.length === 1 || cores === 1) {
      for (const step of group) {
        print(titleOf(step));
        rows.push(await rowOf(step, print));
      }
      continue;
    }
    const left = group.map((step, index) => ({ step, at: rows.length + index }));
    const worker = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const kept = [titleOf(next.step)];
        const keep = (text) => kept.push(text);
        rows[next.at] = await printingTo.run(keep, () => rowOf(next.step, keep));
        print(kept.join(''));
      }
    };
    print(`\n━━ in parallel: ${group.map(({ name }) => name).join(', ')}\n`);
    await Promise.all(Array.from({ length: Math.min(cores, group.length) }, worker));
  }
  return rows;
}

const titleOf = ({ name, what }) => `\n━━ ${name}: ${what}\n`;

function groupsOf(steps) {
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.beside && last?.[0].beside === step.beside) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function rowOf(step, print) {
  const startedAt = performance.now();
  const result = await step.run().catch((error) => {
    print(`${error.stack ?? error}\n`);
    return { passed: 0, failed: 1 };
  });
  if (result.notRun) print(`not run: ${result.notRun}\n`);
  return { name: step.name, seconds: (performance.now() - startedAt) / 1000, ...result };
}
