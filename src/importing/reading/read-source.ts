import { findLegacyWord } from '../../gate/legacy-encoding.ts';
import type { ReadSource } from '../source.ts';
import { isWord, listTokens } from '../words/tokens.ts';
import { readHtml } from './html/read-html.ts';
import { recogniseKind, type RecognisedKind } from './recognise.ts';
import { readText } from './text.ts';

/** Bytes of a source that is read, at most. */
export const MAX_SOURCE_BYTES = 20 * 1024 * 1024;

/** Why a source gives no draft. */
export type SourceFault = Exclude<RecognisedKind, 'text' | 'html'> | 'no-words' | 'too-large' | 'old-font';

/** Reads a source of whatever kind its bytes are. */
export function readSource(bytes: Buffer): ReadSource | { fault: SourceFault } {
  if (bytes.length > MAX_SOURCE_BYTES) return { fault: 'too-large' };
  const kind = recogniseKind(bytes);
  if (kind !== 'text' && kind !== 'html') return { fault: kind };
  const source = kind === 'html' ? readHtml(bytes) : readText(bytes);
  // Read as it stands, a text in such a font would be published as nonsense.
  if (findLegacyWord(source.words)) return { fault: 'old-font' };
  return listTokens(source.words).some(isWord) ? source : { fault: 'no-words' };
}
