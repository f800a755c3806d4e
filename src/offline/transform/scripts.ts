import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Path of the edition's own search program, below the edition. */
export const SEARCH_SCRIPT = 'edition/search.js';

/** A module that reads an index: the attribute by which it finds its part of the page, and what stands for it in an edition. */
const READERS = [
  { mark: 'data-search-panel', source: '../client/start.ts', script: SEARCH_SCRIPT },
  { mark: 'data-lookup', source: '../client/start-lookup.ts', script: 'edition/lookup.js' },
] as const;

/** The classic scripts of an edition, by path below it, and which of them stands for which module of the finished site. */
export interface ClassicScripts {
  files: Map<string, string>;
  standsFor: Map<string, string>;
}

/**
 * Makes classic scripts of the modules of the finished site, because a page on a disk may not load modules. What reads an index is
 * bundled from its source together with what reads that from a disk; any other module is bundled as built.
 */
export async function buildClassicScripts(dist: string, modules: readonly string[]): Promise<ClassicScripts> {
  const scripts: ClassicScripts = { files: new Map(), standsFor: new Map() };
  for (const module of modules) {
    const source = await readFile(join(dist, module), 'utf8');
    const reader = READERS.find(({ mark }) => source.includes(mark));
    const input = reader ? join(import.meta.dirname, reader.source) : join(dist, module);
    const name = reader?.script ?? module.replace(/\.m?js$/u, '.classic.js');
    if (!scripts.files.has(name)) scripts.files.set(name, await bundle(input));
    scripts.standsFor.set(module, name);
  }
  return scripts;
}

async function bundle(input: string): Promise<string> {
  const build = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
}
