import { expect, test } from 'vitest';
import { decisionRoot, decisionText } from '../../support/faults/awards.ts';
import { readAwardsOf } from '../../support/read-awards.ts';

const later = (number: number, kind: string, lines: string) => ({
  [`decisions/2024/${number}-qd-ubnd/decision.yaml`]: decisionText([
    `id: qd-thu-${number}`,
    `number: "${number}"`,
    `kind: ${kind}`,
    `issuedOn: 2024-06-${number}`,
    'title: Về việc thay đổi quyết định',
    'defaults: {}',
    lines,
  ]),
});

const list = ['stt,ten', '1,Nguyễn Văn Thử', '2,Trần Thị Thử'];
const first = decisionRoot(['title: Về việc tặng Bằng khen cho 02 cá nhân'], list);
const annulled = later(20, 'huy-bo', 'annuls: [{ decision: qd-thu-12, rows: [2], ground: Điều 93 }]');

test('a row is in force until a later decision strikes it, and again when it is restored', async () => {
  const of = async (more: Readonly<Record<string, string>>) => {
    const { awards, issues } = await readAwardsOf({ ...first, ...more });
    expect(issues).toEqual([]);
    const decision = awards!.decisions.find(({ fields }) => fields.id === 'qd-thu-12')!;
    return decision.rows.map(({ key }) => awards!.states.of(decision, key));
  };
  expect(await of({})).toEqual([{ changes: [] }, { changes: [] }]);
  expect(await of(annulled)).toMatchObject([
    { changes: [] },
    { struck: 'annulled', changes: [{ ground: 'Điều 93' }] },
  ]);
  const restored = later(21, 'phuc-hoi', 'restores: [{ decision: qd-thu-12, rows: [2], ground: Kết luận }]');
  const [, second] = await of({ ...annulled, ...restored });
  expect(second!.struck).toBeUndefined();
  expect(second!.changes.map(({ effect }) => effect)).toEqual(['annulled', 'restored']);
});

test('a decision that names no rows strikes all, titles as well, and a corrected row stays in force', async () => {
  const all = later(20, 'huy-bo', 'annuls: [{ decision: qd-thu-12, stripped: true, ground: Điều 93 }]');
  const corrected = later(
    21,
    'dinh-chinh',
    'corrects: [{ decision: qd-thu-12, row: 1, field: ten, from: Nguyễn Văn Thử, to: Nguyễn Văn Thứ }]',
  );
  const { awards } = await readAwardsOf({ ...first, ...all });
  const decision = awards!.decisions.find(({ fields }) => fields.id === 'qd-thu-12')!;
  expect(decision.rows.map(({ key }) => awards!.states.of(decision, key).struck)).toEqual([
    'stripped',
    'stripped',
  ]);
  const again = await readAwardsOf({ ...first, ...corrected });
  const [row] = again.awards!.decisions.find(({ fields }) => fields.id === 'qd-thu-12')!.rows;
  const state = again.awards!.states.of(again.awards!.decisions[0]!, row!.key);
  expect(state).toMatchObject({
    changes: [{ effect: 'corrected', corrected: { field: 'ten', to: 'Nguyễn Văn Thứ' } }],
  });
});

test('a decision of this province and one of another may have the same number', async () => {
  const organisations =
    'organisations:\n  - { id: ubnd-thu, names: [{ text: UBND tỉnh Thử }] }\n  - { id: ubnd-khuon, names: [{ text: UBND tỉnh Khuôn }] }\n';
  const other = {
    'decisions/2024/12-qd-ubnd-khuon/decision.yaml': decisionText([
      'id: qd-khuon-12',
      'issuer: ubnd-khuon',
      'listMissing: Chỉ có bản quét',
    ]),
  };
  const { issues } = await readAwardsOf({
    ...first,
    ...other,
    'registers/organisations.yaml': organisations,
  });
  expect(issues).toEqual([]);
});

test('a change of a decision that could not be read is not told as one of nothing', async () => {
  const broken = { ...first, 'decisions/2024/12-qd-ubnd/awards.csv': 'stt,ten,Ngày sinh\n' };
  const { issues } = await readAwardsOf({ ...broken, ...annulled });
  expect(issues.map(({ code }) => code)).toEqual(['BT-813']);
});

test('a warning of a decision is silenced with a reason, and a silence of nothing is told', async () => {
  const twice = ['stt,ten', '1,Nguyễn Văn Thử', '2,Nguyễn Văn Thử'];
  const lint = 'lint: [{ rule: BT-816, reason: Hai người trùng tên }]';
  const title = 'title: Về việc tặng Bằng khen cho 02 cá nhân';
  expect((await readAwardsOf(decisionRoot([title, lint], twice))).issues).toEqual([]);
  const { issues } = await readAwardsOf(decisionRoot([lint]));
  expect(issues.map(({ code }) => code)).toEqual(['BT-418']);
});
