/** Generates `dist/custom-elements.json` from the class comments of the elements. */
import { runNode, toolPath } from '../run-tool.mjs';

const analyzer = toolPath('@custom-elements-manifest/analyzer', 'cem');
const made = await runNode([analyzer, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']);
if (!made) process.exitCode = 1;
