import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { basePath } from '../../src/addresses/base-path.ts';
import type { Content } from '../../src/bulletins/reading/read-content.ts';
import { showAt } from '../../src/bulletins/visibility.ts';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Folders } from '../../src/folders.ts';
import { listFilesBelow } from '../../src/files/list-files.ts';
import { listDerivatives } from '../../src/images/derivatives.ts';
import { buildContext } from '../../src/models/context.ts';
import { buildRecord } from '../../src/models/record.ts';
import { listRedirects } from '../../src/models/redirects.ts';
import { writeRedirects } from '../../src/release/hosting/redirects.ts';
import { findBulletinFaults, listExpectedSentences } from '../../src/release/invariants/bulletins.ts';
import { findMissingDescriptions } from '../../src/release/invariants/descriptions.ts';
import { findDocumentFaults } from '../../src/release/invariants/documents.ts';
import { findUnknownTypes } from '../../src/release/invariants/file-types.ts';
import type { Fault } from '../../src/release/invariants/fault.ts';
import { findMissingPages, listFixedAddresses } from '../../src/release/invariants/fixed-pages.ts';
import { findLeaks, isSuspect } from '../../src/release/invariants/leaks.ts';
import { findBrokenLinks } from '../../src/release/invariants/links.ts';
import { findOriginals } from '../../src/release/invariants/originals.ts';
import { listSaid } from '../../src/release/invariants/said-values.ts';
import { findShrinkage } from '../../src/release/invariants/shrinkage.ts';
import { findTitleFaults } from '../../src/release/invariants/titles.ts';
import { manifestFiles, readManifest } from '../../src/release/swap/manifest.ts';
import { readDocument } from '../../src/release/verify/document.ts';
import { readPage } from '../../src/release/verify/page.ts';
import { findBlockedPages, findTakenFiles, findTakenPages } from '../../src/release/verify/taken-aliases.ts';
import { findDroppedAddresses } from '../../src/release/verify/dropped-addresses.ts';
import { strings } from '../../src/strings/strings.ts';
import { listModels, listTexts, writePlainly } from './plain-pages.ts';

/**
 * What the steps of a build that depend on content would refuse, without Astro: every page model is written as plain HTML, and the
 * invariants of finished sites are asked about that, about feeds and data, former addresses, and the present release.
 */
export async function listPlainFaults(
  content: Content,
  folders: Folders,
  releaseMoment: string,
): Promise<string[]> {
  const { site } = content;
  const base = basePath(site);
  const bulletins = content.bulletins.flatMap(
    ({ bulletin }) => showAt(bulletin, { releaseMoment, isPreview: false }) ?? [],
  );
  const entries = content.pages.map(({ slug, title, description }) => ({ slug, title, description }));
  const catalogue = buildCatalogue({ ...content, bulletins, pages: entries });
  const context = buildContext({ catalogue, words: strings(site.language), isPreview: false });
  const records = catalogue.bulletins.map((bulletin) => buildRecord(bulletin, context));
  const sentences = new Map(records.map((record) => [record.address, listExpectedSentences(record)]));
  const toFile = (address: string) => address.slice(base.length).replace(/(^|\/)$/u, '$1index.html');
  const pages = listModels(context, content).map(({ model, html }) => {
    const { pathname } = new URL(model.shell.canonical);
    const options = { base, isSuspect, sentences: sentences.get(pathname) ?? [] };
    return readPage(writePlainly(model, html), toFile(pathname), options);
  });
  const paths = await listFilesBelow(folders.public).catch(() => []);
  const published = await Promise.all(
    paths.map(async (path) => ({ path, contents: await readFile(join(folders.public, path)) })),
  );
  const texts = [
    ...listTexts(context).map(([address, text]) => [toFile(address), text] as const),
    ...published
      .filter(({ path }) => ['.xml', '.json'].includes(extname(path)))
      .map(({ path, contents }) => [path, contents.toString('utf8')] as const),
  ];
  const documents = texts.flatMap(([path, text]) => readDocument(text, path, { base, url: site.url }) ?? []);
  const redirects = listRedirects(context);
  const own = new Set([
    ...pages.map(({ file }) => file),
    ...texts.map(([path]) => path),
    ...paths,
    'robots.txt',
    'sitemap.xml',
    'du-lieu/ban-tin.csv',
    'du-lieu/ban-tin.csv-metadata.json',
    ...records.flatMap(({ attachments, photographs }) => [
      ...attachments.map(({ address }) => toFile(address)),
      ...photographs.flatMap(({ photograph }) =>
        listDerivatives(photograph, site.images).map(({ name }) => `anh/${name}`),
      ),
    ]),
  ]);
  const redirected = await writeAliasPages(redirects, own, site);
  if ('faults' in redirected) return redirected.faults;
  const files = new Set([...own, ...redirected.files]);
  const said = await listSaid({ ...content, bulletins }, folders.public);
  const present = await readManifest(manifestFiles(folders).present);
  const built = [...files].map((path) => ({ path, bytes: 1, sha256: '' }));
  const sums = published.map(({ path, contents }) => ({ path, bytes: 1, sha256: hash('sha256', contents) }));
  const originals = content.bulletins.flatMap(({ bulletin }) =>
    bulletin.pictures.flatMap(({ photograph }) => photograph?.hash ?? []),
  );
  const standing = entries.map(({ slug }) => slug);
  const faults: Fault[] = [
    ...findBrokenLinks([...pages, ...documents], { files, url: site.url }),
    ...findTitleFaults(pages),
    ...findMissingDescriptions(pages),
    ...findLeaks(pages, said),
    ...findDocumentFaults(documents, said),
    ...findBulletinFaults(pages, records),
    ...findMissingPages(pages, listFixedAddresses(site, records, standing)),
    ...findUnknownTypes(built),
    ...findOriginals(sums, originals),
    ...findTakenFiles(redirects, base, [...own, '_headers', '_redirects', 'phat-hanh.txt']),
    ...(await findDroppedAddresses(folders, {
      base,
      files,
      redirects,
      releaseMoment,
      takenBack: site.takenBack,
    })),
    ...findShrinkage(
      {
        files: Object.keys(present?.files ?? {}),
        bulletins: present?.bulletins,
        takenBack: present?.takenBack,
      },
      { files, bulletins: {}, takenBack: site.takenBack },
    ),
  ];
  return faults.map(({ rule, file, detail }) => `${rule} ${file} ${detail}`);
}

/** Writes the pages at former addresses as a build does; gives their files, or what stops it. */
async function writeAliasPages(
  redirects: ReturnType<typeof listRedirects>,
  own: ReadonlySet<string>,
  { url, language }: Content['site'],
): Promise<{ files: string[] } | { faults: string[] }> {
  const base = basePath({ url });
  const taken = [findTakenPages, findBlockedPages].flatMap((find) => find(redirects, base, own));
  if (taken.length > 0) return { faults: taken.map(({ rule, detail }) => `${rule} ${detail}`) };
  if (redirects.length === 0) return { files: [] };
  const staging = await mkdtemp(join(tmpdir(), 'bantin-plain-'));
  try {
    await writeRedirects(redirects, { staging }, { url, base, words: strings(language), pages: own });
    return { files: await listFilesBelow(staging) };
  } catch (error) {
    return { faults: [String(error)] };
  } finally {
    await rm(staging, { recursive: true });
  }
}
