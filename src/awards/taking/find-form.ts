import { CLASS_BEHIND, CLASS_WORDS } from '../../strings/award-cues.vi.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { RecipientKind } from '../row.ts';
import type { AwardType } from '../vocabulary.ts';

/** A form of award as a list writes it: its id, its class where the words name one, and who alone is given it. */
export interface FoundForm {
  id: string;
  class: string | undefined;
  recipient: RecipientKind | undefined;
}

/** Finds forms of awards by their ids and names, without regard to accents and signs, with or without a class behind them. */
export function openForms(types: ReadonlyMap<string, AwardType>): (words: string) => FoundForm | undefined {
  const known = new Map(
    [...types.values()].flatMap((type) =>
      [type.id, ...type.names.map(({ text }) => text)].map((name) => [keyOf(name), type] as const),
    ),
  );
  return (words) => {
    const key = keyOf(words);
    const match = CLASS_BEHIND.exec(key);
    const type = known.get(key) ?? known.get(match?.groups!['form'] ?? '');
    if (!type) return undefined;
    const [recipient, ...others] = type.recipients;
    return {
      id: type.id,
      class: known.has(key) ? undefined : CLASS_WORDS[match!.groups!['class']!],
      recipient: others.length === 0 && recipient !== 'nuoc-ngoai' ? recipient : undefined,
    };
  };
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
