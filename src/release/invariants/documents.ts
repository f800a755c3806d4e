import type { BuiltDocument } from '../verify/document.ts';
import type { Fault } from './fault.ts';

/** Every feed, sitemap, calendar and data file can be parsed, and holds no leaked value such as `undefined`. */
export function findDocumentFaults(documents: readonly BuiltDocument[]): Fault[] {
  return documents.flatMap(({ file, malformed, leaks }): Fault[] => [
    ...(malformed === undefined ? [] : [{ rule: 'malformed' as const, file, detail: malformed }]),
    ...leaks.map((detail): Fault => ({ rule: 'leaked-value', file, detail })),
  ]);
}
