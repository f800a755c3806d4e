import { canonical } from './canonical.ts';
import { fold } from './fold.ts';

/**
 * Words that make a question or join its parts: interrogatives, pronouns, prepositions, auxiliaries. Bulletins answer a question
 * without repeating them.
 */
const QUESTION_WORDS = canonical(
  'là gì nào ai sao không thì mà có được bị của và các những cho ở tại trong về với như thế bao giờ nhiêu vì đâu rồi tôi mẹ con ' +
    'em khi hỏi để này đó đến từ ra vào cần phải hay chưa muốn làm cách xin',
).split(' ');

const SPELT: ReadonlySet<string> = new Set(QUESTION_WORDS);
const FOLDED: ReadonlySet<string> = new Set(QUESTION_WORDS.map(fold));

/** Whether a word, in the form in which it is searched, only asks: "không"; "khong" too in a text without accents. */
export function isQuestionWord(word: string, isAccented: boolean): boolean {
  return SPELT.has(word) || (!isAccented && FOLDED.has(word));
}
