import { expect, test } from 'vitest';
import { BULLETIN, bulletinText, smallJpeg, type ContentFiles } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';
import { drawEvenly } from '../../../support/thorough.ts';

/** One of so many neighbours among the pairs of faults is tried by `npm test`. */
const SHARE = 4;
const SEED = 20_261_201;

const jpeg = await smallJpeg();

/** The fields of a valid bulletin, each in a line of its own, of which faults change one. */
const FIELDS = {
  session: 'morning',
  endDate: '2024-05-03',
  organisers: '[so-thu]',
  bloc: 'khoi-thu',
  attendees: '[{ name: Trần Văn Thử, positions: [Trưởng phòng] }]',
  images: '[{ src: ./anh.jpg, alt: Toàn cảnh hội nghị }]',
  attachments: '[{ src: ./so-lieu.csv, title: Số liệu }]',
  aliases: '[/cu/]',
  notes: '[Ghi chú]',
};

/** One fault each: a field, its value, and the codes that it has in any company. */
const FAULTS: readonly (readonly [field: string, value: string, codes: string[]])[] = [
  ['title', 'Hội nghị: kết quả và nhiệm vụ', ['BT-307']],
  ['title', '"Hội nghị thử nghiệm', ['BT-303']],
  ['title', '[Hội nghị thử nghiệm', ['BT-303']],
  ['title', 'Ngắn', ['BT-406']],
  ['section', 'tin-tucc', ['BT-701']],
  ['section', '@tin-tuc', ['BT-303']],
  ['date', '3/5/2024', ['BT-404']],
  ['session', 'chiều', ['BT-405']],
  ['location', '{ text: Hội trường, place: khong-co }', ['BT-701']],
  ['location', '{ text: Hội trường', ['BT-303']],
  ['organisers', '[so-khac]', ['BT-701']],
  ['organisers', 'so-khac', ['BT-403', 'BT-701']],
  ['bloc', 'khoi-khac', ['BT-701']],
  ['bloc', 'khoi: khac', ['BT-307']],
  ['attendees', '[{ name: Trần Văn Thử, positions: Trưởng phòng }]', ['BT-403']],
  ['attendees', '[{ name: Trần Văn Thử, positions: [{ title: Sở, org: khong }] }]', ['BT-701']],
  ['images', '[{ src: ./khac.jpg, alt: Toàn cảnh hội nghị }]', ['BT-108', 'BT-601']],
  ['images', '[{ src: khac.jpg, alt: Toàn cảnh hội nghị }]', ['BT-108', 'BT-601', 'BT-610']],
  ['attachments', '[{ src: ./khong.csv, title: Số liệu }]', ['BT-108', 'BT-109']],
  ['aliases', '["cũ"]', ['BT-422']],
  ['notes', '[Ghi chú', ['BT-303']],
  ['id', '"Tin Thử"', ['BT-408']],
  ['byline', '', ['BT-402']],
];

const files: ContentFiles = {
  'registers/organisations.yaml': 'organisations:\n  - { id: so-thu, names: [{ text: Sở Thử (hư cấu) }] }\n',
  'registers/blocs.yaml': 'blocs:\n  - { id: khoi-thu, names: [{ text: Khối Thử (hư cấu) }] }\n',
  'bulletins/2024/tin-thu/anh.jpg': jpeg,
  'bulletins/2024/tin-thu/so-lieu.csv': 'a,b\n',
};

async function tell(changed: Readonly<Record<string, string>>): Promise<string[]> {
  const { issues } = await readFiles({ ...files, [BULLETIN]: bulletinText({ ...FIELDS, ...changed }) });
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.map(({ code, line, file }) => `${code} ${file === BULLETIN ? line : file}`).sort();
}

test('a frontmatter without faults has none', async () => {
  expect(await tell({})).toEqual([]);
});

test('a fault of a field is told whatever is wrong with another, and causes nothing there', async () => {
  const alone = await Promise.all(FAULTS.map(async ([field, value]) => tell({ [field]: value })));
  const codes = alone.map((told) => told.map((each) => each.split(' ')[0]));
  expect(codes).toEqual(FAULTS.map(([, , expected]) => expected));
  const wrong: string[] = [];
  const indexes = [...FAULTS.keys()];
  const pairs = indexes
    .flatMap((a) => indexes.slice(a + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => FAULTS[a]![0] !== FAULTS[b]![0]);
  const tried = drawEvenly(pairs, SHARE, SEED);
  for (const [a, b] of tried) {
    const [[field, value], [other, another]] = [FAULTS[a]!, FAULTS[b]!];
    const told = await tell({ [field]: value, [other]: another });
    const expected = [...new Set([...alone[a]!, ...alone[b]!])].sort();
    if (told.join() !== expected.join())
      wrong.push(`${field}: ${value} + ${other}: ${another}: ${told.join(', ')} ≠ ${expected.join(', ')}`);
  }
  console.log(`${tried.length} of ${pairs.length} pairs of faults in two fields (seed ${SEED})`);
  expect(wrong).toEqual([]);
});
