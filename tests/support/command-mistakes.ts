import { bulletinText, type ContentFiles } from './content-root.ts';

/** A command as an editor mistypes it, what it answers, and the arguments that the answer leads to. */
export interface CommandMistake {
  command: 'publish' | 'unpublish' | 'rename';
  args: readonly string[];
  code: 1 | 2;
  says: string;
  /** The command as it is written after reading the answer; it succeeds. */
  follow?: readonly string[];
}

const bulletin = (slug: string, more: Record<string, string>, words?: string) => ({
  [`bulletins/2026/${slug}/index.mdx`]: bulletinText(
    {
      id: slug,
      title: `Bản tin hư cấu có tên ${slug}`,
      date: '2026-07-01',
      publishedOn: '2026-07-02',
      ...more,
    },
    words ?? `Sáng 1/7, cơ quan hư cấu họp bàn riêng việc ${slug}.\n`,
  ),
});

/** An office with a bulletin in each state. */
export const officeOfMistakes: ContentFiles = {
  ...bulletin('nhap-mot', { status: 'draft' }),
  ...bulletin('da-dang', {}),
  ...bulletin('hen-gio', { publishAt: '2027-07-17T08:00+07:00', publishedOn: '2027-07-17' }),
  ...bulletin('thu-hoi', {
    status: 'withdrawn',
    withdrawal: '{ on: 2026-07-05, reason: Đăng nhầm danh sách }',
  }),
  ...bulletin('hong', { status: 'draft', date: '31/6/2026' }),
  ...bulletin('dan-den', {}, 'Sáng 1/7, cơ quan hư cấu họp. Xem [tin trước](/tin/2026/da-dang/).\n'),
};

const publish = (args: readonly string[], code: 1 | 2, says: string, follow?: readonly string[]) =>
  ({ command: 'publish', args, code, says, ...(follow ? { follow } : {}) }) satisfies CommandMistake;
const rename = (args: readonly string[], code: 1 | 2, says: string, follow?: readonly string[]) =>
  ({ command: 'rename', args, code, says, ...(follow ? { follow } : {}) }) satisfies CommandMistake;

/** Commands as people mistype them, run on the wrong bulletin, twice, or in the wrong order. */
export const commandMistakes: Readonly<Record<string, CommandMistake>> = {
  'nothing is named': publish([], 2, 'Cần ghi đúng một bản tin.\n\nnpm run publish'),
  'two bulletins at once': publish(['2026/nhap-mot', '2026/da-dang'], 2, 'Cần ghi đúng một bản tin.'),
  'the year is left out': publish(['nhap-mot'], 1, 'Có phải là 2026/nhap-mot?', ['2026/nhap-mot']),
  'the year is wrong': publish(['2025/nhap-mot'], 1, 'Có phải là 2026/nhap-mot?', ['2026/nhap-mot']),
  'the name is in capitals': publish(['2026/Nhap-Mot'], 1, 'Có phải là 2026/nhap-mot?', ['2026/nhap-mot']),
  'a letter is missing': publish(['2026/nhp-mot'], 1, 'Có phải là 2026/nhap-mot?', ['2026/nhap-mot']),
  'a name like no other': publish(
    ['2026/khong-co'],
    1,
    'Không có bản tin 2026/khong-co. Viết năm/tên thư mục, ví dụ 2026/hoi-nghi-so-ket.',
  ),
  'what is published already': publish(['2026/da-dang'], 1, 'đã ở trạng thái đăng'),
  'what is scheduled': publish(['2026/hen-gio'], 1, 'đang hẹn giờ đăng (publishAt)'),
  'what is withdrawn': publish(['2026/thu-hoi'], 1, 'đã thu hồi'),
  'a draft with an error': publish(['2026/hong'], 1, 'Chưa sửa gì'),
  'a day that is none': publish(
    ['2026/nhap-mot', '--published-on', '31/6/2026'],
    1,
    'không phải là một ngày có thật',
    ['2026/nhap-mot', '--published-on', '16/7/2026'],
  ),
  'a day without its year': publish(
    ['2026/nhap-mot', '--published-on', '16/7'],
    1,
    'Viết đủ năm, ví dụ 16/7/2026.',
  ),
  'a day to come': publish(
    ['2026/nhap-mot', '--published-on', '1/1/2027'],
    1,
    'publishAt: 2027-01-01T08:00+07:00',
  ),
  'a draft made a draft': {
    command: 'unpublish',
    args: ['2026/nhap-mot'],
    code: 1,
    says: 'đã là bản nháp',
  },
  'a bulletin that another links to': {
    command: 'unpublish',
    args: ['2026/da-dang'],
    code: 1,
    says: 'bulletins/2026/dan-den/index.mdx',
  },
  'a withdrawn one made a draft': {
    command: 'unpublish',
    args: ['2026/thu-hoi'],
    code: 1,
    says: 'sửa status và withdrawal bằng tay',
  },
  'a name without its new one': rename(['2026/nhap-mot'], 2, 'Thiếu tên mới của 2026/nhap-mot.', [
    '2026/nhap-mot',
    'ten-moi',
  ]),
  'a new name with marks': rename(['2026/nhap-mot', 'Tên mới'], 1, 'Viết “ten-moi”.', [
    '2026/nhap-mot',
    'ten-moi',
  ]),
  'a new name in two words': rename(['2026/nhap-mot', 'tên', 'mới'], 2, 'viết ten-moi', [
    '2026/nhap-mot',
    'ten-moi',
  ]),
  'a day without its option': publish(
    ['2026/nhap-mot', '16/7/2026'],
    2,
    'Ngày đăng thì viết --published-on 16/7/2026.',
    ['2026/nhap-mot', '--published-on', '16/7/2026'],
  ),
  'a year of another century': publish(
    ['2026/nhap-mot', '--published-on', '16/7/1999'],
    1,
    'Ngày đăng 16/7/1999 trước ngày diễn ra 1/7/2026 hơn một năm',
    ['2026/nhap-mot', '--published-on', '16/7/2026'],
  ),
  'an option that is misspelt': publish(
    ['2026/nhap-mot', '--publish-on', '16/7/2026'],
    2,
    'Có phải --published-on?',
    ['2026/nhap-mot', '--published-on', '16/7/2026'],
  ),
  'an option with one dash': publish(
    ['2026/nhap-mot', '-published-on', '16/7/2026'],
    2,
    'Không có tùy chọn -published-on. Có phải --published-on?',
    ['2026/nhap-mot', '--published-on', '16/7/2026'],
  ),
  'the same name': rename(['2026/nhap-mot', 'nhap-mot'], 1, 'đã mang tên nhap-mot'),
  'the same name with its year': rename(['2026/nhap-mot', '2026/nhap-mot'], 1, 'đã mang tên nhap-mot'),
  'a name that is taken': rename(['2026/nhap-mot', 'da-dang'], 1, 'chọn tên thư mục khác', [
    '2026/nhap-mot',
    '2026/ten-moi',
  ]),
  'another year': rename(['2026/nhap-mot', '2025/ten-moi'], 1, 'thư mục năm 2026', [
    '2026/nhap-mot',
    'ten-moi',
  ]),
};
