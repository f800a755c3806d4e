import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readTree } from '../../src/gate/tree.ts';
import type { ContentFiles } from './content-root.ts';
import { FAULTY_SOURCES, FORMATS_OF_SOURCES } from './import/formats.ts';
import { composeMany } from './many-bulletins.ts';

/** What a person knows of a source that its text need not say. */
export interface SourceTruth {
  title: string;
  date: string;
  section: string;
  byline: string;
}

/** Sources as an old portal and a drive have them, and what is true of those that are not faulty. */
export interface MadeSources {
  files: ContentFiles;
  truths: ReadonlyMap<string, SourceTruth>;
}

/** Makes so many sources, of every format; a tenth is faulty, and a third of the others tells no day. The same count always gives the same ones. */
export async function makeSources(count: number): Promise<MadeSources> {
  const [files, truths]: [Record<string, string | Buffer>, Map<string, SourceTruth>] = [{}, new Map()];
  for (let index = 0; index < count; index += 1) {
    if (index % 10 === 9) {
      const [extension, bytes] = FAULTY_SOURCES[Math.floor(index / 10) % FAULTY_SOURCES.length]!;
      files[`hong-${index}.${extension}`] = bytes;
      continue;
    }
    const { truth, paragraphs } = makeItem(index);
    const write = FORMATS_OF_SOURCES[index % FORMATS_OF_SOURCES.length]!;
    const written = await write({ index, title: truth.title, paragraphs });
    Object.assign(files, written.files);
    truths.set(written.key, truth);
  }
  return { files, truths };
}

function makeItem(index: number): { truth: SourceTruth; paragraphs: string[] } {
  const { fields, paragraphs } = composeMany(index, 1_500);
  const date = fields['date']!;
  const [lead = '', person = '', , , ...rest] = paragraphs;
  return {
    truth: {
      title: `${fields['title']} năm ${date.slice(0, 4)}`,
      date,
      section: fields['section']!,
      byline: `${fields['byline']} (hư cấu)`,
    },
    paragraphs: index % 3 === 0 ? [person, ...rest] : [lead, person, ...rest],
  };
}

/** Fills in what the drafts of such sources wait for, as a person would who knows what is true, and publishes them. */
export async function fillDrafts(content: string, truths: MadeSources['truths']): Promise<number> {
  const ledger: string[][] = parse(await readFile(join(content, 'import.csv'), 'utf8'), { fromLine: 2 });
  const truthOf = new Map(ledger.map(([source, , id]) => [id!, truths.get(source!)!]));
  const { bulletins } = await readTree(content);
  for (const { index } of bulletins) {
    const text = await readFile(index.absolute, 'utf8');
    const { title, date, section, byline } = truthOf.get(/^id: (.*)$/mu.exec(text)![1]!)!;
    const open = { title, date, section, byline: JSON.stringify(byline) };
    let filled = text.replace('\nstatus: draft\n', '\n');
    for (const [field, value] of Object.entries(open))
      filled = filled.replace(`\n${field}: null\n`, () => `\n${field}: ${value}\n`);
    const described = filled.replace(
      /^( *)- src: .*\.jpg$/gmu,
      (line, indent) => `${line}\n${indent}  alt: Quang cảnh hội nghị`,
    );
    await writeFile(index.absolute, described);
  }
  return bulletins.length;
}
