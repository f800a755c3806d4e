import { ALGORITHMS, formatManifest, type Algorithm } from '../package/bag.ts';
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
  const findFile = openForms(seen);
  for (const kind of KINDS) {
    const algorithms = listAlgorithms(kind, seen, isOwn);
    const unknown = algorithms.some((each) => seen.has(`${kind}-${each}.txt`)) ? [] : listUnknown(kind, seen);
    for (const file of unknown) findings.push({ kind: 'unknown-sums', file });
    if (unknown.length > 0) continue;
    const ofKind: Expected = new Map();
    for (const algorithm of algorithms) {
      const file = `${kind}-${algorithm}.txt`;
      const text = await readText(bag, file);
      if (text === undefined) {
        findings.push({ kind: seen.has(file) ? 'unreadable' : 'missing', file });
        continue;
      }
      const parsed = parseManifest(text, algorithm);
      // Nothing vouches for the lists of the files beside the payload but their form: it leaves no room for anything else.
      const isFormed = !isOwn || text === formatManifest(parsed.sums);
      if (parsed.badLines > 0 || !isFormed) findings.push({ kind: 'bad-manifest', file });
      const fileOf = findFile(parsed.sums);
      for (const [written, sum] of parsed.sums) {
        const path = fileOf(written);
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

/**
 * Finds the file that a manifest means by a name. Some systems store a name with its marks as letters of their own (NFD), others do
 * not; it is the same name. A file stands for one name of a manifest alone: where that has both forms, it needs two files.
 */
function openForms(
  seen: ReadonlySet<string>,
): (sums: ReadonlyMap<string, string>) => (written: string) => string {
  const byForm = new Map([...seen].map((name) => [name.normalize('NFC'), name]));
  return (sums) => {
    const taken = new Set(sums.keys());
    return (written) => {
      const other = byForm.get(written.normalize('NFC'));
      if (seen.has(written) || other === undefined || taken.has(other)) return written;
      taken.add(other);
      return other;
    };
  };
}

/** Manifests of a kind with sums that this program does not compute, such as MD5. */
function listUnknown(kind: (typeof KINDS)[number], seen: ReadonlySet<string>): string[] {
  return [...seen].filter(
    (file) => file.startsWith(`${kind}-`) && file.endsWith('.txt') && !file.includes('/'),
  );
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
