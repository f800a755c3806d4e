import { messageLanguage } from '../gate/report.ts';
import { watchingWords as wordsOf } from '../strings/watching.ts';
import type { WatchingWords } from '../strings/watching.vi.ts';

export type { WatchingWords };

/** The words of this room in the language of messages. */
export function watchingWords(): WatchingWords {
  return wordsOf(messageLanguage());
}
