import { patternOf, type Headers, type HeaderTable } from '../../src/release/hosting/headers.ts';

/** The headers that a table gives to one address of the site, without its query. */
export function findHeaders(table: HeaderTable, address: string): Headers {
  const matching = table.rules.filter(({ paths }) =>
    paths.some((path) => new RegExp(patternOf(path)).test(address)),
  );
  return Object.assign({ ...table.common }, ...matching.map(({ headers }) => headers)) as Headers;
}
