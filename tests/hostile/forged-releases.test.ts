import { hash } from 'node:crypto';
import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sumFile, sumFiles } from '../../src/files/checksums.ts';
import { sealObject } from '../../src/files/seal.ts';
import type { Folders } from '../../src/folders.ts';
import { readRelease } from '../../src/offline/release.ts';
import { layOutArtefact } from '../../src/release/hosting/artefact.ts';
import { serverFiles } from '../../src/release/hosting/write-host-files.ts';
import { formatManifest, manifestFiles, type Manifest } from '../../src/release/swap/manifest.ts';
import { rollBack } from '../../src/release/swap/rollback.ts';
import { Stop } from '../../src/strings/stop.ts';
import { copySite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';

const demo = await getBuiltSite('demo');

/** What acts, or sends readers away; the same words in every forged file, so that none of them is overlooked. */
const ACTS = 'alert("GIA-MAO")';
const FORGED: Readonly<Record<string, string>> = {
  '.html': `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><script>${ACTS}</script></head><body></body></html>`,
  '.svg': `<svg xmlns="http://www.w3.org/2000/svg"><script>${ACTS}</script></svg>`,
  '.xml': `<html xmlns="http://www.w3.org/1999/xhtml"><script>${ACTS}</script></html>`,
  '.json': `{"onload":${JSON.stringify(ACTS)}}`,
  '.css': `body { background: url(https://xau.example/${encodeURIComponent(ACTS)}) } /* ${ACTS} */`,
  _headers: `/*\n  Content-Security-Policy: script-src *; report-to ${ACTS}\n`,
  _redirects: `/* https://xau.example/:splat?${ACTS} 302\n`,
};

/** One path for each kind of file of a release, and some that it does not have. */
async function listForgeable(folder: string): Promise<string[]> {
  const paths = [...(await sumFiles(folder)).keys()];
  const kinds = Map.groupBy(paths, (path) => extname(path) || path.split('/').at(-1)!);
  const own = [...kinds.values()].map(([path]) => path!);
  return [...own, 'index.html', 'sw.js', 'moi/index.html', '.htaccess', '_worker.js', 'web.config'];
}

const forgedText = (path: string) => FORGED[extname(path)] ?? FORGED[path] ?? `${ACTS}\n`;

/** Writes a file into a release and its sum into the manifest, as whoever can write both would. */
async function forge(folder: string, manifestFile: string, path: string): Promise<() => Promise<void>> {
  const file = join(folder, path);
  const [before, told] = [await readFile(file).catch(() => undefined), await readFile(manifestFile, 'utf8')];
  const manifest = JSON.parse(told) as Manifest;
  await writeFile(file, forgedText(path)).catch(async () => {
    await cp(join(folder, 'index.html'), file);
    await writeFile(file, forgedText(path));
  });
  manifest.files[path] = hash('sha256', forgedText(path));
  await writeFile(manifestFile, formatManifest(manifest));
  return async () => {
    await (before ? writeFile(file, before) : rm(file));
    await writeFile(manifestFile, told);
  };
}

/** The paths of files that hold the forged words. */
async function listActing(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const acting: string[] = [];
  for (const entry of paths) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path, 'utf8')).includes('GIA-MAO')) acting.push(path);
  }
  return acting;
}

async function expectRefused(attempt: Promise<unknown>, path: string): Promise<void> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect([path, error]).toEqual([path, expect.any(Stop)]);
  expect((error as Stop).message).toMatch(/npm run build/u);
}

/** A copy of the site with a release before it: the same but for one page. */
async function openFolders(): Promise<Folders> {
  const folders = foldersOf(await copySite(demo));
  const { present, previous } = manifestFiles(folders);
  await cp(folders.dist, folders.previous, { recursive: true });
  await appendFile(join(folders.previous, '404.html'), '\n');
  const manifest = JSON.parse(await readFile(present, 'utf8')) as Manifest;
  manifest.files['404.html'] = await sumFile(join(folders.previous, '404.html'));
  await writeFile(previous, formatManifest(await sealObject(manifest, folders.project)));
  return folders;
}

it('no forged file of any kind goes on to a site, an artefact or an edition, whatever its checksums say', async () => {
  const folders = await openFolders();
  const { present, previous } = manifestFiles(folders);
  const out = join(dirname(folders.dist), 'goi');
  const paths = await listForgeable(folders.dist);
  const acted: string[] = [];
  for (const path of paths) {
    const mend = await forge(folders.previous, previous, path);
    await expectRefused(
      rollBack(folders, () => undefined),
      path,
    );
    acted.push(...(await listActing(folders.dist)));
    await mend();
    const mendSite = await forge(folders.dist, present, path);
    await expectRefused(layOutArtefact(folders, out), path);
    await expectRefused(readRelease(folders), path);
    acted.push(...(await listActing(out)));
    await mendSite();
  }
  expect(acted).toEqual([]);
  // What the program itself has made goes back.
  await rollBack(folders, () => undefined);
  await layOutArtefact(folders, out);
  console.log(`${paths.length} kinds of forged files, each through rollback, artefact and edition: 0 acting`);
});

it('the configurations of servers in an artefact are those of the release, whatever lies beside it', async () => {
  const folders = await openFolders();
  const { folder, ...files } = serverFiles(folders);
  const honest = new Map(await sumFiles(folder));
  for (const file of Object.values(files)) await writeFile(file, `${ACTS}\n`);
  await writeFile(join(folder, 'them.conf'), `${ACTS}\n`);
  const { folder: artefact } = await layOutArtefact(folders, join(dirname(folders.dist), 'goi'));
  expect(await sumFiles(join(artefact, 'server'))).toEqual(honest);
  expect(await listActing(artefact)).toEqual([]);
});

it('a manifest that says otherwise where the site is published or what it took back is refused too', async () => {
  const folders = await openFolders();
  const { present } = manifestFiles(folders);
  const told = JSON.parse(await readFile(present, 'utf8')) as Manifest;
  const out = join(dirname(folders.dist), 'goi');
  const forged: Partial<Manifest>[] = [
    { url: 'https://xau.example/' },
    { takenBack: [], restored: ['2024/tin'] },
    { bulletins: {} },
    { releaseMoment: '2999-01-01T00:00:00Z' },
    { server: { redirects: [{ path: '/', query: '', to: 'https://xau.example/', title: 'x' }] } },
    { server: { ...told.server!, meterScript: 'https://xau.example/x.js' } },
    { seal: '0'.repeat(64) },
    { seal: undefined },
  ];
  for (const change of forged) {
    await writeFile(present, formatManifest({ ...told, ...change }));
    await expectRefused(layOutArtefact(folders, out), JSON.stringify(change));
  }
  await writeFile(present, formatManifest(told));
  expect((await layOutArtefact(folders, out)).folder).toBe(out);
});
