import { openWhole } from './open-whole.ts';
import { parseManifest } from '../verify/parse-manifest.ts';
import { digestPackage } from '../verify/digest-package.ts';
import { readInfo } from '../verify/read-info.ts';
import { readText } from '../verify/read-text.ts';
import type { ComparedEdition } from './compare.ts';
import { readOriginalNames } from './original-names.ts';
import { PART_LABEL, type Predecessor } from './predecessor.ts';

/** The edition before the one that is made. */
export interface FormerEdition extends ComparedEdition, Predecessor {
  /** Which part of the site it holds; undefined in one that an older version made. */
  part: string | undefined;
}

const CONTENT = 'data/content/';

/** Reads an older edition, packed or not, as far as it is compared. Throws a `Stop` where it is none, or not whole. */
export async function readFormer(path: string): Promise<FormerEdition> {
  const bag = await openWhole(path);
  try {
    const info = await readInfo(bag);
    const nameOf = await readOriginalNames(bag);
    const { sums: packed } = parseManifest((await readText(bag, 'manifest-sha256.txt')) ?? '', 'sha256');
    const sums = new Map<string, string>();
    const withdrawn = new Set<string>();
    for (const [name, sum] of packed) {
      if (!name.startsWith(CONTENT)) continue;
      const source = nameOf(name).slice(CONTENT.length);
      sums.set(source, sum);
      if (!/^bulletins\/.*\/index\.mdx$/u.test(source)) continue;
      const text = (await readText(bag, name)) ?? '';
      if (/^status: withdrawn\s*$/mu.test(text)) withdrawn.add(source.slice(0, -'index.mdx'.length));
    }
    return {
      day: info.get('Bagging-Date') ?? '',
      digest: (await digestPackage(bag)) ?? '',
      part: info.get(PART_LABEL),
      sums,
      isWithdrawn: (folder) => withdrawn.has(folder),
    };
  } finally {
    bag.close();
  }
}
