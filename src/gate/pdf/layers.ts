import type { PdfFile } from './objects.ts';
import type { PdfObject } from './references.ts';
import { Dictionary, isNamed, Name, Reference, type Value } from './values.ts';

/** Levels of conditions within conditions, at most. */
const MAX_DEPTH = 20;

/** Which layers of one file are off when it is opened, and what shows only while others are on or off (ISO 32000-2, 8.11). */
export class Layers {
  private readonly file: PdfFile;
  /** The numbers of the layers that are off. */
  private readonly off = new Set<number>();
  private isBaseOff = false;
  private readonly on = new Set<number>();

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** Reads a dictionary that may say which layers are off. All objects must have been listed. */
  read(key: 'ON' | 'OFF', layers: readonly Value[]): void {
    for (const each of layers)
      if (each instanceof Reference) (key === 'OFF' ? this.off : this.on).add(each.number);
  }

  /** All layers are off that are not said to be on. */
  turnOff(): void {
    this.isBaseOff = true;
  }

  /** Whether a layer, or a condition on layers, does not show what it is about. */
  isOff({ value, origin }: PdfObject, depth = 0): boolean {
    if (!(value instanceof Dictionary) || depth > MAX_DEPTH) return false;
    if (isNamed(value, 'Type', 'OCG')) return this.isNumberOff(origin.number);
    if (!isNamed(value, 'Type', 'OCMD')) return false;
    const follow = (each: Value) => this.file.references.follow(each, origin).at(-1);
    const [expression] = value.all('VE');
    const condition = expression === undefined ? undefined : follow(expression);
    if (condition) return !this.holds(condition, depth + 1);
    const [named] = value.all('OCGs');
    const list =
      named instanceof Reference ? ([follow(named)?.value, named].find(Array.isArray) ?? [named]) : named;
    const layers = (Array.isArray(list) ? list : [list]).filter((each) => each instanceof Reference);
    if (layers.length === 0) return false;
    const states = layers.map(({ number }) => !this.isNumberOff(number));
    const [policy] = value.all('P');
    switch (policy instanceof Name ? policy.text : 'AnyOn') {
      case 'AllOn':
        return !states.every(Boolean);
      case 'AnyOff':
        return states.every(Boolean);
      case 'AllOff':
        return states.some(Boolean);
      default:
        return !states.some(Boolean);
    }
  }

  private isNumberOff(number: number): boolean {
    return this.off.has(number) || (this.isBaseOff && !this.on.has(number));
  }

  /** Whether an expression of layers holds: a layer that is on, or `And`, `Or`, `Not` before others. */
  private holds({ value, origin }: PdfObject, depth: number): boolean {
    if (!Array.isArray(value)) return !this.isOff({ value, origin }, depth);
    if (depth > MAX_DEPTH) return true;
    const [operator, ...operands] = value;
    const each = (operand: Value): boolean => {
      const found = this.file.references.follow(operand, origin).at(-1);
      return found === undefined || this.holds(found, depth + 1);
    };
    const name = operator instanceof Name ? operator.text : '';
    if (name === 'Not') return !operands.every(each);
    return name === 'Or' ? operands.some(each) : operands.every(each);
  }
}
