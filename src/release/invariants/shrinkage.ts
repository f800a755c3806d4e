import { fileAtSiteAddress } from '../../addresses/stands-alone.ts';
import { NAME_PATTERN } from '../../images/picture-name.ts';
import type { Manifest } from '../swap/manifest.ts';
import { listStillShown } from '../swap/taken-back.ts';
import type { Fault } from './fault.ts';

/** The least share of the previous release's pages, and of its photographs, that a release has to have. */
const MIN_KEPT_SHARE = 0.8;

const PAGE = /^.+\.html$/u;
const PHOTOGRAPH = new RegExp(`^anh/(${NAME_PATTERN})-`, 'u');

/** What is compared of a release: the paths of its files, and what it shows of each bulletin. */
export type Compared = Pick<Manifest, 'bulletins' | 'takenBack'> & { files: Iterable<string> };

/** What is compared of the release that a manifest tells of; of none before a first release. */
export function describeCompared(manifest: Manifest | undefined): Compared {
  return { files: Object.keys(manifest?.files ?? {}), bulletins: manifest?.bulletins };
}

/**
 * A release has at least four fifths of the pages, and of the photographs, of the one before. What is missing because a bulletin was
 * withdrawn or cleared of personal data is not counted: its photographs, and one page of each list that links to it. Nor is what
 * `site.yaml` names as taken back.
 */
export function findShrinkage(before: Compared, now: Compared): Fault[] {
  const keys = listStillShown({ bulletins: before.bulletins }, { bulletins: now.bulletins });
  // Older manifests lack `bulletins`: what may be missing cannot be told.
  if (keys.length > 0 && before.bulletins === undefined) return [];
  const removed = new Set((now.takenBack ?? []).map(fileAtSiteAddress));
  const going = keys.flatMap((key) => before.bulletins?.[key] ?? []);
  const excused = new Set(going.flatMap(({ photographs }) => photographs));
  const lists = going.reduce((sum, each) => sum + each.lists, 0);
  const [was, is] = [before, now].map(({ files }) => countFiles(files, { excused, removed })) as [
    Counts,
    Counts,
  ];
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

function countFiles(
  files: Iterable<string>,
  { excused, removed }: { excused: ReadonlySet<string>; removed: ReadonlySet<string> },
): Counts {
  const paths = [...files].filter((path) => !removed.has(path));
  const hashes = new Set(paths.flatMap((path) => PHOTOGRAPH.exec(path)?.[1] ?? []));
  return {
    pages: paths.filter((path) => PAGE.test(path)).length,
    photographs: [...hashes].filter((hash) => !excused.has(hash)).length,
  };
}
