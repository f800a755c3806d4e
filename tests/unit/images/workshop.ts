import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MakeOptions, PhotographSource } from '../../../src/images/make.ts';
import {
  inspectGood,
  makeCmykJpeg,
  makeDeepPng,
  makeFolder,
  makeGreyJpeg,
  makeTelephoneJpeg,
  makeTransparentPng,
  makeUltraHdrJpeg,
} from '../../support/image-fixtures.ts';

type Files = Record<string, () => Promise<Buffer>>;

/** Writes originals into a folder of their own, with a cache and an output folder beside them. */
export async function prepare(
  files: Files,
  settings = { widths: [320, 700], avif: false },
): Promise<MakeOptions> {
  const folder = await makeFolder();
  const sources: PhotographSource[] = [];
  for (const [name, make] of Object.entries(files)) {
    const bytes = await make();
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    sources.push({ file, photograph: await inspectGood(bytes, name) });
  }
  return { sources, cacheFolder: path.join(folder, 'cache'), outFolder: path.join(folder, 'out'), settings };
}

/** Every file of a folder by name, in order. */
export async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)),
  );
}

/** One photograph of every kind that is accepted and needs care. */
export const allKinds: Files = {
  'telephone.jpg': makeTelephoneJpeg,
  'cmyk.jpg': makeCmykJpeg,
  'grey.jpg': makeGreyJpeg,
  'deep.png': makeDeepPng,
  'transparent.png': makeTransparentPng,
  'gain-map.jpg': makeUltraHdrJpeg,
};
