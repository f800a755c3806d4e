import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listSmokeTest } from '../../src/release/hosting/smoke-test.ts';
import { serverFilesIn, writeServerFiles } from '../../src/release/hosting/write-host-files.ts';
import { digestFiles, formatManifest } from '../../src/release/swap/manifest.ts';

/**
 * Writes an artefact of the site at an address that was never built: a few pages that name their release, and the search index and the
 * script of that release alone, named by their contents as those of a build are.
 */
export async function writeSyntheticArtefact(
  artefact: string,
  { url, mark, moment }: { url: string; mark: string; moment: string },
): Promise<void> {
  const { pathname: base } = new URL(url);
  const named = (folder: string, ending: string): [string, string] => [
    `${folder}/${hash('sha256', folder + mark).slice(0, 8)}${ending}`,
    `${mark} ${'x'.repeat(20_000)}\n`,
  ];
  const [script, index, fragment] = [
    named('_astro', '.js'),
    named('pagefind/index', '.pf_index'),
    named('pagefind/fragment', '.pf_fragment'),
  ];
  const page = (heading: string): string =>
    `<!doctype html><title>${mark}</title><script src="${base}${script[0]}"></script><h1>${heading} ${mark}</h1>${'<p>…</p>'.repeat(500)}\n`;
  const files: Record<string, string> = {
    'index.html': page('Home'),
    'tim-kiem/index.html': page('Search'),
    'tin/2024/bai/index.html': page('Bulletin'),
    'rss.xml': `<rss><channel><title>${mark}</title></channel></rss>\n`,
    'pagefind/pagefind-entry.json': JSON.stringify({ mark }),
    ...Object.fromEntries([script, index, fragment]),
  };
  const sums = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, hash('sha256', text)]));
  files['phat-hanh.txt'] = `${mark}\n\nsite: sha256:${digestFiles({ files: sums })}\n`;
  const manifest = {
    releaseMoment: moment,
    url,
    files: { ...sums, 'phat-hanh.txt': hash('sha256', files['phat-hanh.txt']) },
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(artefact, 'site', path)), { recursive: true });
    await writeFile(join(artefact, 'site', path), text);
  }
  const server = serverFilesIn(join(artefact, 'server'));
  await mkdir(server.folder, { recursive: true });
  await writeServerFiles({ url }, [], server);
  await writeFile(join(artefact, 'bantin-manifest.json'), formatManifest(manifest));
  await writeFile(join(artefact, 'taken-back.txt'), '');
  await writeFile(join(artefact, 'addresses.txt'), `${base}tin/2024/bai/\n`);
  await writeFile(
    join(artefact, 'smoke-test.txt'),
    listSmokeTest(manifest)
      .map((line) => `${line}\n`)
      .join(''),
  );
}
