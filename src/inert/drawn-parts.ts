import type { SaxesTagNS } from 'saxes';

/** Elements that a drawing may show in all: those that a reference draws again count each time, as browsers draw them each time. */
export const MAX_DRAWN = 100_000;

/** Pattern of a reference to another part of the drawing, in a style or in an attribute that is one. */
const REFERENCE = /url\(\s*["']?#([^"')]+)/gu;

/** A part with an id, or the drawing itself. */
interface Part {
  /** Elements that are in no smaller part. */
  own: number;
  /** The smaller parts in it. */
  inside: Part[];
  /** Ids that it refers to, once for each time. */
  references: string[];
  /** The elements that it shows, once known. 0 while they are being counted: browsers do not draw a part within itself. */
  drawn?: number;
}

/** Counts the elements that a drawing shows, in time linear in its length. */
export class DrawnParts {
  readonly #whole: Part = { own: 0, inside: [], references: [] };
  readonly #byId = new Map<string, Part>();
  /** The part that each open element belongs to. */
  readonly #open: Part[] = [];

  open({ attributes }: SaxesTagNS): void {
    const around = this.#open.at(-1) ?? this.#whole;
    const id = attributes['id']?.value;
    const part = id === undefined ? around : { own: 0, inside: [], references: [] };
    if (part !== around) around.inside.push(part);
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, part);
    part.own += 1;
    for (const { value } of Object.values(attributes)) part.references.push(...listReferences(value));
    this.#open.push(part);
  }

  close(): void {
    this.#open.pop();
  }

  /** Counts a part when all that it shows is counted, with a list of its own of what is open: chains of references can be long. */
  count(): number {
    const open = [this.#begin(this.#whole)];
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const { part, shown } = last;
      const next = shown[last.at];
      if (next === undefined) {
        part.drawn = last.drawn;
        open.pop();
      } else if (next.drawn === undefined) open.push(this.#begin(next));
      else {
        last.drawn += next.drawn;
        last.at += 1;
      }
    }
    return this.#whole.drawn!;
  }

  #begin(part: Part): { part: Part; shown: readonly Part[]; at: number; drawn: number } {
    part.drawn = 0;
    const again = part.references.flatMap((id) => this.#byId.get(id) ?? []);
    return { part, shown: [...part.inside, ...again], at: 0, drawn: part.own };
  }
}

function listReferences(value: string): string[] {
  const whole = value.trim();
  if (whole.startsWith('#')) return [whole.slice(1)];
  return [...value.matchAll(REFERENCE)].map(([, id]) => id!);
}
