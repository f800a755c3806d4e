import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';

/** Files that parse a body without bounds: the door itself, and what only runs in a process that is ended in time. */
const BOUNDED = [
  'src/authoring/format/rendering.ts',
  'src/bulletins/body/parse-bounded.ts',
  'src/bulletins/body/parse-child.ts',
];

/** The files of `src` that import a function by its name. */
function listImporters(name: string): string[] {
  const files = globSync('src/**/*.{ts,astro}', { cwd: PROJECT }).map((path) => path.replaceAll('\\', '/'));
  const importing = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from`);
  return files.filter((path) => importing.test(readFileSync(join(PROJECT, path), 'utf8'))).sort();
}

test('no other file parses a body than those whose cost is bounded', () => {
  expect(listImporters('parseClosedMdx')).toEqual(BOUNDED);
});

test('no other file reads YAML than those whose cost is bounded', () => {
  expect(listImporters('loadYaml')).toEqual(['src/gate/yaml/yaml-child.ts', 'src/gate/yaml/yaml.ts']);
  expect(listImporters('parseYaml')).toEqual([
    // In a process that is ended in time.
    'src/authoring/format/rendering.ts',
    // Frontmatter, which is short.
    'src/bulletins/reading/read-visibility.ts',
    'src/gate/yaml/parse-yaml-bounded.ts',
  ]);
});

test('nothing looks into a document but the process that is ended in time', () => {
  expect(listImporters('listDocumentIssues')).toEqual(['src/gate/documents/document-child.ts']);
  expect(listImporters('listFormulaIssues')).toEqual(['src/gate/documents/judge-table.ts']);
  expect(listImporters('judgeTable')).toEqual(['src/gate/documents/list-document-issues.ts']);
  expect(listImporters('inspectDocument')).toEqual([
    'src/gate/documents/list-document-issues.ts',
    'src/gate/documents/shown-text.ts',
  ]);
  expect(listImporters('extractShownText')).toEqual(['src/gate/documents/shown-text-child.ts']);
});

test('nothing reads a source of an import or a workbook of an office but processes that are ended in time', () => {
  expect(listImporters('answerQuestion')).toEqual(['src/importing/reading/source-child.ts']);
  expect(listImporters('readShownWorkbook')).toEqual([
    // Which runs in that process.
    'src/importing/reading/sheet/read-workbook.ts',
    'src/sheets/workbook-child.ts',
  ]);
});

test('attachments, files of decisions and of `public` and the emblem are judged by the same function', () => {
  expect(listImporters('judgeContents')).toEqual([
    'src/awards/read-files.ts',
    'src/bulletins/attachments.ts',
    'src/gate/public-tree.ts',
    'src/read-site.ts',
  ]);
});
