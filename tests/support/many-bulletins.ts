import { weekday } from '../../src/vietnamese/days.ts';

/** One bulletin of a large invented office: frontmatter lines by key, paragraphs of the body. */
export interface ManyBulletin {
  /** Below the content root. */
  file: string;
  fields: Record<string, string>;
  paragraphs: string[];
}

const communes = [
  'Mẫu Thượng',
  'Mẫu Trung',
  'Thử Nghiệm',
  'Giả Định',
  'Ví Dụ',
  'Minh Họa',
  'Hư Cấu',
  'Tưởng Tượng',
];
const families = ['Trần', 'Nguyễn', 'Lê', 'Phạm', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Dương'];
const middles = ['Văn', 'Thị', 'Hồng', 'Minh', 'Thanh', 'Đức', 'Ngọc', 'Quang'];
const givens = ['Mẫu', 'Thử', 'Giả', 'Ví', 'Tưởng', 'Hư', 'Cấu', 'Minh', 'Sơn', 'Lâm', 'Trang', 'Chức'];
const topics = [
  'sơ kết phong trào',
  'tổng kết công tác',
  'ký giao ước',
  'trao tặng bằng khen',
  'phát động đợt',
  'bình xét',
];
const things = [
  'xây dựng nông thôn mới',
  'cải cách hành chính',
  'chuyển đổi số',
  'bảo vệ môi trường',
  'giảm nghèo bền vững',
];
const units = ['tập thể', 'cá nhân', 'hộ gia đình', 'chi bộ', 'trường học', 'hợp tác xã', 'tổ dân phố'];
const verbs = [
  'hoàn thành',
  'đăng ký',
  'triển khai',
  'đánh giá',
  'nhân rộng',
  'biểu dương',
  'rà soát',
  'bổ sung',
];
const objects = [
  'chỉ tiêu',
  'mô hình',
  'sáng kiến',
  'kế hoạch',
  'tuyến đường',
  'công trình',
  'điển hình',
  'phần việc',
];
const linkers = [
  'Trong đó',
  'Bên cạnh đó',
  'Theo báo cáo',
  'Đặc biệt',
  'Đến nay',
  'Thời gian tới',
  'Nhân dịp này',
];

/** The registers and `site.yaml` that the bulletins refer to. */
export const largeOffice: Readonly<Record<string, string>> = {
  'site.yaml': `title: Trang thử lớn
description: Trang thử của một cơ quan hư cấu có rất nhiều bản tin.
office: { name: Phòng Thử nghiệm - Sở Mẫu, responsiblePerson: null, address: null, telephone: null, email: null }
parentPortal: null
url: https://thu.example/
sections:
  - { id: tin-tuc, name: Tin tức }
  - { id: thong-bao, name: Thông báo }
`,
  'registers/places.yaml': `places:\n${communes
    .map((name, index) => `  - { id: xa-${index}, level: commune, names: [{ text: xã ${name} }] }`)
    .join('\n')}\n`,
  'registers/blocs.yaml': 'blocs: [{ id: khoi-1, names: [{ text: Khối số 1 }] }]\n',
};

/** A bulletin without a fault, about `bytes` long: the same number always gives the same words. */
export function composeMany(index: number, bytes = 3_000): ManyBulletin {
  const pick = buildPicker(index);
  const year = 2005 + (index % 20);
  const [month, dayOfMonth] = [1 + pick(12), 1 + pick(28)];
  const date = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  const place = pick(communes.length);
  const isMorning = pick(2) === 0;
  const dateText = `${isMorning ? 'Sáng' : 'Chiều'} ${dayOfMonth}/${month}`;
  const name = [pickFrom(families, pick), pickFrom(middles, pick), pickFrom(givens, pick)].join(' ');
  const what = `${pickFrom(topics, pick)} ${pickFrom(things, pick)}`;
  const paragraphs = [
    `${dateText}, tại xã ${communes[place]}, hội nghị ${what} số ${index} diễn ra; ngày ${dayOfMonth}/${month}/${year} là ${weekday(date)}.`,
    `Đồng chí ${name}, Phó Giám đốc Sở Mẫu dự và phát biểu.`,
    `- ${pickFrom(units, pick)} thứ nhất\n- ${pickFrom(units, pick)} thứ hai`,
    `Xem thêm [tin trước](/tin/${addressOf(Math.max(0, index - 1))}/).`,
  ];
  while (paragraphs.join('\n\n').length < bytes / 1.4) paragraphs.push(composeParagraph(pick));
  return {
    file: `bulletins/${addressOf(index)}/index.mdx`,
    fields: {
      id: `tin-${index}`,
      title: `Hội nghị ${what} số ${index}`,
      section: pickFrom(['tin-tuc', 'thong-bao'], pick),
      date,
      session: isMorning ? 'morning' : 'afternoon',
      dateText: JSON.stringify(dateText),
      publishedOn: date,
      location: `{ text: xã ${communes[place]}, place: xa-${place} }`,
      attendees: `[{ name: ${name}, positions: [Phó Giám đốc Sở Mẫu], part: spoke }]`,
      bloc: 'khoi-1',
      byline: 'Phòng Thử nghiệm',
    },
    paragraphs,
  };
}

/** The text of its file. */
export function writeMany({ fields, paragraphs }: ManyBulletin): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function addressOf(index: number): string {
  return `${2005 + (index % 20)}/hoi-nghi-${index}`;
}

function composeParagraph(pick: Picker): string {
  return Array.from({ length: 2 + pick(3) }, () => {
    const [first, second] = [pickFrom(units, pick), pickFrom(units, pick)];
    const clause = () =>
      `${2 + pick(97)} ${first} ${pickFrom(verbs, pick)} ${3 + pick(300)} ${pickFrom(objects, pick)}`;
    return `${pickFrom(linkers, pick)}, ${clause()}, ${clause()}, ${second} ${pickFrom(verbs, pick)} ${pickFrom(things, pick)}.`;
  }).join(' ');
}

type Picker = (count: number) => number;

function pickFrom<Item>(items: readonly Item[], pick: Picker): Item {
  return items[pick(items.length)]!;
}

/** Mulberry32: chance that is the same on every machine. */
function buildPicker(seed: number): Picker {
  let state = seed * 2_654_435_761;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % count;
  };
}
