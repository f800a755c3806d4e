import { expect, test } from 'vitest';
import { listForbiddenImports, listRoomsWithoutRow, parseImportTable } from '../support/house.ts';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

const table = parseImportTable(readProjectFile('src/README.md'));
const paths = listProjectFiles('src').map((path) => path.slice('src/'.length));

const sketch = parseImportTable(`
## Import table

| room | may import |
|---|---|
| \`strings\` | nothing |
| \`gate\` | \`strings\` (types only) |
| \`models\` | \`gate\`, \`site\` |
| \`components\`, \`layouts\` | \`models\`, \`search/client\` |
| \`scripts/\` | every room |

## Next
`);

function check(path: string, text: string): string[] {
  return listForbiddenImports(sketch, [{ path, text }]);
}

test('every room imports only what its row in src/README.md names', () => {
  const files = paths.map((path) => ({ path, text: readProjectFile(`src/${path}`) }));
  expect(listForbiddenImports(table, files)).toEqual([]);
});

test('every room of src has a row in the table', () => {
  expect(listRoomsWithoutRow(table, paths)).toEqual([]);
});

test('every name in the table is a room, a sub-room or a top file', () => {
  const permitted = [...table.values()].flat().map(({ name }) => name);
  const names = new Set([...table.keys(), ...permitted]);
  const missing = [...names].filter(
    (name) => !paths.some((path) => path.startsWith(`${name}/`) || path.replace(/\.ts$/, '') === name),
  );
  expect(missing).toEqual([]);
});

test('an import against the direction is named with its file and line', () => {
  expect(check('gate/a.ts', "// first\nexport { b } from '../models/b.ts';")).toEqual([
    'src/gate/a.ts:2 imports "../models/b.ts": the row of gate does not name it',
  ]);
});

test('an import inside an Astro file is seen in the frontmatter, the markup and a script', () => {
  const text = [
    "---\nimport a from '../gate/a.ts';\n---",
    "<p>{await import('../gate/b.ts')}</p>",
    "<script>import '../gate/c.ts';</script>",
  ].join('\n');
  expect(check('components/Card.astro', text)).toHaveLength(3);
});

test('types only means import type', () => {
  expect(check('gate/a.ts', "import type { Key } from '../strings/vi.ts';")).toEqual([]);
  expect(check('gate/a.ts', "import { type Key } from '../strings/vi.ts';")).toHaveLength(1);
});

test('a sub-room opens itself and not the room around it', () => {
  expect(check('layouts/Page.astro', "---\nimport '../search/client/ui.ts';\n---")).toEqual([]);
  expect(check('layouts/Page.astro', "---\nimport '../search/records.ts';\n---")).toHaveLength(1);
});

test('the gate imports nothing of Astro', () => {
  expect(check('gate/a.ts', "import { z } from 'astro/zod';\nimport 'astro:content';")).toHaveLength(2);
  expect(check('models/a.ts', "import { z } from 'astro/zod';")).toEqual([]);
});

test('folders.ts is open to the rooms after the gate', () => {
  expect(check('models/a.ts', "import { DIST } from '../folders.ts';")).toEqual([]);
  expect(check('gate/a.ts', "import { DIST } from '../folders.ts';")).toHaveLength(1);
});

test('a top file is importable where it is named, and nothing outside src is', () => {
  expect(check('models/a.ts', "import { site } from '../site.ts';")).toEqual([]);
  expect(check('models/a.ts', "import '../content.ts';\nimport '../../tests/a.ts';")).toHaveLength(2);
});

test('a room without a row is named', () => {
  expect(listRoomsWithoutRow(sketch, ['utils/a.ts', 'styles/a.css', 'gate/a.ts', 'site.ts'])).toEqual([
    'utils',
  ]);
});
