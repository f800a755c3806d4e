import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseHtml, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parse } from 'yaml';
import { EACH, listEditorsOnly } from '../../src/bulletins/editors-only.ts';
import { bulletinSchema } from '../../src/bulletins/schema.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { textOf } from '../support/page-text.ts';
import { PROJECT } from '../support/project.ts';
import { listPublished } from '../support/published.ts';
import { listSchemaLeaves, listValues } from '../support/schema-leaves.ts';

/**
 * Where readers find a field of bulletins: as it was written on the bulletin's page and in its data file; in the data file alone,
 * while the page words it anew or leaves it out; on the page alone, and why; by the name that a register gives it, in both; or
 * nowhere as it was written, and which test shows what becomes of it.
 */
type Shown = 'page and data' | 'data' | 'name' | { pageOnly: string } | { nowhere: string; test: string };

const FOR_ARCHIVES = { nowhere: 'in the tables of an edition', test: 'unit/offline/tables/records' };
const IN_SOURCE_ONLY = {
  nowhere: 'judged, and kept in the sources of an edition',
  test: 'unit/offline/tables/records',
};
const FOR_EDITORS = { nowhere: 'the editors’ own', test: 'offline/editors-only' };

const SHOWN: Readonly<Record<string, Shown>> = {
  id: 'page and data',
  title: 'page and data',
  section: 'name',
  kind: 'data',
  status: { nowhere: 'decides what is shown', test: 'build/preview' },
  'withdrawal.on': { nowhere: 'on the tombstone as a Vietnamese day', test: 'build/withdrawn' },
  'withdrawal.reason': { nowhere: 'on the tombstone', test: 'build/withdrawn' },
  summary: 'page and data',
  date: 'page and data',
  endDate: 'data',
  session: 'data',
  time: 'data',
  dateText: 'page and data',
  dateBasis: 'data',
  publishedOn: 'page and data',
  publishAt: { nowhere: 'decides what is shown', test: 'build/preview' },
  updated: 'page and data',
  'corrections[].on': 'page and data',
  'corrections[].note': 'page and data',
  location: 'page and data',
  'location.text': 'page and data',
  'location.place': 'data',
  'location.venue': 'page and data',
  'attendees[].name': 'page and data',
  'attendees[].positions[]': 'page and data',
  'attendees[].positions[].title': 'page and data',
  'attendees[].positions[].org': IN_SOURCE_ONLY,
  'attendees[].part': 'data',
  'attendees[].group': 'data',
  'attendees[].person': { nowhere: 'joins a person’s bulletins', test: 'unit/catalogue/people-index' },
  'attendees[].sortName': { nowhere: 'decides an order', test: 'unit/catalogue/people-index' },
  'images[].src': {
    nowhere: 'published under a name made of its contents',
    test: 'unit/images/published-pictures',
  },
  'images[].alt': 'page and data',
  'images[].caption': 'page and data',
  'images[].credit': 'page and data',
  'images[].title': FOR_ARCHIVES,
  'images[].takenOn': 'page and data',
  'images[].place': 'data',
  'images[].rights': IN_SOURCE_ONLY,
  'images[].sequence': IN_SOURCE_ONLY,
  'images[].archiveCode': FOR_ARCHIVES,
  'images[].needsAlt': 'data',
  'images[].missing': 'data',
  'event.type': 'name',
  'event.period.year': 'page and data',
  'event.period.half': 'data',
  'event.period.quarter': 'data',
  'organisers[]': 'name',
  bloc: 'name',
  movement: 'name',
  'attachments[].src': { pageOnly: 'the data have its whole address' },
  'attachments[].title': 'page and data',
  'attachments[].kind': IN_SOURCE_ONLY,
  byline: 'page and data',
  'byline.text': 'page and data',
  'byline.ref': IN_SOURCE_ONLY,
  'source.url': 'page and data',
  'source.system': FOR_ARCHIVES,
  'source.retrievedOn': IN_SOURCE_ONLY,
  'source.sha256': IN_SOURCE_ONLY,
  'aliases[]': { nowhere: 'leads on', test: 'hosting/told-to-hosts' },
  retention: FOR_ARCHIVES,
  access: FOR_ARCHIVES,
  'privacy.redacted': {
    nowhere: 'decides which earlier releases may be shown again',
    test: 'unit/release/build/forget-taken-back',
  },
  'privacy.note': FOR_EDITORS,
  'notes[]': FOR_EDITORS,
  'lint[].rule': FOR_EDITORS,
  'lint[].reason': FOR_EDITORS,
};

const root = join('tests', 'fixtures', 'sites', 'demo');
const demo = await getBuiltSite('demo');

/** Of fields that not every bulletin shows where it has them, why. Of all others each one is looked for. */
const SOMETIMES: Readonly<Record<string, string>> = {
  'images[].takenOn': 'the page shows it of the photographs that it names; a lost photograph has no day',
  'images[].caption': 'the body may give the picture another',
};

it('every field of bulletins is said here to be shown, or why it is not', () => {
  expect(Object.keys(SHOWN).sort()).toEqual(listSchemaLeaves(bulletinSchema));
});

describe('what is shown nowhere', () => {
  const editorsOnly = new Set(
    listEditorsOnly(bulletinSchema).map((path) => path.join('.').replaceAll(`.${EACH}`, '[]')),
  );

  it.each(
    Object.entries(SHOWN).flatMap(([path, shown]) =>
      typeof shown === 'object' && 'nowhere' in shown ? [{ path, file: `tests/${shown.test}.test.ts` }] : [],
    ),
  )('$path: $file speaks of it', async ({ path, file }) => {
    const text = await readFile(join(PROJECT, file), 'utf8');
    const name = /(?<name>\w+)(?:\[\])?$/u.exec(path)!.groups!['name']!;
    // Those that are the editors' own are listed from the schema.
    const isListed = text.includes('listEditorsOnly') && editorsOnly.has(path.replace(/\[\]$/u, ''));
    expect(isListed || new RegExp(String.raw`\b${name}\b`, 'u').test(text)).toBe(true);
  });
});

describe('what the bulletins of the demo say in a field is where readers look for it', async () => {
  const names = await readNames();
  const published = await Promise.all((await listPublished(demo)).map(readBulletin));
  const values = published.flatMap(({ fields, page, data }) =>
    listValues(fields).map((field) => ({ ...field, page, data })),
  );

  /** Where a value is not found, of the places where it should be; `page!` and `data!` where it is and should not be. */
  function listFaults(where: Shown, { value, page, data }: (typeof values)[number]): string[] {
    if (where === 'name') {
      const known = names.get(value) ?? [];
      const isIn = (text: string | string[]) => known.some((name) => text.includes(name));
      return [...(isIn(page) ? [] : ['page']), ...(isIn(data) ? [] : ['data'])];
    }
    const plain = value.replace(/^\.\//u, '');
    const isInData = data.includes(plain);
    if (where === 'data') return isInData ? [] : ['data'];
    const faults = page.includes(plain) ? [] : ['page'];
    if (where === 'page and data') return isInData ? faults : [...faults, 'data'];
    return isInData ? [...faults, 'data!'] : faults;
  }

  /** How many values of a field the demo has, and those that are not where they should be, with where not. */
  function judge(path: string): { said: number; faults: string[] } {
    const said = values.filter((field) => field.path === path);
    const faults = said.flatMap((field) => {
      const missing = listFaults(SHOWN[path]!, field);
      return missing.length > 0 ? [`${field.value}: ${missing.join(', ')}`] : [];
    });
    return { said: said.length, faults };
  }

  const shown = Object.keys(SHOWN).filter((path) => {
    const where = SHOWN[path]!;
    return typeof where === 'string' || 'pageOnly' in where;
  });

  it.each(shown)('%s stands in the demo', (path) => {
    expect(judge(path).said).toBeGreaterThan(0);
  });

  it.each(shown.filter((path) => !(path in SOMETIMES)))('%s: always', (path) => {
    expect(judge(path).faults).toEqual([]);
  });

  it.each(Object.keys(SOMETIMES))('%s: sometimes', (path) => {
    const { said, faults } = judge(path);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(said);
  });
});

/** What was written of a bulletin, the page that was made of it, as text, and the values in its data file, one a line. */
async function readBulletin(folder: string): Promise<{ fields: unknown; page: string; data: string[] }> {
  const source = join(root, folder.replace(/^tin/u, 'bulletins'), 'index.mdx');
  const [, frontmatter = ''] = (await readFile(source, 'utf8')).split(/^---$/mu);
  const data: unknown = JSON.parse(await readFile(join(demo, folder, 'ban-tin.json'), 'utf8'));
  return {
    fields: parse(frontmatter),
    page: listSaid(parseHtml(await readFile(join(demo, folder, 'index.html'), 'utf8'))),
    data: listValues(data).map(({ value }) => value),
  };
}

/** The text of a page and the values of all attributes. */
function listSaid(page: Tree.Document): string {
  const values: string[] = [];
  const take = (node: Tree.Node): void => {
    if ('attrs' in node) values.push(...node.attrs.map(({ value }) => value));
    if ('childNodes' in node) node.childNodes.forEach(take);
  };
  take(page);
  return [textOf(page), ...values].join('\n');
}

/** All names of each entry of a register or of a list in `site.yaml` of the demo, by its id. */
async function readNames(): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const take = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const entry = node as { id?: unknown; name?: unknown; names?: { text: string }[] };
    if (typeof entry.id === 'string') {
      const own = typeof entry.name === 'string' ? [entry.name] : [];
      names.set(entry.id, [...own, ...(entry.names ?? []).map(({ text }) => text)]);
    }
    for (const part of Object.values(node)) take(part);
  };
  for (const file of ['site', 'registers/organisations', 'registers/blocs', 'registers/movements'])
    take(parse(await readFile(join(root, `${file}.yaml`), 'utf8')));
  return names;
}
