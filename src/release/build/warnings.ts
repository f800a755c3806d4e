import { stripVTControlCharacters } from 'node:util';
import { processState } from '../../process-state.ts';

/** A warning or an error of Astro, or of what runs within it. */
export interface Warning {
  label: string | null;
  message: string;
}

/** The handler exists twice in one process, as a module and in the bundle that renders pages; both fill one list. */
const list = processState<Warning[]>('warnings');

/** The list that the log handler fills. */
export function collectWarnings(): Warning[] {
  const warnings = list.find() ?? [];
  list.set(warnings);
  return warnings;
}

/** The list, or `undefined` when no handler was loaded: Astro then goes on without one, and says nothing of it. */
export function findCapturedWarnings(): readonly Warning[] | undefined {
  return list.find();
}

/** Lets the next command of Astro in this process begin without the warnings of the one before. */
export function clearWarnings(): void {
  list.set(undefined);
}

/** What Astro says when an office has no standing pages; everything that has to be there is counted in the finished site. */
const HARMLESS: readonly RegExp[] = [
  /^The base directory ".*" does not exist\.$/u,
  /^No files found matching "\*\.mdx" in directory /u,
  /^The collection "(?:pages|bulletins)" does not exist or is empty\./u,
];

/**
 * The warnings after which a build must not be published. Astro warns, and ends with exit code 0, when it leaves out a page,
 * an entry or a picture; which of its many warnings mean that changes with every version, so all do that are not known to be
 * harmless. Bantin's own are about content and have been judged already.
 */
export function listFatal(warnings: readonly Warning[]): string[] {
  return warnings
    .filter(({ label }) => label === null || !label.startsWith('bantin'))
    .map(({ label, message }) => ({ label, text: stripVTControlCharacters(message).trim() }))
    .filter(({ text }) => !HARMLESS.some((pattern) => pattern.test(text)))
    .map(({ label, text }) => (label === null ? text : `[${label}] ${text}`));
}
