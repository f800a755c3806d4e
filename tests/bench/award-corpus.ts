import type { LookupDecision, LookupRow } from '../../src/awards/lookup/form.ts';

/** A generated register: its rows and its decisions. */
export interface AwardCorpus {
  rows: LookupRow[];
  decisions: LookupDecision[];
}

/** Family names, each as often as it is said to be borne (in per cent, from memory), then those that share the rest. */
const SHARES: Readonly<Record<string, number>> = {
  Nguyễn: 31,
  Trần: 11,
  Lê: 9,
  Phạm: 6,
  Hoàng: 3,
  Phan: 3,
  Huỳnh: 2,
  Vũ: 2,
  Võ: 2,
  Đặng: 2,
  Bùi: 2,
  Đỗ: 2,
  Hồ: 1,
  Ngô: 1,
  Dương: 1,
};
const OTHERS =
  'Lý Đinh Đoàn Lâm Trịnh Mai Đào Cao Tạ Hà Lương Vương Thái Tô Trương Phùng Quách Châu Kiều Nông Hứa La Lưu Tống Ưng Âu Ông Giáp Khổng Nghiêm Mạc'.split(
    ' ',
  );
const FAMILIES = [
  ...Object.entries(SHARES).flatMap(([name, share]) => Array.from({ length: share }, () => name)),
  ...Array.from({ length: 22 }, (_, at) => OTHERS[at % OTHERS.length]!),
  ...OTHERS.slice(22),
];
const MIDDLES =
  'Văn Thị Đức Minh Ngọc Hữu Quang Thanh Thu Kim Xuân Hồng Đình Công Quốc Bá Duy Gia Anh Tuấn Thùy Bích Mỹ Phương Diệu Như Khánh Tiến Trọng Viết Thế Sỹ Doãn Cẩm Ánh Hoài Nhật Tường Bảo Vĩnh'.split(
    ' ',
  );
const GIVENS =
  'Hương Hùng Lan Dũng Hoa Tuấn Nga Sơn Mai Nam Thủy Hải Hạnh Long Hồng Cường Hà Minh Yến Thắng Thảo Trung Linh Quân Trang Đức Huyền Bình Oanh Phúc Ngân Khánh Nhung Tùng Hằng Kiên Dung Vinh Thu Thành Loan Hưng Phượng Lâm Tâm Tú Vân Khoa Liên Quý Nguyệt Toàn Hường Hưởng Thúy Tiến Châu An Bảo Chi Duyên Đạt Giang Hậu Ích Khuê Lệ Lộc Mẫn Nghĩa Nhi Phong Quyên Sang Sáng Thịnh Trâm Uyên Việt Xuân Ý Chính Diễm Đoan Hiền Hiển Hiếu Hòa Hoàn Hoạt Hợp Huệ Huân Khải Khang Kỳ Lam Lê Lương Lưu Lý Mạnh Mơ My Mỹ Nết Ngọc Nhàn Nhân Như Ninh Nụ Phấn Phi Phú Phước Quang Quế Quốc Quỳnh Sen Sinh Tài Tân Thạch Thái Thanh Thiện Thơm Thuận Thục Thư Thương Tính Tình Toản Trí Triết Trinh Trúc Trường Tuyền Tuyết Tường Vượng Vũ Xuyến'.split(
    ' ',
  );
const UNIT_KINDS = [
  'Trường Tiểu học',
  'Trường Trung học cơ sở',
  'Trường Trung học phổ thông',
  'Trường Mầm non',
  'Trạm Y tế xã',
  'Công ty TNHH',
  'Chi cục',
  'Phòng Nghiệp vụ',
  'Hội Nông dân xã',
  'Ban Quản lý',
];
const SYLLABLES =
  'Dấu Hỏi Ngã Nặng Sắc Huyền Giấy Than Mực Tím Khuôn Mẫu Bút Lông Trang In Chữ Nghiêng Lề Trái Nét Đậm Ấn Bản Phông Ký Tự Dòng Kẻ Bìa Cứng Tập Vở Bảng Phấn Thước Kẻ Ngòi Tẩy Gáy Sách Hạt Cát'.split(
    ' ',
  );
const TYPES = [
  'bang-khen-bo-tinh',
  'giay-khen',
  'lao-dong-tien-tien',
  'cstd-co-so',
  'huan-chuong-lao-dong.ba',
];
const POSTS = [
  'Giáo viên',
  'Bác sĩ',
  'Chuyên viên',
  'Nông dân',
  'Phó Trưởng phòng',
  'Công nhân',
  'Trưởng thôn',
];

/** Mulberry32: numbers from 0 to 1, the same for a seed on every machine. */
function openDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Picks as names are spread: the n-th is taken with a weight of n to the power of -0.7. */
function openSkewed(values: readonly string[], dice: () => number): () => string {
  const sums: number[] = [];
  for (const [at] of values.entries()) sums.push((sums.at(-1) ?? 0) + (at + 1) ** -0.7);
  return () => {
    const wanted = dice() * sums.at(-1)!;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return values[low]!;
  };
}

/** The list of one decision, whose rows are made with the given dice. */
function buildRows(
  dice: () => number,
  picks: Picks,
  decision: string,
  on: string,
  count: number,
): LookupRow[] {
  const place = picks.place();
  return Array.from({ length: count }, (_, at): LookupRow => {
    const isPerson = dice() < 0.76;
    const unit = picks.unit();
    const name = isPerson ? picks.name() : unit;
    return {
      name,
      isPerson,
      honorific: isPerson ? (name.includes(' Thị ') ? 'Bà' : 'Ông') : '',
      position: isPerson ? picks.post() : '',
      unit: isPerson ? unit : '',
      place: dice() < 0.5 ? place : picks.place(),
      type: picks.type(),
      decision,
      row: String(at + 1),
      number: `${decision.slice(5).split('-', 1)[0]!}/QĐ-UBND`,
      on,
      isStruck: dice() < 0.001,
      isPosthumous: dice() < 0.01,
    };
  });
}

type Picks = Record<'name' | 'unit' | 'place' | 'post' | 'type', () => string>;

function openPicks(dice: () => number): Picks {
  const [middle, givenName] = [openSkewed(MIDDLES, dice), openSkewed(GIVENS, dice)];
  const one = (values: readonly string[]) => () => values[Math.floor(dice() * values.length)]!;
  const word = one(SYLLABLES);
  const places = Array.from({ length: 130 }, () => `xã ${word()} ${word()}`);
  const units = Array.from({ length: 19_000 }, () => `${one(UNIT_KINDS)()} ${word()} ${word()} ${word()}`);
  const name = () => {
    // Four words are mostly those of women: the usual middle word, then one that belongs to the given name.
    const isLong = dice() < 0.22;
    const usual = dice() < 0.5 ? (dice() < 0.5 ? 'Thị' : 'Văn') : middle();
    const middles = isLong ? `${dice() < 0.8 ? 'Thị' : usual} ${middle()}` : usual;
    return `${one(FAMILIES)()} ${middles} ${givenName()}`;
  };
  return { name, unit: openSkewed(units, dice), place: one(places), post: one(POSTS), type: one(TYPES) };
}

/** A register of this many rows in this many decisions of 20 years, the same on every machine. */
export function buildAwardCorpus(rows: number, decisions: number, seed = 23): AwardCorpus {
  const dice = openDice(seed);
  const picks = openPicks(dice);
  const corpus: AwardCorpus = { rows: [], decisions: [] };
  for (let at = 0; at < decisions; at += 1) {
    const year = 2006 + (at % 20);
    const on = `${year}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const number = String(1 + Math.floor(at / 20));
    const key = `${year}/${number}-qd-ubnd`;
    const left = rows - corpus.rows.length;
    const mean = left / (decisions - at);
    const count = at === decisions - 1 ? left : Math.min(left, Math.max(1, Math.round(mean * dice() * 2)));
    corpus.rows.push(...buildRows(dice, picks, key, on, count));
    corpus.decisions.push({
      number,
      symbol: 'QĐ-UBND',
      on,
      issuer: 'Ủy ban nhân dân tỉnh Mẫu',
      title: `Về việc tặng Bằng khen cho ${count} tập thể, cá nhân đã có thành tích xuất sắc`,
      rows: count,
      key,
    });
  }
  return corpus;
}

/** The corpus with one more decision of this many rows, as a new one that is published. */
export function withOneMore({ rows, decisions }: AwardCorpus, count: number): AwardCorpus {
  const dice = openDice(4711);
  const key = '2026/9999-qd-ubnd';
  const on = '2026-11-20';
  const pool = { name: rows, unit: rows.filter(({ unit }) => unit !== ''), place: rows };
  const one = (field: 'name' | 'unit' | 'place') => () =>
    pool[field][Math.floor(dice() * pool[field].length)]![field];
  const fresh = openPicks(openDice(99));
  // One name in six is new to the register.
  const name = () => (dice() < 1 / 6 ? fresh.name() : one('name')());
  const units = [one('unit')(), one('unit')(), one('unit')()];
  const unit = () => (dice() < 0.6 ? units[Math.floor(dice() * units.length)]! : one('unit')());
  const picks = { name, unit, place: one('place'), post: fresh.post, type: fresh.type };
  const more = buildRows(dice, picks, key, on, count);
  const decision = { ...decisions[0]!, number: '9999', on, rows: count, key };
  return { rows: [...rows, ...more], decisions: [...decisions, decision] };
}
