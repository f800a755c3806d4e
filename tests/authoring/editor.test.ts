import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wireContent } from '../../src/authoring/editor/wire-content.ts';
import { copyContentRoot } from '../support/build-site.ts';
import { PROJECT, readProjectFile } from '../support/project.ts';
import { startLanguageServer, type LanguageClient } from './language-client.ts';

const settings = JSON.parse(readProjectFile('.vscode/settings.json')) as {
  'yaml.schemas': Record<string, string>;
  'yaml.yamlVersion': string;
  'astro.content-intellisense': boolean;
};
const schemas = {
  ...settings['yaml.schemas'],
  './.vscode/schemas/bulletin.schema.json': '**/bulletin.yaml',
  './.vscode/schemas/page.schema.json': '**/page.yaml',
};

/** A bulletin's frontmatter with everything right; the day is not in quotes. */
const RIGHT = [
  'id: tin-2026-0716-01',
  'title: Hội nghị sơ kết công tác thi đua',
  'section: tin-tuc-su-kien',
  'date: 2026-07-16',
  'time: 08:00',
  'publishedOn: null',
  'publishAt: 2026-07-17T08:00+07:00',
  'location: { text: xã Đặt Tên, place: xa-dat-ten-mau }',
  'attendees:',
  '  - name: Đỗ Hồng Hà',
  '    positions: [Phó Giám đốc, { title: Ủy viên, org: so-noi-vu }]',
  'byline: Phòng Thi đua, Khen thưởng',
];

describe('yaml-language-server with the schemas of this project', () => {
  let client: LanguageClient;

  /** Opens lines as a file of the content root. */
  const open = (name: string, lines: readonly string[]): string => {
    const uri = pathToFileURL(join(PROJECT, name)).href;
    client.open(uri, 'yaml', lines.join('\n'));
    return uri;
  };
  const messages = async (uri: string) => (await client.diagnose(uri)).map(({ message }) => message);

  beforeAll(async () => {
    const yaml = { schemas, hover: true, completion: true, validate: true, schemaStore: { enable: false } };
    client = await startLanguageServer(
      ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'],
      PROJECT,
      {
        configuration: (section) =>
          section === 'yaml' ? { ...yaml, yamlVersion: settings['yaml.yamlVersion'] } : null,
      },
    );
  });
  afterAll(() => client.close());

  test('accepts a right frontmatter, days without quotes included', async () => {
    expect(await messages(open('a/bulletin.yaml', RIGHT))).toEqual([]);
  });

  test('marks a wrong day, value and type in Vietnamese with an example', async () => {
    const uri = open('b/bulletin.yaml', [...RIGHT, 'endDate: 28/7/2026', 'session: trưa', 'aliases: một']);
    expect(await messages(uri)).toEqual([
      'Chưa đúng dạng. Ví dụ: endDate: 2026-07-17',
      'Chưa đúng dạng. Ví dụ: session: morning',
      expect.stringContaining('Chưa đúng dạng. Ví dụ: aliases:') as string,
    ]);
  });

  test('marks a key that is unknown and one that is missing', async () => {
    const uri = open('c/bulletin.yaml', [...RIGHT.slice(1), 'sesion: morning']);
    expect((await messages(uri)).join('\n')).toMatch(/"?id"?[\s\S]*sesion/);
  });

  test('explains a field in Vietnamese, with an example', async () => {
    const uri = open('d/bulletin.yaml', RIGHT);
    const hover = await client.hover(uri, 3, 2);
    expect(hover).toContain('#### Ngày diễn ra');
    expect(hover).toContain('Bắt buộc.');
    expect(hover).toContain('```yaml\ndate: 2026-07-16\n```');
    expect(await client.hover(uri, 9, 6)).toContain('Họ tên');
  });

  test('completes keys and the values of closed lists, with what editors call them', async () => {
    const uri = open('e/bulletin.yaml', [...RIGHT, 'session: ', '']);
    const values = await client.complete(uri, 12, 9);
    expect(values.map(({ label }) => label)).toEqual(['morning', 'afternoon', 'evening', 'all-day']);
    expect(JSON.stringify(values.map(({ documentation }) => documentation))).toContain('chiều');
    expect((await client.complete(uri, 13, 0)).map(({ label }) => label)).toContain('corrections');
  });

  test.each(['site.yaml', 'registers/places.yaml', 'registers/people.yaml', 'registers/abbreviations.yaml'])(
    'accepts %s of the demo office and explains it',
    async (name) => {
      const lines = readProjectFile(`tests/fixtures/sites/demo/${name}`).split('\n');
      const uri = open(`content/${name}`, lines);
      expect(await messages(uri)).toEqual([]);
      const line = lines.findIndex((text) => /^\s+(?:- )?(?:id|name|short|long): /.test(text));
      expect(await client.hover(uri, line, lines[line]!.search(/[a-z]/) + 1)).toContain('Ví dụ:');
    },
  );
});

describe("the language server of Astro's extension, on a bulletin as it is", () => {
  let client: LanguageClient;
  let root: string;

  beforeAll(async () => {
    root = await copyContentRoot('tests/fixtures/sites/demo');
    const folder = await mkdtemp(join(tmpdir(), 'bantin-editor-'));
    await writeFile(join(folder, 'package.json'), '{}');
    await wireContent(folder, root);
    client = await startLanguageServer(
      ['node_modules/@astrojs/language-server/bin/nodeServer.js', '--stdio'],
      folder,
      {
        initializationOptions: {
          typescript: { tsdk: join(PROJECT, 'node_modules/typescript/lib') },
          contentIntellisense: settings['astro.content-intellisense'],
        },
        configuration: () => null,
      },
    );
  });
  afterAll(() => client.close());

  test('accepts, explains and completes the frontmatter, with the ids of this office', async () => {
    const file = join(root, 'bulletins/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/index.mdx');
    const uri = pathToFileURL(file).href;
    const text = await readFile(file, 'utf8');
    client.open(uri, 'mdx', text);
    expect(await client.diagnose(uri)).toEqual([]);
    const lines = text.split('\n');
    const lineOf = (key: string) => lines.findIndex((line) => line.startsWith(`${key}:`));
    expect(await client.hover(uri, lineOf('date'), 2)).toContain('#### Ngày diễn ra');
    const sections = await client.complete(uri, lineOf('section'), 'section: '.length);
    expect(sections.map(({ label }) => label)).toContain('guong-dien-hinh');
    const places = await client.complete(
      uri,
      lineOf('location'),
      lines[lineOf('location')]!.indexOf('place: ') + 7,
    );
    expect(places.map(({ label }) => label)).toContain('xa-dat-ten-mau');
  });

  test('marks what is wrong where it stands', async () => {
    const file = join(root, 'bulletins/2025/cum-thi-dua-cac-xa-phuong-so-1-ky-giao-uoc/index.mdx');
    const uri = pathToFileURL(file).href;
    const text = (await readFile(file, 'utf8')).replace('session: afternoon', 'session: chiều');
    client.open(uri, 'mdx', text);
    const [diagnostic, ...others] = await client.diagnose(uri);
    expect(others).toEqual([]);
    expect(diagnostic?.message).toBe('Chưa đúng dạng. Ví dụ: session: morning');
    expect(text.split('\n')[diagnostic!.range.start.line]).toBe('session: chiều');
  });

  test('knows the fields of a standing page', async () => {
    const uri = pathToFileURL(join(root, 'pages/lien-he.mdx')).href;
    client.open(uri, 'mdx', await readFile(join(root, 'pages/lien-he.mdx'), 'utf8'));
    expect(await client.hover(uri, 1, 2)).toContain('Tiêu đề của trang cố định');
  });
});
