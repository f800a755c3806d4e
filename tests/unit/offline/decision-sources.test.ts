import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDecisionItems } from '../../../src/offline/decision-sources.ts';
import { writeContentRoot, type ContentFiles } from '../../support/content-root.ts';
import { decisionRoot } from '../../support/faults/awards.ts';
import { readAwardsAt } from '../../support/read-awards.ts';

const FOLDER = 'decisions/2024/12-qd-ubnd';

/** What a package holds of the one decision of a content root, by path. */
async function pack(root: string, decision: Parameters<typeof listDecisionItems>[0]) {
  const open = (path: string) => readFile(join(root, path));
  const packed: Record<string, string> = {};
  for (const item of listDecisionItems(decision, { open, sentence: 'Đã bỏ.' }))
    packed[item.path] = String(await item.read());
  return packed;
}

test('of a consent a package says only that there is one, and the list is read as it was', async () => {
  const list = [
    'stt,xung_ho,ten,dong_y,don_vi',
    '1,em,Đinh Bút Chì,"Đơn số 9, ngày 12/5/2024",Trường Dấu Hỏi',
    '2,em,T. B.,không đồng ý,"Tổ ""Xanh"""',
    '3,em,L. V.,,Trường Dấu Hỏi',
  ];
  const files = decisionRoot(['title: Về việc tặng Bằng khen cho 03 cá nhân'], list);
  const root = await writeContentRoot(files);
  const before = await readAwardsAt(root);
  expect(before.issues).toEqual([]);
  const packed = await pack(root, before.awards!.decisions[0]!);
  expect(packed[`${FOLDER}/awards.csv`]).toBe(
    `\uFEFF${list.join('\n')}\n`.replace('"Đơn số 9, ngày 12/5/2024"', 'có').replace('không đồng ý', ''),
  );
  const again = await readAwardsAt(await writeContentRoot({ ...files, ...packed }));
  expect(again.issues).toEqual([]);
  expect(again.awards!.decisions[0]!.rows).toEqual(before.awards!.decisions[0]!.rows);
});

test('of a file that a decision withholds a package has the digest alone, with which the decision is read as it was', async () => {
  const files = {
    ...decisionRoot(
      [
        'files: [{ src: ./12.csv, kind: ban-ky }] # lời của biên tập viên',
        'notes: [Lời ghi của biên tập viên]',
      ],
      ['stt,ten', '1,Đ. B. C.'],
    ),
    [`${FOLDER}/12.csv`]: 'stt,ten\n1,Đỗ Bình Chưa\n',
  };
  const root = await writeContentRoot(files);
  const before = await readAwardsAt(root);
  const [decision] = before.awards!.decisions;
  expect(decision!.files).toMatchObject([{ isPublished: false }]);
  const packed = await pack(root, decision!);
  expect(Object.keys(packed)).toEqual([`${FOLDER}/decision.yaml`, `${FOLDER}/awards.csv`]);
  expect(JSON.stringify(packed)).not.toMatch(/Đỗ Bình Chưa|biên tập viên/u);
  const others = Object.entries(files).filter(([path]) => !path.startsWith(FOLDER));
  const again = await readAwardsAt(
    await writeContentRoot({ ...Object.fromEntries(others), ...packed } as ContentFiles),
  );
  expect(again.issues.map(({ rule }) => rule)).toEqual(before.issues.map(({ rule }) => rule));
  const [same] = again.awards!.decisions;
  expect(same!.files[0]).toMatchObject({ isPublished: false, sha256: decision!.files[0]!.sha256 });
  expect(same!.rows).toEqual(decision!.rows);
});

test('the text beside a decision is packed without the words of its comments, and is read as the same', async () => {
  const text =
    '\uFEFFLời đầu {/* hỏi lại */} tiên.\r\n\r\n---\r\n\r\ntitle: {/* nháp */}a\r\n\r\n---\r\n\r\nHết.\r\n';
  const files = { ...decisionRoot(), [`${FOLDER}/index.mdx`]: text };
  const root = await writeContentRoot(files);
  const before = await readAwardsAt(root);
  const open = (path: string) => readFile(join(root, path));
  const [decision] = before.awards!.decisions;
  const items = listDecisionItems(decision!, { open, sentence: 'Đã bỏ.' });
  const packed = String(await items.find(({ path }) => path.endsWith('index.mdx'))!.read());
  expect(packed).toBe('Lời đầu {/* */} tiên.\r\n\r\n---\r\n\r\ntitle: {/* */}a\r\n\r\n---\r\n\r\nHết.\r\n');
  const again = await readAwardsAt(await writeContentRoot({ ...files, [`${FOLDER}/index.mdx`]: packed }));
  expect(again.awards!.decisions[0]!.body!.blocks).toEqual(decision!.body!.blocks);
});
