import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { wasPublished } from '../../bulletins/reading/was-published.ts';

const run = promisify(execFile);

/**
 * Keys of bulletins whose folder was deleted or renamed and of which a release may have shown an earlier text: one that the gate
 * accepts by itself and that was not kept back. Sorted; none without Git, as before the first release of an office.
 */
export async function listLostFromGit(content: string): Promise<string[]> {
  const git = async (...args: string[]): Promise<string> => {
    const options = ['-c', 'core.quotePath=false', '-C', content];
    const { stdout } = await run('git', [...options, ...args], { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };
  const deletions = ['--no-renames', '--diff-filter=D', '--format=%H', '--name-only', '--relative'];
  const log = await git('log', ...deletions, '--', 'bulletins').catch(() => '');
  const published: string[] = [];
  for (const [key, deletion] of readDeletions(log)) {
    const file = `bulletins/${key}/index.mdx`;
    const versions = await git(
      'log',
      '--format=%H',
      '--diff-filter=AM',
      '--no-renames',
      deletion,
      '--',
      file,
    );
    for (const commit of versions.split('\n').filter(Boolean)) {
      if (!(await wasPublished(await git('show', `${commit}:./${file}`), file))) continue;
      published.push(key);
      break;
    }
  }
  return published.sort();
}

/** The newest commit that deleted each bulletin, by its key. */
function readDeletions(log: string): Map<string, string> {
  const lost = new Map<string, string>();
  let commit = '';
  for (const line of log.split('\n')) {
    if (/^[0-9a-f]{40,64}$/.test(line)) commit = line;
    const key = /^bulletins\/(\d{4}\/[^/]+)\/index\.mdx$/.exec(line)?.[1];
    if (key !== undefined && !lost.has(key)) lost.set(key, commit);
  }
  return lost;
}
