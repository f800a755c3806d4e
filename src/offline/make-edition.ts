import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { prepareEdition, type EditionContext } from './context.ts';
import { buildContentsPage, buildEntryPage, CONTENTS_PAGE } from './documents/contents-page.ts';
import { describeBag, describeContents, describeForReadMe } from './documents/facts.ts';
import { buildReadMe } from './documents/read-me.ts';
import { listEditionItems } from './edition-items.ts';
import { beginPackage } from './in-progress.ts';
import type { PackageItem } from './item.ts';
import { signContents } from './minisign.ts';
import { formatPublicKey, type SecretKey } from './minisign-keys.ts';
import { placePackage, type EditionOptions } from './options.ts';
import { openBag } from './package/bag.ts';
import { READ_FIRST, VERIFIER } from './package/own.ts';
import { readVerifier } from './read-verifier.ts';
import { readSecretKey } from './package/read-key.ts';
import { PUBLIC_KEY_FILE, SIGNATURE_FILE } from './package/signing.ts';
import { openZip, type ZipWriter } from './package/zip.ts';
import type { SiteOptions } from './site-items.ts';
import { makeVisible } from '../strings/visible.ts';
import { offlineWords } from './stop.ts';
import { en } from '../strings/en.ts';
import { Stop } from '../strings/stop.ts';
import { vi } from '../strings/vi.ts';

/** A package that was made. */
export interface MadeEdition {
  file: string;
  /** Files of the payload. */
  files: number;
  bytes: number;
}

/**
 * Makes the offline edition of a finished site: one ZIP that can be browsed, searched and verified, and contains the sources for a
 * later system. It is written atomically. Throws a `Stop` for what people can put right.
 */
export async function makeEdition(options: EditionOptions): Promise<MadeEdition> {
  const { folders, sign, password } = options;
  const context = await prepareEdition(options);
  const secret = sign === undefined ? undefined : await readSecretKey(sign, password);
  const target = await placePackage(context.name, options.out, folders);
  const progress = await beginPackage(target, dirname(folders.staging));
  try {
    const faults: SiteOptions['faults'] = [];
    const items = await listEditionItems(context, progress.folder, faults);
    const zip = await openZip(progress.partial);
    await writePackage(zip, items, context, secret).catch(async (error: unknown) => {
      await zip.abandon();
      throw error;
    });
    if (faults.length > 0) throw new Stop(formatFaults(faults));
    await progress.finish();
    return { file: target, files: items.length, bytes: (await stat(target)).size };
  } finally {
    await progress.clear();
  }
}

/** Writes the package: first the files for people, then the payload by path, then manifests and signature. */
async function writePackage(
  zip: ZipWriter,
  items: readonly PackageItem[],
  context: EditionContext,
  secret: SecretKey | undefined,
): Promise<void> {
  const { options, words, name, date } = context;
  const bag = openBag(zip, name);
  const contents = describeContents(context);
  const facts = describeForReadMe(context, secret !== undefined);
  await bag.addTag('index.html', buildEntryPage(contents, words.contentsPage));
  await bag.addTag(CONTENTS_PAGE, buildContentsPage(contents, words.contentsPage));
  // In both languages, whatever the site's: the finder may read either.
  await bag.addTag(READ_FIRST, buildReadMe(facts, vi.offline.readMe));
  await bag.addTag('README.txt', buildReadMe(facts, en.offline.readMe));
  await bag.addTag(VERIFIER, await readVerifier());
  if (secret) await bag.addTag(PUBLIC_KEY_FILE, formatPublicKey(secret));
  const { packing } = offlineWords().progress;
  for (const [index, { path, make }] of items.entries()) {
    await bag.addPayload(path, await make());
    options.onProgress?.(packing(index + 1, items.length));
  }
  const sign = secret && {
    name: SIGNATURE_FILE,
    of: (manifest: Buffer) => signContents(manifest, secret, `${name} ${date.instant}`),
  };
  await bag.finish(describeBag(context), sign);
  await zip.close();
}

/** The faults as text, each once with the files that have it. */
function formatFaults(faults: SiteOptions['faults']): string {
  const { badPages, pageFaults } = offlineWords().stopped;
  const lines = [...Map.groupBy(faults, ({ fault }) => fault)].map(([fault, places]) => {
    const [kind = '', address = ''] = fault.split(/ (.*)/su);
    return `  ${makeVisible(places[0]!.file)}  ${pageFaults[kind as keyof typeof pageFaults]}: ${makeVisible(address)}`;
  });
  return [badPages(faults.length), ...lines].join('\n');
}
