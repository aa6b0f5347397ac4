/*
 * Import this where a test speaks another language: the wait for its words ends after a second, which may be too short for a
 * busy test server to compile them.
 */
import '../../../src/elements/strings/strings-ar.js';
import '../../../src/elements/strings/strings-de.js';
import '../../../src/elements/strings/strings-es.js';
import '../../../src/elements/strings/strings-fr.js';
import '../../../src/elements/strings/strings-ja.js';
