import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { isAttachment } from '../../bulletins/attachments.ts';
import { readNamedFile } from '../../files/read-content-file.ts';
import { adviseBeside } from '../../gate/yaml/misplaced.ts';
import type { PhotographFault } from '../../images/photograph.ts';
import { commandWords } from '../command.ts';
import { listPictures } from './file-names.ts';
import { preparePhotograph, type ReadyPhotograph } from './photograph.ts';

/** A photograph that somebody brings, made ready. */
export interface BroughtPhotograph {
  file: string;
  ready: ReadyPhotograph;
}

/** What came of paths: photographs, a sentence for each that cannot be used, and what was left out of them and why. */
export interface Brought {
  brought: BroughtPhotograph[];
  problems: string[];
  leftOut: string[];
}

/**
 * Prepares the photographs at these paths, which may be folders; `onProgress` hears of each that is about to be. A photograph that
 * is another one byte for byte is left out.
 */
export async function bringPhotographs(
  paths: readonly string[],
  onProgress: (line: string) => void = () => undefined,
): Promise<Brought> {
  const words = commandWords().new.photograph;
  const { files, problems, leftOut } = await listFiles(paths);
  const brought: BroughtPhotograph[] = [];
  const known = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    onProgress(words.preparing(index + 1, files.length, basename(file)));
    const bytes = await readNamedFile(file).catch(() => undefined);
    if (!bytes) {
      problems.push(words.missing(basename(file)));
      continue;
    }
    const hash = createHash('sha256').update(bytes).digest('base64');
    const twin = known.get(hash);
    known.set(hash, twin ?? basename(file));
    if (twin !== undefined) {
      leftOut.push(words.twin(basename(file), twin));
      continue;
    }
    const ready = await preparePhotograph(bytes);
    if ('fault' in ready) problems.push(explainFault(ready, basename(file)));
    else brought.push({ file, ready });
  }
  return { brought, problems, leftOut };
}

async function listFiles(
  paths: readonly string[],
): Promise<{ files: string[]; problems: string[]; leftOut: string[] }> {
  const words = commandWords().new.photograph;
  const files: string[] = [];
  const problems: string[] = [];
  const leftOut: string[] = [];
  for (const path of paths) {
    const listed = await listPictures(path).catch(() => undefined);
    if (!listed) problems.push(words.missing(path));
    else if (listed.pictures.length === 0) problems.push(words.none(path));
    files.push(...(listed?.pictures ?? []));
    leftOut.push(...(listed?.others ?? []).map(explainLeftOut));
  }
  return { files, problems, leftOut };
}

function explainFault({ fault }: PhotographFault, name: string): string {
  const words = commandWords().new.photograph;
  switch (fault) {
    case 'missing':
      return words.missing(name);
    case 'empty':
    case 'truncated':
      return words.broken(name);
    case 'heic':
      return words.heic(name);
    case 'too-large':
      return words.tooLarge(name);
    default:
      return words.notPicture(name);
  }
}

function explainLeftOut(name: string): string {
  const words = commandWords().new.photograph.leftOut;
  if (isAttachment(name)) return words.attachment(name);
  const advice = adviseBeside(name);
  if ('picture' in advice || /\.(?:gif|svg)$/i.test(name)) return words.picture(name);
  return 'recording' in advice ? words.recording(name) : words.other(name);
}
