import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageFiles } from '../../addresses/page-files.ts';
import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import { LOOKUP, SEGMENTS } from '../../addresses/segments.ts';
import { FAMILIES, type LookupManifest } from '../../awards/lookup/form.ts';
import { LOOKUP_MANIFEST } from '../../models/awards/lookup-files.ts';
import type { PackageItem } from '../item.ts';
import type { EditionFiles } from '../transform/addresses.ts';
import { writeChunk } from './chunks.ts';

/** The folder of the scripts, below the edition. */
const FOLDER = 'chi-muc';

/** The script that tells which pages of decisions have another name in the edition. */
const RENAMED = 'doi-ten';

/**
 * The files of the look-up of awards as classic scripts; none where the edition has no register. They are numbered: by what they hold
 * some were named alike but for capitals, which are one file on some disks.
 */
export async function listLookupItems(dist: string, files: EditionFiles): Promise<PackageItem[]> {
  if (!files.kept.has(pageFiles.awards) || !files.online.has(lookupFile(LOOKUP_MANIFEST))) return [];
  const read = (name: string): Promise<Buffer> => readFile(join(dist, lookupFile(name)));
  const manifest = JSON.parse((await read(LOOKUP_MANIFEST)).toString('utf8')) as LookupManifest;
  const numbered = Object.fromEntries(
    FAMILIES.map((family) => [
      family,
      { ...manifest[family], names: manifest[family].names.map((_, at) => String(at)) },
    ]),
  );
  const item = (name: string, make: () => Promise<Buffer>): PackageItem => ({
    path: `site/${FOLDER}/${name}.js`,
    make: async () => writeChunk(name, await make()),
  });
  const json = (value: unknown) => () => Promise.resolve(Buffer.from(JSON.stringify(value)));
  return [
    item(LOOKUP_MANIFEST, json(numbered)),
    item(RENAMED, json(listRenamed(files))),
    ...FAMILIES.flatMap((family) =>
      manifest[family].names.map((name, at) => item(`${family}-${at}`, () => read(`${family}-${name}`))),
    ),
  ];
}

function lookupFile(name: string): string {
  return `${SEGMENTS.awards}/${LOOKUP}/${name}.json`;
}

/** The names of pages of decisions by the keys of these, as far as they differ from those of the site. */
function listRenamed({ kept }: EditionFiles): Record<string, string> {
  const renamed = [...kept].flatMap(([path, name]) => {
    const file = parseSiteFile(path);
    return file.kind === 'decision' && name !== path ? [[file.key, name] as const] : [];
  });
  return Object.fromEntries(renamed);
}
