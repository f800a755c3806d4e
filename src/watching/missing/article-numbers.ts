import { HOST, listFormerUrls, type KnownBulletin } from './known-bulletin.ts';

/** The bulletin that a number in a query means, with the pair that has it, as it is written. */
export interface NumberedBulletin {
  key: string;
  pair: string;
}

/**
 * Opens the search for bulletins by the numbers with which the former site knew its articles, `?ItemID=118`: those of former addresses
 * and sources. A number that several bulletins have, such as that of a category, tells nothing.
 */
export function openNumbers(
  bulletins: readonly KnownBulletin[],
): (address: string) => NumberedBulletin | undefined {
  const index = new Map<string, Set<string>>();
  for (const bulletin of bulletins) {
    for (const { search } of listFormerUrls(bulletin)) {
      for (const { number } of listNumbers(search))
        index.set(number, (index.get(number) ?? new Set()).add(bulletin.key));
    }
  }
  return (address) => {
    const found = listNumbers(new URL(address, HOST).search).flatMap(({ number, pair }) => {
      const keys = [...(index.get(number) ?? [])];
      return keys.length === 1 ? [{ key: keys[0]!, pair }] : [];
    });
    const [first] = found;
    return first && found.every(({ key }) => key === first.key) ? first : undefined;
  };
}

/** The pairs of a query that are numbers, which Joomla has a name follow: `id=118:name`. */
function listNumbers(search: string): { number: string; pair: string }[] {
  return search
    .slice(1)
    .split('&')
    .flatMap((pair) => {
      const [, name, number] = /^([\w.-]+)=(\d+)(?:$|:|%3A)/iu.exec(pair) ?? [];
      return name === undefined ? [] : [{ number: `${name.toLowerCase()}=${number}`, pair }];
    });
}
