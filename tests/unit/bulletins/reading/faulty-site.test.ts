import { describe, expect, test } from 'vitest';
import { BULLETIN, bulletinText, smallOffice, type ContentFiles } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

const site = String(smallOffice['site.yaml']);

/** The errors of a content root, as `code file:line`, and how many bulletins were read. */
async function tell(files: ContentFiles): Promise<{ told: string[]; read: number }> {
  const { issues, read } = await readFiles(files);
  const errors = issues.filter(({ severity }) => severity === 'error');
  return { told: errors.map(({ code, file, line }) => `${code} ${file}:${line}`), read };
}

/** Faults of `site.yaml`: the text, and their own errors. */
const FAULTS: readonly (readonly [text: string, told: string[]])[] = [
  [site.replace('thu.example/', 'thu.example'), ['BT-408 site.yaml:10']],
  [site.replace('title: Trang thử', 'title: a: b'), ['BT-307 site.yaml:1']],
  [site.replace('title: Trang thử', 'title: "Trang thử'), ['BT-303 site.yaml:1']],
  [site.replace('title: Trang thử\n', ''), ['BT-402 site.yaml:1']],
  [site.replace('{ id: tin-tuc,', '{ id: Tin tức,'), ['BT-408 site.yaml:12']],
  [site.replace('{ id: tin-tuc,', '{ name:'), ['BT-303 site.yaml:12']],
  [`${site}perPage: nhiều\ntimeZone: Asia/Ha_Noi\n`, ['BT-403 site.yaml:13', 'BT-408 site.yaml:14']],
  [`${site}la: 1\n`, ['BT-401 site.yaml:13']],
  ['', ['BT-311 site.yaml:1']],
];
const page = '---\ntitle: Giới thiệu\ndescription: Ngắn\n---\n\nBài.\n';

test.each(FAULTS)(
  'a site.yaml with faults hides nothing of bulletins and pages, and causes nothing there (%#)',
  async (text, own) => {
    const ofOthers = ['BT-404 bulletins/2024/tin-thu/index.mdx:5', 'BT-406 pages/gioi-thieu.mdx:3'];
    const wrong = { [BULLETIN]: bulletinText({ date: '3/5/2024' }), 'pages/gioi-thieu.mdx': page };
    const { told, read } = await tell({ ...wrong, 'site.yaml': text });
    expect(told.filter((each) => each.includes('site.yaml'))).toEqual(own);
    expect(told.filter((each) => !each.includes('site.yaml'))).toEqual(ofOthers);
    expect(read).toBe(1);
    expect((await tell({ [BULLETIN]: bulletinText(), 'site.yaml': text })).told).toEqual(own);
  },
);

test('a section that no list has is told while another setting is faulty', async () => {
  const files = { [BULLETIN]: bulletinText({ section: 'khac' }), 'site.yaml': `${site}la: 1\n` };
  expect((await tell(files)).told).toEqual([`BT-701 ${BULLETIN}:4`, 'BT-401 site.yaml:13']);
});

describe('a register with faults', () => {
  const named = { [BULLETIN]: bulletinText({ bloc: 'khoi-thu' }) };
  const blocs = (text: string): ContentFiles => ({ ...named, 'registers/blocs.yaml': `blocs:\n${text}` });
  const sound = '  - { id: khoi-hai, names: [{ text: Khối hai (hư cấu) }] }\n';

  test('causes nothing in bulletins that name its records', async () => {
    const own = 'registers/blocs.yaml:3';
    expect((await tell(blocs(`${sound}  - { id: khoi-thu, names: [] }\n`))).told).toEqual([`BT-406 ${own}`]);
    expect((await tell(blocs(`${sound}  - { id: khoi-thu, names: a: b }\n`))).told).toEqual([
      `BT-303 ${own}`,
    ]);
    expect((await tell(blocs(`${sound}  - { id: Khối thử, names: [{ text: K }] }\n`))).told).toEqual([
      `BT-408 ${own}`,
    ]);
  });

  test('is judged in all other records', async () => {
    const parent = '  - { id: khoi-thu, names: [{ text: Khối (hư cấu) }], parent: khong-co }\n';
    const { told } = await tell(blocs(`  - { id: khoi-ba, names: [] }\n${sound}${parent}`));
    expect(told).toEqual(['BT-406 registers/blocs.yaml:2', 'BT-701 registers/blocs.yaml:4']);
  });
});
