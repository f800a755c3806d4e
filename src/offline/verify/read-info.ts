import type { OpenedPackage } from './open-package.ts';
import { readText } from './read-text.ts';

/** The lines of `bag-info.txt` by label; of a label that stands twice, the first. Empty where there is none. */
export async function readInfo(bag: OpenedPackage): Promise<ReadonlyMap<string, string>> {
  const text = (await readText(bag, 'bag-info.txt')) ?? '';
  const lines = [...text.matchAll(/^([\w-]+): *(.*?) *\r?$/gmu)];
  return new Map(lines.toReversed().map(([, label = '', value = '']) => [label, value]));
}
