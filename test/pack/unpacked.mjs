import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packForTests } from '../../scripts/pack-for-tests.mjs';

/**
 * Unpacks the package as npm packed it, without dependencies: what a page can copy from it, and nothing only in `dist/`.
 *
 * @returns {Promise<{ dist: string, remove: () => void }>} the path of its folder `dist`
 */
export async function unpackPackage() {
  const folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-unpacked-'));
  const tarball = process.env.PACKAGE_FILE ?? (await packForTests());
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  const dist = path.join(folder, 'package/dist');
  return { dist, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
