import type { Redirect } from '../models/redirects.ts';
import { aliasFile } from './alias-page.ts';
import type { Fault } from './invariants/fault.ts';

/** Former addresses that are pages of the site, or lead to two bulletins: one of the two would be hidden. */
export function findTakenPages(
  redirects: readonly Redirect[],
  base: string,
  isThere: (path: string) => boolean,
): Fault[] {
  const taken = redirects.filter((redirect) => {
    const file = aliasFile(redirect, base);
    const isSame = ({ path, query }: Redirect) => path === redirect.path && query === redirect.query;
    const isTwin = redirects.some(
      (other) =>
        other.to !== redirect.to &&
        (isSame(other) || (file !== undefined && file === aliasFile(other, base))),
    );
    return isTwin || (file !== undefined && isThere(file));
  });
  return taken.map(tell);
}

/** Former addresses that are other files of the site: some hosts would lead those away who ask for the file. */
export function findTakenFiles(
  redirects: readonly Redirect[],
  base: string,
  files: { has(path: string): boolean },
): Fault[] {
  const others = redirects.filter(
    (redirect) => redirect.path.startsWith(base) && aliasFile(redirect, base) === undefined,
  );
  return others.filter(({ path }) => files.has(decodeURIComponent(path.slice(base.length)))).map(tell);
}

function tell({ path, to }: Redirect): Fault {
  return { rule: 'alias-taken', file: to, detail: path };
}
