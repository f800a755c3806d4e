import { join } from 'node:path';
import { z } from 'zod';
import { readSealedLines, writeSealedLines } from '../../files/sealed-file.ts';
import type { Folders } from '../../folders.ts';
import type { KeptPart, KeyedPart } from '../../search/keep-part.ts';
import { listPartFiles } from '../../search/part-index.ts';
import type { BuildScan } from '../verify/scan.ts';

const name = z.string().regex(/^[0-9a-f]+$/);
const numbers = z.array(z.int().nonnegative());
const texts = z.array(z.string());
const counts = z.array(z.tuple([z.string(), z.int().nonnegative()]));

const keptPart = z.strictObject({
  key: z.string(),
  index: z.strictObject({
    label: z.string().regex(/^[0-9a-z-]+$/),
    fragments: z.array(name),
    lengths: numbers,
    chunks: z.array(z.tuple([z.string(), name])),
    filters: z.array(name),
    meta: name.optional(),
    prefixes: counts,
    syllables: counts,
    fields: texts,
  }),
  sums: z.record(z.string(), z.string()),
});

function memoryFile({ cache }: Pick<Folders, 'cache'>): string {
  return join(cache, 'parts.ndjson');
}

/** Recalls the parts of the search index of the present site; those that are remembered otherwise than this program does are not. */
export async function recallParts(folders: Pick<Folders, 'cache'>): Promise<KeptPart[]> {
  const lines = (await readSealedLines(memoryFile(folders))) ?? [];
  return lines.flatMap((line) => parseLine(line) ?? []);
}

function parseLine(line: string): KeptPart | undefined {
  try {
    const parsed = keptPart.safeParse(JSON.parse(line));
    return parsed.success ? (parsed.data as KeptPart) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the parts of the index of a finished site, in place of those before. */
export async function rememberParts(
  folders: Pick<Folders, 'cache'>,
  parts: readonly KeyedPart[],
  files: BuildScan['files'],
): Promise<void> {
  await writeSealedLines(
    memoryFile(folders),
    parts.map(({ key, index }) => {
      const sums = listPartFiles(index).map((path) => [path, files.get(`pagefind/${path}`)!.sha256]);
      return JSON.stringify({ key, index, sums: Object.fromEntries(sums) as object });
    }),
  );
}
