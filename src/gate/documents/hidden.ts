import { hasPhrase } from '../office/signs.ts';
import { hiddenKinds, type HiddenKind, type HiddenPart } from '../../strings/issues/forms.ts';

/** Names of one kind that are kept, at most, and characters of a name, at most. */
const MAX_NAMES = 20;
const MAX_NAME_LENGTH = 100;

/** Collects what readers of one document do not see when they open it, but can take out. */
export class Hidden {
  private readonly found = new Map<HiddenKind, { count: number; which: Set<string> }>();

  /** Adds `count` of a kind, with the names of some of them. */
  add(kind: HiddenKind, count = 1, which: Iterable<string> = []): void {
    if (count === 0) return;
    const known = this.found.get(kind) ?? { count: 0, which: new Set() };
    known.count += count;
    for (const name of which) {
      if (known.which.size >= MAX_NAMES) break;
      known.which.add(name.slice(0, MAX_NAME_LENGTH));
    }
    this.found.set(kind, known);
  }

  /** Whether anything of a kind was found. */
  has(kind: HiddenKind): boolean {
    return this.found.has(kind);
  }

  /** Adds a remark in the source of a part that says something in words. */
  addRemark(text: string): void {
    if (hasPhrase(text)) this.add('data', 1, ['<!-- -->']);
  }

  /** Adds what was found in a document within this one. */
  addAll(parts: readonly HiddenPart[]): void {
    for (const { kind, count, which } of parts) this.add(kind, count, which);
  }

  /** What was found, one part per kind, in the order of `hiddenKinds`. */
  list(): HiddenPart[] {
    return hiddenKinds.flatMap((kind) => {
      const found = this.found.get(kind);
      return found ? [{ kind, count: found.count, which: [...found.which] }] : [];
    });
  }
}
