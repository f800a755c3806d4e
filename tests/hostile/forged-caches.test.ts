import { hash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintRules } from '../../src/bulletins/reading/rules-fingerprint.ts';
import { parseKept } from '../../src/bulletins/reading/kept-schema.ts';
import { beginMarks } from '../../src/bulletins/reading/recall.ts';
import { readTree } from '../../src/gate/tree.ts';
import { getFolders, type Folders } from '../../src/folders.ts';
import { readSealedLines, writeSealedLines } from '../../src/files/sealed-file.ts';
import { sumFiles } from '../../src/files/checksums.ts';
import { pack, unpack } from '../../src/search/packed.ts';
import { buildWords } from '../../src/release/stop.ts';
import { buildSite } from '../support/build-site.ts';
import { decisionRoot } from '../support/faults/awards.ts';
import { BULLETIN, bulletinText, smallJpeg, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';
import { writePdf } from '../support/pdf.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const PAGE = 'tin/2024/tin-thu/index.html';
const TABLE = 'quyet-dinh/2024/12-qd-ubnd/danh-sach.csv';
const TAKEN = 'bulletins/2024/rut-lai/index.mdx';
const DRAFT = 'bulletins/2024/ban-nhap/index.mdx';
const SAID_BEFORE = 'Tên đã đăng của bản tin rút lại';
const SECRET = 'bí mật ngoài thư mục nội dung';
const files = {
  [BULLETIN]: bulletinText({
    images: '[{ src: ./anh.jpg, alt: Một tấm ảnh thử }]',
    attachments: '[{ src: ./so-lieu.csv, title: Số liệu thử }]',
  }),
  // Large enough for the preview to show it.
  'bulletins/2024/tin-thu/anh.jpg': await sharp(await smallJpeg())
    .resize(900, 600)
    .jpeg()
    .toBuffer(),
  'bulletins/2024/tin-thu/so-lieu.csv': 'a,b\n1,2\n',
  [TAKEN]: bulletinText({ id: 'rut-lai', title: SAID_BEFORE }, 'Lời đã rút lại.\n'),
  [DRAFT]: bulletinText({ id: 'ban-nhap', title: 'Bản nháp chưa ai được đọc', status: 'draft' }),
  ...decisionRoot(),
  'pages/gioi-thieu.mdx': '---\ntitle: Giới thiệu\ndescription: Một trang cố định để thử.\n---\n\nChữ.\n',
};

const withdrawal = '{ on: 2024-06-01, reason: Rút lại để thử }';
const withdrawn = bulletinText({
  id: 'rut-lai',
  title: 'Tên còn lại của bản tin rút lại',
  status: 'withdrawn',
  withdrawal,
});

interface Kept {
  bulletin: { blocks: unknown[]; pictures: object[]; attachments: object[] } & Record<string, unknown>;
}

let folders: Folders;
let around: string;
let clean: ReadonlyMap<string, string>;

beforeAll(async () => {
  const root = await writeContentRoot(files);
  around = dirname(root);
  await writeFile(join(around, 'bi-mat.csv'), SECRET);
  folders = getFolders({ BANTIN_CONTENT: root });
  const { code, output } = await buildSite(root);
  expect(code, output).toBe(0);
  clean = await sumFiles(folders.dist);
  for (const name of ['cache', 'dist'])
    await cp(folders[name as 'cache'], join(around, `giu-${name}`), { recursive: true });
});
// Each test forges what the first build left.
beforeEach(async () => {
  for (const name of ['cache', 'dist']) {
    await rm(folders[name as 'cache'], { recursive: true, force: true });
    await cp(join(around, `giu-${name}`), folders[name as 'cache'], { recursive: true });
  }
});
afterAll(() => rm(around, { recursive: true }));

const build = (environment = {}) => buildSite(folders.content, environment);

/** What is forged of each kind of cache. A kind that is added later has to be forged too. */
const forge: Readonly<Record<string, { acting: () => Promise<void>; reaching: () => Promise<void> }>> = {
  readings: {
    acting: () =>
      rewriteReading((kept) => {
        kept.bulletin.blocks.push({ kind: 'html', html: ACTING.join('') });
        return [kept];
      }),
    reaching: () =>
      rewriteReading((kept) => (kept.bulletin['key'] === '2024/ban-nhap' ? [kept] : listReaching(kept))),
  },
  'pages.ndjson': {
    async acting() {
      for (const [path, more] of [
        ['index.html', '<script>alert(2)</script>'],
        [TABLE, '=alert(2)\r\n'],
      ] as const) {
        const text = (await readFile(join(folders.dist, path), 'utf8')) + more;
        await writeFile(join(folders.dist, path), text);
        await rewriteLines('pages.ndjson', (line) =>
          line.startsWith(`["${path}"`) ? [line.replace(/[0-9a-f]{64}/u, hash('sha256', text))] : [line],
        );
      }
    },
    reaching: () =>
      rewriteLines('pages.ndjson', (line, index) => [
        line,
        ...(index === 0
          ? ['null', '[]', '["../x",{}]', '["index.html",{"sha256":1,"reading":null}]', '{', '["a",7]']
          : []),
      ]),
  },
  'lists.ndjson': {
    acting: () =>
      rewriteLines('lists.ndjson', (line) => {
        const kept = JSON.parse(line) as { list: string };
        const warning = { file: kept.list, line: 1, column: 1, rule: 'csv-formula', code: 'BT-117' };
        const details = { cell: ACTING.join(''), count: 1 };
        return [JSON.stringify({ ...kept, warnings: [{ ...warning, severity: 'warning', details }] })];
      }),
    reaching: () =>
      rewriteLines('lists.ndjson', (line) => {
        const kept = JSON.parse(line) as object;
        const outside = ['../../bi-mat.csv', join(around, 'bi-mat.csv'), '', '__proto__'];
        const others = [
          ...outside.flatMap((path) => [
            { ...kept, list: path },
            { ...kept, warnings: [{ file: path }] },
          ]),
          { ...kept, rows: [] },
          { ...kept, sum: 7 },
          {},
          [],
          7,
          null,
        ];
        return [...others.map((each) => JSON.stringify(each)), '{'];
      }),
  },
  'parts.ndjson': {
    acting: () => rewriteFragments((text) => text.replace(/"url":"[^"]*"/gu, '"url":"javascript:alert(1)"')),
    reaching: () =>
      rewriteLines('parts.ndjson', (line) => {
        const kept = JSON.parse(line) as { index: object; sums: object };
        const outside = ['../../../bi-mat', join(around, 'bi-mat.csv'), '..'];
        const changed = outside.flatMap((name) => [
          { ...kept, index: { ...kept.index, label: name } },
          { ...kept, index: { ...kept.index, fragments: [name] } },
          { ...kept, index: { ...kept.index, meta: name } },
          { ...kept, index: { ...kept.index, chunks: [['', name]] } },
        ]);
        return [...changed, { ...kept, sums: {} }, {}, [], 7, null].map((each) => JSON.stringify(each));
      }),
  },
  derivatives: { acting: () => swapPictures('derivatives'), reaching: () => linkOut('derivatives') },
  previews: { acting: () => swapPictures('previews'), reaching: () => linkOut('previews') },
  inspections: {
    acting: () => rewriteInspections({ format: 'svg' }),
    reaching: () => rewriteInspections({ hash: '../../bi-mat.csv' }),
  },
  texts: {
    acting: () => rewriteTexts({ text: ACTING.join('') }),
    reaching: () => rewriteTexts({ sum: '../../bi-mat.csv' }),
  },
  astro: { acting: forgeStore, reaching: forgeStore },
};

const ACTING = [
  '<script src="https://x.example/a.js"></script>',
  '<iframe src="https://x.example/"></iframe>',
  '<p onclick="alert(1)">a</p>',
  '<a href="javascript:alert(1)">a</a>',
];

/** What would have a file read or written elsewhere, or end a program that takes it for what it should be. */
function listReaching(kept: Kept): unknown[] {
  const { bulletin } = kept;
  const [attachment] = bulletin.attachments;
  const [picture] = bulletin.pictures;
  const outside = ['../../../../bi-mat.csv', join(around, 'bi-mat.csv'), '..', '', 'a/b', 'a\\b', 'a\0'];
  const change = (fields: object) => ({ ...kept, bulletin: { ...bulletin, ...fields } });
  return [
    ...outside.flatMap((path) => [
      change({ attachments: [{ ...attachment, name: path }] }),
      change({ pictures: [{ ...picture, src: `./${path}` }] }),
      change({
        pictures: [{ ...picture, photograph: { hash: path, width: 1, height: 1, format: 'jpeg', bytes: 1 } }],
      }),
      change({ blocks: [{ kind: 'attachment', file: { ...attachment, name: path } }] }),
      change({ key: path }),
      change({ file: path }),
      change({ slug: path }),
    ]),
    ...['7', null, [], {}, 'a', true, -1].flatMap((value) =>
      ['blocks', 'pictures', 'attachments', 'key', 'title', 'aliases', 'source', 'corrections'].map((field) =>
        change({ [field]: value === null ? 7 : value }),
      ),
    ),
    change({ aliases: ['javascript:alert(1)', '/*'] }),
    change({ source: { url: 'javascript:alert(1)' } }),
    { ...kept, warnings: [{ rule: '__proto__' }] },
    { ...kept, links: 7 },
    7,
    null,
    'a',
    [],
    {},
  ];
}

async function rewriteLines(name: string, change: (line: string, index: number) => string[]): Promise<void> {
  const file = join(folders.cache, name);
  const lines = (await readSealedLines(file))!;
  await writeSealedLines(file, lines.flatMap(change));
}

/** Other words in the fragments of the present site, vouched for by the sums of its parts. */
async function rewriteFragments(change: (text: string) => string): Promise<void> {
  const folder = join(folders.dist, 'pagefind');
  const sums = new Map<string, string>();
  for (const name of await readdir(join(folder, 'fragment'))) {
    const file = join(folder, 'fragment', name);
    const forged = pack(change(unpack(await readFile(file)).toString()));
    await writeFile(file, forged);
    sums.set(`fragment/${name}`, hash('sha256', forged));
  }
  await rewriteLines('parts.ndjson', (line) => {
    const kept = JSON.parse(line) as { sums: Record<string, string> };
    return [JSON.stringify({ ...kept, sums: { ...kept.sums, ...Object.fromEntries(sums) } })];
  });
}

async function rewriteReading(change: (kept: Kept) => unknown[]): Promise<void> {
  const [name] = await readdir(join(folders.cache, 'readings'));
  await rewriteLines(`readings/${name}`, (line) =>
    change(JSON.parse(line) as Kept).map((each) => JSON.stringify(each)),
  );
}

/** Pages under the names of pictures, and behind those that are JPEGs, vouched for by their records. */
async function swapPictures(kind: string): Promise<void> {
  await changePictures(kind, async (file, text) => {
    const picture = file.endsWith('.jpg') ? await readFile(file) : Buffer.alloc(0);
    await rm(file);
    await writeFile(file, Buffer.concat([picture, Buffer.from(text)]));
  });
}

/** Links to a file outside, vouched for by their records. */
async function linkOut(kind: string): Promise<void> {
  await changePictures(kind, async (file) => {
    await rm(file);
    await symlink(join(around, 'bi-mat.csv'), file);
  });
  await symlink(around, join(folders.cache, kind, 'thu-muc'));
}

async function changePictures(
  kind: string,
  change: (file: string, text: string) => Promise<void>,
): Promise<void> {
  const folder = join(folders.cache, kind);
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue;
    const record = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
      sha256: Record<string, string>;
    };
    for (const picture of Object.keys(record.sha256)) {
      const text = '<html><script>alert(3)</script></html>';
      await change(join(folder, picture), text);
      record.sha256[picture] = hash('sha256', await readFile(join(folder, picture)));
    }
    await writeFile(join(folder, name), JSON.stringify(record));
  }
}

async function rewriteInspections(changed: object): Promise<void> {
  const folder = join(folders.cache, 'inspections');
  for (const name of await readdir(folder)) {
    const { photograph } = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
      photograph: Record<string, unknown>;
    };
    const forged = { ...photograph, ...changed };
    const sum = ['hash', 'width', 'height', 'format', 'bytes'].map((key) => forged[key as 'hash']).join(' ');
    await writeFile(join(folder, name), JSON.stringify({ photograph: forged, sha256: hash('sha256', sum) }));
  }
}

async function rewriteTexts(changed: object): Promise<void> {
  const folder = join(folders.cache, 'texts');
  for (const name of await readdir(folder)) {
    const kept = JSON.parse(await readFile(join(folder, name), 'utf8')) as object;
    await writeFile(join(folder, name), JSON.stringify({ ...kept, ...changed }));
  }
}

/** A module that leaves a file behind when it is run. */
function composeRunning(): string {
  const file = JSON.stringify(join(around, 'da-chay'));
  return `{(globalThis.process.getBuiltinModule('node:fs').writeFileSync(${file}, ''), 1)}\n`;
}

/** A store of Astro's content collections in which a module that no one has judged is a standing page. */
async function forgeStore(): Promise<void> {
  const folder = join(folders.cache, 'astro');
  await mkdir(folder, { recursive: true });
  const module = join(around, 'chay.mdx');
  await writeFile(module, composeRunning());
  const entry = { id: 3, data: 6, filePath: 7, digest: 8, deferredRender: 9 };
  const values = [
    ['Map', 1, 2],
    'bulletins',
    ['Map', 3, 4],
    'gioi-thieu',
    entry,
    null,
    {},
    module,
    'abc',
    true,
  ];
  await writeFile(join(folder, 'data-store.json'), JSON.stringify(values));
}

/** A reading with the right marks by which a draft is published; what reaches elsewhere is forged after it and leaves it. */
async function publishDraft(): Promise<void> {
  const rules = await fingerprintRules(folders);
  const { bulletins } = await readTree(folders.content);
  const draft = bulletins.find(({ index }) => index.path === DRAFT)!;
  const marks = beginMarks(draft, rules)();
  await rewriteReading((kept) => {
    if (kept.bulletin['key'] !== '2024/tin-thu') return [kept];
    const { bulletin } = kept;
    const other = {
      key: '2024/ban-nhap',
      slug: 'ban-nhap',
      file: DRAFT,
      id: 'ban-nhap',
      status: 'published',
    };
    const forged = {
      ...kept,
      marks,
      bulletin: { ...bulletin, ...other, pictures: [], attachments: [], blocks: [] },
    };
    expect(parseKept(forged)).toBeDefined();
    return [forged, kept];
  });
}

/** A build gives this site. */
async function expectSite(expected: ReadonlyMap<string, string>): Promise<void> {
  const { code, output } = await build();
  expect(code, output).toBe(0);
  expect(await sumFiles(folders.dist)).toEqual(expected);
  await expectNothingOutside();
}

async function expectNothingOutside(): Promise<void> {
  const names = (await readdir(around)).filter((name) => !/^(?:noi-dung|giu-|public$)/u.test(name)).sort();
  expect(names).toEqual(['bi-mat.csv', ...(names.includes('chay.mdx') ? ['chay.mdx'] : [])]);
  expect(await readFile(join(around, 'bi-mat.csv'), 'utf8')).toBe(SECRET);
}

it('every kind of cache that a build keeps is forged here', async () => {
  const kinds = await readdir(folders.cache);
  expect(kinds.toSorted()).toEqual(Object.keys(forge).toSorted());
  // What README has offices keep from one run to the next; what Astro keeps, a build forgets.
  const readme = await readFile(join(PROJECT, 'README.md'), 'utf8');
  const kept = [...readme.matchAll(/^\| `\.bantin\/cache\/([\w.]+)`/gmu)].map(([, kind]) => kind);
  expect([...kept, 'astro'].toSorted()).toEqual(kinds.toSorted());
  console.log(`forged caches: ${kinds.length} kinds (${kinds.toSorted().join(', ')})`);
});

describe('caches forged with right checksums', () => {
  afterEach(() => writeFile(join(folders.content, TAKEN), files[TAKEN]));

  it('never have anything published that acts', async () => {
    for (const { acting } of Object.values(forge)) await acting();
    const before = await sumFiles(folders.dist);
    const { code, output } = await buildSite(folders.content, { BANTIN_LANG: 'en' });
    expect(code, output).toBe(1);
    for (const piece of [
      'x.example/a.js',
      '<iframe',
      '<p onclick=',
      'javascript:alert(1)',
      '<script>alert(2)',
    ])
      expect(output).toContain(piece);
    for (const folder of ['anh/', 'anh-xem-truoc/', PAGE, 'index.html', TABLE])
      expect(output).toContain(`    ${folder}`);
    expect(output).toContain('jpeg + 38 byte');
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(await sumFiles(folders.dist)).toEqual(before);
    await expectNothingOutside();
  });

  it('never have a file read or written elsewhere, or what was withdrawn or is a draft shown, and what they hold instead is made again', async () => {
    const forgeAll = async () => {
      for (const { reaching } of Object.values(forge)) await reaching();
    };
    if (IS_THOROUGH) {
      await forgeAll();
      await expectSite(clean);
      await publishDraft();
      await expectSite(clean);
    }
    const manifest = join(dirname(folders.cache), 'bantin-manifest.json');
    const [before, siteBefore] = [await readLines(), join(around, 'giu-dist')];
    const manifestBefore = await readFile(manifest);
    await writeFile(join(folders.content, TAKEN), withdrawn);
    const honest = await build();
    expect(honest.code, honest.output).toBe(0);
    const expected = await sumFiles(folders.dist);
    expect(await readAll(folders.dist)).not.toContain(SAID_BEFORE);
    // What the honest build would ask for, vouched for by the sums of what lay in the site before it.
    const after = await readLines();
    const forged = [...after].map(([path, file]) => {
      const old = before.get(path);
      return JSON.stringify([path, old ? { ...file, sha256: old.sha256 } : file]);
    });
    expect([...after].filter(([path, { sha256 }]) => before.get(path)?.sha256 !== sha256)).not.toEqual([]);
    expect(await readAll(siteBefore)).toContain(SAID_BEFORE);
    // A manifest that has it withdrawn already, so that nothing seems to be taken back; and that of the site before.
    const claims = await readFile(manifest);
    const kept = join(around, 'giu-cache-sau');
    await cp(folders.cache, kept, { recursive: true });
    for (const told of [claims, ...(IS_THOROUGH ? [manifestBefore] : [])]) {
      await rm(folders.dist, { recursive: true });
      await cp(siteBefore, folders.dist, { recursive: true });
      await rm(folders.cache, { recursive: true });
      await cp(kept, folders.cache, { recursive: true });
      await rewriteLines('pages.ndjson', (line, index) => (index === 0 ? [line, ...forged] : []));
      await publishDraft();
      await forgeAll();
      await writeFile(manifest, told);
      await expectSite(expected);
    }
    await writeFile(manifest, manifestBefore);
  });

  it('are not read at all by a build that begins afresh', async () => {
    for (const { acting, reaching } of Object.values(forge))
      for (const each of [reaching, acting]) await each().catch(() => undefined);
    const { code, output } = await build({ BANTIN_FRESH: '1' });
    expect(code, output).toBe(0);
    expect(output).toContain(buildWords().renderedDone(0, 0).split(', ')[1]);
    expect(await sumFiles(folders.dist)).toEqual(clean);
    await expectNothingOutside();
  });
});

describe('a document that acts', () => {
  const csv = 'bulletins/2024/tin-thu/so-lieu.csv';
  const pdf = 'bulletins/2024/tin-thu/so-lieu.pdf';
  const acting = writePdf({
    objects: [
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>',
      '<</Type/Pages/Kids[]/Count 0>>',
    ],
  });
  afterEach(async () => {
    await rm(join(folders.content, pdf));
    await writeFile(join(folders.content, BULLETIN), files[BULLETIN]);
    await writeFile(join(folders.content, csv), files[csv]);
  });

  it('is told though a reading with the right marks says that its bulletin is known and blameless', async () => {
    await rm(join(folders.content, csv));
    await writeFile(join(folders.content, pdf), acting);
    await writeFile(join(folders.content, BULLETIN), files[BULLETIN].replace('.csv', '.pdf'));
    const { bulletins } = await readTree(folders.content);
    const folder = bulletins.find(({ index }) => index.path === BULLETIN)!;
    const marks = beginMarks(folder, await fingerprintRules(folders))();
    await rewriteReading((kept) => {
      if (kept.bulletin['key'] !== '2024/tin-thu') return [kept];
      const [attachment] = kept.bulletin.attachments;
      const attachments = [{ ...attachment, name: 'so-lieu.pdf', type: 'pdf' }];
      const forged = { ...kept, marks, bulletin: { ...kept.bulletin, attachments } };
      expect(parseKept(forged)).toBeDefined();
      return [forged];
    });
    const { code, output } = await build();
    expect(code, output).toBe(1);
    expect(output).toContain('BT-114');
    expect(output).toContain('so-lieu.pdf');
    expect(await sumFiles(folders.dist)).toEqual(clean);
  });
});

it('nothing is written or deleted where a link in place of the work folder leads', async () => {
  const elsewhere = join(around, 'giu-noi-khac');
  const work = dirname(folders.cache);
  await cp(folders.cache, join(elsewhere, 'cache'), { recursive: true });
  await mkdir(join(elsewhere, 'cache', 'astro'), { recursive: true });
  await writeFile(join(elsewhere, 'cache', 'astro', 'a'), SECRET);
  const before = await sumFiles(elsewhere);
  await rename(work, join(around, 'giu-lam'));
  await symlink(elsewhere, work);
  const refused = await build();
  expect(refused.code, refused.output).toBe(1);
  expect(refused.output).toContain(work);
  expect(await sumFiles(elsewhere)).toEqual(before);
  await rm(work);
  await rename(join(around, 'giu-lam'), work);
});

/** What is remembered of each file of the site. */
async function readLines(): Promise<Map<string, { sha256: string }>> {
  const [, ...lines] = (await readSealedLines(join(folders.cache, 'pages.ndjson')))!;
  return new Map(lines.map((line) => JSON.parse(line) as [string, { sha256: string }]));
}

/** All texts of a site, search index apart. */
async function readAll(site: string): Promise<string> {
  const paths = [...(await sumFiles(site)).keys()].filter((path) =>
    /\.(?:html|json|xml|csv|txt)$/u.test(path),
  );
  return (await Promise.all(paths.map((path) => readFile(join(site, path), 'utf8')))).join('\n');
}
