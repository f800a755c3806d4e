import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import type { JsonSchema } from './json-schema.ts';

interface NamedEntry {
  id: string;
  name: string;
}

/**
 * The schema of bulletins with the ids of this office as suggestions: sections, places, people. Not as a closed list: registers grow,
 * and an error below a correct id would teach editors to ignore errors.
 */
export function suggestIds(schema: JsonSchema, site: Site, registers: Registers): JsonSchema {
  const copy = structuredClone(schema);
  const places = named(registers.places);
  const organisations = named(registers.organisations);
  const lists: Record<string, readonly NamedEntry[]> = {
    section: site.sections,
    'event.type': site.eventTypes,
    'location.place': places,
    'images.place': places,
    bloc: named(registers.blocs),
    movement: named(registers.movements),
    organisers: organisations,
    'byline.ref': organisations,
    'attendees.person': registers.people,
    'attendees.positions.org': organisations,
  };
  for (const [path, records] of Object.entries(lists)) {
    for (const leaf of findFields(copy, path.split('.'))) {
      leaf['defaultSnippets'] = records.map(({ id, name }) => ({ label: id, description: name, body: id }));
    }
  }
  return copy;
}

function named(records: readonly { id: string; names: readonly { text: string }[] }[]): NamedEntry[] {
  return records.map(({ id, names }) => ({ id, name: names.at(-1)?.text ?? id }));
}

/** The parts of a schema that hold the value of a field, through lists and alternatives. */
function findFields(node: JsonSchema, path: readonly string[]): JsonSchema[] {
  const parts = [
    ...((node['anyOf'] ?? []) as JsonSchema[]),
    ...(node['items'] ? [node['items'] as JsonSchema] : []),
  ];
  if (parts.length > 0) return parts.flatMap((part) => findFields(part, path));
  const [key, ...rest] = path;
  if (key === undefined) return [node];
  const field = (node['properties'] as Record<string, JsonSchema> | undefined)?.[key];
  return field ? findFields(field, rest) : [];
}
