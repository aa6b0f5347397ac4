import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findChromium } from '../../scripts/browsers/find-chromium.mjs';

/** A simulated machine with what a test installs on it; `done` records what was done there. */
function machine({ installed = [], download, needs = () => null, apt = 'no apt here' }) {
  const done = [];
  let downloaded = null;
  const packages = [];
  return {
    done,
    installed: () => [...installed, ...packages],
    downloaded: () => downloaded,
    download: async () => {
      done.push('download');
      if (download?.path) downloaded = download.path;
      return { ok: Boolean(download?.path), output: download?.output ?? '' };
    },
    installSystemLibraries: async () => {
      done.push('libraries');
      return apt;
    },
    installPackage: async () => {
      done.push('package');
      if (apt === null) packages.push('/usr/bin/chromium');
      return apt;
    },
    whyNotStarted: async (program) => needs(program, done),
    say: () => {},
  };
}

const LIBRARY = 'error while loading shared libraries: libnss3.so: cannot open shared object file';

describe('finding a Chromium', () => {
  let named;
  beforeEach(() => {
    named = process.env.CHROME_PATH;
    delete process.env.CHROME_PATH;
  });
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
      /CHROME_PATH is \/nowhere\/chrome, which does not exist: set it/,
    );
  });

  it('takes an installed one that starts, and fetches nothing', async () => {
    const there = machine({
      installed: ['/usr/bin/stub', '/opt/chrome'],
      needs: (p) => (p.includes('stub') ? 'a stub' : null),
    });
    assert.equal(await findChromium({ install: true }, there), '/opt/chrome');
    assert.deepEqual(there.done, []);
  });

  it('takes Playwright’s download where it starts', async () => {
    const there = machine({ download: { path: '/pw/chrome' } });
    assert.equal(await findChromium({ install: true }, there), '/pw/chrome');
    assert.deepEqual(there.done, ['download']);
  });

  it('installs the libraries that a download lacks', async () => {
    const needs = (_program, done) => (done.includes('libraries') ? null : LIBRARY);
    const there = machine({ download: { path: '/pw/chrome' }, needs, apt: null });
    assert.equal(await findChromium({ install: true }, there), '/pw/chrome');
    assert.deepEqual(there.done, ['download', 'libraries']);
  });

  it('goes on to Debian’s package where a download does not start all the same', async () => {
    const needs = (program) => (program === '/pw/chrome' ? LIBRARY : null);
    const there = machine({ download: { path: '/pw/chrome' }, needs, apt: null });
    assert.equal(await findChromium({ install: true }, there), '/usr/bin/chromium');
    assert.deepEqual(there.done, ['download', 'libraries', 'package']);
  });

  it('goes on to Debian’s package where nothing can be downloaded', async () => {
    const there = machine({ apt: null });
    assert.equal(await findChromium({ install: true }, there), '/usr/bin/chromium');
    assert.deepEqual(there.done, ['download', 'package']);
  });

  it('says what was tried with what result, and what to do', async () => {
    const there = machine({ download: { output: 'Downloading …\nError: getaddrinfo ENOTFOUND cdn.example\n' } });
    await assert.rejects(findChromium({ install: true }, there), ({ message }) => {
      assert.match(message, /Install one, or set CHROME_PATH/);
      assert.match(message, /Playwright’s download failed: Error: getaddrinfo ENOTFOUND cdn\.example/);
      assert.match(message, /Debian’s package: no apt here/);
      return true;
    });
  });

  it('names the library that is missing', async () => {
    const there = machine({ installed: ['/usr/bin/chromium'], needs: () => LIBRARY });
    await assert.rejects(findChromium({ install: false }, there), /\/usr\/bin\/chromium does not start: .*libnss3\.so/);
    assert.deepEqual(there.done, []);
  });
});
