import { findLegacyWord } from '../../gate/legacy-encoding.ts';
import { codePointOf } from '../../gate/characters.ts';
import { listCommands } from '../repair.ts';
import type { ReadingFault, ReadSource, UnseenPart } from '../source.ts';
import { countBroken, tidyLine } from './decode.ts';
import { isWord, listTokens } from '../words/tokens.ts';
import { askSource } from './ask-source.ts';
import { recogniseKind, type DirectKind, type OldKind, type RecognisedKind } from './recognise.ts';

/** Bytes of a source that is read, at most. */
export const MAX_SOURCE_BYTES = 20 * 1024 * 1024;

/** Why a source gives no draft. */
export type SourceFault =
  Exclude<RecognisedKind, DirectKind | OldKind> | ReadingFault | 'too-large' | 'old-font';

/** A source that gives no draft, and the line that is at fault, where one is. */
export interface UnreadSource {
  fault: SourceFault;
  at?: string;
}

const DIRECT: ReadonlySet<string> = new Set<DirectKind>(['text', 'html', 'mht', 'word', 'excel', 'pdf']);
const OLD: ReadonlySet<string> = new Set<OldKind>(['old-office', 'rtf', 'open-text']);

/** Reads a source of whatever kind its bytes are, within bounds. `name` is that of its file, and says nothing of its kind. */
export async function readSource(bytes: Buffer, name: string): Promise<ReadSource | UnreadSource> {
  if (bytes.length > MAX_SOURCE_BYTES) return { fault: 'too-large' };
  const kind = recogniseKind(bytes);
  if (isDirect(kind)) return judgeReading(await askSource({ kind, bytes, name }));
  if (!isOld(kind)) return { fault: kind };
  const { openOld } = await import('./doc/open-old.ts');
  const opened = await openOld(bytes, kind);
  return 'fault' in opened ? opened : judgeReading(await askSource({ ...opened, name }));
}

/** What was read, or why it gives no draft: nothing that can be read, no words, words in a font that nothing names. */
export function judgeReading(source: ReadSource | { fault: ReadingFault }): ReadSource | UnreadSource {
  if ('fault' in source) return source;
  // Read as it stands, a text in such a font would be published as nonsense.
  const legacy = findLegacyWord(source.words);
  if (legacy) return { fault: 'old-font', at: lineAt(source.words, legacy.offset) };
  if (!listTokens(source.words).some(isWord)) return { fault: 'no-words' };
  const broken = countBroken(source.words);
  const commands = listCommands(source.words);
  const signs: UnseenPart[] = [
    { kind: 'broken-sign', count: broken, names: [] },
    { kind: 'command-sign', count: commands.length, names: [...new Set(commands.map(codePointOf))] },
  ];
  const found = signs.filter(({ count }) => count > 0);
  return found.length === 0 ? source : { ...source, unseen: [...(source.unseen ?? []), ...found] };
}

/** Characters of the line that is quoted from where a fault is. */
const QUOTED = 80;

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset) + 1;
  return tidyLine(text.slice(start).split('\n', 1)[0]!.slice(0, QUOTED));
}

function isDirect(kind: RecognisedKind): kind is RecognisedKind & DirectKind {
  return DIRECT.has(kind);
}

function isOld(kind: RecognisedKind): kind is OldKind {
  return OLD.has(kind);
}
