import { issueAt, type Issue } from '../../gate/issue.ts';
import { fieldName } from '../../gate/field-paths.ts';
import { writePlain } from '../words/plain-words.ts';
import type { LintSubject } from './subject.ts';

/** Fields that readers do not see, or that hold addresses and names of files. */
const NOT_WORDS: ReadonlySet<string> = new Set(
  'id src url aliases source notes lint privacy publishAt ref person org place'.split(' '),
);

/** Warnings of markup in fields, where the page shows its signs as they are typed. */
export function listFieldMarkup({ fields, yaml }: LintSubject): Issue[] {
  return [...listWords(fields, [])].flatMap(({ path, words }) => {
    const write = writePlain(words);
    return write === undefined
      ? []
      : [issueAt('markup-in-field', yaml.placeOf(path), { field: fieldName(path), typed: words, write })];
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
