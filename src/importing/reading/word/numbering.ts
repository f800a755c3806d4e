import { wordValue } from '../../../gate/office/xml-part.ts';
import { writeNumber } from './number-forms.ts';
import { childOf, childrenOf, type XmlNode } from './xml-tree.ts';

/** One of the nine levels of a list (ECMA-376, part 1, 17.9.6). */
interface ListLevel {
  start: number;
  form: string;
  /** The text around the numbers, with `%1` for that of the first level. */
  text: string;
  /** The level after whose paragraphs it begins anew, from 1; 0 for never. */
  restart: number | undefined;
  /** Whether all its numbers are written with digits. */
  isLegal: boolean;
  /** The style of paragraphs that are numbered by it. */
  style: string | undefined;
}

/** A list that paragraphs name: the counters that it shares with others, and its levels. */
interface NumberedList {
  counters: string;
  levels: Map<number, ListLevel>;
  /** Levels that begin anew at this number when the list is named first. */
  overrides: Map<number, number>;
}

/** What Word shows before a paragraph of a list. */
export type ListMark =
  | { kind: 'bullet'; level: number }
  /** A number with a point behind it, as Markdown has them. */
  | { kind: 'number'; number: number; level: number; list: string; text: string }
  | { kind: 'text'; text: string };

/** Counts the paragraphs of the lists of a document as Word does. */
export class Numbering {
  readonly #lists = new Map<string, NumberedList>();
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(tree: XmlNode | undefined) {
    const nodes = tree ? childrenOf(childrenOf(tree)[0] ?? tree) : [];
    const abstracts = new Map<string, Map<number, ListLevel>>();
    const ofStyle = new Map<string, Map<number, ListLevel>>();
    const links = new Map<string, string>();
    for (const node of nodes.filter(({ name }) => name === 'abstractNum')) {
      const id = wordValue(node, 'abstractNumId') ?? '';
      const levels = readLevels(node);
      abstracts.set(id, levels);
      const [own, linked] = [valueOf(node, 'styleLink'), valueOf(node, 'numStyleLink')];
      if (own !== undefined) ofStyle.set(own, levels);
      if (linked !== undefined) links.set(id, linked);
    }
    for (const node of nodes.filter(({ name }) => name === 'num')) {
      const counters = valueOf(node, 'abstractNumId') ?? '';
      const base = ofStyle.get(links.get(counters) ?? '') ?? abstracts.get(counters) ?? new Map();
      const list: NumberedList = { counters, levels: new Map(base), overrides: new Map() };
      for (const override of childrenOf(node).filter(({ name }) => name === 'lvlOverride')) {
        const level = Number(wordValue(override, 'ilvl') ?? '0');
        const start = valueOf(override, 'startOverride');
        for (const [at, own] of readLevels(override)) list.levels.set(at, own);
        if (start !== undefined) list.overrides.set(level, Number(start));
      }
      this.#lists.set(wordValue(node, 'numId') ?? '', list);
    }
  }

  /** The mark of the next paragraph of a list; `undefined` for none. Must be asked for every paragraph, in their order. */
  next(id: string, named: number | undefined, style: string | undefined): ListMark | undefined {
    const list = this.#lists.get(id);
    if (!list) return undefined;
    const ofStyle = [...list.levels].find(([, each]) => style !== undefined && each.style === style)?.[0];
    const level = named ?? ofStyle ?? 0;
    const own = list.levels.get(level);
    if (!own) return undefined;
    const counts = this.#count(id, list, level);
    if (own.form === 'bullet') return { kind: 'bullet', level };
    const text = own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const form = own.isLegal ? 'decimal' : (list.levels.get(at)?.form ?? 'decimal');
      return writeNumber(counts.get(at) ?? list.levels.get(at)?.start ?? 1, form);
    });
    const isPlain = own.form === 'decimal' && own.text === `%${level + 1}.`;
    if (isPlain) return { kind: 'number', number: counts.get(level)!, level, list: list.counters, text };
    return text.trim() === '' ? undefined : { kind: 'text', text: text.trim() };
  }

  #count(id: string, { counters, levels, overrides }: NumberedList, level: number): Map<number, number> {
    const counts = this.#counts.get(counters) ?? new Map<number, number>();
    this.#counts.set(counters, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, start] of overrides) counts.set(at, start - 1);
    }
    counts.set(level, (counts.get(level) ?? levels.get(level)!.start - 1) + 1);
    for (const at of [...counts.keys()].filter((each) => each > level)) {
      const restart = levels.get(at)?.restart;
      // By itself, a level begins anew after any level above it.
      if (restart === undefined || level < restart) counts.delete(at);
    }
    return counts;
  }
}

function readLevels(node: XmlNode): Map<number, ListLevel> {
  const levels = childrenOf(node).filter(({ name }) => name === 'lvl');
  return new Map(
    levels.map((level) => {
      const [start, restart, legal] = ['start', 'lvlRestart', 'isLgl'].map((name) => childOf(level, name));
      return [
        Number(wordValue(level, 'ilvl') ?? '0'),
        {
          start: start ? Number(wordValue(start, 'val') ?? '0') : 0,
          form: valueOf(level, 'numFmt') ?? 'decimal',
          text: valueOf(level, 'lvlText') ?? '',
          restart: restart ? Number(wordValue(restart, 'val') ?? '0') : undefined,
          isLegal: legal !== undefined && !/^(?:0|false|off)$/u.test(wordValue(legal, 'val') ?? '1'),
          style: valueOf(level, 'pStyle'),
        },
      ];
    }),
  );
}

function valueOf(node: XmlNode, name: string): string | undefined {
  const child = childOf(node, name);
  return child && wordValue(child, 'val');
}
