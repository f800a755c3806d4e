import type { JudgingWords } from '../strings/judging.vi.ts';
import { Stop } from '../strings/stop.ts';

/** What a reader types, with the bulletins that answer it. */
export interface Question {
  /** The kind under which it is counted. */
  kind: string;
  text: string;
  /** Folder names of bulletins. */
  right: string[];
  /** Where it stands, as `file:line`. */
  place: string;
}

/**
 * Reads questions: on each line the text, an equals sign and the folder names of the right bulletins; `# …` begins a kind, empty
 * lines are left out. The last equals sign of a line counts, as a question may hold one. Stops at a line without an answer.
 */
export function readQuestions(text: string, path: string, words: JudgingWords): Question[] {
  let kind = words.unsorted;
  const questions: Question[] = [];
  for (const [index, line] of text.normalize('NFC').split(/\r?\n/u).entries()) {
    const place = `${path}:${index + 1}`;
    const plain = line.replace(/^\uFEFF/u, '').trim();
    if (plain === '') continue;
    if (plain.startsWith('#')) {
      kind = plain.replace(/^#+\s*/u, '') || words.unsorted;
      continue;
    }
    const at = plain.lastIndexOf('=');
    const asked = plain.slice(0, Math.max(0, at)).trim();
    const right = plain
      .slice(at + 1)
      .split(',')
      .map((slug) => slug.trim())
      .filter((slug) => slug !== '');
    if (asked === '' || right.length === 0) throw new Stop(words.noAnswer(place), 2);
    questions.push({ kind, text: asked, right, place });
  }
  if (questions.length === 0) throw new Stop(words.noQuestions(path), 2);
  return questions;
}
