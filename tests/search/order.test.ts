import { expect, test } from 'vitest';
import type { BulletinRecord } from '../../src/models/record.ts';
import type { Expansion } from '../../src/search/client/abbreviations.ts';
import { openIndex, type OpenIndex } from './open-index.ts';
import { makeRecord } from './record.ts';

const ABBREVIATIONS: Expansion[] = [{ short: 'UBND', long: ['Ủy ban nhân dân'] }];

const open = (records: readonly BulletinRecord[]): Promise<OpenIndex> => openIndex(records, ABBREVIATIONS);

const NAME = 'Đỗ Hồng Hà';

test('a bulletin in which a person took part comes before one that only names them', async () => {
  const { ask } = await open([
    makeRecord('nhac-den', { text: `${NAME} ${NAME} ${NAME}. ${NAME} và ${NAME}.` }),
    makeRecord('tham-du', { text: `Có ${NAME} dự. ${'Nội dung khác hẳn. '.repeat(60)}`, people: [NAME] }),
  ]);
  expect((await ask(NAME)).slugs).toEqual(['tham-du', 'nhac-den']);
  expect((await ask('do hong ha')).slugs).toEqual(['tham-du', 'nhac-den']);
});

test('a bulletin that took place somewhere comes before one that only names the place', async () => {
  const { ask } = await open([
    makeRecord('nhac-den', { text: 'Huyện Thanh Liêm, huyện Thanh Liêm và huyện Thanh Liêm.' }),
    makeRecord('dien-ra', { places: ['huyện Thanh Liêm', 'tỉnh Hà Nam'] }),
  ]);
  expect((await ask('thanh liem')).slugs).toEqual(['dien-ra', 'nhac-den']);
});

test('words together come before the same words apart, and accents as typed before others', async () => {
  const { ask } = await open([
    makeRecord('a-roi', { text: 'Hà đứng sau Hồng và Đỗ.', day: '2025-01-01' }),
    makeRecord('b-khac-dau', { text: 'Đỗ Hồng Hạ', day: '2025-01-01' }),
    makeRecord('c-dung', { text: `Lời bàn dài. ${'Nội dung khác hẳn. '.repeat(60)} ${NAME}.` }),
    makeRecord('d-khong', { text: 'Đỗ Hồng' }),
  ]);
  const { slugs, counts } = await ask(NAME);
  expect(slugs).toEqual(['c-dung', 'b-khac-dau', 'a-roi']);
  expect(counts).toEqual({ same: 1, similar: 1, apart: 1, nearest: 0 });
});

test('no phrase reaches from one name into the next', async () => {
  const { ask } = await open([makeRecord('hai-nguoi', { people: ['Nguyễn Văn Hồng', 'Hà Văn Đỗ'] })]);
  expect((await ask('Hồng Hà')).counts).toEqual({ same: 0, similar: 0, apart: 1, nearest: 0 });
});

test('of equal bulletins the newest comes first', async () => {
  const days = ['2023-01-01', '2025-01-01', '2024-01-01'];
  const { ask } = await open(days.map((day) => makeRecord(`tin-${day}`, { day, text: 'Đại hội thi đua.' })));
  expect((await ask('đại hội')).slugs).toEqual(['tin-2025-01-01', 'tin-2024-01-01', 'tin-2023-01-01']);
});

test('by date, words together still come before words apart', async () => {
  const { ask } = await open([
    makeRecord('roi', { day: '2026-01-01', text: 'Liêm và Thanh' }),
    makeRecord('cu', { day: '2020-01-01', text: 'Thanh Liêm' }),
    makeRecord('moi', { day: '2021-01-01', text: 'ở huyện Thanh Liêm' }),
  ]);
  expect((await ask('Thanh Liêm', { order: 'date' })).slugs).toEqual(['moi', 'cu', 'roi']);
});

test('without accents, the spelling that the office uses most comes first', async () => {
  const { ask } = await open([
    makeRecord('van-hoa-1', { text: 'đời sống văn hóa' }),
    makeRecord('van-hoa-2', { text: 'nhà văn hoá xã' }),
    makeRecord('van-hoa-3', { text: 'văn hóa công sở' }),
    makeRecord('hoa-van', { text: 'vân hoa vân hoa vân hoa' }),
  ]);
  expect((await ask('van hoa')).slugs.at(-1)).toBe('hoa-van');
});

test('half a name shows everybody it may become before it shows one of them twice', async () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    makeRecord(`chuc-${index}`, { people: ['Nguyễn Anh Chức'] }),
  );
  const { ask } = await open([
    ...many,
    makeRecord('chinh-1', { people: ['Nguyễn Anh Chính'] }),
    makeRecord('chinh-2', { people: ['Nguyễn Anh Chính'] }),
  ]);
  const { slugs } = await ask('nguyễn anh ch');
  expect(slugs.slice(0, 2).map((slug) => slug.split('-')[0])).toEqual(['chuc', 'chinh']);
  expect(slugs).toHaveLength(14);
});

test('a word that has been finished is not the beginning of longer ones', async () => {
  const { ask } = await open([
    makeRecord('tong', { text: 'tổng kết' }),
    makeRecord('ton', { text: 'bảo tồn' }),
  ]);
  expect((await ask('tồn ')).slugs).toEqual(['ton']);
});

test('an abbreviation finds its long form and the reverse, after what was typed', async () => {
  const { ask } = await open([
    makeRecord('dai', { text: 'Uỷ ban nhân dân tỉnh họp.' }),
    makeRecord('ngan', { text: 'UBND tỉnh họp.' }),
  ]);
  expect((await ask('UBND tỉnh')).slugs).toEqual(['ngan', 'dai']);
  expect((await ask('Ủy ban nhân dân tỉnh')).slugs).toEqual(['dai', 'ngan']);
  expect((await ask('uy ban nhan dan')).counts.same).toBe(2);
});

test('quotation marks ask for the words just so', async () => {
  const { ask } = await open([
    makeRecord('dung', { text: 'an ninh chính trị' }),
    makeRecord('khac-dau', { text: 'an ninh chỉnh trị' }),
    makeRecord('roi', { text: 'chính trị và an ninh' }),
  ]);
  expect((await ask('"an ninh chính trị"')).slugs).toEqual(['dung']);
  expect((await ask('“an ninh chính trị”')).slugs).toEqual(['dung']);
  expect((await ask('"an ninh" chính trị')).slugs).toEqual(['dung', 'khac-dau', 'roi']);
});

test('a summary that the body does not hold is searched', async () => {
  const { ask } = await open([makeRecord('tom-tat', { lead: 'Hơn 180 cán bộ dự lớp tập huấn.' })]);
  expect((await ask('lớp tập huấn')).counts.same).toBe(1);
});

test('what resembles nothing has no suggestion', async () => {
  const { suggest: ask } = await open([makeRecord('tin', { people: ['Nguyễn Anh Chức'] })]);
  expect(await ask('xyzzyx qwerty')).toEqual([]);
  expect(await ask('')).toEqual([]);
});
