import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { bulletinSchema } from '../bulletins/schema.ts';
import { pageSchema } from '../bulletins/pages/standing-pages.ts';
import { listPages, listYaml } from '../gate/tree.ts';
import type { Photograph } from '../images/photograph.ts';
import { Stop } from '../strings/stop.ts';
import { emptyMdxComments, emptyYamlComments } from './comments.ts';
import { withoutEditorsWords } from './editors-words.ts';
import type { Contents } from './package/zip.ts';
import { withoutMetadata } from './photographs/without-metadata.ts';
import { offlineWords } from './stop.ts';

/** One file of the content root as a package holds it. */
export interface SourceItem {
  /** Below the content root. */
  path: string;
  read(): Promise<Contents>;
}

export interface SourceOptions {
  content: string;
  /** The emblem of the office, when it has one: every page shows it. */
  emblem: string | undefined;
  /** The bulletins of the edition only: no drafts, no withdrawn ones. */
  bulletins: readonly Bulletin[];
  withPhotographs: boolean;
  /** Replaces editors' own words in required fields. */
  sentence: string;
}

/**
 * What a later system needs to start again: `site.yaml`, registers, standing pages, the MDX of every bulletin with its
 * attachments, and its photographs at full size without metadata. Together they are a content root, in which nothing is left of
 * what is the editors' own, their comments included. Sorted by path.
 */
export async function listSources(options: SourceOptions): Promise<SourceItem[]> {
  const { content, emblem, bulletins, withPhotographs, sentence } = options;
  const shared = await listYaml(content);
  const pages = await listPages(content);
  const items: SourceItem[] = [...shared.keys()].map((path) => yamlItem(content, path));
  items.push(...pages.files.map(({ path }) => textItem(content, path, pageSchema, sentence)));
  if (emblem !== undefined) items.push(pictureItem(content, emblem, 'png'));
  for (const bulletin of bulletins) {
    const folder = bulletin.file.slice(0, bulletin.file.lastIndexOf('/') + 1);
    items.push(textItem(content, bulletin.file, bulletinSchema, sentence));
    for (const { name } of bulletin.attachments) items.push(fileItem(content, folder + name));
    if (withPhotographs) items.push(...photographItems(content, folder, bulletin));
  }
  return items.sort((a, b) => byCodeUnits(a.path, b.path));
}

function fileItem(content: string, path: string): SourceItem {
  return { path, read: () => readFile(join(content, path)) };
}

function yamlItem(content: string, path: string): SourceItem {
  const read = async (): Promise<Buffer> =>
    Buffer.from(emptyYamlComments(await readFile(join(content, path), 'utf8')));
  return { path, read };
}

function textItem(content: string, path: string, schema: z.ZodType, sentence: string): SourceItem {
  const read = async (): Promise<Buffer> => {
    const cut = withoutEditorsWords(await readFile(join(content, path), 'utf8'), schema, sentence);
    if (cut === undefined) throw new Stop(offlineWords().stopped.editorsWords(path));
    return Buffer.from(emptyMdxComments(cut));
  };
  return { path, read };
}

function photographItems(content: string, folder: string, bulletin: Bulletin): SourceItem[] {
  const items = new Map<string, SourceItem>();
  for (const { src, photograph } of bulletin.pictures) {
    if (!photograph) continue;
    const path = folder + src.replace(/^\.\//u, '');
    items.set(path, pictureItem(content, path, photograph.format));
  }
  return [...items.values()];
}

function pictureItem(content: string, path: string, format: Photograph['format']): SourceItem {
  const read = async (): Promise<Buffer> => {
    const bytes = await readFile(join(content, path));
    try {
      return withoutMetadata(bytes, format);
    } catch (error) {
      if (error instanceof RangeError) throw new Stop(offlineWords().stopped.badPhotograph(path));
      throw error;
    }
  };
  return { path, read };
}
