import { NO_DESCRIPTION } from '../../strings/import-cues.vi.ts';

/** Whether a description of a picture is the words of a person, and not a name or what a program made up. */
export function isDescription(words: string): boolean {
  return /\p{L}\s+\p{L}/u.test(words) && !NO_DESCRIPTION.test(words);
}
