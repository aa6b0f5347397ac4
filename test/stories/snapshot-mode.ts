/**
 * Whether the tests write the drawings instead of comparing them. Always false in a run of the tests; the config
 * `update-snapshots.config.mjs` serves this module with true.
 */
export const isWriting = false;
