import { existsSync, readdirSync } from 'node:fs';
import { installDebianPackages } from './install-debian-packages.mjs';
import { whichProgram } from './run-command.mjs';

/** Finds MiniBrowser, which the driver of WebKitGTK starts; distributions keep it off the PATH. */
function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
  const folders = libraries.flatMap((root) => [
    root,
    ...readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /linux-gnu|webkit/.test(entry.name))
      .map((entry) => `${root}/${entry.name}`),
  ]);
  return folders
    .flatMap((folder) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((api) => `${folder}/${api}/MiniBrowser`),
    )
    .find(existsSync);
}

function installedWebKit() {
  const driver = whichProgram('WebKitWebDriver');
  const browser = miniBrowser();
  const display = whichProgram('Xvfb');
  return driver && browser && display ? { driver, browser, display } : null;
}

/**
 * Finds WebKitGTK with its WebDriver and a virtual display: installed ones, or Debian's packages.
 *
 * @param {{ install: boolean }} options
 * @returns {Promise<{ driver: string, browser: string, display: string } | { missing: string }>}
 */
export async function findWebKit({ install }) {
  if (process.platform !== 'linux') return { missing: 'WebKit is tested through WebKitGTK, which runs on Linux only' };
  // MiniBrowser is part of the library, on which the driver depends.
  const packages = ['webkit2gtk-driver', 'xvfb', 'libgl1-mesa-dri'];
  const whyNot = installedWebKit() || !install ? null : await installDebianPackages(packages);
  return installedWebKit() ?? { missing: whyNot ?? 'WebKitWebDriver, MiniBrowser or Xvfb is not installed' };
}
