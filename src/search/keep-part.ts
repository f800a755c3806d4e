import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readRegularFile } from '../files/read-content-file.ts';
import type { StandingRecord } from '../models/record.ts';
import { listFilterValues } from './filters.ts';
import { unpack } from './packed.ts';
import { listPartFiles, type PartIndex } from './part-index.ts';
import type { IndexPart } from './part-plan.ts';
import { CUT } from './pieces.ts';
import { buildPublished, buildPublishedPage } from './published-fragment.ts';

/** A part of an index with what decides its files: equal keys mean equal files. */
export interface KeyedPart {
  key: string;
  index: PartIndex;
}

/** A part of the index of the present site, with the SHA-256 of each of its files. */
export interface KeptPart extends KeyedPart {
  sums: Record<string, string>;
}

/** The key of a part: of all that it is made of. `code` is the fingerprint of the code that makes it. */
export function keyPart(part: IndexPart, code: string): string {
  return hash('sha256', `${code}\n${JSON.stringify(part)}`);
}

/**
 * Copies the files of a part from the index `from` into `to`, as they are. Returns false, and copies nothing, where one is missing or
 * damaged, or where a fragment is not what is published: whoever can write sums can forge them.
 */
export async function takePart(
  part: IndexPart,
  { index, sums }: KeptPart,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const files = new Map<string, Buffer>();
  for (const path of listPartFiles(index)) {
    const bytes = await readRegularFile(join(from, path)).catch(() => undefined);
    if (!bytes || hash('sha256', bytes) !== sums[path]) return false;
    files.set(path, bytes);
  }
  const fragments = [...files].filter(([path]) => path.startsWith('fragment/')).map(([, bytes]) => bytes);
  if (!arePublished(part, fragments)) return false;
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), bytes);
  }
  return true;
}

/** Whether fragments are those of the bulletins and pages of a part, in their order. */
function arePublished({ records, pages }: IndexPart, fragments: readonly Buffer[]): boolean {
  const expected = [
    ...records.map((record) => describe(record, buildPublished(record, []).meta, listFilterValues(record))),
    ...pages.map((page) => describe(page, buildPublishedPage(page, []).meta, {})),
  ];
  return (
    fragments.length === expected.length &&
    fragments.every((bytes, page) => expected[page]!.includes(withoutCuts(bytes)))
  );
}

/** What a fragment may say: the text of a record, or where that has no words its title or its address. */
function describe(
  { address, text, title }: Pick<StandingRecord, 'address' | 'text' | 'title'>,
  meta: Record<string, string>,
  filters: object,
): string[] {
  return [text, title, address].map((content) =>
    JSON.stringify({ url: address, content: content.replaceAll(CUT, ''), meta, filters, anchors: [] }),
  );
}

function withoutCuts(bytes: Buffer): string {
  const { word_count: _, ...fragment } = JSON.parse(unpack(bytes).toString()) as {
    word_count: number;
    content: string;
  };
  return JSON.stringify({ ...fragment, content: fragment.content.replaceAll(CUT, '') });
}
