import type { BuiltDocument } from '../verify/document.ts';
import type { Fault } from './fault.ts';

/**
 * Every feed, site map, calendar and data file can be read by a program, and holds no value that is none, but for those that the
 * content itself says.
 */
export function findDocumentFaults(documents: readonly BuiltDocument[], said: ReadonlySet<string>): Fault[] {
  return documents.flatMap(({ file, malformed, leaks }): Fault[] => [
    ...(malformed === undefined ? [] : [{ rule: 'malformed' as const, file, detail: malformed }]),
    ...leaks
      .filter((leak) => !said.has(leak))
      .map((detail): Fault => ({ rule: 'leaked-value', file, detail })),
  ]);
}
