import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Path of the edition's own search program, below the edition. */
export const SEARCH_SCRIPT = 'edition/search.js';

/** Text by which the module of the search panel is recognised: the attribute by which it finds the panel. */
const SEARCH_MARK = 'data-search-panel';

/** The classic scripts of an edition, by path below it, and which of them stands for which module of the finished site. */
export interface ClassicScripts {
  files: Map<string, string>;
  standsFor: Map<string, string>;
}

/**
 * Makes classic scripts of the modules of the finished site, because a page on a disk may not load modules. The search
 * panel is bundled from its source together with what reads the index from a disk; any other module is bundled as built.
 */
export async function buildClassicScripts(dist: string, modules: readonly string[]): Promise<ClassicScripts> {
  const scripts: ClassicScripts = { files: new Map(), standsFor: new Map() };
  for (const module of modules) {
    const source = await readFile(join(dist, module), 'utf8');
    const isSearch = source.includes(SEARCH_MARK);
    const input = isSearch ? join(import.meta.dirname, '../client/start.ts') : join(dist, module);
    const name = isSearch ? SEARCH_SCRIPT : module.replace(/\.m?js$/u, '.classic.js');
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
