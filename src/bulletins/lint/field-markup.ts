import { issueAt, type Issue } from '../../gate/issue.ts';
import { fieldName } from '../../gate/field-paths.ts';
import type { LintSubject } from './subject.ts';

/** Fields that readers do not see, or that hold addresses and names of files. */
const NOT_WORDS: ReadonlySet<string> = new Set(
  'id src url aliases source notes lint privacy publishAt ref person org place'.split(' '),
);

/** Markup that only bodies have, with what its words are. */
const MARKUP: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/!?\[([^[\]\n]+)\]\((?:https?:|mailto:|tel:|[./#])[^()\s]*\)/gu, '$1'],
  [/(\*\*|__)(?=[^\s*_])([^\n]{1,300}?)(?<=[^\s*_])\1/gu, '$2'],
  [/(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}“"])([^*\n]{1,300}?[\p{L}\p{N}”"!?.])\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}“"])([^_\n]{1,300}?[\p{L}\p{N}”"!?.])_(?![\p{L}\p{N}_])/gu, '$1'],
  [/`([^`\n]+)`/gu, '$1'],
  [/^#{1,6}\s+/gu, ''],
  [/<\/?(?:b|i|u|em|strong|br|p|span|sub|sup)\s*\/?>/giu, ''],
  [/&nbsp;/gu, ' '],
  [/&amp;/gu, '&'],
  [/&quot;/gu, '"'],
  [/\\([*_[\]#<>{}`\\])/gu, '$1'],
];

/** Warnings of markup in fields, where the page shows its signs as they are typed. */
export function listFieldMarkup({ fields, yaml }: LintSubject): Issue[] {
  return [...listWords(fields, [])].flatMap(({ path, words }) => {
    const write = MARKUP.reduce((text, [pattern, plain]) => text.replace(pattern, plain), words)
      .replace(/ {2,}/g, ' ')
      .trim();
    if (write === words.replace(/ {2,}/g, ' ').trim()) return [];
    return [issueAt('markup-in-field', yaml.placeOf(path), { field: fieldName(path), typed: words, write })];
  });
}

/** Every text of the fields that readers see, with its path. */
function* listWords(value: unknown, path: PropertyKey[]): Generator<{ path: PropertyKey[]; words: string }> {
  if (typeof value === 'string') {
    if (/[*_`[#<&\\]/.test(value)) yield { path, words: value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* listWords(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      if (!NOT_WORDS.has(key)) yield* listWords(item, [...path, key]);
  }
}
