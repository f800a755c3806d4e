import type { RegisterName } from '../../registers/schema.ts';

/** An id that a frontmatter names, and the list of `site.yaml` or the register in which it has to stand. */
export interface NamedId {
  path: PropertyKey[];
  id: string;
  list: 'sections' | 'eventTypes' | Exclude<RegisterName, 'abbreviations'>;
}

/** The fields that name records: keys, `*` for each item of a list, or for a single text in the place of one. */
const FIELDS: readonly (readonly [field: string, list: NamedId['list']])[] = [
  ['section', 'sections'],
  ['event.type', 'eventTypes'],
  ['location.place', 'places'],
  ['bloc', 'blocs'],
  ['movement', 'movements'],
  ['byline.ref', 'organisations'],
  ['organisers.*', 'organisations'],
  ['attendees.*.person', 'people'],
  ['attendees.*.positions.*.org', 'organisations'],
  ['images.*.place', 'places'],
];

/** The ids that a frontmatter names, valid or not, in the order of its fields. */
export function listNamedIds(data: Readonly<Record<string, unknown>>): NamedId[] {
  return FIELDS.flatMap(([field, list]) =>
    listTextsAt(data, field.split('.'), []).map(({ path, text }) => ({ path, id: text, list })),
  );
}

interface TextAt {
  path: PropertyKey[];
  text: string;
}

function listTextsAt(value: unknown, steps: readonly string[], path: PropertyKey[]): TextAt[] {
  const [step, ...rest] = steps;
  if (step === undefined) {
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' ? [] : [{ path, text }];
  }
  if (step === '*') {
    if (!Array.isArray(value)) return typeof value === 'string' ? listTextsAt(value, rest, path) : [];
    return value.flatMap((item, index) => listTextsAt(item, rest, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return listTextsAt((value as Readonly<Record<string, unknown>>)[step], rest, [...path, step]);
}
