import { bulletinText, smallJpeg, type ContentFiles } from './content-root.ts';

/** A mistake of an office, what it is answered, and the text that the answer leads to. */
export interface OfficeMistake {
  fields: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** Every issue, as `BT-404 6:7`. */
  told: readonly string[];
  /** Words of the first answer: what to write instead. */
  says: string;
  /** What is typed, and what is written in its place after reading the answer; nothing is told any more. */
  follow?: readonly (readonly [typed: string, written: string])[];
  /** Other files, below the content root. */
  files?: ContentFiles;
  /** Where each of them goes after reading the answer; without a new path it is deleted. */
  moves?: readonly (readonly [from: string, to?: string])[];
}

const jpeg = await smallJpeg();
const EVENT = 'Sáng 3/5, cơ quan hư cấu họp.\n';

/** A bulletin with this mistake, and the photograph that some name. */
export function filesOf({ fields, body, files }: OfficeMistake): ContentFiles {
  const picture = 'images' in fields && !files ? { [beside('anh.jpg')]: jpeg } : {};
  return { [beside('index.mdx')]: bulletinText(fields, body ?? EVENT), ...picture, ...files };
}

function beside(name: string): string {
  return `bulletins/2024/tin-thu/${name}`;
}

/** A file that was put beside the bulletin, and what the answer makes of both. */
function file(
  name: string,
  bytes: Buffer | string,
  declared: readonly [key: 'images' | 'attachments', typed: string],
  answer: Pick<OfficeMistake, 'told' | 'says' | 'follow' | 'moves'>,
): OfficeMistake {
  const [key, typed] = declared;
  return { fields: { [key]: typed }, files: { [beside(name)]: bytes }, ...answer };
}

const words = (
  body: string,
  told: readonly string[],
  says: string,
  follow?: OfficeMistake['follow'],
): OfficeMistake => ({ fields: {}, body: `${body}\n`, told, says, ...(follow ? { follow } : {}) });
const field = (
  name: string,
  typed: string,
  told: readonly string[],
  says: string,
  written?: string,
): OfficeMistake => ({
  fields: { [name]: typed },
  told,
  says,
  ...(written === undefined ? {} : { follow: [[`${name}: ${typed}`, `${name}: ${written}`]] }),
});
const day = (typed: string): OfficeMistake =>
  field('date', typed, ['BT-404 5:7'], 'Viết date: 2024-05-03', '2024-05-03');
const escaped = (typed: string, column: number, written: string): OfficeMistake =>
  words(typed, [`BT-540 11:${column}`], written, [[typed, written]]);

/** Mistakes that nobody told editors of: each once, in a bulletin that is otherwise right. All names are invented. */
export const officeMistakes: Readonly<Record<string, OfficeMistake>> = {
  'a code that is dialled': escaped('Gõ *0000*123# để xem.', 4, String.raw`Gõ \*0000\*123# để xem.`),
  'a size in three factors': escaped('Phòng 5*10*2 m.', 8, String.raw`Phòng 5\*10\*2 m.`),
  'more than, at the start of a line': escaped(
    '>10 triệu là mức cao.',
    1,
    String.raw`\>10 triệu là mức cao.`,
  ),
  'at least, at the start of a line': escaped('>= 95% số phiếu.', 1, String.raw`\>= 95% số phiếu.`),
  'arrows to the left': words('Đi <- về.', ['BT-518 11:4'], String.raw`Viết \<`, [['<-', String.raw`\<-`]]),
  'two numbers compared': words('Số 10<20.', ['BT-518 11:6'], String.raw`Viết \<`, [['<', String.raw`\<`]]),
  'words in quotation marks in braces': words('Ông nói {"vui"}.', ['BT-503 11:9'], String.raw`\{"vui"\}`, [
    ['{"vui"}', String.raw`\{"vui"\}`],
  ]),
  'a mark of a note that pairs with one in brackets': escaped(
    'Xã *1. (1*) Tạm tính.',
    4,
    String.raw`Xã \*1. (1\*) Tạm tính.`,
  ),
  'a blank for a day of birth': escaped(
    'Ngày sinh: ___/___/______',
    12,
    String.raw`Ngày sinh: \_\_\_/\_\_\_/______`,
  ),
  'a name to be filled in by a program': words(
    'Kính gửi {{ten}}.',
    ['BT-503 11:10'],
    String.raw`viết \{\{ten\}\}`,
    [['{{ten}}', String.raw`\{\{ten\}\}`]],
  ),
  'a line break in capitals': words('Một<BR>hai.', ['BT-516 11:4'], 'Viết <br />', [['<BR>', '<br />']]),
  'a sign that was copied from the source of a page': words(
    'Dưới &amp;lt;5%.',
    ['BT-542 11:6'],
    String.raw`Viết “\<”`,
    [['&amp;lt;', String.raw`\<`]],
  ),
  'letters below a number': words('1. Khen:\n   a) Xã A\n   b) Xã B', ['BT-526 11:1'], 'Thêm dấu \\', [
    ['Khen:', 'Khen:\\'],
    ['Xã A', 'Xã A\\'],
  ]),
  'two figures in two lines': words('Tập thể: 5\nCá nhân: 10', ['BT-526 11:1'], String.raw`Tập thể: 5\ ⏎`, [
    ['5\n', '5\\\n'],
  ]),
  'a mark of bold that is too short': words(
    '**Phòng Thử* họp.',
    ['BT-542 11:1'],
    String.raw`“\*\*Phòng Thử\*”`,
    [['**Phòng Thử*', String.raw`\*\*Phòng Thử\*`]],
  ),
  'a row of a table in two lines': words(
    '| A | B |\n| - | - |\n| Dòng một\ntiếp | 5 |',
    ['BT-526 13:1'],
    '“| Dòng một tiếp | 5 |”',
    [['một\ntiếp', 'một tiếp']],
  ),
  'rows with blank lines between them': words(
    '| A | B |\n\n| - | - |\n\n| 1 | 2 |',
    ['BT-526 11:1'],
    'Xóa các dòng trống',
    [['|\n\n|', '|\n|']],
  ),
  'columns without bars around them': words(
    'Họ tên | Đơn vị\nMẫu | Xã A',
    ['BT-526 11:1'],
    'Thêm dòng gạch',
    [['Đơn vị\n', 'Đơn vị\n| --- | --- |\n']],
  ),
  'an item that was taken out of a list': words(
    '1. A\n2. B\n4. C',
    ['BT-540 13:1'],
    String.raw`Để một dòng trống ở trên dòng ấy và các mục sau. Viết “4\. C”`,
    [['\n4.', '\n\n4\\.']],
  ),
  'chapters between lists': words(
    '1. A\n2. B\nII. CÁ NHÂN\n1. C',
    ['BT-526 13:1', 'BT-540 14:1'],
    'Để một dòng trống ở trên',
    [
      ['\nII.', '\n\nII.'],
      ['\n1. C', '\n\n1\\. C'],
    ],
  ),
  'the number of a chapter, which is no day': words('1.1. Phạm vi áp dụng.', [], '', undefined),
  'a number in the list that counts otherwise': words(
    '2026. Năm của đại hội.\n\n30. Tháng tư.',
    ['BT-540 13:1'],
    String.raw`Viết “30\. Tháng tư.”`,
    [['30.', String.raw`30\.`]],
  ),
  'a soft hyphen': words('Khen thư\u00ADởng.', ['BT-205 11:9'], 'npm run check -- --fix', [['\u00AD', '']]),
  'a thin blank in a number': words('Có 5\u2007000 đồng.', ['BT-207 11:5'], 'gõ lại dấu cách', [
    ['\u2007', ' '],
  ]),
  'a line separator': words('Một\u2028hai.', ['BT-205 11:4'], 'Xóa ký tự', [['\u2028', '\n\n']]),
  'a footnote that is none': words('Theo mục [^1].', ['BT-524 11:10'], String.raw`viết \[ thay cho [`, [
    ['[^1]', String.raw`\[^1]`],
  ]),
  'a footnote without its colon': words(
    'Có 5 tập thể[^1].\n\n[^1] Theo báo cáo.\n[^2] Theo nghị quyết.',
    ['BT-524 13:1', 'BT-524 14:1'],
    'Viết “[^1]: Theo báo cáo.”.',
    [
      ['thể[^1]', 'thể[^1][^2]'],
      ['[^1] Theo', '[^1]: Theo'],
      ['[^2] Theo', '[^2]: Theo'],
    ],
  ),
  'words in brackets behind others': words(
    'Danh sách [1](kèm theo).',
    ['BT-524 11:11'],
    String.raw`viết “\[1](kèm theo)”`,
    [['[1]', String.raw`\[1]`]],
  ),
  'one word in brackets behind others': words(
    'Danh sách [1](kèm).',
    ['BT-510 11:11'],
    String.raw`Nếu “(kèm)” là câu chữ, viết \[ thay cho dấu [ ở trước.`,
    [['[1]', String.raw`\[1]`]],
  ),
  'a telephone number with blanks': words(
    'Xin [gọi](tel:0000 385 1234).',
    ['BT-524 11:5'],
    'viết “[gọi](tel:00003851234)”',
    [['tel:0000 385 1234', 'tel:00003851234']],
  ),
  'a mailbox behind a blank': words(
    'Xin [viết](mailto: a@tinh.example).',
    ['BT-524 11:5'],
    'viết “[viết](mailto:a@tinh.example)”',
    [['mailto: ', 'mailto:']],
  ),
  'an address with a blank': words(
    'Xem [đây](https://tinh.example/ban tin).',
    ['BT-524 11:5'],
    'Viết “[đây](https://tinh.example/ban%20tin)”.',
    [['ban tin', 'ban%20tin']],
  ),
  'a misspelt beginning of an address': words(
    'Xem [đây](htps://tinh.example/).',
    ['BT-510 11:5'],
    'Có phải bạn muốn viết https://tinh.example/?',
    [['htps', 'https']],
  ),
  'a link without an address': words('Xem [đây]().', ['BT-510 11:5'], 'Liên kết chỉ bắt đầu bằng https://', [
    ['()', '(https://tinh.example/)'],
  ]),
  'a blank between the parts of a link': words(
    'Xem [đây] (https://tinh.example/).',
    ['BT-524 11:5'],
    'Xóa dấu cách ấy.',
    [['] (', '](']],
  ),
  'a line of equals below a line': words(
    'Hội nghị\n===\nSáng nay họp.',
    ['BT-513 11:1'],
    'viết ## trước chữ và xóa dòng dấu =',
    [['Hội nghị\n===\n', '## Hội nghị\n\n']],
  ),
  'a break of HTML': words('Một<br>hai.', ['BT-516 11:4'], 'Viết <br />', [['<br>', '<br />']]),
  'blanks within the marks of emphasis': words(
    'Sáng nay:\n\n** KẾT QUẢ **',
    ['BT-542 13:1'],
    'Dấu mở đứng sát chữ đầu, dấu đóng sát chữ cuối',
    [['** KẾT QUẢ **', '**KẾT QUẢ**']],
  ),
  'a remark that does not end': words(
    'Sáng nay họp.\n\n{/* nhắc nhau',
    ['BT-517 13:1'],
    'Thêm */} ở cuối ghi chú',
    [['nhắc nhau', 'nhắc nhau */}']],
  ),
  'letters that were lost': words('Hội nghị c\uFFFDng tác.', ['BT-212 11:10'], 'Chép lại', [
    ['c\uFFFDng', 'công'],
  ]),
  'bullets of a symbol font': words('\uF0B7 Tập thể', ['BT-212 11:1'], 'đầu mục thì gõ “- ”', [
    ['\uF0B7', '-'],
  ]),
  'a picture as text': words(
    'Bài.\n\n![](data:image/png;base64,iVBORw0KGgo=)',
    ['BT-610 13:1'],
    'Lưu ảnh thành tệp cạnh index.mdx',
    [['![](data:image/png;base64,iVBORw0KGgo=)', '']],
  ),
  'a table of the Tab key with two cells': words(
    'Tập thể:\t5\nCá nhân:\t7',
    ['BT-526 11:1'],
    'Viết thành bảng: “| Tập thể: | 5 | ⏎ | --- | --- |”',
    [['Tập thể:\t5\nCá nhân:\t7', '| Tập thể: | 5 |\n| --- | --- |\n| Cá nhân: | 7 |']],
  ),
  'columns of blanks': words(
    'Tập thể     5\nCá nhân     7',
    ['BT-526 11:1', 'BT-208 11:8'],
    'Viết thành bảng: “| Tập thể | 5 | ⏎ | --- | --- |”',
    [['Tập thể     5\nCá nhân     7', '| Tập thể | 5 |\n| --- | --- |\n| Cá nhân | 7 |']],
  ),
  'bullets of a text program': words(
    'Sáng nay:\n\n•\tTập thể\n•\tCá nhân\n•\tGia đình',
    ['BT-526 13:1'],
    'để thành danh sách: “- Tập thể ⏎ - Cá nhân”',
    [['•\t', '- ']],
  ),
  'a sign that is no tag, in lines that stand apart': words(
    'Dưới <5% số phiếu\nTrên <6% số phiếu\nHết danh sách',
    ['BT-526 11:1', 'BT-518 11:6', 'BT-518 12:6'],
    'xuống dòng: “Dưới <5% số phiếu\\ ⏎ Trên <6% số phiếu',
    [
      ['<', String.raw`\<`],
      ['phiếu\n', 'phiếu\\\n'],
    ],
  ),
  'numbers without a blank': words(
    '1.Khen tập thể\n2.Khen cá nhân',
    ['BT-526 11:1'],
    'Để một dòng trống giữa các dòng',
    [['\n2.', '\n\n2.']],
  ),

  'slashes, the year first': day('2024/05/03'),
  'dots, the year first': day('2024.5.3'),
  'long dashes in a date': day('2024–05–03'),
  'a stop behind a date': day('2024-05-03.'),
  'a blank within the quotation marks of a date': day('"2024-05-03 "'),
  'a date with an hour behind T': day('2024-05-03T08:00'),
  'a month that is none': field('date', '2024-13-32', ['BT-404 5:7'], 'năm, tháng hai chữ số'),
  'month and day in the wrong order': field('date', '2024-13-05', ['BT-404 5:7'], 'Viết date: 2024-05-13'),
  'the month first': field('date', '05/13/2024', ['BT-404 5:7'], 'Viết date: 2024-05-13'),
  'letters for digits': day('2024-O5-O3'),
  'a year of two digits before the month': day('24-05-03'),
  'a date without marks': field('date', '20240503', ['BT-403 5:7'], 'Viết date: 2024-05-03', '2024-05-03'),
  'a year and no more': field(
    'date',
    '2024',
    ['BT-403 5:7'],
    'Cần một ngày đủ năm, tháng, ngày.',
    '2024-05-03',
  ),
  'an hour with a stop': field('time', '08.00', ['BT-310 9:7'], 'Viết time: "08:00"', '"08:00"'),
  'an hour with a stop that is read as a number': field(
    'time',
    '8.30',
    ['BT-403 9:7'],
    'Viết time: "08:30"',
    '"08:30"',
  ),
  'an hour of the afternoon in words': field(
    'time',
    '2 giờ chiều',
    ['BT-408 9:7'],
    'Viết time: "14:00"',
    '"14:00"',
  ),
  'words in the place of an id': field(
    'id',
    'Hội nghị Sơ kết',
    ['BT-408 2:5'],
    'Viết id: hoi-nghi-so-ket',
    'hoi-nghi-so-ket',
  ),
  'two days in one': {
    fields: { date: '2024-05-03 đến 2024-05-04' },
    told: ['BT-404 5:7'],
    says: 'Viết date: 2024-05-03 và thêm một dòng endDate: 2024-05-04',
    follow: [['date: 2024-05-03 đến 2024-05-04', 'date: 2024-05-03\nendDate: 2024-05-04']],
  },
  'no date at all': field('date', 'null', ['BT-402 5:7'], 'Viết giá trị sau dấu hai chấm', '2024-05-03'),
  'an hour as it is spoken': field('time', '14h30', ['BT-408 9:7'], 'time: "14:30"', '"14:30"'),
  'a blank in a moment': field(
    'publishAt',
    '2024-05-04 09:30',
    ['BT-408 9:12'],
    'publishAt: 2024-05-04T09:30+07:00',
    '2024-05-04T09:30+07:00',
  ),
  'an hour of the afternoon in the morning': {
    fields: { session: 'morning', time: '"14:00"' },
    told: ['BT-416 9:10'],
    says: 'Sửa session hoặc time cho khớp.',
    follow: [['"14:00"', '"08:00"']],
  },
  'an hour of the morning in the evening': {
    fields: { session: 'evening', time: '"08:00"' },
    told: ['BT-416 9:10'],
    says: 'Sửa session hoặc time cho khớp.',
    follow: [['session: evening', 'session: morning']],
  },
  'an update before the publication': field(
    'updated',
    '2024-05-01',
    ['BT-433 9:10'],
    'sửa lại ngày này',
    '2024-05-05',
  ),
  'an update to come': field(
    'updated',
    '2027-05-01',
    ['BT-430 9:10'],
    'Việc đã làm thì ghi ngày đã qua',
    '2024-05-05',
  ),

  'an alt of one sign': {
    fields: { images: '[{ src: ./anh.jpg, alt: "." }]' },
    told: ['BT-406 9:33'],
    says: 'Bổ sung cho đủ.',
    follow: [['"."', 'Các đại biểu dự họp']],
  },
  'a photograph without ./': {
    fields: { images: '[{ src: anh.jpg, alt: Các đại biểu dự họp }]' },
    told: ['BT-610 9:17'],
    says: 'Viết ./anh.jpg.',
    follow: [['src: anh.jpg', 'src: ./anh.jpg']],
  },
  'a title in quotation marks and more': field(
    'title',
    '"Dân vận khéo" ở xã Ví Dụ',
    ['BT-303 3:23'],
    'Dấu nháy trong câu viết “ và ”',
    '"“Dân vận khéo” ở xã Ví Dụ"',
  ),
  'a title that begins with a percent sign': field(
    'title',
    '%Hội nghị hư cấu của xã Ví Dụ',
    ['BT-303 3:8'],
    'Đặt cả giá trị trong dấu nháy kép',
    '"%Hội nghị hư cấu của xã Ví Dụ"',
  ),
  'a former address without its slash': field(
    'aliases',
    '[tin/cu]',
    ['BT-422 9:11'],
    'Viết “/tin/cu”.',
    '[/tin/cu]',
  ),
  'a former address with a blank': field(
    'aliases',
    '["/cu/tin cũ.html"]',
    ['BT-422 9:11'],
    'Viết “/cu/tin%20cũ.html”.',
    '["/cu/tin%20cũ.html"]',
  ),
  'one former address, no list': field(
    'aliases',
    '/tin/cu/',
    ['BT-403 9:10'],
    'aliases: ["/tin/cu/"]',
    '["/tin/cu/"]',
  ),
  'an error passed over': field(
    'lint',
    '[{ rule: BT-404, reason: Bỏ qua giúp tôi }]',
    ['BT-405 9:16'],
    'Chỉ cảnh báo mới bỏ qua được. Xóa mục này',
    '[]',
  ),
  'a JPEG by another name': file(
    'anh.jfif',
    jpeg,
    ['images', '[{ src: ./anh.jfif, alt: Các đại biểu họp }]'],
    {
      told: ['BT-601 9:17'],
      says: 'Đổi đuôi tên tệp thành .jpg',
      follow: [['anh.jfif', 'anh.jpg']],
      moves: [[beside('anh.jfif'), beside('anh.jpg')]],
    },
  ),
  'a picture without its type': file('anh', jpeg, ['images', '[{ src: ./anh, alt: Các đại biểu họp }]'], {
    told: ['BT-601 9:17'],
    says: 'Thêm đuôi đúng loại ảnh vào tên tệp',
    follow: [['./anh', './anh.jpg']],
    moves: [[beside('anh'), beside('anh.jpg')]],
  }),
  'a film among the pictures': file(
    'x.mp4',
    'phim',
    ['images', '[{ src: ./x.mp4, alt: Phim về buổi họp }]'],
    {
      told: ['BT-601 9:17'],
      says: 'rồi xóa mục này khỏi images',
      follow: [['[{ src: ./x.mp4, alt: Phim về buổi họp }]', '[]']],
      moves: [[beside('x.mp4')]],
    },
  ),
  'a document among the pictures': file(
    'so-lieu.csv',
    'a,b\n1,2\n',
    ['images', '[{ src: ./so-lieu.csv, alt: Số liệu của buổi họp }]'],
    {
      told: ['BT-603 9:17'],
      says: 'attachments: [{ src: ./so-lieu.csv, title: "…" }]',
      follow: [['images: [{ src: ./so-lieu.csv, alt:', 'attachments: [{ src: ./so-lieu.csv, title:']],
    },
  ),
  'a picture among the documents': file(
    'anh.jpg',
    jpeg,
    ['attachments', '[{ src: ./anh.jpg, title: Các đại biểu dự họp }]'],
    {
      told: ['BT-613 9:22'],
      says: 'images: [{ src: ./anh.jpg, alt: "…" }]',
      follow: [['attachments: [{ src: ./anh.jpg, title:', 'images: [{ src: ./anh.jpg, alt:']],
    },
  ),
  'a document that is empty': file('a.pdf', '', ['attachments', '[{ src: ./a.pdf, title: Báo cáo }]'], {
    told: ['BT-111 1:1'],
    says: 'Chép lại tệp từ nơi có bản đầy đủ',
  }),
  'a picture within a gallery': {
    fields: {},
    body: `${EVENT}\n<Gallery>\n![Các đại biểu](./anh.jpg)\n</Gallery>\n`,
    files: { [beside('anh.jpg')]: jpeg },
    told: ['BT-511 14:1'],
    says: '<Gallery images="./anh.jpg" />',
    follow: [
      ['<Gallery>\n![Các đại biểu](./anh.jpg)\n</Gallery>', '<Gallery images="./anh.jpg" />'],
      ['id: tin-thu\n', 'id: tin-thu\nimages: [{ src: ./anh.jpg, alt: Các đại biểu dự họp }]\n'],
    ],
  },
  'a gallery without words': {
    fields: {},
    body: `${EVENT}\n<Gallery images="./anh.jpg" />\n`,
    files: { [beside('anh.jpg')]: jpeg },
    told: ['BT-604 13:1'],
    says: 'lấy mô tả từ phần khai báo: images: [{ src: ./anh.jpg, alt: "…" }]',
    follow: [['id: tin-thu\n', 'id: tin-thu\nimages: [{ src: ./anh.jpg, alt: Các đại biểu dự họp }]\n']],
  },
  'an alt with a colon': {
    fields: { images: '\n  - src: ./anh.jpg\n    alt: Hội nghị: toàn cảnh' },
    told: ['BT-307 11:10'],
    says: 'trong dấu nháy kép thẳng: alt: "Hội nghị: toàn cảnh"',
    follow: [['alt: Hội nghị: toàn cảnh', 'alt: "Hội nghị: toàn cảnh"']],
  },
  'a bulletin without its folder': {
    fields: {},
    files: {
      'bulletins/2024/index.mdx': bulletinText({ id: 'hai', title: '"Hội nghị: hư cấu năm 2024"' }, EVENT),
    },
    told: ['BT-101 1:1'],
    says: 'thành bulletins/2024/hoi-nghi-hu-cau-nam-2024/index.mdx',
    follow: [],
    moves: [['bulletins/2024/index.mdx', 'bulletins/2024/hoi-nghi-hu-cau-nam-2024/index.mdx']],
  },
  'a bulletin without its year': {
    fields: {},
    files: { 'bulletins/index.mdx': bulletinText({ id: 'hai', title: 'Hội nghị hư cấu năm 2024' }, EVENT) },
    told: ['BT-101 1:1'],
    says: 'thành bulletins/2024/hoi-nghi-hu-cau-nam-2024/index.mdx',
    follow: [],
    moves: [['bulletins/index.mdx', 'bulletins/2024/hoi-nghi-hu-cau-nam-2024/index.mdx']],
  },
  'a register without words': {
    fields: {},
    files: { 'registers/places.yaml': '' },
    told: ['BT-311 1:1'],
    says: 'viết “places: []”, hoặc xóa tệp',
    follow: [],
    moves: [['registers/places.yaml']],
  },
  'a state in Vietnamese': field('status', 'nháp', ['BT-405 9:9'], 'Có phải bạn muốn viết “draft”?', 'draft'),
  'a section by its name': field(
    'section',
    'Tin tức',
    ['BT-701 4:10'],
    'Có phải bạn muốn viết “tin-tuc”?',
    'tin-tuc',
  ),
};
