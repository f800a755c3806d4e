import { expect, test } from 'vitest';
import { buildAwardCatalogue } from '../../../src/awards/award-catalogue.ts';
import { readRegisters } from '../../../src/registers/read.ts';
import { readTree } from '../../../src/gate/tree.ts';
import { writeContentRoot, type ContentFiles } from '../../support/content-root.ts';
import { decisionRoot, decisionText } from '../../support/faults/awards.ts';
import { readAwardsOf } from '../../support/read-awards.ts';

const places = `places:
  - { id: huyen-cu, level: district, names: [{ text: huyện Cũ }], validTo: 2025-06-30, successors: [xa-moi] }
  - { id: xa-cu, level: commune, names: [{ text: xã Cũ }], parent: huyen-cu, validTo: 2025-06-30, successors: [xa-moi] }
  - { id: xa-moi, level: commune, names: [{ text: xã Mới }], validFrom: 2025-07-01 }
`;
const list = ['stt,ten,dia_danh', '1,Nguyễn Văn Thử,xa-cu', '2,Trần Thị Thử,'];
const first: ContentFiles = {
  ...decisionRoot(['title: Về việc tặng Bằng khen cho 02 cá nhân'], list),
  'registers/places.yaml': places,
};
const later = (lines: readonly string[]): ContentFiles => ({
  'decisions/2025/20-qd-ubnd/decision.yaml': decisionText([
    'id: qd-thu-20',
    'number: "20"',
    'kind: huy-bo',
    'issuedOn: 2025-06-20',
    'title: Về việc hủy bỏ quyết định',
    'defaults: {}',
    'annuls: [{ decision: qd-thu-12, rows: [2], ground: Điều 93 }]',
    ...lines,
  ]),
});

async function openCatalogue(files: ContentFiles, isPreview = false) {
  const { registers } = await readRegisters((await readTree(await writeContentRoot(files))).yaml);
  const { awards, issues } = await readAwardsOf(files);
  expect(issues).toEqual([]);
  return buildAwardCatalogue(awards!, registers, isPreview);
}

test('decisions are in order by day, newest first, and in years', async () => {
  const { decisions, years } = (await openCatalogue({ ...first, ...later([]) }))!;
  expect(decisions.map(({ key }) => key)).toEqual(['2025/20-qd-ubnd', '2024/12-qd-ubnd']);
  expect(years.map(({ year }) => year)).toEqual(['2025', '2024']);
});

test('a draft is shown in a preview alone, and what it would strike is in force until it is published', async () => {
  const files = { ...first, ...later(['status: draft']) };
  const struckIn = async (isPreview: boolean) => {
    const catalogue = (await openCatalogue(files, isPreview))!;
    const decision = catalogue.byId.get('qd-thu-12')!;
    return [catalogue.decisions.length, catalogue.states.of(decision, '2').struck];
  };
  expect(await struckIn(false)).toEqual([1, undefined]);
  expect(await struckIn(true)).toEqual([2, 'annulled']);
});

test('a row is found under its place, what that belonged to and what it became, and only where an editor has linked it', async () => {
  const { byPlace } = (await openCatalogue(first))!;
  expect([...byPlace.keys()].toSorted()).toEqual(['huyen-cu', 'xa-cu', 'xa-moi']);
  expect(byPlace.get('xa-moi')!.map(({ rows }) => rows.map(({ key }) => key))).toEqual([['1']]);
});

test('an office whose decisions are all drafts shows none', async () => {
  const { 'decisions/2024/12-qd-ubnd/decision.yaml': text, ...rest } = first;
  const draft = { ...rest, 'decisions/2024/12-qd-ubnd/decision.yaml': `${String(text)}status: draft\n` };
  expect(await openCatalogue(draft)).toBeUndefined();
});
