import { readFileSync } from 'node:fs';
import os from 'node:os';

/** Collects what the figures depend on besides the code. @param {import('playwright-core').Browser} browser */
export function machineFacts(browser) {
  const [cpu] = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpu?.model.trim() || 'unknown',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    browser: `Chromium ${browser.version()}, headless, no GPU`,
    node: process.version,
    versions: Object.fromEntries(['lit', 'vis-timeline'].map((name) => [name, versionOf(name)])),
    loadBefore: Number(os.loadavg()[0].toFixed(2)),
  };
}

function versionOf(name) {
  // By the path: not every package exports its package.json.
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}
