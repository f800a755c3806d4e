/**
 * Generates what editors get from the code: the generated parts of the handbook, its list of codes and the files of the editor
 * program. `npm run handbook -- --pictures` also takes the pictures of the components, which needs a browser.
 */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import sharp from 'sharp';
import { runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { buildEditorFiles } from '../src/authoring/editor/files.ts';
import { pictureName } from '../src/authoring/handbook/components.ts';
import { HANDBOOK, renewHandbook } from '../src/authoring/handbook/handbook.ts';
import { composeSample, sampleAttachment, samplePictures } from '../src/authoring/handbook/sample.ts';
import { drawStandIn } from '../tests/support/stand-in.ts';
import { componentWords } from '../src/strings/handbook.vi.ts';
import { STAND_IN_WORDS } from '../tests/support/stand-in-words.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { buildSite } from '../tests/support/build-site.ts';
import { buildCodesPage, CODES_PAGE } from '../tests/support/codes-page.ts';
import { serveFolder } from '../tests/support/serve.ts';

const PROJECT = join(import.meta.dirname, '..');

/** CSS selector of each component on a page. */
const selectors = {
  Figure: 'main .figure',
  Gallery: 'main .gallery',
  Attachment: 'main .attachment',
  Quote: 'main .quote',
  Note: 'main .note',
  table: 'main .table-scroll',
} satisfies Record<keyof typeof componentWords, string>;

await runCommand(async () => {
  const { values } = parseCommandArgs({ options: { pictures: { type: 'boolean', default: false } } });
  const options = await resolveConfig(join(PROJECT, 'package.json'));
  for (const [path, text] of Object.entries(buildEditorFiles())) {
    const file = join(PROJECT, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await format(text, { ...options, parser: 'json' }));
  }
  const handbook = join(PROJECT, HANDBOOK);
  await writeFile(handbook, renewHandbook(await readFile(handbook, 'utf8')));
  await writeFile(join(PROJECT, CODES_PAGE), await buildCodesPage());
  if (values.pictures) await takePictures();
  return 0;
});

async function takePictures(): Promise<void> {
  const { dist, code, output } = await buildSite(await writeSample());
  if (code !== 0) throw new Error(output);
  const host = await serveFolder(dist);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 760, height: 900 }, colorScheme: 'light' });
    await page.goto(`${host.url}tin/2026/bai-mau/`, { waitUntil: 'networkidle' });
    for (const [name, selector] of Object.entries(selectors)) {
      const part = page.locator(selector).first();
      await part.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      const picture = await part.screenshot({ animations: 'disabled' });
      const file = join(PROJECT, 'src/authoring/handbook', pictureName(name));
      await sharp(picture).webp({ quality: 80 }).toFile(file);
    }
  } finally {
    await browser.close();
    await host.close();
  }
}

/** A content root that holds the sample alone. */
async function writeSample(): Promise<string> {
  const root = join(await mkdtemp(join(tmpdir(), 'bantin-handbook-')), 'noi-dung');
  const folder = join(root, 'bulletins/2026/bai-mau');
  await mkdir(folder, { recursive: true });
  const site = await readFile(join(PROJECT, 'content/site.yaml'), 'utf8');
  // Pages of the office stay out of it, and the sample lies at the root of its host.
  await writeFile(join(root, 'site.yaml'), site.replace(/^menuPages:.*$/m, 'menuPages: []'));
  const section = /^ {2}- id: (\S+)/m.exec(site)?.[1] ?? '';
  await writeFile(join(folder, 'index.mdx'), composeSample(section));
  for (const [index, fileName] of samplePictures.entries()) {
    const lines = STAND_IN_WORDS.inventedPicture(fileName);
    const picture = await drawStandIn({ fileName, width: 1200, height: 800, lines, index });
    await writeFile(join(folder, fileName), picture);
  }
  await writeFile(join(folder, sampleAttachment), Buffer.alloc(240_000, '%PDF-1.4\n'));
  return root;
}
