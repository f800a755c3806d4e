import { ALGORITHMS, type Algorithm } from '../package/bag.ts';
import type { Finding } from './finding.ts';
import type { OpenedPackage } from './open-package.ts';
import { parseManifest } from './parse-manifest.ts';
import { readText } from './read-text.ts';

/** The checksums that the manifests promise, by file. */
export type Expected = Map<string, Partial<Record<Algorithm, string>>>;

/** What the manifests promise, by file: those of the payload and those of the files beside it. */
export async function readExpected(
  bag: OpenedPackage,
  seen: ReadonlySet<string>,
  findings: Finding[],
): Promise<Expected> {
  const expected: Expected = new Map();
  for (const algorithm of ALGORITHMS) {
    for (const kind of ['manifest', 'tagmanifest']) {
      const file = `${kind}-${algorithm}.txt`;
      const text = seen.has(file) ? await readText(bag, file) : undefined;
      if (text === undefined) {
        findings.push({ kind: 'missing', file });
        continue;
      }
      const parsed = parseManifest(text, algorithm);
      if (parsed.badLines > 0) findings.push({ kind: 'bad-manifest', file });
      for (const [path, sum] of parsed.sums) {
        const isInPlace = path.startsWith('data/') === (kind === 'manifest');
        if (!isInPlace) findings.push({ kind: 'bad-manifest', file });
        else expected.set(path, { ...expected.get(path), [algorithm]: sum });
      }
    }
  }
  return expected;
}
