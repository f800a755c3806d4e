import { expect, test } from 'vitest';
import { explainIssue } from '../../../src/gate/report.ts';
import { BULLETIN, bulletinText, smallOffice, type ContentFiles } from '../../support/content-root.ts';
import { readFiles } from '../../support/read.ts';

const site = String(smallOffice['site.yaml']);
const page = '---\ntitle: Trang thử\ndescription: Một trang cố định của cơ quan hư cấu.\n---\n\nBài.\n';
const pages = { 'pages/gioi-thieu.mdx': page, 'pages/lien-he.mdx': page.replace('Trang thử', 'Liên hệ') };

/** A file with a faulty part, which the first message says how to write. */
const FAULTS: readonly (readonly [file: string, text: (part: string) => string, part: string])[] = [
  ['site.yaml', (url) => site.replace('url: https://thu.example/', url), 'url: thu.example'],
  ['site.yaml', (url) => site.replace('url: https://thu.example/', url), 'url: https://thu.example/tdkt'],
  ['site.yaml', (url) => site.replace('url: https://thu.example/', url), 'url: HTTPS://Thu.example/tdkt'],
  ['site.yaml', (line) => site.replace('parentPortal: null', line), 'parentPortal: "null"'],
  [
    'site.yaml',
    (url) => site.replace('url: https://thu.example/', url),
    'url: https://thu.example/index.html',
  ],
  ['site.yaml', (line) => site.replace('email: null', line), 'email: "null"'],
  ['site.yaml', (line) => site.replace('email: null', line), 'email: không có'],
  ['site.yaml', (line) => `${site}${line}\n`, 'satisfactionForm: gopy@thu.example'],
  ['site.yaml', (line) => `${site}${line}\n`, 'accent: "#900"'],
  ['site.yaml', (item) => `${site}takenBack: [${item}]\n`, 'nhap'],
  ['site.yaml', (item) => `${site}takenBack: [${item}]\n`, 'https://thu.example/nhap/'],
  ['site.yaml', (line) => `${site}${line}\n`, 'takenBack: /nhap/'],
  [
    'site.yaml',
    (item) => `${site}security: { contacts: [${item}], expires: 2027-06-30 }\n`,
    'anninh@thu.example',
  ],
  ['site.yaml', (item) => `${site}menuPages: [${item}]\n`, 'Giới thiệu'],
  ['site.yaml', (item) => `${site}menuPages: [gioi-thieu, ${item}]\n`, 'lien-he.mdx'],
  [
    'site.yaml',
    (line) => `${site}menuPages: [gioi-thieu]\nsecurity: { contacts: ["mailto:a@thu.example"], ${line} }\n`,
    'expires: 30/6/2027',
  ],
  ['registers/organisations.yaml', (names) => `organisations:\n  - { id: so, ${names} }\n`, 'name: Sở Mẫu'],
  ['registers/organisations.yaml', (names) => `organisations:\n  - { id: so, ${names} }\n`, 'names: Sở Mẫu'],
  ['registers/organisations.yaml', (item) => `organisations:\n  - { id: so, names: [${item}] }\n`, 'Sở Mẫu'],
  ['registers/abbreviations.yaml', (long) => `abbreviations:\n  - { short: CB, ${long} }\n`, 'long: cán bộ'],
  [
    'registers/blocs.yaml',
    (from) => `blocs:\n  - { id: k, names: [{ text: Khối Mẫu, ${from} }] }\n`,
    'from: 1/7/2025',
  ],
  [BULLETIN, (line) => bulletinText().replace('date: 2024-05-03', line), 'date: 3/5/2024'],
  [BULLETIN, (line) => bulletinText({}).replace('location: null', line), 'location: "null"'],
  ...['8h ngày 17/7/2026', '2026-7-17T8:00+07:00', '2026-07-17T08:00 GMT+7', '8h30, thứ Sáu, 17/7/2026'].map(
    (value) =>
      [
        BULLETIN,
        (line: string) =>
          bulletinText({ date: '2024-05-03', publishedOn: '2026-07-17' }).replace(
            '---\n\n',
            `${line}\n---\n\n`,
          ),
        `publishAt: ${value}`,
      ] as const,
  ),
  ...['/Pages/tin.aspx?ItemID=15&amp;l=TinTuc', '2024/ten-cu', 'bulletins/2024/ten-cu/index.mdx'].map(
    (alias) =>
      [
        BULLETIN,
        (item: string) => bulletinText({ aliases: `["${item.replace(/[“”]/g, '')}"]` }),
        alias,
      ] as const,
  ),
  [
    BULLETIN,
    (line) => bulletinText({ attendees: `[{ name: Trần Văn Thử, ${line} }]` }),
    'position: Trưởng phòng',
  ],
];

test.each(FAULTS)('what a message proposes passes in %s: %#', async (file, text, part) => {
  const tell = async (written: string) => {
    const files: ContentFiles = { ...pages, [BULLETIN]: bulletinText(), [file]: text(written) };
    return (await readFiles(files)).issues.filter(({ severity }) => severity === 'error');
  };
  const [issue] = await tell(part);
  const { hint } = explainIssue(issue!, 'vi');
  const proposal = /Viết (.+?)(?:\. Các khóa.*)?$/u.exec(hint)?.[1] ?? '';
  expect(proposal, hint).not.toBe('');
  expect(await tell(proposal), `${hint} → ${proposal}`).toEqual([]);
});
