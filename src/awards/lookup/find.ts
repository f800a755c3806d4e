import { readKeystrokes } from '../../vietnamese/keystrokes.ts';
import { withoutTitles } from '../../vietnamese/titles.ts';
import type { LookupAnswer, LookupName, NumberAnswer, WholeName } from './answers.ts';
import { findDecisions } from './find-decisions.ts';
import { findNames, findWhole } from './find-names.ts';
import { findNear } from './find-near.ts';
import type { LookupManifest, LookupRow } from './form.ts';
import type { LoadBlock } from './load.ts';
import { readRows } from './read-rows.ts';

export type { Fit, LookupName, WholeName } from './answers.ts';

/** Looks up names, rows and numbers in an index, block by block. */
export interface LookupReader {
  /** The names that the query is as a whole, read from one block: what somebody who types a full name sees first. */
  findWhole(query: string): Promise<WholeName[]>;
  /** The names that a query means: a name from any of its words on, without its middle words, or with a place or unit behind it. */
  findNames(query: string): Promise<LookupAnswer>;
  /** Names that differ from the query by one letter, for a query that means none; as far as two blocks hold them. */
  findNear(query: string): Promise<LookupName[]>;
  /** The newest rows of an exact name, at least 20 where there are so many, and how many it has; all of them where asked for. */
  readRows(named: LookupName, whole?: boolean): Promise<{ rows: LookupRow[]; all: number }>;
  /** The decisions of a number, however it is typed: "163", "163/QĐ-UBND", "Quyết định số 163 ngày 19/01/2026". */
  findDecisions(query: string): Promise<NumberAnswer>;
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
    findNear: (query) => ask(query, (each) => findNear(each, blocks), isEmpty),
    readRows: (named, whole = false) => readRows(named, whole, blocks),
    findDecisions: (query) => findDecisions(query, blocks),
  };
}

const isEmpty = (list: readonly unknown[]): boolean => list.length === 0;

/**
 * The answer to a query as it is typed, else to one without the words before the name, which some families bear as theirs, else to
 * what the keys of Telex or VNI would have given.
 */
async function ask<Answer>(
  typed: string,
  find: (query: string) => Promise<Answer>,
  isNothing: (answer: Answer) => boolean,
): Promise<Answer> {
  const query = typed.trim();
  const answer = await find(query);
  if (!isNothing(answer)) return answer;
  const spelt = query.normalize('NFC');
  const others = [withoutTitles(spelt), withoutTitles(readKeystrokes(spelt))];
  for (const other of new Set(others)) {
    if (other === spelt || other === spelt.toLowerCase()) continue;
    const found = await find(other);
    if (!isNothing(found)) return found;
  }
  return answer;
}
