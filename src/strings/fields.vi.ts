import { fold } from '../vietnamese/fold.ts';
import { bulletinFields } from './fields/bulletin.vi.ts';
import { decisionFields } from './fields/decision.vi.ts';
import { fleetFields } from './fields/fleet.vi.ts';
import { pageFields } from './fields/page.vi.ts';
import { siteFields } from './fields/site.vi.ts';
import type { FieldTexts, FieldWords } from './fields/texts.ts';

/**
 * What editors call the values of closed lists. The first words stand beside the value in a message; any of them, with or
 * without marks, finds it.
 */
export const valueWords: Readonly<Record<string, readonly [string, ...string[]]>> = {
  morning: ['sáng', 'buổi sáng'],
  afternoon: ['chiều', 'buổi chiều'],
  evening: ['tối', 'buổi tối'],
  'all-day': ['cả ngày', 'ngày'],
  chaired: ['chủ trì', 'chủ tọa'],
  directed: ['chỉ đạo', 'phát biểu chỉ đạo'],
  spoke: ['phát biểu'],
  attended: ['dự', 'tham dự'],
  draft: ['nháp', 'bản nháp'],
  published: ['đăng', 'đã đăng', 'công bố'],
  withdrawn: ['thu hồi', 'đã thu hồi', 'gỡ'],
  original: ['tự viết', 'tin gốc', 'gốc'],
  repost: ['đăng lại'],
  imported: ['chuyển từ trang cũ', 'nhập từ trang cũ'],
  stated: ['ghi rõ', 'ghi trong bài'],
  inferred: ['suy ra'],
  vi: ['tiếng Việt', 'Việt'],
  en: ['tiếng Anh', 'Anh'],
  decisions: ['quyết định khen thưởng', 'quyết định'],
  'role-models': ['gương điển hình', 'điển hình tiên tiến'],
  province: ['tỉnh'],
  district: ['huyện', 'quận', 'thị xã'],
  commune: ['xã'],
  ward: ['phường'],
  township: ['thị trấn'],
};

/** The value that Vietnamese words mean, among those that a field accepts. */
export function findValue(words: string, allowed: readonly string[]): string | undefined {
  const wanted = fold(words.trim());
  return allowed.find((value) => valueWords[value]?.some((word) => fold(word) === wanted));
}

/** The words of a field, by its file and its name in an issue, `images[2].src`. Registers have none. */
export function findField(file: string, field: string): FieldWords | undefined {
  const texts = textsOf(file);
  const path = field.replace(/\[\d+\]/g, '[]');
  return texts?.[path] ?? texts?.[`${path}[]`];
}

/** Keys as other programs and people call them, folded. One counts only where the field has no other that is called so. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  on: ['date', 'ngay'],
  note: ['text', 'content', 'noi dung', 'reason'],
  reason: ['note', 'text', 'ly do'],
  aliases: ['alias'],
  byline: ['author', 'tac gia', 'nguoi viet'],
  summary: ['description', 'excerpt', 'mo ta'],
  emblem: ['logo', 'bieu trung'],
  images: ['image', 'photos', 'anh'],
  name: ['ten', 'ho ten', 'title'],
  memberships: ['positions', 'chuc vu'],
  alt: ['description', 'mo ta'],
  caption: ['chu thich'],
};

/** The key that editors call by these words in Vietnamese: `title` for “tiêu đề”, `positions` for “chức vụ”. */
export function findFieldByLabel(
  file: string,
  above: readonly PropertyKey[],
  words: string,
  known: readonly string[],
): string | undefined {
  const texts = textsOf(file) ?? {};
  const parent = above.map((key) => (typeof key === 'number' ? '[]' : `.${String(key)}`)).join('');
  const prefix = parent === '' ? '' : `${parent.slice(1)}.`;
  const wanted = fold(words.trim());
  const labelOf = (key: string): string => fold(texts[prefix + key]?.label ?? '');
  const isCalled = (key: string): boolean =>
    labelOf(key)
      .split(/[,;]\s*/)
      .includes(wanted);
  return (
    known.find((key) => wanted !== '' && (labelOf(key) === wanted || isCalled(key))) ??
    known.find((key) => otherNames[key]?.includes(wanted)) ??
    known.find((key) => wanted !== '' && labelOf(key).startsWith(`${wanted} `))
  );
}

function textsOf(file: string): FieldTexts | undefined {
  if (file === 'site.yaml') return siteFields;
  if (/(?:^|[\\/])fleet\.yaml$/u.test(file)) return fleetFields;
  if (file.startsWith('pages/')) return pageFields;
  if (file.startsWith('decisions/')) return decisionFields;
  return file.startsWith('bulletins/') ? bulletinFields : undefined;
}

/** An example for the end of a sentence; one of several lines is put below it, indented like the hints of a report. */
export function showExample(example: string): string {
  return example.includes('\n') ? ['', ...example.split('\n')].join('\n      ') : ` ${example}`;
}
