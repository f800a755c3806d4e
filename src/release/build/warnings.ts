import { stripVTControlCharacters } from 'node:util';
import { processState } from '../../process-state.ts';

/** A warning or an error of Astro, or of what runs within it. */
export interface Warning {
  label: string | null;
  message: string;
}

/** The captured warnings. The log handler exists twice in a process, as a module and in the bundle that renders pages. */
const list = processState<Warning[]>('warnings');

/** The list to which the log handler adds warnings; begins it when there is none. */
export function collectWarnings(): Warning[] {
  const warnings = list.find() ?? [];
  list.set(warnings);
  return warnings;
}

/** The captured warnings; `undefined` when the log handler was not loaded: Astro silently continues without it. */
export function findCapturedWarnings(): readonly Warning[] | undefined {
  return list.find();
}

/** Deletes the captured warnings, so that the next Astro command of this process begins without them. */
export function clearWarnings(): void {
  list.set(undefined);
}

/** Patterns of warnings that are ignored: those of Astro about an office without standing pages. Missing pages are found later. */
const HARMLESS: readonly RegExp[] = [
  /^The base directory ".*" does not exist\.$/u,
  /^No files found matching "\*\.mdx" in directory /u,
  /^The collection "(?:pages|bulletins)" does not exist or is empty\./u,
];

/**
 * The warnings after which a build must not be published. Astro warns, and ends with exit code 0, when it leaves out a page, an
 * entry or a picture. Which warnings mean that changes with every version, so all are fatal except those known to be harmless.
 * Bantin's own warnings are about content and have been judged already.
 */
export function listFatal(warnings: readonly Warning[]): string[] {
  return warnings
    .filter(({ label }) => label === null || !label.startsWith('bantin'))
    .map(({ label, message }) => ({ label, text: stripVTControlCharacters(message).trim() }))
    .filter(({ text }) => !HARMLESS.some((pattern) => pattern.test(text)))
    .map(({ label, text }) => (label === null ? text : `[${label}] ${text}`));
}
