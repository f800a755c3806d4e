import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/vietnamese/canonical.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { slugify } from '../../../src/vietnamese/slug.ts';
import { toNewTonePlacement } from '../../../src/vietnamese/tone-placement.ts';

const COMPOSED = [
  '',
  'Khối thi đua các huyện, thị xã, thành phố tổ chức Hội nghị sơ kết công tác thi đua, khen thưởng',
  'Đồng chí Nguyễn Anh Chức, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Uỷ ban nhân dân tỉnh\u00a0dự',
  'Trưởng phòng Nội chính - Văn phòng Ủy ban nhân dân tỉnh',
  'phát triển văn hoá – xã hội — HOÀ BÌNH, Giao Thuỷ, khoẻ, quý, quỳnh, khuỷu',
  'ẫ ộ Ặ ữ Ợ Ễ',
  '\u0110ỗ \u0111ạo \u00d0ỗ \u00f0ạo Ďỗ ďạo',
  '“Gương người tốt, việc tốt” ‘hoà’',
  '163/QĐ-UBND; 55.777 hộ; 1.200 m²',
  ' - - , – đầu và cuối … - ',
  'khen\u200b thư\u00adởng \ufeff',
  '\u0111\u0323 -\u0300 a\u200b\u0300 \u037e İ ﬁ 한국 🏆 Σ',
];

const TEXTS = [...new Set(COMPOSED.flatMap((text) => [text, text.normalize('NFD'), text.toUpperCase()]))];

function foldLetters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

describe.each([
  ['canonical', canonical],
  ['fold', fold],
  ['slugify', (text: string) => slugify(text)],
  ['toNewTonePlacement', toNewTonePlacement],
])('%s', (_name, change) => {
  it.each(TEXTS)('changes nothing more the second time: %j', (text) => {
    const once = change(text);
    expect(change(once)).toBe(once);
  });

  it.each(COMPOSED)('gives composed and decomposed text the same result: %j', (text) => {
    expect(change(text.normalize('NFD'))).toBe(change(text.normalize('NFC')));
  });

  it.each(TEXTS)('returns composed text: %j', (text) => {
    const result = change(text);
    expect(result).toBe(result.normalize('NFC'));
  });
});

describe('canonical', () => {
  it.each(TEXTS)('folds to the same letters and digits as the text itself: %j', (text) => {
    expect(foldLetters(canonical(text))).toBe(foldLetters(text));
  });
});
