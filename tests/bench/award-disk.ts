import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pageFiles } from '../../src/addresses/page-files.ts';
import { LOOKUP, SEGMENTS } from '../../src/addresses/segments.ts';
import type { LookupIndex } from '../../src/awards/lookup/build.ts';
import { FAMILIES } from '../../src/awards/lookup/form.ts';
import { LOOKUP_MANIFEST } from '../../src/models/awards/lookup-files.ts';
import { listLookupItems } from '../../src/offline/search/lookup-chunks.ts';
import type { EditionFiles } from '../../src/offline/transform/addresses.ts';
import { buildClassicScripts } from '../../src/offline/transform/scripts.ts';
import { openDiskPage, type ReaderName } from '../offline/disk-reader.ts';

/** Milliseconds from a question to its answer on the page. */
export interface DiskTimes {
  /** Of the first question on a page that has just been opened. */
  first: number;
  /** Of the others: the middle one, and the slowest. */
  median: number;
  slowest: number;
}

/** The page of the look-up without what stands around it. */
const PAGE = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Tra cứu</title></head><body>
<section data-lookup data-types="{}" data-decisions="" data-index="">
<form data-part="form" hidden><input name="q" data-part="field"></form>
<p data-part="status"></p><div data-part="results"></div>
</section>
<script defer src="../edition/lookup.js"></script>
</body></html>
`;

async function put(folder: string, path: string, contents: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, contents);
}

/** Writes what an offline edition has of a look-up into a folder. */
async function writeEdition(folder: string, { manifest, blocks }: LookupIndex): Promise<void> {
  const dist = join(folder, 'dist');
  const pathOf = (name: string): string => `${SEGMENTS.awards}/${LOOKUP}/${name}.json`;
  await put(dist, pathOf(LOOKUP_MANIFEST), JSON.stringify(manifest));
  for (const family of FAMILIES)
    for (const { name, json } of blocks[family]) await put(dist, pathOf(`${family}-${name}`), json);
  await put(dist, '_astro/a.js', 'document.querySelector("[data-lookup]")');
  const files = {
    kept: new Map([[pageFiles.awards, pageFiles.awards]]),
    online: new Set([pathOf(LOOKUP_MANIFEST)]),
  } as unknown as EditionFiles;
  for (const { path, make } of await listLookupItems(dist, files))
    await put(folder, path, (await make()) as Buffer);
  const scripts = await buildClassicScripts(dist, ['_astro/a.js']);
  for (const [path, text] of scripts.files) await put(folder, `site/${path}`, text);
  await put(folder, `site/${pageFiles.awards}`, PAGE);
}

/** Asks in the page; gives milliseconds until there are results, and how many. Uses nothing but its argument. */
async function ask(query: string): Promise<{ time: number; results: number }> {
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const field = part('field') as HTMLInputElement;
  const results = part('results');
  results.replaceChildren();
  field.value = query;
  const begun = performance.now();
  const answered = new Promise<void>((resolve) =>
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(results, { childList: true }),
  );
  field.form!.requestSubmit();
  await answered;
  return { time: performance.now() - begun, results: results.querySelectorAll('a, button').length };
}

/** Looks up names in an edition on the disk, as a reader of this browser does. Throws where one is not found. */
export async function measureOnDisk(
  lookup: LookupIndex,
  names: readonly string[],
  browser: ReaderName,
): Promise<DiskTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-dia-'));
  const page = await openDiskPage(browser);
  try {
    await writeEdition(folder, lookup);
    const times = names.map(() => Infinity);
    // What other programs of the machine add to a time is left out: the lesser of two, each on a page that knows nothing yet.
    for (let turn = 0; turn < 2; turn += 1) {
      await page.open(join(folder, 'site', pageFiles.awards));
      await page.waitFor(() => !document.querySelector<HTMLElement>('[data-part="form"]')!.hidden, undefined);
      for (const [at, name] of names.entries()) {
        const { time, results } = await page.evaluate(ask, name);
        if (results === 0)
          throw new Error(`${browser} finds nothing of ${name}: ${page.problems.join('; ')}`);
        times[at] = Math.min(times[at]!, time);
      }
    }
    const [first = Infinity, ...others] = times;
    others.sort((a, b) => a - b);
    return { first, median: others[Math.floor(others.length / 2)]!, slowest: others.at(-1)! };
  } finally {
    await page.close();
    await rm(folder, { recursive: true });
  }
}
