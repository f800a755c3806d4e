import { describe, expect, test } from 'vitest';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { readHints } from '../../strings/read-messages.ts';
import { judge } from './judge.ts';

const registers = {
  'registers/places.yaml':
    'places: [{ id: a, level: district, names: [{ text: huyện Thanh Liêm, to: 2025-06-30 }, { text: Ý Yên, from: 2025-07-01 }] }]\n',
  'registers/people.yaml': 'people: [{ id: b, name: Nguyễn Thị Hòa }]\n',
  'registers/organisations.yaml':
    'organisations: [{ id: c, names: [{ text: "Ban Thi đua - Khen thưởng", to: 2025-06-30 }, { text: Sở Nội vụ, from: 2025-07-01 }] }]\n',
};

describe('a name that is nearly one of a register', () => {
  test.each([
    ['a place without its marks', { location: 'huyện Thanh Liem' }, ['BT-705 7:11']],
    ['a place with other capitals', { location: 'huyện Thanh liêm' }, ['BT-705 7:11']],
    ['a place among others', { location: '"xã A, huyện Thanh Liem"' }, ['BT-705 7:11']],
    ['a person', { attendees: '[{ name: Nguyễn Thị Hoa, positions: [Sở Nội vụ] }]' }, ['BT-705 9:21']],
    ['an office', { byline: 'Sở nội vụ' }, ['BT-705 8:9']],
  ])('is told: %s', async (_, fields, issues) => {
    const body = 'Nguyễn Thị Hoa, tại xã A, huyện Thanh Liem.\n';
    const found = await judge(fields, body, registers);
    expect(found.filter((issue) => issue.startsWith('BT-705'))).toEqual(issues);
  });

  test.each([
    ['the name itself', { location: 'huyện Thanh Liêm' }],
    ['with a large letter at the beginning', { location: 'Huyện Thanh Liêm' }],
    ['with the tone mark on the other vowel', { attendees: '[{ name: Nguyễn Thị Hoà, positions: [Sở] }]' }],
    ['a name that is not known', { location: 'huyện Bình Lục' }],
    ['a name of which a letter differs', { location: 'huyện Thanh Liên' }],
  ])('is not told: %s', async (_, fields) => {
    const found = await judge(fields, 'Một đoạn.\n', registers);
    expect(found.filter((issue) => issue.startsWith('BT-705'))).toEqual([]);
  });
});

describe('the name of an office in two spellings', () => {
  test.each([
    ['other capitals', 'Sở Nội vụ họp. Sở Nội vụ nghe Sở nội vụ.\n', ['BT-211 11:31']],
    ['another separator', 'Ban Thi đua - Khen thưởng, Ban Thi đua, Khen thưởng.\n', ['BT-211 11:28']],
    ['the byline counts', 'Phòng thử nghiệm (hư cấu) họp.\n', ['BT-211 8:9']],
  ])('is told: %s', async (_, body, issues) => {
    expect(await judge({}, body, registers)).toEqual(issues);
  });

  test.each([
    ['a small letter at the beginning', 'Sở Nội vụ và phòng Thử nghiệm (hư cấu), sở Nội vụ.\n'],
    ['capitals throughout', '## SỞ NỘI VỤ\n\nSở Nội vụ họp.\n'],
    ['the tone mark on the other vowel', 'Uỷ ban tỉnh, Uỷ ban tỉnh.\n'],
    ['a longer word', 'Sở Nội vụ, sở nội vụng.\n'],
  ])('is not told: %s', async (_, body) => {
    expect(await judge({}, body, registers)).toEqual([]);
  });
});

test('another spelling that the register has is no slip', async () => {
  const known = registers['registers/organisations.yaml'].replace(
    '{ text: Sở Nội vụ, from: 2025-07-01 }]',
    '{ text: Sở Nội vụ, from: 2025-07-01 }], aliases: [Sở Nội Vụ]',
  );
  const found = async (organisations: string) =>
    judge({ byline: 'Sở Nội Vụ' }, 'Một đoạn.\n', {
      ...registers,
      'registers/organisations.yaml': organisations,
    });
  expect(await found(registers['registers/organisations.yaml'])).toContain('BT-705 8:9');
  expect(await found(known)).not.toContain('BT-705 8:9');
});

test('an id that no register knows is found by the name of its record', async () => {
  const text = bulletinText({ location: '{ text: Đoạn đầu, place: huyện Thanh Liem }' });
  const hints = await readHints({ [BULLETIN]: text, ...registers });
  expect(hints).toEqual([expect.stringContaining('Có phải bạn muốn viết “a”?')]);
});
