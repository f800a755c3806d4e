import { describe, expect, it } from 'vitest';
import { slugify } from '../../../src/vietnamese/slug.ts';

const SEED_TITLE =
  'Khối thi đua các huyện, thị xã, thành phố tổ chức Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022';

describe('slugify', () => {
  it.each([
    ['163/QĐ-UBND', '163-qd-ubnd'],
    ['Tin tức - Sự kiện\u00a0', 'tin-tuc-su-kien'],
    ['Tin tức - Sự kiện \u00a0', 'tin-tuc-su-kien'],
    ['Đồng chí Đỗ Hồng Hà', 'dong-chi-do-hong-ha'],
    ['\u00d0ại hội', 'dai-hoi'],
    ['Văn hoá – xã hội', 'van-hoa-xa-hoi'],
    ['“Gương người tốt, việc tốt”', 'guong-nguoi-tot-viec-tot'],
    ['55.777 hộ; 1.200 m²', '55-777-ho-1-200-m2'],
    ['khen thư\u00adởng', 'khen-thuong'],
  ])('makes "%s" into "%s"', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('cuts the seed title at the end of a word', () => {
    expect(slugify(SEED_TITLE)).toBe(
      'khoi-thi-dua-cac-huyen-thi-xa-thanh-pho-to-chuc-hoi-nghi-so-ket-cong-tac-thi-dua',
    );
  });

  it('keeps every word when there is room', () => {
    expect(slugify(SEED_TITLE, 200)).toHaveLength(113);
  });

  it('gives decomposed text the slug of composed text', () => {
    expect(slugify(SEED_TITLE.normalize('NFD'))).toBe(slugify(SEED_TITLE));
  });

  it('keeps a last word that just fits', () => {
    expect(slugify('thi đua khen thưởng', 7)).toBe('thi-dua');
  });

  it('drops a last word that is one letter too long', () => {
    expect(slugify('thi đua khen thưởng', 6)).toBe('thi');
  });

  it('cuts a first word inside when it alone is too long', () => {
    expect(slugify('aaaaaaaaaa bb', 4)).toBe('aaaa');
  });

  it('never ends or begins with a hyphen', () => {
    expect(slugify(' - (Thi đua) - ')).toBe('thi-dua');
  });

  it('gives an empty slug for text without a Latin letter or digit', () => {
    expect(slugify('— … —')).toBe('');
  });

  it.each([1, 4, 5, 8, 40, 79, 80, 81, 112, 113])(
    'stays within a limit of %i and gives the same slug again',
    (limit) => {
      const slug = slugify(SEED_TITLE, limit);
      expect(slug.length).toBeLessThanOrEqual(limit);
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(slugify(slug, limit)).toBe(slug);
    },
  );
});
