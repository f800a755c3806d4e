import { BULLETIN, bulletinText, smallOffice } from '../content-root.ts';
import { inFields, type Fault } from './fault.ts';

const site = String(smallOffice['site.yaml']);
const whole = (wrong: string, right: string, at: string, shown = { wrong, right }): Fault => ({
  wrong: { [BULLETIN]: wrong },
  right: { [BULLETIN]: right },
  at,
  shown,
});

/** Faults of the frontmatter as YAML. */
export const faultsOfFrontmatter = {
  'no-frontmatter': whole('Sáng 3/5, hội nghị khai mạc.\n', bulletinText(), '1:1'),
  'unclosed-frontmatter': whole(bulletinText().replace('\n---\n\n', '\n\n'), bulletinText(), '1:1'),
  'yaml-syntax': inFields('byline: "Phòng Thử nghiệm', 'byline: "Phòng Thử nghiệm"', '8:9'),
  'yaml-tab': inFields('location:\n\ttext: Hội trường', 'location:\n  text: Đoạn đầu', '9:1'),
  'duplicate-key': inFields('session: morning\nsession: afternoon', 'session: morning', '10:1'),
  'yaml-alias': inFields('byline: *phong', 'byline: "*phong"', '8:9'),
  'yaml-colon': inFields(
    'title: Hội nghị: kết quả và nhiệm vụ',
    'title: "Hội nghị: kết quả và nhiệm vụ"',
    '8:8',
  ),
  'layout-key': inFields('layout: ./trang.astro', '# không có dòng layout', '9:1'),
  'yaml-too-deep': inFields('notes: [[[[[[[[sâu]]]]]]]]', 'notes: [không sâu]', '9:15'),
  'leading-zero': inFields(
    'images: [{ src: ./a.jpg, missing: true, alt: Toàn cảnh, archiveCode: 0152 }]',
    'images: [{ src: ./a.jpg, missing: true, alt: Toàn cảnh, archiveCode: "0152" }]',
    '11:70',
    { lines: 'kind: imported\nsource: { system: sharepoint }' },
  ),
  'not-a-mapping': whole('---\nHội nghị sơ kết\n---\n\nBài.\n', bulletinText(), '2:1'),
  'second-frontmatter': whole(
    `${bulletinText()}\n---\ntitle: Hội nghị thứ hai trong một tệp\n---\n`,
    bulletinText(),
    '13:1',
    {
      wrong: '(sau bài)\n---\ntitle: Hội nghị thứ hai trong một tệp\n---',
      right: 'Mỗi tin một thư mục, một tệp index.mdx, một phần khai báo.',
    },
  ),
  'conflict-marker': whole(
    bulletinText({}, '<<<<<<< HEAD\nDự có 80 đại biểu.\n=======\nDự có 90 đại biểu.\n>>>>>>> main\n'),
    bulletinText({}, 'Dự có 90 đại biểu.\n'),
    '11:1',
    {
      wrong: '<<<<<<< HEAD\nDự có 80 đại biểu.\n=======\nDự có 90 đại biểu.\n>>>>>>> main',
      right: 'Dự có 90 đại biểu.',
    },
  ),
  'loose-words': inFields(
    'attendees: [{ name: Trần Văn Bình, positions: [Trưởng phòng], sortName: Bình, Trần }]',
    'attendees: [{ name: Trần Văn Bình, positions: [Trưởng phòng], sortName: "Bình, Trần" }]',
    '9:79',
    { body: 'Dự có Trần Văn Bình, Trưởng phòng.\n' },
  ),
  'line-break': {
    wrong: { 'site.yaml': site.replace('title: Trang thử', 'title: |\n  Trang thử\n  của tỉnh Mẫu') },
    right: { 'site.yaml': site.replace('title: Trang thử', 'title: Trang thử của tỉnh Mẫu') },
    at: '1:8',
    file: 'site.yaml',
    shown: { wrong: 'title: |\n  Trang thử\n  của tỉnh Mẫu', right: 'title: Trang thử của tỉnh Mẫu' },
  },
  'yaml-comment': inFields('byline: Phòng Thử nghiệm #2', 'byline: "Phòng Thử nghiệm #2"', '8:26'),
  'yaml-property': inFields('byline: &Phòng Thử nghiệm', 'byline: "&Phòng Thử nghiệm"', '8:9'),
  'frontmatter-too-long': {
    ...inFields(`notes: [${'"một ghi chú rất dài", '.repeat(4000)}]`, 'notes: ["một ghi chú ngắn"]', '2:1'),
    shown: { wrong: 'attendees: (1.000 người)', right: 'attendees: (người chủ trì và đại biểu chính)' },
  },
} as const satisfies Record<string, Fault>;
