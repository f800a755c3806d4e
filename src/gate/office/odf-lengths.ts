import { isOpenDocument } from './namespaces.ts';
import type { XmlTag } from './xml-part.ts';

/** Centimetres of a row, a column or a drawing that count as none. */
export const FLATTEST = 0.05;
/** Units of lengths in centimetres. */
const UNITS: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, pc: 2.54 / 6 };

/** A length in centimetres; of what is none, 0. */
export function lengthOf(text: string): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(\w+)$/.exec(text.trim()) ?? [];
  return Number(number) * (UNITS[unit] ?? 0);
}

/** The value of an attribute in any namespace of OpenDocument. */
export function odfValue({ attributes }: XmlTag, name: string): string | undefined {
  return attributes.find((each) => each.name === name && isOpenDocument(each.uri))?.value;
}
