import { expect } from '@open-wc/testing';
import { readFile, writeFile } from '@web/test-runner-commands';
import { isWriting } from './snapshot-mode.js';

const HOW_TO_UPDATE = 'npx web-test-runner --config test/stories/update-snapshots.config.mjs, then look at the SVG';

/** Each browser words dates by its own tables, and the length of a label moves what is next to it. */
export const isBrowserOfReview = navigator.userAgent.includes('Chrome/');

/**
 * Compares a drawing with the one that was reviewed and committed. A missing one is a failure, too.
 * Browsers other than Chromium word dates in their own way; there only the events are compared.
 */
export async function expectReviewed(name: string, drawing: string): Promise<void> {
  const path = `snapshots/${name}.svg`;
  if (isWriting) await writeFile({ path, content: drawing });
  const reviewed = await readFile({ path });
  if (reviewed === undefined) expect.fail(`${path} is missing. To make it: ${HOW_TO_UPDATE}`);
  if (!isBrowserOfReview) {
    expect(eventsOf(drawing), path).to.deep.equal(eventsOf(reviewed));
    return;
  }
  const found = drawing.split('\n');
  const expected = reviewed.split('\n');
  const at = found.findIndex((line, i) => line !== expected[i]);
  if (at < 0 && found.length === expected.length) return;
  const line = at < 0 ? found.length : at;
  expect.fail(
    `${path}, line ${line + 1}: found ${found[line] ?? 'the end'}, reviewed was ${expected[line] ?? 'the end'}. ` +
      `If the change is meant: ${HOW_TO_UPDATE}`,
  );
}

function eventsOf(drawing: string): string[] {
  return [...drawing.matchAll(/data-event-id="[^"]*"/g)].map(([id]) => id).sort();
}
