import { registerFields } from './editor.vi.ts';
import { bulletinFields } from './fields/bulletin.vi.ts';
import { pageFields } from './fields/page.vi.ts';
import { siteFields } from './fields/site.vi.ts';
import type { FieldWords } from './fields/texts.ts';

/** A record of a register, which has no words of its own. */
const RECORD = 'hồ sơ';

/**
 * What a message calls a field, given its path: `title` and `withdrawal.reason` as they are written, `attendees[2].part` as
 * “vai trò (part) của người dự thứ 2”, `images[1]` as “ảnh thứ 1”.
 */
export function nameField(path: string): string {
  if (!path.includes('[')) return path;
  const keys = path.split('.');
  const named = keys.flatMap((key, at) => {
    const [, name = '', number] = /^([^[]*)(?:\[(\d+)\])?$/u.exec(key) ?? [];
    const isLast = at === keys.length - 1;
    if (number === undefined && !isLast) return [];
    const words = findWords(keys.slice(0, at + 1).join('.'), name);
    const isRecord = at === 0 && words === undefined;
    if (number !== undefined)
      return [`${isRecord ? RECORD : (words?.item ?? call(words, name))} thứ ${number}`];
    return [words === undefined ? name : `${call(words, name)} (${name})`];
  });
  return named.toReversed().join(' của ');
}

/** The words of a field; those of registers are found by the key alone. */
function findWords(path: string, key: string): FieldWords | undefined {
  const normal = path.replaceAll(/\[\d+\]/gu, '[]');
  for (const texts of [bulletinFields, siteFields, pageFields]) {
    const words = texts[normal] ?? texts[`${normal}[]`];
    if (words) return words;
  }
  return normal.includes('.') ? registerFields[key] : undefined;
}

/** The label of a field within a sentence, without what it has in brackets. */
function call(words: FieldWords | undefined, key: string): string {
  const label = words?.label.replace(/ \(.*\)$/u, '');
  return label === undefined ? key : label.charAt(0).toLowerCase() + label.slice(1);
}
