import { compareVietnamese } from './collate.ts';
import { toNewTonePlacement } from './tone-placement.ts';

/** A person's name as published, and the text to file it under where the last word is not the given name. */
export interface FiledName {
  readonly name: string;
  readonly sortName?: string | undefined;
}

/**
 * Returns the given name, the last word of a full name in NFC: "Nguyễn Anh Chức" → "Chức".
 *
 * Source: a Vietnamese name begins with the family name. Names built otherwise ("Rah Lan Chung", religious
 * names) cannot be told by program; their record carries `sortName`.
 */
export function givenName(fullName: string): string {
  return fullName.normalize('NFC').trim().split(/\s+/u).at(-1) ?? '';
}

/** Returns a name without the word of address that lists of those present put before it: "Đồng chí Trần Văn Mẫu" → "Trần Văn Mẫu". */
export function withoutHonorific(name: string): string {
  return name.normalize('NFC').replace(/^(?:(?:các\s+)?đồng\s+chí|đ\/c|ông|bà)[:\s]\s*/iu, '');
}

/**
 * Compares two people by given name, or by `sortName` where there is one, then by full name in Vietnamese
 * order. Returns 0 only for identical full names under the same key.
 *
 * Source: Vietnamese lists of people are filed by given name (domain notes §11.8). For persons only:
 * institutions are filed by their full name, with `compareVietnamese`.
 */
export function compareByGivenName(a: FiledName, b: FiledName): number {
  return compareVietnamese(filingKey(a), filingKey(b)) || compareVietnamese(a.name, b.name);
}

/** What a person is filed under. Hoà, Hòa and HÒA are one given name: without a common key their bearers would stand apart. */
export function filingKey({ name, sortName }: FiledName): string {
  return toNewTonePlacement(sortName ?? givenName(name)).toLowerCase();
}
