import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAwards } from '../../../src/awards/read-awards.ts';
import { readTree } from '../../../src/gate/tree.ts';
import { listDecisionItems } from '../../../src/offline/decision-sources.ts';
import { readRegisters } from '../../../src/registers/read.ts';
import { writeContentRoot, type ContentFiles } from '../../support/content-root.ts';
import { decisionRoot } from '../../support/faults/awards.ts';
import { PROJECT } from '../../support/project.ts';

const FOLDER = 'decisions/2024/12-qd-ubnd';

async function read(root: string) {
  const tree = await readTree(root);
  const { registers, gaps } = await readRegisters(tree.yaml);
  return readAwards({ tree, registers, gaps, project: PROJECT, releaseMoment: '2026-11-30T00:00:00Z' });
}

test('of a file that a decision withholds a package has the digest alone, with which the decision is read as it was', async () => {
  const files = {
    ...decisionRoot(
      ['files: [{ src: ./12.csv, kind: ban-ky }] # lời của biên tập viên'],
      ['stt,ten', '1,Đ. B. C.'],
    ),
    [`${FOLDER}/12.csv`]: 'stt,ten\n1,Đỗ Bình Chưa\n',
  };
  const root = await writeContentRoot(files);
  const before = await read(root);
  const [decision] = before.awards!.decisions;
  expect(decision!.files).toMatchObject([{ isPublished: false }]);
  const open = (path: string) => readFile(join(root, path));
  const packed: Record<string, string> = {};
  for (const item of listDecisionItems(decision!, { open, sentence: 'Đã bỏ.' }))
    packed[item.path] = String(await item.read());
  expect(Object.keys(packed)).toEqual([`${FOLDER}/decision.yaml`, `${FOLDER}/awards.csv`]);
  expect(JSON.stringify(packed)).not.toMatch(/Đỗ Bình Chưa|biên tập viên/u);
  const others = Object.entries(files).filter(([path]) => !path.startsWith(FOLDER));
  const again = await read(
    await writeContentRoot({ ...Object.fromEntries(others), ...packed } as ContentFiles),
  );
  expect(again.issues.map(({ rule }) => rule)).toEqual(before.issues.map(({ rule }) => rule));
  const [same] = again.awards!.decisions;
  expect(same!.files[0]).toMatchObject({ isPublished: false, sha256: decision!.files[0]!.sha256 });
  expect(same!.rows).toEqual(decision!.rows);
});
