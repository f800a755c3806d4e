import { fold } from './fold.ts';
import { toNewTonePlacement } from './tone-placement.ts';

/** What lists and people put before a name: address, ranks, orders of religion, callings, and words for a household. */
const TITLES = [
  'anh|bà|bạn|bé|chị|cháu|em|mẹ|ông|thầy|đồng chí|anh hùng|liệt sĩ|thương binh|bệnh binh',
  '(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|sĩ)|chuẩn úy|binh nhất|binh nhì|chiến sĩ',
  'hòa thượng|thượng tọa|đại đức|ni trưởng|ni sư|sư cô|linh mục|mục sư|giám mục|già làng',
  'bác sĩ|dược sĩ|kỹ sư|luật sư|(?:phó )?giáo sư|pgs|gs|tiến sĩ|ts|thạc sĩ|ths',
  'nhà giáo|nhà văn|nhà báo|nhà thơ|nghệ nhân|nghệ sĩ|hộ gia đình|gia đình',
].join('|');
/** Without accents these are family names as well: Hồ, Cù, Cồ. */
const ONLY_SPELT = 'hộ|cụ|cô';

/** One of them as a whole, with two words at least behind it. */
const buildPattern = (titles: string): RegExp => new RegExp(`^(?:${titles})[.:]?\\s+(?=\\S+\\s+\\S)`, 'u');
const SPELT = buildPattern(`${TITLES}|${ONLY_SPELT}`);
const FOLDED = buildPattern(fold(TITLES));

/**
 * Returns a name without the words that stand before it, spelt with accents or not: "Thượng tá Nguyễn Văn Thử", "gia đình ông Nguyễn
 * Văn Thử" → "Nguyễn Văn Thử". Two words at least are left. A guess, for a name that is not found as it is typed: Ông is a family name
 * too.
 */
export function withoutTitles(name: string): string {
  let bare = name.normalize('NFC').trim();
  for (;;) {
    const spelt = toNewTonePlacement(bare).toLowerCase();
    const title = SPELT.exec(spelt)?.[0] ?? FOLDED.exec(spelt)?.[0];
    if (title === undefined) return bare;
    bare = bare.slice(title.length);
  }
}
