import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { originalsFolder } from '../../folders.ts';
import { recogniseFormat } from '../../images/signature.ts';
import { formatCsv } from '../../models/csv.ts';
import { PROGRAM } from '../../program.ts';
import { en } from '../../strings/en.ts';
import { strings, type Strings } from '../../strings/strings.ts';
import { vi } from '../../strings/vi.ts';
import { buildOriginalsReadMe } from '../documents/originals-read-me.ts';
import { getEditionDate } from '../edition-date.ts';
import { claimTarget } from '../claim-target.ts';
import { beginPackage } from '../in-progress.ts';
import { namePackage, placePackage, type EditionOptions } from '../options.ts';
import { openBag, type BagInfo, type BagWriter } from '../package/bag.ts';
import { beginSigning } from '../package/bag-signer.ts';
import { READ_FIRST, VERIFIER } from '../package/own.ts';
import { readSecretKey } from '../package/read-key.ts';
import { openZip } from '../package/zip.ts';
import { readRelease } from '../release.ts';
import { readVerifier } from '../read-verifier.ts';
import { listHeld, type HeldOriginal, type HeldState } from './list-held.ts';

/** A bag of originals that was made. */
export interface MadeOriginals {
  file: string;
  bytes: number;
  /** Photographs by how their originals are held. */
  counts: Record<HeldState, number>;
}

/**
 * Makes the bag of originals for the archive: the untouched bytes of every photograph whose original is held, and a table of all. It is
 * not for publishing: originals tell where and with what a picture was taken. Throws a `Stop`.
 */
export async function makeOriginals(options: EditionOptions): Promise<MadeOriginals> {
  const { folders, sign: key, password, environment = process.env } = options;
  const secret = key === undefined ? undefined : await readSecretKey(key, password);
  const { site, bulletins } = await readRelease(folders);
  const { content } = folders;
  const date = await getEditionDate({ given: options.date, content, timeZone: site.timeZone, environment });
  const held = await listHeld(content, originalsFolder(folders, site.originals), bulletins);
  const name = `${namePackage(site.url, date, { withImages: true })}-anh-goc`;
  const target = await placePackage(name, options.out, folders);
  await claimTarget(target, folders, secret !== undefined);
  const progress = await beginPackage(target, dirname(folders.staging));
  try {
    const zip = await openZip(progress.partial);
    const bag = openBag(zip, name);
    const counts = countStates(held);
    const facts = {
      siteTitle: site.title,
      office: site.office.name,
      day: date.day,
      folder: name,
      counts,
      isSigned: secret !== undefined,
    };
    await bag.addTag(READ_FIRST, buildOriginalsReadMe(facts, vi.offline));
    await bag.addTag('README.txt', buildOriginalsReadMe(facts, en.offline));
    await bag.addTag(VERIFIER, await readVerifier());
    const sign = secret && (await beginSigning(bag, secret, `${name} ${date.instant}`));
    await addOriginals(bag, held, strings(site.language).offline.originals);
    const info: BagInfo = [
      ['Source-Organization', site.office.name],
      ['External-Identifier', site.url],
      ['Bagging-Date', date.day],
      ['Bag-Software-Agent', PROGRAM],
    ];
    await bag.finish(info, sign);
    await zip.close();
    await progress.finish();
    return { file: target, bytes: (await stat(target)).size, counts };
  } finally {
    await progress.clear();
  }
}

function countStates(held: readonly HeldOriginal[]): MadeOriginals['counts'] {
  const count = (wanted: HeldState): number => held.filter(({ state }) => state === wanted).length;
  return {
    held: count('held'),
    damaged: count('damaged'),
    untouched: count('untouched'),
    'not-held': count('not-held'),
  };
}

/** Adds each original once, under its sum, and the table that tells whose it is. */
async function addOriginals(
  bag: BagWriter,
  held: readonly HeldOriginal[],
  { columns, states }: Strings['offline']['originals'],
): Promise<void> {
  const names = new Map<string, string>();
  for (const { sum, file } of held) {
    if (sum === undefined || file === undefined || names.has(sum)) continue;
    const bytes = await readContentFile(file);
    const path = `originals/${sum}.${recogniseFormat(bytes) ?? 'bin'}`;
    names.set(sum, `data/${path}`);
    await bag.addPayload(path, bytes);
  }
  const rows = held.map(({ bulletin, photograph, state, sum = '', bytes, capture }) => [
    bulletin,
    photograph,
    states[state],
    names.get(sum) ?? '',
    sum,
    bytes === undefined ? '' : `${bytes}`,
    capture.takenOn ?? '',
    capture.author ?? '',
    capture.rights ?? '',
  ]);
  await bag.addPayload('tables/originals.csv', Buffer.from(formatCsv(Object.values(columns), rows)));
}
