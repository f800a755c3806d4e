import { ALGORITHMS, type Algorithm } from '../package/bag.ts';
import type { Finding } from './finding.ts';
import type { OpenedPackage } from './open-package.ts';
import { parseManifest } from './parse-manifest.ts';
import { readText } from './read-text.ts';

/** The checksums in the manifests, by file and algorithm. */
export type Expected = Map<string, Partial<Record<Algorithm, string>>>;

const KINDS = ['manifest', 'tagmanifest'] as const;

/**
 * What the manifests promise, by file: those of the payload and those of the files beside it. A bag needs one of the former
 * (RFC 8493); a package of ours has them all, and each names every file.
 */
export async function readExpected(
  bag: OpenedPackage,
  seen: ReadonlySet<string>,
  isOwn: boolean,
  findings: Finding[],
): Promise<Expected> {
  const expected: Expected = new Map();
  for (const kind of KINDS) {
    const algorithms = listAlgorithms(kind, seen, isOwn);
    const ofKind: Expected = new Map();
    for (const algorithm of algorithms) {
      const file = `${kind}-${algorithm}.txt`;
      const text = await readText(bag, file);
      if (text === undefined) {
        findings.push({ kind: seen.has(file) ? 'unreadable' : 'missing', file });
        continue;
      }
      const parsed = parseManifest(text, algorithm);
      if (parsed.badLines > 0) findings.push({ kind: 'bad-manifest', file });
      for (const [path, sum] of parsed.sums) {
        const isInPlace = path.startsWith('data/') === (kind === 'manifest');
        if (!isInPlace) findings.push({ kind: 'bad-manifest', file });
        else ofKind.set(path, { ...ofKind.get(path), [algorithm]: sum });
      }
    }
    for (const [path, sums] of ofKind) {
      expected.set(path, sums);
      const isListed = algorithms.every((algorithm) => sums[algorithm] !== undefined);
      if (!isListed && seen.has(path)) findings.push({ kind: 'not-listed', file: path });
    }
  }
  return expected;
}

/** The algorithms whose manifests have to be there. */
function listAlgorithms(
  kind: (typeof KINDS)[number],
  seen: ReadonlySet<string>,
  isOwn: boolean,
): readonly Algorithm[] {
  if (isOwn) return ALGORITHMS;
  const present = ALGORITHMS.filter((algorithm) => seen.has(`${kind}-${algorithm}.txt`));
  return kind === 'manifest' && present.length === 0 ? ALGORITHMS : present;
}
