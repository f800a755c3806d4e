import { NO_END_OF_SENTENCE } from '../../strings/import-cues.vi.ts';

/** The sentences of a paragraph. A stop behind an abbreviation ends none. */
export function listSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of paragraph.matchAll(/[.!?…]["”)]*\s+(?=["“(]?[\p{Lu}\p{N}])/gu)) {
    if (NO_END_OF_SENTENCE.test(paragraph.slice(Math.max(0, index - 12), index + 1))) continue;
    sentences.push(paragraph.slice(start, index + mark.length).trim());
    start = index + mark.length;
  }
  return [...sentences, paragraph.slice(start).trim()].filter(Boolean);
}

/** The sentence of a paragraph that an offset lies in. */
export function sentenceAround(paragraph: string, offset: number): string {
  let end = 0;
  for (const sentence of listSentences(paragraph)) {
    end = paragraph.indexOf(sentence, end) + sentence.length;
    if (offset < end) return sentence;
  }
  return paragraph;
}
