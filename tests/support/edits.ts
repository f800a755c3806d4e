import { publicFile, smallJpeg, type ContentFiles } from './content-root.ts';
import { LATER, type Edit } from './edited-sites.ts';

const jpeg = await smallJpeg();

const inBody = (text: string, slug = 'mot'): Edit => ({
  name: `${slug}: ${text}`,
  apply: ({ bulletins }) => {
    if (bulletins[slug]) bulletins[slug].body += `\n${text}\n`;
  },
});
const inPage = (text: string): Edit => ({
  name: `trang: ${text}`,
  apply: ({ pages }) => void (pages['gioi-thieu']!.body += `\n\n${text}`),
});
const inFields = (fields: Record<string, string>, slug = 'mot'): Edit => ({
  name: `${slug}: ${JSON.stringify(fields)}`,
  apply: ({ bulletins }) => {
    if (bulletins[slug]) Object.assign(bulletins[slug].fields, fields);
  },
});
const inSite = (text: string, from?: string): Edit => ({
  name: `site.yaml: ${text}`,
  apply: (site) =>
    void (site.site = from === undefined ? `${site.site}${text}\n` : site.site.replace(from, text)),
});
const withFiles = (files: ContentFiles): Edit => ({
  name: Object.keys(files).join(', '),
  apply: (site) => void Object.assign(site.files, files),
});
const page = (title: string, body = 'Bài.'): Edit => ({
  name: `pages/tra-cuu.mdx: ${title}`,
  apply: ({ pages }) => void (pages['tra-cuu'] = { title, body }),
});
const published = (name: string, text: string | Buffer): Edit => withFiles({ [publicFile(name)]: text });

/** Where links may lead: to every kind of bulletin, page, file and place, in every way of writing. */
const ADDRESSES = [
  '/tin/2024/hai/',
  '/tin/2024/hai',
  '/tin/2024/hai/index.html',
  '/tin/2024/nhap/',
  '/tin/2024/hen/',
  '/tin/2024/sau/?x=1',
  '/tin/2024/thu/',
  '/tin/2024/khong-co/',
  '/tin/2024/hai/so-lieu.csv',
  '/tin/2024/hai/ban-tin.json',
  '/tin/2024/nhap/so-lieu.csv',
  '/tin/2024/mot/#ket-qua',
  '/tin/2024/mot/#ket-quả',
  '/tin/2024/hai/#thanh-phan-du',
  '/gioi-thieu/',
  '/gioi-thieu/#nhiem-vu',
  '/gioi-thieu/#nhiệm-vụ',
  '/khong-co/',
  '/nam/2024/',
  '/nam/2024/#thang-5',
  '/nam/2024/#thang-13',
  '/nam/2023/',
  '/nguoi/#chu-t',
  '/dia-danh/',
  '/chuyen-muc/tin-tuc/',
  '/chuyen-muc/khac/',
  '/trang/2/',
  '/rss.xml',
  '/lich.ics',
  '/du-lieu/ban-tin.csv',
  '/404.html',
  '/#dau',
  '#ket-qua',
  '#khong-co',
  '#',
  'https://thu.example/tdkt/tin/2024/hai/',
  'HTTPS://THU.example/tdkt/tin/2024/khong-co/',
  'https://thu.example/tdkt/tin/2024/nhap/',
  'https://thu.example/khac/',
  'https://thu.example/tdkt/%E0%A4',
  'https://khac.example/tdkt/khong-co/',
  'http://localhost:4321/tdkt/',
  'http://127.0.0.1/',
  'https://tinh.example/?x=undefined',
  'HTTPS://tinh.example/a',
] as const;

/** What editors may write that looks like a slip of the program. */
const WORDS = [
  '`undefined`',
  'NaN',
  '| Ô | Số |\n| --- | --- |\n| undefined | NaN |',
  '## undefined',
  '`[object Object]`',
  '*http://localhost:4321/*',
  '`file:///C:/Users/an/bao-cao.docx`',
  'Tệp nằm ở file:///C:/Users/an/bao-cao.docx trên máy.',
  'https://thu.example/tdkt/tin/2024/khong-co/',
] as const;

const ALIASES = [
  '/tdkt/cu.html',
  '/tdkt/cu.html/b',
  '/tdkt/cu',
  '/tdkt/cu/',
  '/tdkt/tim-kiem/',
  '/tdkt/Tim-Kiem',
  '/tdkt/tin/2024/hai/',
  '/tdkt/tin/2024/hai/so-lieu.csv/a',
  '/tdkt/rss.xml',
  '/tdkt/rss.xml/a',
  '/tdkt/.cu/a',
  '/tdkt/_headers',
  '/tdkt/pagefind/a',
  '/tdkt/phat-hanh.txt',
  '/cu.aspx?id=1',
  '/tdkt/gioi-thieu',
] as const;

const twoPlaces = `places:
  - { id: xa-mot, level: commune, names: [{ text: xã Thử Nghiệm }] }
  - { id: xa-hai, level: commune, names: [{ text: xã Thử Nghiệm }] }
`;
const atPlace = (id: string) => `{ text: xã Thử Nghiệm, place: ${id} }`;

/** Every edit, each by itself: links, words, former addresses, titles, visibility, `site.yaml`, registers, `public`. */
export const EDITS: readonly Edit[] = [
  ...ADDRESSES.flatMap((address) => [inBody(`[Xem](${address})`), inPage(`[Xem](${address})`)]),
  inBody('[Xem](/tin/2024/nhap/)', 'hen'),
  inBody('[Xem](/tin/2024/sau/)', 'hen'),
  inBody('[Xem](/tin/2024/khong-co/)', 'nhap'),
  ...WORDS.flatMap((text) => [inBody(text), inPage(text)]),
  ...ALIASES.flatMap((alias) => [
    inFields({ aliases: `["${alias}"]` }),
    inFields({ aliases: `["${alias}"]` }, 'hai'),
  ]),
  inFields({ aliases: '["/tdkt/cu.html", "/tdkt/cu.html/b"]' }),
  ...[
    'Tìm kiếm',
    'Đính chính',
    'Giới thiệu',
    '2026-12-01',
    'undefined',
    'Tin tức',
    'Không tìm thấy trang',
  ].map((title) => page(title)),
  page('Hội nghị thứ nhất của cơ quan hư cấu'),
  { name: 'CR', apply: ({ pages }) => void (pages['gioi-thieu']!.body = 'Một.\r\rHai.\r\n\r\nBa.') },
  ...['summary', 'byline', 'dateText'].flatMap((field) => [
    inFields({ [field]: 'https://thu.example/tdkt/khong-co/' }),
    inFields({ [field]: 'http://localhost:4321/' }),
    inFields({ [field]: 'NaN' }),
  ]),
  inFields({ source: '{ url: "https://thu.example/tdkt/khong-co/" }', kind: 'repost' }),
  inFields({ source: '{ url: "HTTPS://thu.example/tdkt/tin/2024/hai/" }', kind: 'repost' }),
  inFields({ title: 'Hội nghị thứ hai của cơ quan hư cấu' }),
  inFields({ title: 'Hội nghị thứ hai của cơ quan hư cấu', date: '2024-05-04' }),
  inFields({ status: 'draft' }, 'hai'),
  inFields({ status: 'draft' }),
  inFields({ publishAt: LATER }, 'hai'),
  inFields({ publishAt: '2027-01-10T08:00:00+07:00' }, 'hai'),
  inFields({ status: 'withdrawn', withdrawal: '{ on: 2024-05-09, reason: Đăng nhầm bản tin }' }, 'hai'),
  inFields({ corrections: '[{ on: 2024-05-09, note: "http://localhost/" }]', updated: '2024-05-09' }),
  inFields({ corrections: '[{ on: 2024-05-09, note: Sửa số liệu }]', updated: '2024-05-09' }),
  ...[
    'https://thu.example/',
    'HTTPS://tinh.example/',
    'https://thu.example/tdkt/khong-co/',
    'http://localhost/',
  ].flatMap((url) => [
    inSite(`parentPortal: { name: Cổng của tỉnh, url: "${url}" }`, 'parentPortal: null'),
    inSite(`satisfactionForm: "${url}"`),
  ]),
  inSite('satisfactionForm: "MAILTO:gop-y@thu.example"'),
  inSite('notice: undefined'),
  inSite('notice: "http://localhost:4321/"'),
  inSite('title: NaN', 'title: Trang thử'),
  inSite('perPage: 1'),
  inSite('  - { id: tin-tuc, name: Tin khác }'),
  inSite('  - { id: khac, name: Tin tức }'),
  inSite('  - { id: khac, name: Tìm kiếm }'),
  inSite('security: { contacts: ["mailto:an@thu.example"], expires: 2026-01-20 }'),
  inSite('security: { contacts: ["mailto:an@thu.example"], expires: 2025-12-31 }'),
  {
    name: 'two places of one name',
    apply(site) {
      site.files['registers/places.yaml'] = twoPlaces;
      if (site.bulletins['mot']) site.bulletins['mot'].fields['location'] = atPlace('xa-mot');
      if (site.bulletins['hai']) site.bulletins['hai'].fields['location'] = atPlace('xa-hai');
    },
  },
  published('bang/a.json', '{"a": 1'),
  published('bang/a.json', '{"a": "NaN"}'),
  published('bang/a.json', '{"a": "https://thu.example/tdkt/khong-co/"}'),
  published('bang/a.json', '{"a": "http://localhost/"}'),
  published('bang/a.xml', '<bang><so></bang>'),
  published('bang/a.xml', '<bang>https://thu.example/tdkt/tin/2024/nhap/</bang>'),
  published('bang/a.xml', '<bang>https://thu.example/tdkt/tin/2024/hai/</bang>'),
  published('anh-bia.jpg', jpeg),
  { name: 'released', apply: (site) => void (site.released = ['mot', 'hai']) },
  { name: 'released what is gone', apply: (site) => void (site.released = ['mot', 'hai', 'mott']) },
  { name: 'released what is kept back', apply: (site) => void (site.released = ['nhap', 'hen']) },
  {
    name: 'released much more',
    apply: (site) =>
      void (site.released = ['mot', 'hai', ...Array.from({ length: 99 }, (_, at) => `b${at}`)]),
  },
  {
    name: 'released with many photographs',
    apply(site) {
      site.released = ['mot', 'hai'];
      site.releasedFiles = Array.from({ length: 9 }, (_, at) => `anh/${String(at).repeat(32)}-640.jpg`);
    },
  },
  {
    name: 'renamed, with its alias',
    apply(site) {
      site.released = ['mot', 'cu'];
      if (site.bulletins['hai']) site.bulletins['hai'].fields['aliases'] = '["/tdkt/tin/2024/cu/"]';
    },
  },
];
