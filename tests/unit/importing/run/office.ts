import { isAbsolute, join } from 'node:path';
import { vi } from 'vitest';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { runImport } from '../../../../src/importing/run/command.ts';
import { writeContentRoot, smallOffice, type ContentFiles } from '../../../support/content-root.ts';
import { testFolders } from '../../../support/read.ts';

const MOMENT = '2026-01-01T00:00:00Z';

/** An office with a folder of sources beside its content root. */
export interface ImportingOffice {
  content: string;
  sources: string;
  /** Runs `npm run import` over the sources, or what else is named. */
  run: (...args: string[]) => Promise<{ exitCode: number; said: string[] }>;
  /** `code file` of each issue of the content, as check tells them. */
  check: () => Promise<string[]>;
}

/** A small office, and these sources for it. */
export async function makeOffice(sources: ContentFiles, own: ContentFiles = {}): Promise<ImportingOffice> {
  const content = await writeContentRoot({ ...smallOffice, ...own });
  const inside = Object.entries(sources).map(([name, bytes]) => [`.import/${name}`, bytes] as const);
  const folder = join(await writeContentRoot(Object.fromEntries(inside)), '.import');
  return {
    content,
    sources: folder,
    async run(...args) {
      vi.stubEnv('BANTIN_CONTENT', content);
      const said: string[] = [];
      const isNamed = args.some((arg, index) => isAbsolute(arg) && !args[index - 1]?.startsWith('--'));
      const named = isNamed ? args : [folder, ...args];
      const exitCode = await runImport(named, {
        isTerminal: false,
        moment: MOMENT,
        print: (line) => said.push(line),
      });
      return { exitCode, said };
    },
    async check() {
      const { cache: cacheFolder } = testFolders(content);
      const { issues } = await readContent({ root: content, cacheFolder, releaseMoment: MOMENT });
      return issues.map(({ severity, code, file }) => `${severity} ${code} ${file}`);
    },
  };
}
