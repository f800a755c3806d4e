import type { LoaderContext } from 'astro/loaders';
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import type { StandingPage } from './standing-pages.ts';

/**
 * Writes the markup of the standing pages into a folder of the build's own and tells Astro to render these files and no others.
 * Each is named after what it holds, so that the dev server never shows an older one. Astro's store holds no word of a page:
 * it would read some of them as commands.
 */
export async function storePages(
  { store, config }: Pick<LoaderContext, 'store' | 'config'>,
  pages: readonly StandingPage[],
  folder: string,
): Promise<void> {
  const project = fileURLToPath(config.root);
  const names = new Set<string>();
  store.clear();
  for (const { slug, markup } of pages) {
    const digest = createHash('sha256').update(markup).digest('hex').slice(0, 16);
    const name = `${slug}-${digest}.mdx`;
    const file = join(folder, name);
    names.add(name);
    await writeFileAtomically(file, markup);
    const filePath = relative(project, file).split(sep).join('/');
    store.set({ id: slug, data: {}, filePath, digest, deferredRender: true });
  }
  const left = await readdir(folder).catch(() => []);
  const old = left.filter((name) => name.endsWith('.mdx') && !names.has(name));
  for (const name of old) await rm(join(folder, name), { force: true });
}
