import { basename } from 'node:path/posix';
import type { SourcePosition } from '../../gate/issue.ts';
import { listEditorsOnly, withoutFields } from '../editors-only.ts';
import { bulletinSchema } from '../schema.ts';
import type { LintSubject } from './subject.ts';

/** A text that is published of a bulletin outside of its body, and where it is written. */
export interface PublishedText {
  text: string;
  place: () => SourcePosition;
}

/** Fields of digits and letters that no person has chosen. */
const SUMS: ReadonlySet<string> = new Set(['sha256']);

/** Every text that is published of a bulletin besides its body: its fields but those for editors, the name of its folder, those of its files. */
export function listPublishedTexts({ folder, fields, yaml }: LintSubject): PublishedText[] {
  const start = { file: folder.index.path, line: 1, column: 1 };
  // Hyphens stand for the blanks of a name.
  const names = [folder.slug, ...folder.besides.map(({ path }) => basename(path))].map((name) =>
    name.replaceAll(/[-_]/gu, ' '),
  );
  const published = withoutFields(fields, listEditorsOnly(bulletinSchema));
  return [
    ...names.map((text) => ({ text, place: () => start })),
    ...[...listTexts(published, [])].map(({ text, path }) => ({ text, place: () => yaml.placeOf(path) })),
  ];
}

function* listTexts(value: unknown, path: PropertyKey[]): Generator<{ text: string; path: PropertyKey[] }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* listTexts(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      if (!SUMS.has(key)) yield* listTexts(item, [...path, key]);
  }
}
