import { OUTER_PLACE, PLACE } from '../../strings/import-cues.vi.ts';
import type { Proposal } from './proposal.ts';

/** Characters of a place, at most: a longer run of words is no name of one. */
const LONGEST = 160;

/**
 * The place of an event, in the words of the sentence that names its day. Only what begins with a word for a place is one; whether the
 * register knows it is asked elsewhere.
 */
export function proposePlace(sentence: string): Proposal<string> | undefined {
  for (const match of sentence.matchAll(PLACE)) {
    const first = match.groups!['place']!.trimEnd();
    const start = match.index + match[0].lastIndexOf(first);
    let end = start + first.length;
    for (
      let outer = OUTER_PLACE.exec(sentence.slice(end));
      outer;
      outer = OUTER_PLACE.exec(sentence.slice(end))
    )
      end += outer[0].length;
    const value = sentence.slice(start, end);
    if (value.length <= LONGEST && /\s/u.test(value))
      return { value, evidence: sentence, confidence: 'high' };
  }
  return undefined;
}
