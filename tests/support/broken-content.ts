import { BULLETIN, bulletinText, smallJpeg, type ContentFiles } from './content-root.ts';

/** A content root with one fault: what is wrong with it, and the first words of the report. */
export interface BrokenContent {
  name: string;
  files: ContentFiles;
  /** `code line:column` of the one issue. */
  issue: string;
  file?: string;
}

const body = (text: string, issue: string, name: string): BrokenContent => ({
  name,
  files: { [BULLETIN]: bulletinText({}, `Đoạn đầu.\n\n${text}\n`) },
  issue,
});
const field = (fields: Record<string, string | undefined>, issue: string, name: string): BrokenContent => ({
  name,
  files: { [BULLETIN]: bulletinText(fields) },
  issue,
});

/** The faults that a build has to name, each with its place. The fault of a body stands in line 13. */
export const brokenContents: readonly BrokenContent[] = [
  field({ title: undefined }, 'BT-402 2:1', 'a missing title'),
  field({ date: '31/02/2022' }, 'BT-404 5:7', 'a day that does not exist'),
  field({ date: '28/7' }, 'BT-404 5:7', 'a day without a year'),
  field({ titel: 'Thừa' }, 'BT-401 9:1', 'an unknown key'),
  {
    name: 'a duplicate key',
    files: { [BULLETIN]: bulletinText().replace('date: 2024-05-03', 'date: 2024-05-03\ndate: 2024-05-04') },
    issue: 'BT-305 6:1',
  },
  {
    name: 'a tab in YAML',
    files: { [BULLETIN]: bulletinText({ location: '\n\ttext: Hội trường' }) },
    issue: 'BT-304 8:1',
  },
  { name: 'an empty file', files: { [BULLETIN]: '' }, issue: 'BT-105 1:1' },
  {
    name: 'a binary file',
    files: { [BULLETIN]: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) },
    issue: 'BT-201 1:1',
  },
  field(
    { images: '[{ src: ./mat.jpg, alt: Ảnh không có tệp }]' },
    'BT-601 9:17',
    'an image that does not exist',
  ),
  {
    name: 'an image without alt',
    files: {
      [BULLETIN]: bulletinText({ images: '[{ src: ./anh.jpg }]' }),
      'bulletins/2024/tin-thu/anh.jpg': await smallJpeg(),
    },
    issue: 'BT-604 9:10',
  },
  body("import fs from 'node:fs';", 'BT-502 13:1', 'an import'),
  body('{1+1}', 'BT-503 13:1', 'an expression'),
  body('<script>alert(1)</script>', 'BT-505 13:1', 'a script element'),
  body('<Foo/>', 'BT-504 13:1', 'an unknown component'),
  body('[x](javascript:alert(1))', 'BT-510 13:1', 'a script address'),
  body('![Toàn cảnh hội trường](./x.mjs)', 'BT-601 13:1', 'code as an image'),
  field({ layout: './x.mjs' }, 'BT-308 9:1', 'a layout key'),
  body('<Note>Chưa đóng', 'BT-516 13:1', 'an unclosed tag'),
  field(
    { images: '[{ src: ../../etc/passwd, alt: Tệp lạ ngoài thư mục }]' },
    'BT-610 9:17',
    'a path out of the folder',
  ),
  {
    name: 'two bulletins with one slug in one year',
    files: {
      [BULLETIN]: bulletinText(),
      'bulletins/2024/tin_thu/index.mdx': bulletinText({
        id: 'tin-thu-hai',
        title: 'Hội nghị thử nghiệm thứ hai',
      }),
    },
    issue: 'BT-703 1:1',
    file: 'bulletins/2024/tin_thu/index.mdx',
  },
];
