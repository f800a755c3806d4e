import { byCodeUnits } from '../../by-code-units.ts';
import { fold } from '../../vietnamese/fold.ts';
import { toNewTonePlacement } from '../../vietnamese/tone-placement.ts';
import { words } from '../../vietnamese/words.ts';
import type { LookupAnswer, LookupName, WholeName } from './answers.ts';
import type { ContextLine, NamedKind, NamesLine, RowsLine } from './form.ts';
import { BETWEEN, contextKeyOf, keyOf, keyOfName } from './keys.ts';
import { findBlock, loadLines, type Blocks } from './load.ts';
import { toRows } from './read-rows.ts';

/** The names that a query is as a whole, read from one block. */
export async function findWhole(query: string, blocks: Blocks): Promise<WholeName[]> {
  const key = keyOf(query);
  if (key === '') return [];
  const hasAccents = fold(query) !== query.toLowerCase();
  const wanted = hasAccents ? keyOfName(capitalise(query), 'p') : `${key}${BETWEEN}p`;
  const lines = await loadLines<RowsLine>(blocks, 'rows', findBlock(blocks, 'rows', wanted));
  const names = new Map<string, WholeName>();
  for (const line of lines) {
    const [name, kind, , all = 0] = line;
    if (keyOf(name) !== key) continue;
    const isSame = !hasAccents || spell(name).join(' ') === spell(query).join(' ');
    const known = names.get(kind + name) ?? {
      kind,
      name,
      fit: isSame ? 'same' : 'accents',
      all: 0,
      newest: [],
    };
    known.all = Math.max(known.all, all);
    for (const each of toRows(line)) known.newest.push(each);
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

/** The names that a query means, those spelt as it is first. */
export async function findNames(query: string, blocks: Blocks): Promise<LookupAnswer> {
  const key = keyOf(query);
  if (key === '') return { names: [], isMore: false };
  const found = await findByKey(key, blocks);
  if (found.names.length === 0)
    return { names: rank(await findWithContext(query, blocks), query), isMore: false };
  return { names: rank(found.names, query), isMore: found.isMore };
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

/** Each name of a kind once, where it comes first. */
export function withoutRepeated(names: readonly LookupName[]): LookupName[] {
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
      for (const each of fitting.map((name): LookupName => ({ kind: 'p', name }))) ownNames.push(each);
    }
    if (ownNames.length > 0) return withoutRepeated(ownNames);
  }
  return [];
}

/** The words of a text with their accents, in the one placement of tones. */
function spell(text: string): string[] {
  return words(toNewTonePlacement(text.normalize('NFC')).toLowerCase());
}

/** Names that have every word of the query as it is typed, with its accents, before the others; within each, the order stays. */
function rank<Name extends LookupName>(names: readonly Name[], query: string): Name[] {
  const typed = spell(query);
  const fits = ({ name }: Name) => {
    const own = new Set(spell(name));
    return typed.every((word) => own.has(word));
  };
  return [...names.filter(fits), ...names.filter((name) => !fits(name))];
}
