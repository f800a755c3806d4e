import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readContentText } from '../../files/read-content-file.ts';
import { getCallerFolder } from '../../folders.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import { Stop } from '../../strings/stop.ts';
import type { SourceReadingOptions } from './read-one.ts';

/**
 * Reads a map from what was before to sections: a table with a line of headings, then in each line the name of a former category, or the
 * beginning of a former address (a path) or of the path of a source, and the id of a section. A category decides before any path, and of
 * paths the longest beginning that fits. Throws a `Stop` for a line that names no section.
 */
export async function readSectionMap(
  path: string,
  sections: readonly string[],
): Promise<SourceReadingOptions['chooseSection']> {
  const words = importingWords(messageLanguage());
  const file = resolve(getCallerFolder(), path);
  if (!existsSync(file)) throw new Stop(words.noFile(path), 2);
  const lines: string[][] = parse(await readContentText(file), {
    bom: true,
    trim: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
  });
  const pairs = lines.slice(1).map(([former = '', section = ''], index) => {
    if (former === '' || !sections.includes(section))
      throw new Stop(words.badSectionMap(path, index + 2, sections.join(', ')), 2);
    return { former, section };
  });
  const longestFirst = pairs.toSorted((a, b) => b.former.length - a.former.length);
  return (source, { address, categories = [] }) => {
    const ofCategory = pairs.find(({ former }) => categories.some((category) => isSame(category, former)));
    const names = [source, address === undefined ? '' : pathOf(address)];
    return (
      ofCategory?.section ??
      longestFirst.find(({ former }) => names.some((name) => name.startsWith(former)))?.section
    );
  };
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => name.normalize('NFC').toLowerCase());
  return first === second;
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}
