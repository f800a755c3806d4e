import { dirname } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import { runAtMost } from '../../files/at-most.ts';
import { listPages, listYaml } from '../../gate/tree.ts';
import type { Site } from '../../site.ts';
import type { Bulletin } from '../bulletin.ts';

/** The content of a release that is public. */
export interface PublicContent {
  site: Pick<Site, 'emblem'>;
  /** Published bulletins: no drafts, no scheduled and no withdrawn ones. */
  bulletins: readonly Bulletin[];
  /** Paths of the public files of other rooms: those of decisions. */
  besides?: readonly string[];
}

/** Files whose sums are asked for at a time. */
const CONCURRENCY = 8;

/**
 * The sums (`nameByContents`) of the sources of a release, by path below the content root, sorted: `site.yaml`, registers, standing
 * pages, the emblem, the text, attachments and photographs of published bulletins, and what is public besides. The sums of photographs are known from their
 * reading; `sumOf` gives all others, and `undefined` for a file that is to be left out.
 */
export async function sumSources(
  root: string,
  { site, bulletins, besides = [] }: PublicContent,
  sumOf: (path: string) => Promise<string | undefined>,
): Promise<Record<string, string>> {
  const pages = await listPages(root);
  const others = [...(await listYaml(root)).keys(), ...pages.files.map(({ path }) => path), ...besides];
  if (site.emblem !== undefined) others.push(site.emblem);
  const sums = new Map<string, string>();
  for (const { file, attachments, pictures } of bulletins) {
    const folder = dirname(file);
    others.push(file, ...attachments.map(({ name }) => `${folder}/${name}`));
    for (const { src, photograph } of pictures)
      if (photograph) sums.set(`${folder}/${src.replace(/^\.\//u, '')}`, photograph.sum);
  }
  await runAtMost(CONCURRENCY, others, async (path) => {
    const sum = await sumOf(path);
    if (sum !== undefined) sums.set(path, sum);
  });
  return Object.fromEntries([...sums].sort(([a], [b]) => byCodeUnits(a, b)));
}
