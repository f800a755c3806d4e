import { expect, test } from 'vitest';
import { decisionRoot, decisionText } from '../../support/faults/awards.ts';
import { readAwardsOf } from '../../support/read-awards.ts';

/** What is told of a decision with these lines, as `code field line`. */
async function tell(lines: readonly string[], list?: readonly string[] | null) {
  const { issues } = await readAwardsOf(decisionRoot(lines, list));
  expect(JSON.stringify(issues)).not.toMatch(/001089|0912345678|1985/u);
  return issues.map(({ code, severity, line }) => `${code} ${severity} ${line}`);
}

const ID = 'CCCD 001089012345';

test.each([
  [`signer: { name: "Ông Thử, ${ID}", position: Chủ tịch }`, 'BT-522 warning 9'],
  ['signer: { name: Ông Thử, position: "Chủ tịch, ĐT 0912345678" }', 'BT-522 warning 9'],
  ['proposedBy: "Tờ trình, sinh ngày 12/5/1985"', 'BT-522 warning 9'],
  ['presented: [{ on: 2024-06-01, text: "Trao tại nhà, ĐT 0912345678" }]', 'BT-522 warning 9'],
  ['legalBasis: ["Tờ trình, ĐT 0912345678"]', 'BT-522 warning 9'],
  [`title: Về việc tặng Bằng khen cho ông Nguyễn Văn Thử, ${ID}`, 'BT-522 warning 8'],
  [`defaults: { type: bang-khen-bo-tinh, achievement: "${ID}" }`, 'BT-814 error 8'],
])('a text of decision.yaml is judged wherever it stands: %s', async (line, issue) => {
  expect(await tell([line])).toEqual([issue]);
});

test('the reason of a missing list is judged, and what is for editors is not, because nobody else reads it', async () => {
  expect(await tell([`listMissing: Ông A sinh ngày 12/5/1985 ${ID}`], null)).toEqual([
    'BT-522 warning 9',
    'BT-522 warning 9',
  ]);
  expect(await tell([`notes: ["${ID}"]`])).toEqual([]);
});

test.each([
  ['kind: huy-bo', `annuls: [{ decision: qd-thu-12, rows: [1], ground: "Theo đơn, ${ID}" }]`],
  ['kind: cap-lai', 'reissues: [{ decision: qd-thu-12, rows: [1], reason: "Mất, ĐT 0912345678" }]'],
  [
    'kind: dinh-chinh',
    'corrects: [{ decision: qd-thu-12, row: 1, field: don_vi, from: Trường Dấu Hỏi, to: "ĐT 0912345678" }]',
  ],
])('what a change says of rows is judged as their cells are: %s', async (kind, change) => {
  const later = decisionText([
    'id: qd-thu-40',
    'number: "40"',
    kind,
    'issuedOn: 2024-06-03',
    'title: Về việc thay đổi quyết định',
    'defaults: {}',
    change,
  ]);
  const { issues } = await readAwardsOf({
    ...decisionRoot(),
    'decisions/2024/40-qd-ubnd/decision.yaml': later,
  });
  expect(issues.map(({ code, line }) => `${code} ${line}`)).toEqual(['BT-814 9']);
});

test('the ground of a redaction is judged as a cell is', async () => {
  const log = `redactions: [{ on: 2024-07-01, row: 1, ground: "Theo đơn, ${ID}" }]`;
  expect(await tell([log], ['stt,ten', '1,Đ. B. C.'])).toEqual(['BT-814 error 9']);
});
