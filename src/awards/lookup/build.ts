import { byCodeUnits } from '../../by-code-units.ts';
import { fold } from '../../vietnamese/fold.ts';
import { words } from '../../vietnamese/words.ts';
import { cutBlocks, type LookupBlock, type KeyedLine } from './blocks.ts';
import {
  FAMILIES,
  MAX_NAMES,
  type Family,
  type LookupDecision,
  type LookupManifest,
  type LookupRow,
  type NamedKind,
  type RowTuple,
} from './form.ts';
import { BETWEEN, contextKeyOf, keyOf, keyOfName, listNameKeys, numberKey } from './keys.ts';

/** The index of a register: its manifest, and its blocks, each named by its contents. */
export interface LookupIndex {
  manifest: LookupManifest;
  blocks: Readonly<Record<Family, LookupBlock[]>>;
}

/** Rows in one line of `rows`, at most: the newest of a name are read with its first line. */
const ROWS_IN_LINE = 40;

/** Builds the index by which names, units and numbers are looked up; the same rows give the same bytes, in whatever order. */
export function buildLookup(rows: readonly LookupRow[], decisions: readonly LookupDecision[]): LookupIndex {
  const byName = groupByName(rows);
  const lines: Record<Family, KeyedLine[]> = {
    names: listNames(byName, rows),
    rows: listRows(byName),
    contexts: listContexts(rows),
    numbers: listNumbers(decisions),
  };
  const blocks = Object.fromEntries(
    FAMILIES.map((family) => [family, cutBlocks(lines[family])]),
  ) as LookupIndex['blocks'];
  const manifest = Object.fromEntries(
    FAMILIES.map((family) => [
      family,
      { from: blocks[family].map(({ from }) => from), names: blocks[family].map(({ name }) => name) },
    ]),
  ) as unknown as LookupManifest;
  return { manifest, blocks };
}

/** All rows of one exact name of one kind, the newest first. */
interface NamedRows {
  name: string;
  kind: 'p' | 'c';
  rows: LookupRow[];
}

function groupByName(rows: readonly LookupRow[]): NamedRows[] {
  const groups = new Map<string, NamedRows>();
  for (const row of rows) {
    const kind = row.isPerson ? 'p' : 'c';
    const group = groups.get(kind + row.name);
    if (group) group.rows.push(row);
    else groups.set(kind + row.name, { name: row.name, kind, rows: [row] });
  }
  for (const group of groups.values()) group.rows.sort(byNewest);
  return [...groups.values()];
}

function byNewest(a: LookupRow, b: LookupRow): number {
  return byCodeUnits(b.on, a.on) || byCodeUnits(a.decision, b.decision) || byCodeUnits(a.row, b.row);
}

/** Sorts lines by key, then by what they say; lines made in order within a key stay so. */
function sortLines(lines: KeyedLine[]): KeyedLine[] {
  return lines.sort((a, b) => byCodeUnits(a.key, b.key));
}

function listRows(groups: readonly NamedRows[]): KeyedLine[] {
  const lines: KeyedLine[] = [];
  for (const { name, kind, rows } of groups) {
    const key = keyOfName(name, kind);
    for (let at = 0; at < rows.length; at += ROWS_IN_LINE) {
      const tuples = rows.slice(at, at + ROWS_IN_LINE).map(toTuple);
      lines.push({
        key,
        json: JSON.stringify(at === 0 ? [name, kind, tuples, rows.length] : [name, kind, tuples]),
      });
    }
  }
  return sortLines(lines);
}

function toTuple(row: LookupRow): RowTuple {
  const flags = (row.isStruck ? 1 : 0) + (row.isPosthumous ? 2 : 0);
  const { decision, number, on, honorific, position, unit, place, type } = row;
  return [decision, row.row, number, on, honorific, position, unit, place, type, flags];
}

/** What a key leads to, the names with the most rows first: counted to 16, then by powers of two, so that one more row changes few orders. */
interface Weighed {
  kind: NamedKind;
  name: string;
  weight: number;
}

function listNames(groups: readonly NamedRows[], rows: readonly LookupRow[]): KeyedLine[] {
  const byKey = new Map<string, Weighed[]>();
  const add = (named: Weighed): void => {
    for (const key of listNameKeys(named.name, named.kind === 'p')) {
      const own = byKey.get(key);
      if (own) own.push(named);
      else byKey.set(key, [named]);
    }
  };
  for (const { name, kind, rows: own } of groups) add({ name, kind, weight: weigh(own.length) });
  const contexts = new Map<string, number>();
  for (const { unit, place } of rows)
    for (const text of [unit, place]) if (text !== '') contexts.set(text, (contexts.get(text) ?? 0) + 1);
  for (const [name, count] of contexts) add({ name, kind: 'u', weight: weigh(count) });
  const lines: KeyedLine[] = [];
  for (const [key, named] of byKey) {
    named.sort((a, b) => b.weight - a.weight || byCodeUnits(a.name, b.name) || byCodeUnits(a.kind, b.kind));
    const listed = limitSpellings(named, key);
    const shown = listed.map(({ kind, name }) => [kind, name]);
    lines.push({ key, json: JSON.stringify(listed.length < named.length ? [key, shown, 1] : [key, shown]) });
  }
  return sortLines(lines);
}

/** Of each spelling of a key with accents, the first 50 names: who types accents is not to miss one for others. */
function limitSpellings(named: readonly Weighed[], key: string): readonly Weighed[] {
  if (named.length <= MAX_NAMES) return named;
  const wanted = new Set(key.split(' '));
  const counts = new Map<string, number>();
  return named.filter(({ name }) => {
    const spelling = words(name)
      .filter((word) => wanted.has(fold(word)))
      .join(' ')
      .toLowerCase();
    const count = (counts.get(spelling) ?? 0) + 1;
    counts.set(spelling, count);
    return count <= MAX_NAMES;
  });
}

function weigh(count: number): number {
  return count < 16 ? count : 12 + Math.floor(Math.log2(count));
}

/** People by the place or unit of a row and their given name: what is said of somebody whose whole name is not known. */
function listContexts(rows: readonly LookupRow[]): KeyedLine[] {
  const byKey = new Map<string, Set<string>>();
  const given = new Map<string, string>();
  const contextKeys = new Map<string, string>();
  for (const { name, isPerson, unit, place } of rows) {
    if (!isPerson) continue;
    let last = given.get(name);
    if (last === undefined) given.set(name, (last = keyOf(name).split(' ').at(-1)!));
    for (const text of [unit, place]) {
      if (text === '') continue;
      let context = contextKeys.get(text);
      if (context === undefined) contextKeys.set(text, (context = contextKeyOf(text)));
      const key = `${context}${BETWEEN}${last}`;
      const own = byKey.get(key);
      if (own) own.add(name);
      else byKey.set(key, new Set([name]));
    }
  }
  const lines = [...byKey].map(([key, names]) => ({
    key,
    json: JSON.stringify([key, [...names].sort(byCodeUnits)]),
  }));
  return sortLines(lines);
}

function listNumbers(decisions: readonly LookupDecision[]): KeyedLine[] {
  const byNumber = Map.groupBy(decisions, ({ number }) => numberKey(number));
  const lines = [...byNumber].map(([key, group]) => {
    const sorted = group.toSorted((a, b) => byCodeUnits(b.on, a.on) || byCodeUnits(a.key, b.key));
    const tuples = sorted.map((each) => [
      each.number,
      each.symbol,
      each.on,
      each.issuer,
      each.title,
      each.rows,
      each.key,
    ]);
    return { key, json: JSON.stringify([key, tuples]) };
  });
  return sortLines(lines);
}
