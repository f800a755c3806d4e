import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { getBuiltSite } from '../support/built-sites.ts';
import { findElement } from '../support/golden.ts';
import { textOf } from '../support/page-text.ts';
import { PROJECT } from '../support/project.ts';

const dist = await getBuiltSite('seed');
const slug = 'khoi-thi-dua-cac-huyen-thi-xa-thanh-pho-to-chuc-hoi-nghi-so-ket-cong-tac-thi-dua';
const leavings = ['Skip Ribbon Commands', 'Skip to main content', 'skh1.jpg', 'skh3.jpg'];
const plainSpaces = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The lines of the original that readers are meant to see. */
async function readOriginal(): Promise<string[]> {
  const text = await readFile(join(PROJECT, 'tests/fixtures/seed/original.txt'), 'utf8');
  return text
    .split('\n')
    .map(plainSpaces)
    .filter((line) => line !== '' && !leavings.includes(line));
}

async function readPage(): Promise<{ html: string; text: string }> {
  const html = await readFile(join(dist, 'tin/2022', slug, 'index.html'), 'utf8');
  return { html, text: plainSpaces(textOf(findElement(parse(html), 'main')!)) };
}

describe('the page of the Thanh Liêm conference', () => {
  it('holds every sentence of the original, character for character', async () => {
    const { text } = await readPage();
    const sentences = (await readOriginal()).flatMap((line) => line.split(/(?<=\.)\s+/u));
    expect(sentences.length).toBeGreaterThan(12);
    expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
  });

  it('has lost the leavings of the former portal', async () => {
    const { text } = await readPage();
    expect(leavings.filter((leaving) => text.split(/\s/u).includes(leaving))).toEqual([]);
    expect(text).not.toContain('Ribbon');
    const prose = (await readPage()).html.split('class="prose"')[1]!.split('class="bulletin__byline"')[0]!;
    expect(prose).not.toContain('Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022');
  });

  it('keeps both spellings of the committee', async () => {
    const { text } = await readPage();
    expect(text).toContain('Phó Chủ tịch Uỷ ban nhân dân tỉnh');
    expect(text).toContain('Chủ tịch Ủy ban nhân dân, Trưởng phòng Nội vụ');
  });

  it('says the day in the administrative form, with the caution that the year is inferred', async () => {
    const { text } = await readPage();
    expect(text).toContain('Chiều ngày 28 tháng 7 năm 2022');
    expect(text).toContain('Năm suy ra từ tài liệu');
  });

  it('lists the five attendees in protocol order', async () => {
    const { text } = await readPage();
    const list = text.slice(text.lastIndexOf('Thành phần dự'));
    const found = [
      'Nguyễn Anh Chức',
      'Đỗ Hồng Hà',
      'Trưởng phòng Nội chính - Văn phòng Ủy ban nhân dân tỉnh',
      'Lãnh đạo và chuyên viên Phòng Thi đua, Khen thưởng - Sở Nội vụ',
      'Chủ tịch Ủy ban nhân dân, Trưởng phòng Nội vụ các huyện, thị xã, thành phố',
    ].map((words) => list.indexOf(words));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('names the six places that huyện Thanh Liêm became', async () => {
    const { text } = await readPage();
    for (const name of ['Châu Sơn', 'Liêm Hà', 'Thanh Bình', 'Tân Thanh', 'Thanh Lâm', 'xã Thanh Liêm']) {
      expect(text.toLowerCase()).toContain(name.toLowerCase());
    }
  });

  it('is found from each of the six, from huyện Thanh Liêm and from both provinces', async () => {
    const index = await readFile(join(dist, 'dia-danh/index.html'), 'utf8');
    const places = [
      'phuong-chau-son-ninh-binh',
      'xa-liem-ha-ninh-binh',
      'xa-thanh-binh-ninh-binh',
      'xa-tan-thanh-ninh-binh',
      'xa-thanh-lam-ninh-binh',
      'xa-thanh-liem-ninh-binh',
      'huyen-thanh-liem-ha-nam',
      'tinh-ha-nam',
      'tinh-ninh-binh',
    ];
    for (const place of places) {
      expect(index).toContain(`href="/dia-danh/${place}/"`);
      const page = await readFile(join(dist, 'dia-danh', place, 'index.html'), 'utf8');
      expect(page, place).toContain(`href="/tin/2022/${slug}/"`);
    }
  });

  it('says what is not known about the office', async () => {
    const { html } = await readPage();
    expect(html.match(/chưa có thông tin/g)?.length).toBe(5);
  });
});
