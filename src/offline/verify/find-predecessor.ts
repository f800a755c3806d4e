import { join } from 'node:path';
import { PART_LABEL, parsePredecessor, PREDECESSOR_LABEL, type Predecessor } from '../former/predecessor.ts';
import { digestPackage } from './digest-package.ts';
import { listShelf } from './list-editions.ts';
import { openPackage, type OpenedPackage } from './open-package.ts';
import { readInfo } from './read-info.ts';

/** What an edition says of itself in `bag-info.txt`, and its digest. */
interface Identity {
  digest: string | undefined;
  /** Of which site, of which day, which part: what editions that could be taken for one another have alike. */
  like: string;
  predecessor: Predecessor | undefined;
}

/** The edition before another, and where it lies: in the same folder, in its place another of the same day, or not there. */
export interface FoundPredecessor {
  predecessor: Predecessor;
  state: 'found' | 'other' | 'absent';
  /** The name of the file or folder beside it. */
  edition: string | undefined;
}

/** Opens a folder of editions: gives of one of them what lies there of the edition before it; undefined where it names none. */
export function openShelf(folder: string): (edition: string) => Promise<FoundPredecessor | undefined> {
  let all: Map<string, Identity> | undefined;
  return async (edition) => {
    const own = await identify(join(folder, edition));
    if (!own?.predecessor) return undefined;
    all ??= await identifyAll(folder);
    const { predecessor } = own;
    const others = [...all].filter(([name]) => name !== edition);
    const named = others.find(([, { digest }]) => digest === predecessor.digest);
    if (named) return { predecessor, state: 'found', edition: named[0] };
    const like = own.like.replace(/^[^\n]*/u, predecessor.day);
    const other = others.find(([, each]) => each.like === like);
    return { predecessor, state: other ? 'other' : 'absent', edition: other?.[0] };
  };
}

async function identifyAll(folder: string): Promise<Map<string, Identity>> {
  const all = new Map<string, Identity>();
  const { editions } = await listShelf(folder).catch(() => ({ editions: [] }));
  for (const name of editions) {
    const identity = await identify(join(folder, name));
    if (identity) all.set(name, identity);
  }
  return all;
}

/** Undefined for what cannot be opened: that is told elsewhere. */
async function identify(path: string): Promise<Identity | undefined> {
  const bag = await openPackage(path).catch(() => undefined);
  if (!bag) return undefined;
  try {
    return await readIdentity(bag);
  } finally {
    bag.close();
  }
}

async function readIdentity(bag: OpenedPackage): Promise<Identity> {
  const info = await readInfo(bag);
  const alike = ['Bagging-Date', 'External-Identifier', PART_LABEL].map((label) => info.get(label) ?? '');
  return {
    digest: await digestPackage(bag),
    like: alike.join('\n'),
    predecessor: parsePredecessor(info.get(PREDECESSOR_LABEL)),
  };
}
