import type { PdfObject } from './references.ts';
import { Dictionary, isNamed, Reference, type Value } from './values.ts';

/** Which objects of a PDF lead to which, from what stands in all of them. Objects are known by their numbers. */
export class Reach {
  private readonly references = new Map<number, number[]>();
  /** Where `Kids` and lists lead: from the root of the pages down to each page. */
  private readonly downward = new Map<number, number[]>();
  private readonly starts: number[] = [];
  private readonly pageRoots: number[] = [];
  private readonly pages = new Set<number>();
  private readonly pictures = new Set<number>();

  /** Reads one object. What stands in none, such as the trailer, is where programs start. */
  read({ value, origin, stream }: PdfObject): void {
    const { number } = origin;
    const found = [...listReferences(value)];
    if (number < 0 || (value instanceof Dictionary && isNamed(value, 'Type', 'XRef')))
      this.starts.push(...found);
    if (number < 0) return;
    addTo(this.references, number, found);
    if (Array.isArray(value)) addTo(this.downward, number, found);
    if (!(value instanceof Dictionary)) return;
    addTo(
      this.downward,
      number,
      [...value.all('Kids')].flatMap((each) => [...listReferences(each)]),
    );
    if (isNamed(value, 'Type', 'Catalog'))
      this.pageRoots.push(...value.all('Pages').flatMap((each) => [...listReferences(each)]));
    if (isNamed(value, 'Type', 'Page')) this.pages.add(number);
    if (stream !== undefined && isNamed(value, 'Subtype', 'Image')) this.pictures.add(number);
  }

  /** Whether the trailer leads to an object, over whatever others. All objects must have been read. */
  findReached(): IsReached {
    const reached = walk(this.starts, this.references);
    return (number) => number < 0 || reached.has(number);
  }

  /** The pages that stand in no list of pages, and the pictures to which nothing leads that is shown; none where nothing can be known. */
  listLeftovers(): string[] {
    const shown = walk(this.pageRoots, this.downward);
    if (!hasAny(shown, this.pages)) return [];
    const reached = walk(this.starts, this.references);
    const pages = [...this.pages].filter((number) => !shown.has(number));
    const pictures = [...this.pictures].filter((number) => !reached.has(number));
    return [...pages.map((number) => `/Page ${number}`), ...pictures.map((number) => `/Image ${number}`)];
  }
}

/** What tells of an object whether programs can reach it. */
export type IsReached = (number: number) => boolean;

function* listReferences(value: Value): Generator<number> {
  if (value instanceof Reference) yield value.number;
  else if (Array.isArray(value)) for (const each of value) yield* listReferences(each);
  else if (value instanceof Dictionary) for (const [, each] of value.entries) yield* listReferences(each);
}

function addTo(map: Map<number, number[]>, key: number, more: readonly number[]): void {
  if (more.length === 0) return;
  const known = map.get(key);
  if (!known) map.set(key, [...more]);
  else for (const each of more) known.push(each);
}

function walk(starts: readonly number[], edges: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const reached = new Set(starts);
  // A set is walked with what is added to it on the way.
  for (const number of reached) for (const each of edges.get(number) ?? []) reached.add(each);
  return reached;
}

function hasAny(set: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const each of others) if (set.has(each)) return true;
  return false;
}
