import { smallJpeg } from '../content-root.ts';
import { FOLDER, inBody, withLines, type Fault } from './fault.ts';

/** The right forms of some bodies place a picture. */
const beside = { rightFiles: { [`${FOLDER}/anh.jpg`]: await smallJpeg() } };
const page = (body: string) =>
  `---\ntitle: Giới thiệu\ndescription: Chức năng của cơ quan.\n---\n\n${body}\n`;

/** Faults of bodies. */
export const faultsOfBodies = {
  'mdx-syntax': inBody('<Note kind=info>Lưu ý.</Note>', '<Note kind="info">\n\nLưu ý.\n\n</Note>', '13:7'),
  'import-export': inBody("import anh from './anh.jpg';", '![Toàn cảnh](./anh.jpg)', '13:1', beside),
  expression: inBody('Mẫu {so_01}', 'Mẫu \\{so_01\\}', '13:5'),
  'unknown-component': inBody('<Galery />', '<Gallery />', '14:1', {
    lines: 'images: [{ src: ./anh.jpg, alt: Các đại biểu }]',
    files: beside.rightFiles,
  }),
  'html-element': inBody('<div>Danh sách</div>', 'Danh sách'),
  'unknown-attribute': inBody(
    '<Note color="red">\n\nLưu ý.\n\n</Note>',
    '<Note kind="warning">\n\nLưu ý.\n\n</Note>',
  ),
  'attribute-not-literal': inBody(
    '<Note title={"Lưu ý"}>\n\nHạn nộp.\n\n</Note>',
    '<Note title="Lưu ý">\n\nHạn nộp.\n\n</Note>',
  ),
  'missing-attribute': inBody(
    '<Figure alt="Toàn cảnh" />',
    '<Figure src="./anh.jpg" alt="Toàn cảnh" />',
    '13:1',
    beside,
  ),
  'bad-attribute-value': inBody(
    '<Note kind="đỏ">\n\nLưu ý.\n\n</Note>',
    '<Note kind="warning">\n\nLưu ý.\n\n</Note>',
  ),
  'unsafe-link': inBody('[Tải về](javascript:tai())', '[Tải về](https://tinh.example/bao-cao)'),
  'misleading-link': inBody('[tinh.example](https://khac.example/)', '[tinh.example](https://tinh.example/)'),
  'odd-host': inBody('[Trang](https://xn--nx-tha.example/)', '[Trang](https://nx.example/)'),
  'private-host': inBody('[Báo cáo](http://192.168.1.5/a)', '[Báo cáo](https://tinh.example/a)'),
  'redirected-link': inBody(
    '[Báo cáo](https://l.facebook.com/l.php?u=https%3A%2F%2Ftinh.example%2Fa)',
    '[Báo cáo](https://tinh.example/a)',
  ),
  'unsafe-contact-link': inBody(
    '[Viết thư](mailto:vanthu@thu.example?bcc=khac@khac.example)',
    '[Viết thư](mailto:vanthu@thu.example?subject=Thi%20%C4%91ua)',
  ),
  'not-at-top-level': inBody('- ![Toàn cảnh](./anh.jpg)', '![Toàn cảnh](./anh.jpg)', '13:3', {
    files: beside.rightFiles,
  }),
  'nested-too-deep': inBody(`${'> '.repeat(21)}Trích`, '> Trích'),
  'heading-level-one': inBody('# Kết quả', '## Kết quả'),
  'empty-component': inBody('<Note title="Lưu ý" />', '<Note title="Lưu ý">\n\nHạn nộp.\n\n</Note>'),
  'misplaced-element': inBody(
    '<table><td>Xã Mẫu</td></table>',
    '<table><tr><td>Xã Mẫu</td></tr></table>',
    '13:8',
  ),
  'empty-body': {
    wrong: withLines('session: morning', ''),
    right: withLines('session: morning', 'Một đoạn.\n'),
    at: '12:1',
    shown: { wrong: '(không có gì sau dòng --- thứ hai)', right: 'Sáng 3/5, hội nghị khai mạc.' },
  },
  'unclosed-tag': inBody('<Note>Lưu ý.', '<Note>\n\nLưu ý.\n\n</Note>'),
  'literal-brace': inBody('Tập hợp {1, 2', 'Tập hợp \\{1, 2', '13:9'),
  'stray-brace': inBody(
    '![Toàn cảnh {/* hỏi lại */}](./anh.jpg)',
    '![Toàn cảnh](./anh.jpg)\n\n{/* hỏi lại */}',
    '13:13',
    { files: beside.rightFiles },
  ),
  'literal-angle': inBody('Tỉ lệ <5%', 'Tỉ lệ \\<5%', '13:7'),
  'html-comment': inBody('<!-- xem lại -->', '{/* xem lại */}'),
  'broken-link': inBody('[Tin trước](/tin/2024/tin-thuu/)', '[Tin trước](/tin/2024/tin-thu/)'),
  'not-in-page': {
    wrong: { 'pages/gioi-thieu.mdx': page('![Trụ sở](./anh.jpg)') },
    right: { 'pages/gioi-thieu.mdx': page('Chức năng, nhiệm vụ.') },
    at: '1:1',
    file: 'pages/gioi-thieu.mdx',
    shown: { wrong: 'pages/gioi-thieu.mdx: ![Trụ sở](./anh.jpg)', right: 'pages/gioi-thieu.mdx: chỉ có chữ' },
  },
  'personal-data': inBody(
    '- Nguyễn Văn A, CCCD 000000000000, tổ trưởng',
    '- Nguyễn Văn A, tổ trưởng',
    '13:17',
  ),
  'table-too-large': {
    ...inBody(`${'|a'.repeat(200)}|\n${'|-'.repeat(200)}|\n${'|b|\n'.repeat(200)}`, '|a|\n|-|\n|b|', '14:1'),
    shown: { wrong: 'Bảng 200 cột, 200 dòng', right: 'Bảng 5 cột, 200 dòng' },
  },
  'costly-text': {
    ...inBody('Lê &amp; Trần\n\n'.repeat(2_001), 'Lê & Trần', '4013:4'),
    shown: { wrong: 'Lê &amp; Trần (2001 lần)', right: 'Lê & Trần' },
  },
  'unread-markup': inBody(
    '[Cổng thông tin](https://tinh.example/tin tuc)',
    '[Cổng thông tin](https://tinh.example/tin%20tuc)',
  ),
  'lost-cells': inBody(
    '| Họ tên | Đơn vị |\n| --- | --- |\n| Trần Văn Bình | Xã Mẫu | Bằng khen |',
    '| Họ tên | Đơn vị | Hình thức |\n| --- | --- | --- |\n| Trần Văn Bình | Xã Mẫu | Bằng khen |',
    '15:1',
  ),
  'lost-words': inBody('(*) Xã mới. (*) Xã cũ.', '(\\*) Xã mới. (\\*) Xã cũ.', '13:2'),
  'doubtful-markup': inBody('26. 11. 2026 là ngày tổng kết.', '26\\. 11. 2026 là ngày tổng kết.'),
  'left-over-mark': inBody('**Kết quả:**Đạt 95%.', '**Kết quả:** Đạt 95%.'),
  'unfinished-template': inBody(
    'Ngày 3/5/2024, tại xã Ví Dụ, …',
    'Ngày 3/5/2024, tại xã Ví Dụ, cơ quan hư cấu họp.',
  ),
  'repeated-title': {
    wrong: withLines('session: morning', '**Hội nghị thử nghiệm của cơ quan hư cấu**\n\nSáng 3/5, họp.\n'),
    right: withLines('session: morning', 'Sáng 3/5, họp.\n'),
    at: '12:1',
    shown: { wrong: '(dòng đầu của bài chép lại title)', right: 'Sáng 3/5, hội nghị khai mạc.' },
  },
  'letter-in-number': inBody('Năm 2O24 đạt 95%.', 'Năm 2024 đạt 95%.', '13:5'),
  'copied-along': inBody('[17:05, 16/07/2024] Trần Văn Mẫu: Hội nghị họp.', 'Hội nghị họp.'),
  'glued-lines': inBody('• Bằng khen\n• Giấy khen', '- Bằng khen\n- Giấy khen'),
} as const satisfies Record<string, Fault>;
