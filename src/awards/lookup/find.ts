import { byCodeUnits } from '../../by-code-units.ts';
import { fold } from '../../vietnamese/fold.ts';
import { withoutHonorific } from '../../vietnamese/names.ts';
import { toNewTonePlacement } from '../../vietnamese/tone-placement.ts';
import { words } from '../../vietnamese/words.ts';
import {
  MAX_NAMES,
  type ContextLine,
  type Family,
  type LookupDecision,
  type LookupManifest,
  type LookupRow,
  type NamedKind,
  type NamesLine,
  type NumberLine,
  type RowsLine,
} from './form.ts';
import { BETWEEN, contextKeyOf, keyOf, keyOfName, numberKey } from './keys.ts';

/** Gives the contents of a block of a family, by its name: over the network, or from a script that is loaded. */
export type LoadBlock = (family: Family, name: string) => Promise<unknown>;

/** A name that a query may mean. */
export interface LookupName {
  kind: NamedKind;
  name: string;
}

/** What a query leads to. */
export interface LookupAnswer {
  /** At most 50, with a place or unit all; those spelt with the accents of the query first, then those with the most rows. */
  names: LookupName[];
  /** Whether there are more, so that one more word has to be asked for. */
  isMore: boolean;
}

/** A name that is exactly the query, apart from capitals and accents, with its newest rows as far as one block has them. */
export interface WholeName extends LookupName {
  /** All its rows. */
  all: number;
  newest: LookupRow[];
}

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

interface Blocks {
  manifest: LookupManifest;
  load: LoadBlock;
}

/** The number of the block in which a key stands, if it stands anywhere. */
function findBlock({ manifest }: Blocks, family: Family, key: string): number {
  const { from } = manifest[family];
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from[middle]! <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function loadLines<Line>(
  { manifest, load }: Blocks,
  family: Family,
  at: number,
): Promise<readonly Line[]> {
  const name = manifest[family].names[at];
  return name === undefined ? [] : ((await load(family, name)) as readonly Line[]);
}

async function findWhole(query: string, blocks: Blocks): Promise<WholeName[]> {
  const key = keyOf(query);
  if (key === '') return [];
  const hasAccents = fold(query) !== query.toLowerCase();
  const wanted = hasAccents ? keyOfName(capitalise(query), 'p') : `${key}${BETWEEN}p`;
  const lines = await loadLines<RowsLine>(blocks, 'rows', findBlock(blocks, 'rows', wanted));
  const names = new Map<string, WholeName>();
  for (const line of lines) {
    const [name, kind, , all = 0] = line;
    if (keyOf(name) !== key) continue;
    const known = names.get(kind + name) ?? { kind, name, all: 0, newest: [] };
    known.all = Math.max(known.all, all);
    known.newest.push(...toRows(line));
    names.set(kind + name, known);
  }
  // A name whose first rows stand in another block has not its newest ones here.
  const begun = [...names.values()].filter(({ all }) => all > 0);
  return rank(
    begun.toSorted((a, b) => b.all - a.all || byCodeUnits(a.name, b.name)),
    query,
  );
}

/** A name as lists spell it: each word with a capital. */
function capitalise(query: string): string {
  const spelt = query.normalize('NFC').toLowerCase().split(/\s+/u);
  return spelt.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

async function findNames(query: string, blocks: Blocks): Promise<LookupAnswer> {
  const key = keyOf(query);
  if (key === '') return { names: [], isMore: false };
  const found = await findByKey(key, blocks);
  if (found.names.length === 0)
    return { names: rank(await findWithContext(query, blocks), query), isMore: false };
  const names = rank(found.names, query);
  return { names: names.slice(0, MAX_NAMES), isMore: found.isMore || names.length > MAX_NAMES };
}

/** The names of a key, then those of the keys that go on with it, as far as one block holds them. */
async function findByKey(key: string, blocks: Blocks): Promise<LookupAnswer> {
  const lines = await loadLines<NamesLine>(blocks, 'names', findBlock(blocks, 'names', key));
  const exact = lines.filter(([own]) => own === key);
  const onward = lines.filter(([own]) => own.startsWith(`${key} `));
  // A word that is not typed to its end counts only where nothing else is found.
  const fitting =
    exact.length + onward.length > 0 ? [...exact, ...onward] : lines.filter(([own]) => own.startsWith(key));
  const names = fitting.flatMap(([, own]) => own.map(toFound));
  const isMore =
    fitting.some(([, , more]) => more === 1) ||
    (fitting.length > 0 && lines.at(-1)![0].startsWith(`${key} `));
  return { names: withoutRepeated(names), isMore };
}

function withoutRepeated(names: readonly LookupName[]): LookupName[] {
  return [...new Map(names.map((each) => [each.kind + each.name, each])).values()];
}

function toFound([kind, name]: readonly [NamedKind, string]): LookupName {
  return { kind, name };
}

/** Names by a given name and a place or unit behind it: "Hùng xã Ví Dụ". The longest place that is known counts. */
async function findWithContext(query: string, blocks: Blocks): Promise<LookupName[]> {
  const parts = keyOf(query).split(' ');
  for (let at = 1; at < parts.length; at += 1) {
    const behind = parts.slice(at).join(' ');
    const { names } = await findByKey(behind, blocks);
    const contexts = names.filter(({ kind }) => kind === 'u').map(({ name }) => contextKeyOf(name));
    const ownNames: LookupName[] = [];
    for (const context of new Set(contexts)) {
      const key = `${context}${BETWEEN}${parts[at - 1]!}`;
      const lines = await loadLines<ContextLine>(blocks, 'contexts', findBlock(blocks, 'contexts', key));
      const [, found = []] = lines.find(([own]) => own === key) ?? [];
      const wanted = parts.slice(0, at);
      const fitting = found.filter((name) => wanted.every((word) => keyOf(name).split(' ').includes(word)));
      ownNames.push(...fitting.map((name): LookupName => ({ kind: 'p', name })));
    }
    if (ownNames.length > 0) return ownNames;
  }
  return [];
}

/** Names that have every word of the query as it is typed, with its accents, before the others; within each, the order stays. */
function rank<Name extends LookupName>(names: readonly Name[], query: string): Name[] {
  const spell = (text: string) => words(toNewTonePlacement(text).toLowerCase());
  const typed = spell(query);
  const fits = ({ name }: Name) => {
    const own = new Set(spell(name));
    return typed.every((word) => own.has(word));
  };
  return [...names.filter(fits), ...names.filter((name) => !fits(name))];
}

async function readRows(
  { kind, name }: LookupName,
  whole: boolean,
  blocks: Blocks,
): Promise<{ rows: LookupRow[]; all: number }> {
  if (kind === 'u') return { rows: [], all: 0 };
  const key = keyOfName(name, kind);
  const rows: LookupRow[] = [];
  let all = 0;
  for (let at = findBlock(blocks, 'rows', key); at < blocks.manifest.rows.names.length; at += 1) {
    const lines = await loadLines<RowsLine>(blocks, 'rows', at);
    const own = lines.filter(([each, its]) => each === name && its === kind);
    for (const line of own) {
      all = line[3] ?? all;
      rows.push(...toRows(line));
    }
    if (own.length === 0 || rows.length >= (whole ? all : Math.min(all, SHOWN))) break;
  }
  return { rows, all };
}

/** Rows of a name that are shown at first. */
const SHOWN = 20;

function toRows([name, kind, tuples]: RowsLine): LookupRow[] {
  return tuples.map(([decision, row, number, on, honorific, position, unit, place, type, flags]) => ({
    name,
    isPerson: kind === 'p',
    honorific,
    position,
    unit,
    place,
    type,
    decision,
    row,
    number,
    on,
    isStruck: (flags & 1) !== 0,
    isPosthumous: (flags & 2) !== 0,
  }));
}

async function findDecisions(query: string, blocks: Blocks): Promise<LookupDecision[]> {
  const [number = '', ...symbol] = query.trim().split('/');
  const key = numberKey(number);
  if (!/^\d/u.test(key)) return [];
  const lines = await loadLines<NumberLine>(blocks, 'numbers', findBlock(blocks, 'numbers', key));
  const [, tuples = []] = lines.find(([own]) => own === key) ?? [];
  const wanted = keyOf(symbol.join('/'));
  const decisions = tuples.map(([own, itsSymbol, on, issuer, title, rows, itsKey]) => ({
    number: own,
    symbol: itsSymbol,
    on,
    issuer,
    title,
    rows,
    key: itsKey,
  }));
  return wanted === '' ? decisions : decisions.filter((each) => keyOf(each.symbol) === wanted);
}
