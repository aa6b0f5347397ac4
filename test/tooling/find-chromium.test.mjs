import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findChromium } from '../../scripts/browsers/find-chromium.mjs';

describe('finding a Chromium', () => {
  let named;
  beforeEach(() => (named = process.env.CHROME_PATH));
  afterEach(() => {
    if (named === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = named;
  });

  it('takes the program that CHROME_PATH names', async () => {
    process.env.CHROME_PATH = process.execPath;
    assert.equal(await findChromium({ install: false }), process.execPath);
  });

  it('says so when nothing is where CHROME_PATH points, and looks no further', async () => {
    process.env.CHROME_PATH = '/nowhere/chrome';
    await assert.rejects(
      findChromium({ install: false }),
      /CHROME_PATH is \/nowhere\/chrome, where no file is: set it/,
    );
  });
});
