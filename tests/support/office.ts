import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ChangeContext } from '../../src/authoring/change/run-status.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { BULLETIN, writeContentRoot, type ContentFiles } from './content-root.ts';
import { testFolders } from './read.ts';

/** An office in which a command is run: what it prints or why it stops, and what lies there afterwards. */
export async function openOffice(files: ContentFiles) {
  const root = await writeContentRoot(files);
  onTestFinished(() => rm(dirname(root), { recursive: true, force: true }));
  const folders = testFolders(root);
  return {
    folders,
    read: (path = BULLETIN) => readFile(join(root, path), 'utf8'),
    list: async (year = '2024') => (await readdir(join(root, 'bulletins', year))).toSorted(),
    async run(
      command: (args: readonly string[], context: ChangeContext) => Promise<number>,
      ...args: string[]
    ) {
      const lines: string[] = [];
      const print = (line: string) => void lines.push(line);
      const context = { folders, refusals: openRefusals(folders, {}), moment: '2026-07-16T18:30:00Z', print };
      const code = await command(args, context).catch((error: Error & { exitCode?: number }) => {
        if (error.exitCode === undefined) throw error;
        lines.push(error.message);
        return error.exitCode;
      });
      return { code, output: lines.join('\n') };
    },
  };
}
