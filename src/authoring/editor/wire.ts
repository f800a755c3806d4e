import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import type { ContentTree } from '../../gate/tree.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import type { JsonSchema } from './json-schema.ts';
import { buildSchemas } from './schemas.ts';
import { suggestIds } from './suggestions.ts';

/** What the frontmatter of this office may name. */
export interface OfficeData {
  tree: Pick<ContentTree, 'bulletins' | 'pages'>;
  site: Site;
  registers: Registers;
}

/**
 * Wires the schemas to the frontmatter of MDX files. Astro's extension is the one that knows frontmatter; it looks into
 * `.astro/collections` for the files of each collection and for the schema. Astro itself would write a list there only for
 * loaders that keep their source files, so the names here are our own and Astro leaves them alone.
 */
export async function wireFrontmatter(project: string, { tree, site, registers }: OfficeData): Promise<void> {
  const { bulletin, page } = buildSchemas();
  const schemas: Record<string, JsonSchema> = {
    'bantin-bulletin': suggestIds(bulletin, site, registers),
    'bantin-page': page,
  };
  const files = [
    ...tree.bulletins.map(({ index }) => [index.absolute, 'bantin-bulletin'] as const),
    ...tree.pages.map(({ absolute }) => [absolute, 'bantin-page'] as const),
  ];
  const list = {
    collections: Object.keys(schemas).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(files.map(([file, name]) => [addressOf(file), name])) as Record<
      string,
      string
    >,
  };
  const folder = join(project, '.astro', 'collections');
  for (const [name, schema] of Object.entries(schemas)) {
    await writeFileAtomically(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  await writeFileAtomically(join(folder, 'collections.json'), `${JSON.stringify(list, null, 2)}\n`);
}

/** The extension compares decoded addresses in lower case. */
function addressOf(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}
