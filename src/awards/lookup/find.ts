import { withoutHonorific } from '../../vietnamese/names.ts';
import type { LookupAnswer, LookupName, WholeName } from './answers.ts';
import { findDecisions } from './find-decisions.ts';
import { findNames, findWhole } from './find-names.ts';
import type { LookupDecision, LookupManifest, LookupRow } from './form.ts';
import type { LoadBlock } from './load.ts';
import { readRows } from './read-rows.ts';

export type { LookupName, WholeName } from './answers.ts';

/** Looks up names, rows and numbers in an index, block by block. */
export interface LookupReader {
  /** The names that the query is as a whole, read from one block: what somebody who types a full name sees first. */
  findWhole(query: string): Promise<WholeName[]>;
  /** The names that a query means: a name from any of its words on, without its middle words, or with a place or unit behind it. */
  findNames(query: string): Promise<LookupAnswer>;
  /** The newest rows of an exact name, at least 20 where there are so many, and how many it has; all of them where asked for. */
  readRows(named: LookupName, whole?: boolean): Promise<{ rows: LookupRow[]; all: number }>;
  /** The decisions of a number, with or without its symbol: "163", "163/QĐ-UBND". */
  findDecisions(query: string): Promise<LookupDecision[]>;
}

/** A reader of an index. */
export function openLookup(manifest: LookupManifest, load: LoadBlock): LookupReader {
  const blocks = { manifest, load };
  return {
    findWhole: (query) => ask(query, (each) => findWhole(each, blocks), isEmpty),
    findNames: (query) =>
      ask(
        query,
        (each) => findNames(each, blocks),
        ({ names }) => isEmpty(names),
      ),
    readRows: (named, whole = false) => readRows(named, whole, blocks),
    findDecisions: (query) => findDecisions(query, blocks),
  };
}

const isEmpty = (list: readonly unknown[]): boolean => list.length === 0;

/** The answer to a query as it is typed, else to one without the word of address before the name, which some families bear as theirs. */
async function ask<Answer>(
  typed: string,
  find: (query: string) => Promise<Answer>,
  isNothing: (answer: Answer) => boolean,
): Promise<Answer> {
  const query = typed.trim();
  const answer = await find(query);
  const bare = withoutHonorific(query);
  return isNothing(answer) && bare !== query.normalize('NFC') ? find(bare) : answer;
}
