import { issueAt, type Issue } from '../../gate/issue.ts';
import { COPIED_ALONG } from '../../strings/copied-along.vi.ts';
import type { LintedBody } from './subject.ts';

/** Warnings of what was copied along with a text: one for each kind, at the first place, with the number of places. */
export function listCopiedAlong({ source, placeAt }: LintedBody): Issue[] {
  return COPIED_ALONG.flatMap(({ kind, pattern, sign }) => {
    if (!sign.test(source)) return [];
    const [first, ...others] = source.matchAll(pattern);
    if (!first) return [];
    const offset = first.index + /^\s*/.exec(first[0])![0].length;
    const [head = '', tail] = first[0].trim().split(/\n[ \t>]*/);
    const write = tail === undefined ? '' : `${head}${tail}`;
    const shown = tail === undefined ? head : `${head} ${tail}`;
    return [issueAt('copied-along', placeAt(offset), { kind, shown, write, count: others.length + 1 })];
  });
}
