import { describe, expect, it } from 'vitest';
import { compareByGivenName, givenName, withoutHonorific } from '../../../src/vietnamese/names.ts';

const BY_GIVEN_NAME = [
  'Đặng Văn Ân',
  'Nguyễn Anh Chức',
  'Đỗ Hồng Hà',
  'Phan Hồng Hải',
  'Trần Ích Sơn',
  'Dương Văn Trang',
].map((name) => ({ name }));

describe('givenName', () => {
  it('is the last word of a full name', () => {
    expect(givenName('Nguyễn Anh Chức')).toBe('Chức');
  });

  it('is the whole of a name of one word', () => {
    expect(givenName('Hà')).toBe('Hà');
  });

  it('ignores spaces of any kind around and between the words', () => {
    expect(givenName(' Đỗ Hồng\u00a0Hà\u00a0 ')).toBe('Hà');
  });

  it('is composed even when the full name is not', () => {
    expect(givenName('Đỗ Hồng Hà'.normalize('NFD'))).toBe('Hà');
  });

  it('is empty for an empty name', () => {
    expect(givenName('')).toBe('');
  });
});

describe('compareByGivenName', () => {
  it('files people by given name', () => {
    expect(BY_GIVEN_NAME.toReversed().sort(compareByGivenName)).toEqual(BY_GIVEN_NAME);
  });

  it('files people of one given name by full name', () => {
    const people = [{ name: 'Đặng Hà' }, { name: 'Đỗ Hồng Hà' }, { name: 'Nguyễn Hà' }];
    expect(people.toReversed().sort(compareByGivenName)).toEqual(people);
  });

  it('files a person under sortName where there is one', () => {
    const person = { name: 'Rah Lan Chung', sortName: 'Rah Lan Chung' };
    expect([...BY_GIVEN_NAME, person].sort(compareByGivenName).at(-3)).toBe(person);
  });

  it('takes an undefined sortName for none', () => {
    expect(compareByGivenName({ name: 'Đỗ Hồng Hà', sortName: undefined }, { name: 'Đỗ Hồng Hà' })).toBe(0);
  });

  it('keeps both spellings of one given name together', () => {
    const people = [{ name: 'Bùi Thị Hoà' }, { name: 'Lê Thị Hòa' }, { name: 'Vũ Thị Hoà' }];
    expect(people.toReversed().sort(compareByGivenName)).toEqual(people);
  });

  it('keeps a name in capitals beside the same given name', () => {
    const people = [{ name: 'BÙI THỊ HÀ' }, { name: 'Lê Thị Hà' }, { name: 'VŨ THỊ HÀ' }];
    expect(people.toReversed().sort(compareByGivenName)).toEqual(people);
  });

  it('orders two spellings of one full name by code units', () => {
    const composed = { name: 'Đỗ Hồng Hà' };
    const decomposed = { name: 'Đỗ Hồng Hà'.normalize('NFD') };
    expect(compareByGivenName(composed, decomposed)).toBe(-compareByGivenName(decomposed, composed));
    expect(compareByGivenName(composed, decomposed)).not.toBe(0);
  });
});

it.each([
  ['Đồng chí Trần Văn Mẫu', 'Trần Văn Mẫu'],
  ['Đ/c: Trần Văn Mẫu', 'Trần Văn Mẫu'],
  ['Đồng chí Trần Văn Mẫu'.normalize('NFD'), 'Trần Văn Mẫu'],
  ['Bà Đỗ Hồng Hà', 'Đỗ Hồng Hà'],
  ['Ông Văn Mẫu', 'Văn Mẫu'],
  ['Bành Văn Mẫu', 'Bành Văn Mẫu'],
])('the word of address before %s is left out', (name, bare) => {
  expect(withoutHonorific(name)).toBe(bare);
});
