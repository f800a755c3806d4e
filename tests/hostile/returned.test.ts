import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/bulletins/check/check-content.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { Random } from '../search/random.ts';
import { commitAll } from '../support/commit.ts';
import { bulletinText, smallJpeg, smallOffice, writeContentRoot } from '../support/content-root.ts';
import { testFolders } from '../support/read.ts';
import { drawEvenly, IS_THOROUGH } from '../support/thorough.ts';

// Generated histories in Git, without a release: something is published, taken back, and comes back at another place.

const SEED = Number(process.env['SEED'] ?? 20_261_130);
/** So many histories are told in a thorough run; otherwise one of so many neighbouring stories, each once. */
const HISTORIES = 400;
const SHARE = 2;
const MOMENT = '2024-07-01T00:00:00Z';

type Files = Record<string, string | Buffer>;

const random = new Random(SEED);
const SYLLABLES = 'an ba cao dân gia hà khen lan mai năm oanh phong quê rừng sông thi uy vinh xã yên'.split(
  ' ',
);
const sentence = (): string =>
  Array.from({ length: 14 }, () => `${random.pick(SYLLABLES)}${random.below(90)}`).join(' ');
const text = (): string => Array.from({ length: 4 }, () => `Ngày ấy ${sentence()}.`).join('\n\n');
const csv = (): string => `ten,so\n${sentence()},${random.below(999)}\n`;

function bulletin(slug: string, fields: Record<string, string>, body: string): Files {
  const title = `Hội nghị ${slug} của cơ quan hư cấu`;
  return { [`bulletins/2024/${slug}/index.mdx`]: bulletinText({ id: slug, title, ...fields }, `${body}\n`) };
}

const attached = '[{ src: ./ds.csv, title: Danh sách kèm theo }]';
const shown = '[{ src: ./anh.jpg, alt: Ảnh chụp tại xã Thử }]';
const withdrawal = { status: 'withdrawn', withdrawal: '{ on: 2024-06-01, reason: Đăng nhầm danh sách. }' };

const ways = {
  'taken back': ['withdrawn', 'redacted', 'removed page'],
  returned: ['words', 'file', 'photograph', 'nothing', 'what stood elsewhere too'],
  at: ['another bulletin', 'a new bulletin'],
} as const;

const counts: Record<string, number> = {};
afterAll(() => console.log(`returns (SEED=${SEED}): ${JSON.stringify(counts)}`));

interface Story {
  taken: (typeof ways)['taken back'][number];
  back: (typeof ways)['returned'][number];
  at: (typeof ways)['at'][number];
}

/** The names under which something is told to be back at the end of a history. */
async function tell({ taken, back, at }: Story): Promise<string[]> {
  const [body, otherBody, secret, table, form] = [text(), text(), text(), csv(), csv()];
  const photograph = await smallJpeg(`#${String(100 + random.below(899))}`);
  const files = { attachments: attached, images: shown };
  const page = (words: string) =>
    `---\ntitle: Danh sách cũ\ndescription: Trang của cơ quan hư cấu.\n---\n\n${words}\n`;
  const beside = (slug: string): Files => ({
    [`bulletins/2024/${slug}/ds.csv`]: table,
    [`bulletins/2024/${slug}/anh.jpg`]: photograph,
  });
  const common: Files = {
    ...bulletin('chung', { attachments: attached }, `${otherBody}`),
    'bulletins/2024/chung/ds.csv': form,
  };
  const own =
    taken === 'removed page'
      ? {}
      : { ...bulletin('rieng', files, `${body}\n\n${secret}`), ...beside('rieng') };
  const root = await writeContentRoot({
    ...smallOffice,
    ...common,
    ...own,
    ...(taken === 'removed page' ? { 'pages/cu.mdx': page(secret) } : {}),
    ...bulletin('khac', { attachments: attached }, text()),
    'bulletins/2024/khac/ds.csv': form,
  });
  const write = async (some: Files): Promise<void> => {
    for (const [path, contents] of Object.entries(some)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), contents);
    }
    commitAll(root);
  };
  commitAll(root);
  await rm(join(root, 'bulletins/2024/khac/ds.csv'));
  await writeFile(
    join(root, 'bulletins/2024/khac/index.mdx'),
    bulletin('khac', {}, text())[`bulletins/2024/khac/index.mdx`]!,
  );
  for (const path of Object.keys(taken === 'removed page' ? { 'pages/cu.mdx': '' } : beside('rieng')))
    await rm(join(root, path));
  if (taken === 'withdrawn') await write(bulletin('rieng', withdrawal, body));
  if (taken === 'redacted') await write(bulletin('rieng', { privacy: '{ redacted: true }' }, body));
  if (taken === 'removed page')
    await write({ 'site.yaml': `${smallOffice['site.yaml']}takenBack: [/cu/]\n` });
  const slug = at === 'a new bulletin' ? 'moi' : 'khac';
  const place = `bulletins/2024/${slug}`;
  if (back === 'words') await write(bulletin(slug, {}, `${text()}\n\n${secret}`));
  if (back === 'file')
    await write({ ...bulletin(slug, { attachments: attached }, text()), [`${place}/ds.csv`]: table });
  if (back === 'photograph')
    await write({ ...bulletin(slug, { images: shown }, text()), [`${place}/anh.jpg`]: photograph });
  if (back === 'nothing') await write(bulletin(slug, {}, text()));
  if (back === 'what stood elsewhere too')
    await write({ ...bulletin(slug, { attachments: attached }, otherBody), [`${place}/ds.csv`]: form });
  const folders = testFolders(root);
  const judge = async (environment: Record<string, string>) => {
    const { issues } = await checkContent({
      folders,
      refusals: openRefusals(folders, environment),
      moment: MOMENT,
    });
    return issues.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${code} ${file}`);
  };
  const told = await judge({});
  expect(await judge({ BANTIN_RESTORE: '2024/rieng /cu/' })).toEqual([]);
  await rm(dirname(root), { recursive: true });
  return told;
}

test(
  'what was taken back is told wherever it returns, and nothing else is',
  { timeout: 1_800_000 },
  async () => {
    const wrong: object[] = [];
    const all = ways['taken back'].flatMap((taken) =>
      ways.returned.flatMap((back) => ways.at.map((at): Story => ({ taken, back, at }))),
    );
    const stories = drawEvenly(all, SHARE, SEED);
    for (let run = 0; run < (IS_THOROUGH ? HISTORIES : stories.length); run += 1) {
      const story = stories[run % stories.length]!;
      const told = await tell(story);
      const { taken, back } = story;
      const isBack =
        back === 'words' || (taken !== 'removed page' && (back === 'file' || back === 'photograph'));
      counts[isBack ? 'told' : 'let be'] = (counts[isBack ? 'told' : 'let be'] ?? 0) + 1;
      const isRight = isBack
        ? told.length > 0 && told.every((each) => each.startsWith('BT-746'))
        : told.length === 0;
      if (!isRight) wrong.push({ run, ...story, told });
    }
    expect(wrong).toEqual([]);
  },
);
