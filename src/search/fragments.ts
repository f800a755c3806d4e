import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../by-code-units.ts';
import { nameFragment, type Fragment } from './fragment-file.ts';
import type { GivenRecord, PagefindFields } from './prepare-record.ts';
import { packFragment, unpackFragment, type Published } from './published-fragment.ts';

/** The fragment files of one index. */
export interface Fragments {
  /** Writes the file of one record, before Pagefind would. */
  write(record: GivenRecord): void;
  /** Sees to the files that Pagefind wrote all the same. Throws when any of them belongs to a record that has one. */
  complete(): Promise<void>;
}

/**
 * Opens the fragments of an index in `folder`. Pagefind does not touch a file that bears the name of what it would write, so that
 * it need not pack what would have to be unpacked to put the published words in. Where two records agree in their names, the
 * second is left to Pagefind, which finds another name.
 */
export function openFragments(folder: string): Fragments {
  const place = join(folder, 'fragment');
  const names = new Set<string>();
  const left = new Map<string, Published>();
  return {
    write({ given, published }) {
      const fragment = predictFragment(given);
      const name = fragment && nameFragment(fragment);
      if (!fragment || !name || names.has(name)) {
        left.set(given.url, published);
        return;
      }
      // An office without bulletins has no such folder.
      if (names.size === 0) mkdirSync(place, { recursive: true });
      names.add(name);
      writeFileSync(join(place, name), packFragment(fragment, published));
    },
    async complete() {
      const files = left.size + names.size === 0 ? [] : await readdir(place);
      for (const name of files.filter((each) => !names.has(each))) {
        const file = join(place, name);
        const fragment = unpackFragment(readFileSync(file));
        const published = left.get(fragment.url);
        if (!published)
          throw new Error(`Pagefind named the fragment of ${fragment.url} ${name}, which was not foreseen`);
        writeFileSync(file, packFragment(fragment, published));
      }
    },
  };
}

/** The fragment that Pagefind makes of a record; none of a text in which it would count other words than we do. */
export function predictFragment({ url, content, filters, meta }: PagefindFields): Fragment | undefined {
  if (/^$|^ | {2}| $/u.test(content)) return undefined;
  let words = 1;
  for (let at = content.indexOf(' '); at >= 0; at = content.indexOf(' ', at + 1)) words += 1;
  return { url, content, word_count: words, filters: sortKeys(filters), meta: sortKeys(meta), anchors: [] };
}

function sortKeys<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => byCodeUnits(a, b)));
}
