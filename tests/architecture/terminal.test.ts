import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';
import { readSource } from '../support/source.ts';

/** The one place that writes on terminals, and the first step of every command, which older versions of Node read too. */
const WRITING = new Set(['src/strings/terminal.ts', 'scripts/check-node.mjs']);
const PRINTING = /\bconsole\s*[.[]|\bstd(?:out|err)\s*\??\.\s*write\b|\bwriteSync\s*\(\s*[12]\b/u;
/** What runs in readers' browsers has no terminal. */
const IN_BROWSERS = /^src\/(?:client|search\/client)\//u;

test('nothing is printed but through print and complain, which write out what a terminal would obey', () => {
  const files = listProjectFiles().filter(
    (path) =>
      /^(?:src|scripts)\/.*\.(?:[cm]?[jt]s|astro)$/u.test(path) &&
      !WRITING.has(path) &&
      !IN_BROWSERS.test(path),
  );
  expect(files.length).toBeGreaterThan(100);
  const printing = files.filter((path) => {
    const text = readProjectFile(path);
    // Only what looks like it is read closely.
    return PRINTING.test(text) && PRINTING.test(readSource(path, text).uncommented);
  });
  expect(printing).toEqual([]);
});
