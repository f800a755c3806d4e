import type { Manifest } from '../swap/manifest.ts';
import { listStillShown } from '../swap/taken-back.ts';
import type { Fault } from './fault.ts';

/** The least share of the previous release's pages, and of its photographs, that a release has to have. */
const MIN_KEPT_SHARE = 0.8;

const PAGE = /^.+\.html$/u;
const PHOTOGRAPH = /^anh\/([0-9a-f]{16})-/u;

/** What is compared of a release: the paths of its files, and what it shows of each bulletin. */
export type Compared = Pick<Manifest, 'bulletins'> & { files: Iterable<string> };

/**
 * A release has at least four fifths of the pages, and of the photographs, of the one before. What is missing because a bulletin was
 * withdrawn or cleared of personal data is not counted: its photographs, and one page of each list that links to it.
 */
export function findShrinkage(before: Compared, now: Compared): Fault[] {
  const keys = listStillShown(before, now);
  // Older manifests lack `bulletins`: what may be missing cannot be told.
  if (keys.length > 0 && before.bulletins === undefined) return [];
  const going = keys.flatMap((key) => before.bulletins?.[key] ?? []);
  const excused = new Set(going.flatMap(({ photographs }) => photographs));
  const lists = going.reduce((sum, each) => sum + each.lists, 0);
  const [was, is] = [before, now].map(({ files }) => countFiles(files, excused)) as [Counts, Counts];
  const judge = (kind: keyof Counts, expected: number): Fault[] =>
    is[kind] < expected * MIN_KEPT_SHARE
      ? [{ rule: `fewer-${kind}`, file: 'index.html', detail: `${is[kind]} < ${expected}` }]
      : [];
  return [...judge('pages', was.pages - lists), ...judge('photographs', was.photographs)];
}

interface Counts {
  pages: number;
  photographs: number;
}

function countFiles(files: Iterable<string>, excused: ReadonlySet<string>): Counts {
  const paths = [...files];
  const hashes = new Set(paths.flatMap((path) => PHOTOGRAPH.exec(path)?.[1] ?? []));
  return {
    pages: paths.filter((path) => PAGE.test(path)).length,
    photographs: [...hashes].filter((hash) => !excused.has(hash)).length,
  };
}
