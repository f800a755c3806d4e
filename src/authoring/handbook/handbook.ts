import { registerSchemas, type RegisterName } from '../../registers/schema.ts';
import { registerFields, schemaTitles } from '../../strings/editor.vi.ts';
import { bulletinFields } from '../../strings/fields/bulletin.vi.ts';
import { pageFields } from '../../strings/fields/page.vi.ts';
import { siteFields } from '../../strings/fields/site.vi.ts';
import type { FieldTexts } from '../../strings/fields/texts.ts';
import { withinOffice, withinProgram, type OfficeSetUp } from '../../strings/handbook-set-up.vi.ts';
import { handbookWords } from '../../strings/handbook.vi.ts';
import { snippets } from '../../strings/snippets.vi.ts';
import { buildSchemas } from '../editor/schemas.ts';
import { documentComponents, PICTURE_FOLDER } from './components.ts';
import { documentFields } from './fields.ts';

/** The handbook of the editors, below the project. */
export const HANDBOOK = 'content/README.md';

/** The parts of the handbook that are made from the code, by the name in their markers. */
function buildParts(office?: OfficeSetUp): Record<string, string> {
  return {
    ...(office ? withinOffice(office) : withinProgram),
    bulletin: documentFields(bulletinFields, 3),
    site: documentFields(siteFields, 3),
    page: documentFields(pageFields, 3),
    registers: (Object.keys(registerSchemas) as RegisterName[]).map(documentRegister).join('\n\n'),
    components: documentComponents(3),
    snippets: documentSnippets(),
  };
}

/**
 * The handbook with its generated parts made anew, for content within this project or for the repository of an office. Throws when a
 * marker is missing or belongs to no part.
 */
export function renewHandbook(text: string, office?: OfficeSetUp): string {
  const parts = buildParts(office);
  let renewed = text;
  for (const [name, contents] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name}: begin. ${handbookWords.generated} -->`, `<!-- ${name}: end -->`];
    const [from, to] = [renewed.indexOf(begin), renewed.indexOf(end)];
    if (from === -1 || to < from) throw new Error(`${HANDBOOK} has no part "${name}"`);
    renewed = `${renewed.slice(0, from + begin.length)}\n\n${contents}\n\n${renewed.slice(to)}`;
  }
  const unknown = [...renewed.matchAll(/<!-- ([\w-]+): end -->/g)].find(
    ([, name = '']) => !Object.hasOwn(parts, name),
  );
  if (unknown) throw new Error(`${HANDBOOK} has a part "${unknown[1]}" that nothing makes`);
  return renewed;
}

/**
 * The handbook that lies in the repository of an office, made from that of this project: nobody there makes its parts, so it has no
 * markers, and its pictures lie in `pictures`, a folder beside it.
 */
export function composeOfficeHandbook(text: string, office: OfficeSetUp, pictures: string): string {
  return renewHandbook(text, office)
    .replace(/<!-- [\w-]+: (?:begin\. [^>]*|end) -->\n\n?/g, '')
    .replaceAll(`](${PICTURE_FOLDER}/`, `](${pictures}/`);
}

/** The keys of one register, which share their words with those of the others. */
function documentRegister(name: RegisterName): string {
  const keys = new Set(JSON.stringify(buildSchemas()[name]).match(/(?<=")[a-zA-Z]+(?=":\{)/g));
  const fields: FieldTexts = Object.fromEntries(
    Object.entries(registerFields).filter(([key]) => keys.has(key)),
  );
  return `${handbookWords.register(name, schemaTitles[name])}\n\n${documentFields(fields, 4)}`;
}

function documentSnippets(): string {
  const rows = Object.values(snippets).map(({ prefix, description }) => `| \`${prefix}\` | ${description} |`);
  return [handbookWords.snippetHead, ...rows].join('\n');
}
