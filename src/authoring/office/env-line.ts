import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { ENV_FILE, readContentLine } from '../../folders.ts';

/** What `.env` of a project says: the line was written, it was there, or another content root stands in it and stays. */
export type EnvState = { state: 'written' | 'kept' } | { state: 'other'; named: string };

/** Has `.env` of a project name a content root, a path relative to the project, unless it names another already. Other lines stay. */
export async function nameContent(project: string, content: string): Promise<EnvState> {
  const named = readContentLine(project);
  if (named) {
    return resolve(project, named) === resolve(project, content)
      ? { state: 'kept' }
      : { state: 'other', named };
  }
  const file = join(project, ENV_FILE);
  const before = await readFile(file, 'utf8').catch(emptyIfMissing);
  const others = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  await writeFileAtomically(file, `${others}BANTIN_CONTENT=${quoteIfNeeded(content)}\n`);
  return { state: 'written' };
}

function emptyIfMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

/** In quotes, because a number sign or a space would end the value. */
function quoteIfNeeded(value: string): string {
  return /^[\w./-]+$/.test(value) ? value : `"${value}"`;
}
