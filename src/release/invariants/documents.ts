import type { BuiltDocument } from '../verify/document.ts';
import type { Fault } from './fault.ts';

/** Every feed, site map, calendar and data file can be read by a program, and holds no value that is none. */
export function findDocumentFaults(documents: readonly BuiltDocument[]): Fault[] {
  return documents.flatMap(({ file, malformed, leaks }): Fault[] => [
    ...(malformed === undefined ? [] : [{ rule: 'malformed' as const, file, detail: malformed }]),
    ...leaks.map((detail): Fault => ({ rule: 'leaked-value', file, detail })),
  ]);
}
