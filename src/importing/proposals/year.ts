import { plainBlock } from '../plain.ts';
import type { ReadSource } from '../source.ts';
import type { Proposal } from './proposal.ts';
import { sentenceAround } from './sentences.ts';

const YEAR = /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d|\d)/gu;

/**
 * The year under which a source may be filed that tells no day: the only one of its title, else the only one of its text. Never for sure,
 * since texts name years that are past and years to come; none where they name several.
 */
export function proposeYear(title: string, { words, blocks }: ReadSource): Proposal<string> | undefined {
  const [ofTitle, ofText] = [title, words].map((text) => [...text.matchAll(YEAR)]);
  const found = ofTitle!.length > 0 ? onlyOne(ofTitle!) : onlyOne(ofText!);
  if (!found) return undefined;
  const [value] = found;
  const lines = [title, ...blocks.map(plainBlock), ...words.split('\n')];
  const line = lines.find((each) => each.includes(value)) ?? value;
  return { value, evidence: sentenceAround(line, line.indexOf(value)), confidence: 'medium' };
}

/** The first of what was found, when all say the same. */
function onlyOne(found: readonly RegExpExecArray[]): RegExpExecArray | undefined {
  const [first] = found;
  return found.every(([year]) => year === first?.[0]) ? first : undefined;
}
