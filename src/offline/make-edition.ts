import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { prepareEdition, type EditionContext } from './context.ts';
import { buildContentsPage, buildEntryPage, CONTENTS_PAGE, ENTRY_PAGE } from './documents/contents-page.ts';
import { describeBag, describeContents, describeForReadMe } from './documents/facts.ts';
import { buildReadMe } from './documents/read-me.ts';
import { listEditionItems } from './edition-items.ts';
import type { EditionChange } from './former/compare.ts';
import { openInventory } from './formats/inventory.ts';
import { claimTarget } from './claim-target.ts';
import { beginPackage } from './in-progress.ts';
import type { PackageItem } from './item.ts';
import type { SecretKey } from './minisign-keys.ts';
import { placePackage, type EditionOptions } from './options.ts';
import { openBag } from './package/bag.ts';
import { beginSigning } from './package/bag-signer.ts';
import { READ_FIRST, VERIFIER } from './package/own.ts';
import { readVerifier } from './read-verifier.ts';
import { readSecretKey } from './package/read-key.ts';
import { openZip, type ZipWriter } from './package/zip.ts';
import type { SiteOptions } from './site-items.ts';
import { makeVisible } from '../strings/visible.ts';
import { offlineWords } from './stop.ts';
import { describeFormats } from './tables/list-tables.ts';
import { en } from '../strings/en.ts';
import { Stop } from '../strings/stop.ts';
import { vi } from '../strings/vi.ts';

/** A package that was made. */
export interface MadeEdition {
  file: string;
  /** Files of the payload. */
  files: number;
  bytes: number;
  /** What has changed since the edition before, where that was given. */
  changes: EditionChange[] | undefined;
  /** What lies among the files of the program and was not passed on. */
  leftOut: string[];
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
  await claimTarget(target, folders, secret !== undefined);
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
    return {
      file: target,
      files: items.length,
      bytes: (await stat(target)).size,
      changes: context.former?.changes,
      leftOut: context.program.leftOut,
    };
  } finally {
    await progress.clear();
  }
}

/** Writes the package: first the files for people, then the payload by path and the table of its formats, then manifests and signature. */
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
  await bag.addTag(ENTRY_PAGE, buildEntryPage(contents, words.contentsPage));
  await bag.addTag(CONTENTS_PAGE, buildContentsPage(contents, words.contentsPage));
  // In both languages, whatever the site's: the finder may read either.
  await bag.addTag(READ_FIRST, buildReadMe(facts, vi.offline.readMe));
  await bag.addTag('README.txt', buildReadMe(facts, en.offline.readMe));
  await bag.addTag(VERIFIER, await readVerifier());
  const sign = secret && (await beginSigning(bag, secret, `${name} ${date.instant}`));
  const { packing } = offlineWords().progress;
  const formats = openInventory();
  for (const [index, { path, make }] of items.entries()) {
    const packed = await make();
    await formats.see(`data/${path}`, packed);
    await bag.addPayload(path, packed);
    options.onProgress?.(packing(index + 1, items.length));
  }
  for (const { path, make } of describeFormats(formats, context)) await bag.addPayload(path, await make());
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
