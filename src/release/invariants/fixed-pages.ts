import { buildAddresses } from '../../addresses/build-addresses.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Site } from '../../site.ts';
import type { Page } from '../verify/page.ts';
import type { Fault } from './fault.ts';

/** The addresses, besides the bulletins', at which every site of these records has a page. */
export function listFixedAddresses(
  site: Pick<Site, 'url' | 'sections' | 'perPage'>,
  records: readonly BulletinRecord[],
  standingPages: readonly string[],
): string[] {
  const addresses = buildAddresses(site);
  const numbers = (count: number): number[] =>
    Array.from({ length: Math.max(1, Math.ceil(count / site.perPage)) }, (_, index) => index + 1);
  const years = Map.groupBy(records, ({ year }) => year);
  const sections = Map.groupBy(records, ({ section }) => section);
  return [
    ...numbers(records.length).map((page) => addresses.latest(page)),
    ...[...years].flatMap(([year, { length }]) => numbers(length).map((page) => addresses.year(year, page))),
    ...site.sections.flatMap(({ id, name }) =>
      numbers(sections.get(name)?.length ?? 0).map((page) => addresses.section(id, page)),
    ),
    ...standingPages.map((slug) => addresses.standingPage(slug)),
    addresses.search,
    `${addresses.home}404.html`,
  ];
}

/** Every fixed address has its page. Pages of other kinds may stand beside them. */
export function findMissingPages(pages: readonly Page[], addresses: readonly string[]): Fault[] {
  const built = new Set(pages.map(({ address }) => address));
  return addresses
    .filter((address) => !built.has(address))
    .map((address) => ({ rule: 'missing-page', file: address, detail: address }));
}
