import { convertDocument, findLibreOffice } from '../../../libre-office.ts';
import type { ReadingFault } from '../../source.ts';
import type { OldKind } from '../recognise.ts';
import { kindOfCompound } from './kind-of-compound.ts';

/** A file of an older kind in a form that is read: as Word since 2007 has it, or the words of older Word alone. */
export interface OpenedOld {
  kind: 'word' | 'doc-words';
  bytes: Buffer;
}

/** Opens a file of an older kind: whole where this machine has LibreOffice, else the words of older Word alone. */
export async function openOld(bytes: Buffer, kind: OldKind): Promise<OpenedOld | { fault: ReadingFault }> {
  const compound = kind === 'old-office' ? kindOfCompound(bytes) : undefined;
  if (compound !== undefined && compound !== 'word') return { fault: compound };
  const from = kind === 'old-office' ? 'doc' : kind === 'rtf' ? 'rtf' : 'odt';
  const program = findLibreOffice();
  const converted =
    program === undefined ? undefined : await convertDocument(program, bytes, { from, to: 'docx' });
  if (converted) return { kind: 'word', bytes: converted };
  return kind === 'old-office' ? { kind: 'doc-words', bytes } : { fault: kind };
}
