import { bulletinSchema } from '../../bulletins/schema.ts';
import { pageSchema } from '../../bulletins/pages/standing-pages.ts';
import { registerSchemas, type RegisterName } from '../../registers/schema.ts';
import { siteSchema } from '../../site.ts';
import { registerFields, schemaTitles } from '../../strings/editor.vi.ts';
import { bulletinFields } from '../../strings/fields/bulletin.vi.ts';
import { pageFields } from '../../strings/fields/page.vi.ts';
import { siteFields } from '../../strings/fields/site.vi.ts';
import { buildEditorSchema, byKey, byPath, type JsonSchema } from './json-schema.ts';

/** Every kind of file that an editor writes, with the schema of its data. */
export function buildSchemas(): Record<keyof typeof schemaTitles, JsonSchema> {
  return {
    bulletin: buildEditorSchema(bulletinSchema, schemaTitles.bulletin, byPath(bulletinFields)),
    page: buildEditorSchema(pageSchema, schemaTitles.page, byPath(pageFields)),
    site: buildEditorSchema(siteSchema, schemaTitles.site, byPath(siteFields)),
    places: ofRegister('places'),
    organisations: ofRegister('organisations'),
    blocs: ofRegister('blocs'),
    movements: ofRegister('movements'),
    people: ofRegister('people'),
    abbreviations: ofRegister('abbreviations'),
  };
}

function ofRegister(name: RegisterName): JsonSchema {
  return buildEditorSchema(registerSchemas[name], schemaTitles[name], byKey(registerFields));
}

/** The files of a content root that each schema is for, as patterns. */
export const schemaFiles: Readonly<Record<Exclude<keyof typeof schemaTitles, 'bulletin' | 'page'>, string>> =
  {
    site: '**/site.yaml',
    places: '**/registers/places.yaml',
    organisations: '**/registers/organisations.yaml',
    blocs: '**/registers/blocs.yaml',
    movements: '**/registers/movements.yaml',
    people: '**/registers/people.yaml',
    abbreviations: '**/registers/abbreviations.yaml',
  };
