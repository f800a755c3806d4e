import { describe, expect, it } from 'vitest';
import { canonical, restoreDStroke } from '../../../src/vietnamese/canonical.ts';

/** What Pagefind takes for words: every token between spaces, without the marks that touch it. */
function listPagefindWords(text: string): string[] {
  return text.split(/\s+/u).map((token) => token.replace(/(?<=.)[,;:.]+$/u, ''));
}

describe('canonical', () => {
  it('writes đ as ď, which decomposes to d and a mark', () => {
    expect(canonical('Đồng chí Đỗ Hồng Hà dự và chỉ đạo')).toBe('Ďồng chí Ďỗ Hồng Hà dự và chỉ ďạo');
    expect(canonical('đĐ').normalize('NFD')).toBe('d\u030cD\u030c');
  });

  it('takes Ð and ð of other alphabets for Đ and đ', () => {
    expect(canonical('\u00d0ỗ \u00f0ạo')).toBe(canonical('\u0110ỗ \u0111ạo'));
  });

  it('joins the two tone placements', () => {
    expect(canonical('Uỷ ban, văn hoá')).toBe('Ủy ban, văn hóa');
  });

  it('joins composed and decomposed text', () => {
    const text = 'Khối thi đua các huyện, thị xã, thành phố ẫ ộ Ặ';
    expect(canonical(text.normalize('NFD'))).toBe(canonical(text));
  });

  it('keeps letter case', () => {
    expect(canonical('TĐKT tỉnh Hà Nam')).toBe('TĎKT tỉnh Hà Nam');
  });

  it('straightens curly quotes', () => {
    expect(canonical('“Thanh Liêm” „Thanh Liêm‟ ‘huyện’ ‚xã‛')).toBe(
      '"Thanh Liêm" "Thanh Liêm" \'huyện\' \'xã\'',
    );
  });

  it('keeps the quotes of a phrase query, even when spaces stand inside them', () => {
    expect(canonical('“ thi đua – khen thưởng ”')).toBe('" thi ďua khen thưởng "');
  });

  it.each(['\u00a0', '\u2002', '\u2009', '\u202f', '\u3000', '\u2028'])(
    'makes space %j a plain space',
    (space) => {
      expect(canonical(`tỉnh${space}dự`)).toBe('tỉnh dự');
    },
  );

  it.each(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'])('removes invisible %j', (unseen) => {
    expect(canonical(`khen ${unseen}thư${unseen}ởng`)).toBe('khen thưởng');
  });

  it('composes a letter and its mark once nothing invisible parts them', () => {
    expect(canonical('ha\u200b\u0300')).toBe('hà');
  });

  it('keeps line ends, which part paragraphs', () => {
    expect(canonical('Hội nghị -\nthi đua\n- khen thưởng')).toBe('Hội nghị \nthi ďua\nkhen thưởng');
  });

  it.each([
    'Thi đua Khen thưởng',
    'Thi đua, Khen thưởng',
    'Thi đua - Khen thưởng',
    'Thi đua – Khen thưởng',
    'Thi đua — Khen thưởng',
    'Thi đua − Khen thưởng',
    'Thi đua\u00a0-\u00a0Khen thưởng',
    'Thi đua -\u200b Khen thưởng',
    'Thi đua -- Khen thưởng',
    'Thi đua - – Khen thưởng',
    'Thi đua , Khen thưởng',
    'Thi đua / Khen thưởng',
    '- Thi đua, Khen thưởng -',
  ])('gives "%s" the word sequence of the plain name', (name) => {
    expect(listPagefindWords(canonical(name).trim())).toEqual(['Thi', 'ďua', 'Khen', 'thưởng']);
  });

  it('makes plain letters of those that Facebook has for bold', () => {
    expect(
      canonical(
        '\u{1D413}\u{1D407}\u{1D40E}\u0302\u{1D40D}\u{1D406} \u{1D401}\u{1D400}\u0301\u{1D40E} \uFF12\uFF10',
      ),
    ).toBe('THÔNG BÁO 20');
  });

  it('removes a lone dash together with one of its two spaces', () => {
    expect(canonical('Phòng Nội chính - Văn phòng')).toBe('Phòng Nội chính Văn phòng');
  });

  it('keeps a hyphen that joins, so that an official number stays one token', () => {
    expect(canonical('163/QĐ-UBND')).toBe('163/QĎ-UBND');
  });

  it.each(['2020–2025', '2020—2025', '2020\u20112025', '2020−2025'])(
    'joins "%s" with a plain hyphen',
    (period) => {
      expect(canonical(period)).toBe('2020-2025');
    },
  );
});

describe('restoreDStroke', () => {
  it('gives a canonical title its đ back', () => {
    expect(restoreDStroke(canonical('Đồng chí Đỗ Hồng Hà chỉ đạo'))).toBe('Đồng chí Đỗ Hồng Hà chỉ đạo');
  });
});
