import { dirname, join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { EACH, listEditorsOnly, type FieldPath } from '../../src/bulletins/editors-only.ts';
import { readContent } from '../../src/bulletins/reading/read-content.ts';
import { bulletinSchema } from '../../src/bulletins/schema.ts';
import { decisionSchema } from '../../src/awards/decision-schema.ts';
import { pageSchema } from '../../src/bulletins/pages/standing-pages.ts';
import { hasErrors } from '../../src/gate/issue.ts';
import { layOutArtefact } from '../../src/release/hosting/artefact.ts';
import { buildSite, foldersOf } from '../support/build-site.ts';
import { BULLETIN, smallJpeg, validFields, writeContentRoot } from '../support/content-root.ts';
import { decisionText } from '../support/faults/awards.ts';
import { findWords, unpackEverything } from '../support/unpacked.ts';
import { makePackage, unpack } from './packages.ts';

/** A word for each field that no text has, and that search takes whole. */
const canaryOf = (path: FieldPath) => `hoangyen${path.join('').replace(/\W/gu, '')}qzx`;

/** A word for every comment, in frontmatter and body. */
const COMMENT = 'hoangyenchuthichqzx';

/** A word for what records of registers say that no bulletin names. */
const UNNAMED = 'hoangyensoboqzx';

/** What has to stand beside the fields for the schema to take them. */
const beside = {
  ...validFields,
  location: null,
  dateBasis: 'inferred',
  dateText: 'ngày 3/5',
  privacy: { redacted: true },
  lint: [{ rule: 'BT-209' }],
  images: [{ src: './anh.jpg', alt: 'Toàn cảnh hội nghị thử nghiệm' }],
  attendees: [{ name: 'Trần Thị Mẫu', positions: ['Chuyên viên'] }],
};

const DECISION = 'decisions/2024/12-qd-ubnd/decision.yaml';
const decisionFields = parse(decisionText(['listMissing: Chỉ có bản quét của quyết định'])) as object;

/** Puts a value at a path, in every item of a list. */
function putAt(data: unknown, [key = '', ...rest]: FieldPath, value: unknown): unknown {
  if (key === EACH) return (data as unknown[]).map((item) => putAt(item, rest, value));
  const record = data as Record<string, unknown>;
  return { ...record, [key]: rest.length === 0 ? value : putAt(record[key], rest, value) };
}

/** The frontmatter with a canary in every field that is the editors' own, in the form that the schema takes. */
function fill(
  data: unknown,
  schema: typeof bulletinSchema | typeof pageSchema | typeof decisionSchema,
): unknown {
  return listEditorsOnly(schema).reduce((filled, path) => {
    // A field is told to be a list of words by what the schema says of one word in its place.
    const { error } = schema.safeParse(putAt(filled, path, canaryOf(path)));
    const isList = error?.issues.some(({ path: at }) => at.join() === path.join()) ?? false;
    return putAt(filled, path, isList ? [canaryOf(path)] : canaryOf(path));
  }, data);
}

let root: string;
let dist: string;

beforeAll(async () => {
  const bulletin = fill(beside, bulletinSchema);
  const page = fill(
    { title: 'Liên hệ', description: 'Cách liên hệ với cơ quan hư cấu.', lint: beside.lint },
    pageSchema,
  );
  const decision = fill({ ...decisionFields, lint: beside.lint }, decisionSchema);
  expect([
    bulletinSchema.safeParse(bulletin).error,
    pageSchema.safeParse(page).error,
    decisionSchema.safeParse(decision).error,
  ]).toEqual([undefined, undefined, undefined]);
  root = await writeContentRoot({
    [BULLETIN]: `---\n# ${COMMENT}\n${stringify(bulletin)}---\n\n{/* ${COMMENT} */}\n\nĐoạn đầu của bản tin thử, ngày 3/5.\n`,
    'bulletins/2024/tin-thu/anh.jpg': await smallJpeg(),
    'registers/people.yaml': `people:\n  - { id: nguoi-thu, name: Nguyễn Văn ${UNNAMED} }\n`,
    [DECISION]: `# ${COMMENT}\n${stringify(decision)}`,
    'registers/organisations.yaml': `organisations:\n  - { id: ubnd-thu, names: [{ text: Ủy ban nhân dân tỉnh Thử }] }\n  - { id: don-vi-thu, names: [{ text: Sở ${UNNAMED} }] }\n`,
    'pages/lien-he.mdx': `---\n${stringify(page)}# ${COMMENT}\n---\n\nThân bài. {/* ${COMMENT} */}\n`,
  });
  const built = await buildSite(root);
  expect(built.code, built.output).toBe(0);
  dist = built.dist;
}, 600_000);
afterAll(() => rm(dirname(root), { recursive: true }));

describe("what is the editors' own", () => {
  const canaries = [
    COMMENT,
    ...[bulletinSchema, pageSchema, decisionSchema].flatMap(listEditorsOnly).map(canaryOf),
  ];

  it('stands in the sources, so that a search for it means something', async () => {
    const found = findWords(await unpackEverything(root), canaries);
    expect(found).toEqual([BULLETIN, DECISION, 'pages/lien-he.mdx']);
    expect(findWords(await unpackEverything(root), listEditorsOnly(decisionSchema).map(canaryOf))).toContain(
      DECISION,
    );
    for (const canary of canaries)
      expect(findWords(await unpackEverything(root), [canary])).toContain(BULLETIN);
  });

  it('is nowhere in the site and in what a server is given, packed or not', async () => {
    const out = await mkdtemp(join(tmpdir(), 'bantin-artefact-'));
    await layOutArtefact(foldersOf(dist), join(out, 'artefact'));
    const files = [...(await unpackEverything(dist)), ...(await unpackEverything(out))];
    await rm(out, { recursive: true });
    expect(files.length).toBeGreaterThan(100);
    expect(findWords(files, canaries)).toEqual([]);
  });

  it('is not even in what a build keeps for the next one', async () => {
    const kept = await unpackEverything(foldersOf(dist).cache);
    expect(kept.length).toBeGreaterThan(2);
    expect(findWords(kept, canaries)).toEqual([]);
  });

  it('is nowhere in an offline edition, whose sources are a content root of the same bulletins', async () => {
    const zip = await makePackage(dist);
    const bag = await unpack(zip);
    const files = await unpackEverything(dirname(bag));
    expect(findWords(files, ['Đoạn đầu của bản tin thử']).join(' ')).toMatch(
      /\.epub >.*index\.mdx.*\.wacz >/su,
    );
    expect(findWords(files, [...canaries, UNNAMED])).toEqual([]);
    const read = async (folder: string) => {
      const cacheFolder = await mkdtemp(join(tmpdir(), 'bantin-cache-'));
      const { content, issues } = await readContent({
        root: folder,
        cacheFolder,
        releaseMoment: '2026-11-01T00:00:00Z',
      });
      expect(hasErrors(issues)).toBe(false);
      return {
        issues: issues.map(({ code }) => code),
        pages: content!.pages.map(({ title }) => title),
        bulletins: content!.bulletins.map(({ bulletin }) => bulletin),
      };
    };
    expect(await read(join(bag, 'data/content'))).toEqual(await read(root));
  });
});
