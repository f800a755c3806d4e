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
  /** Rewrites the files that Pagefind has written itself. Throws when one of them is of a record whose file was written before. */
  complete(): Promise<void>;
}

/**
 * Opens the fragments of an index in `folder`. They are written with the published words under the names that Pagefind would use:
 * it does not overwrite them, which saves unpacking and packing each file again. When the names of two records collide, the second
 * is left to Pagefind, which chooses another name.
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

/** The fragment that Pagefind would make of a record; `undefined` for a text in which it would count words differently. */
export function predictFragment({ url, content, filters, meta }: PagefindFields): Fragment | undefined {
  if (/^$|^ | {2}| $/u.test(content)) return undefined;
  let words = 1;
  for (let at = content.indexOf(' '); at >= 0; at = content.indexOf(' ', at + 1)) words += 1;
  return { url, content, word_count: words, filters: sortKeys(filters), meta: sortKeys(meta), anchors: [] };
}

function sortKeys<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => byCodeUnits(a, b)));
}
