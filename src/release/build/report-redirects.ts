import { basePath } from '../../addresses/base-path.ts';
import type { Redirect } from '../../models/redirects.ts';
import { aliasFile } from '../hosting/alias-page.ts';
import { isExpressible } from '../hosting/host-redirects.ts';
import { serverFiles } from '../hosting/write-host-files.ts';
import { buildWords } from '../stop.ts';
import type { FinishContext } from './finish-context.ts';

type ReportContext = Pick<FinishContext, 'site' | 'folders' | 'report'>;

/** Reports what not every host can do with the former addresses; `pages` are the files of the site itself. */
export function reportRedirects(
  redirects: readonly Redirect[],
  pages: ReadonlySet<string>,
  context: ReportContext,
): void {
  reportManyRedirects(redirects, context);
  reportQueryRedirects(redirects, pages, context);
  reportPageless(redirects, context);
}

/** Former addresses of which Cloudflare Pages takes no more: https://developers.cloudflare.com/pages/configuration/redirects/. */
const MAX_HOST_REDIRECTS = 2_000;

/** Reports more former addresses than every host takes. */
function reportManyRedirects(redirects: readonly Redirect[], { folders, report }: ReportContext): void {
  const plain = redirects.filter(({ query }) => query === '');
  if (plain.length <= MAX_HOST_REDIRECTS) return;
  report(buildWords().formerMany(plain.length, MAX_HOST_REDIRECTS, serverFiles(folders).redirects));
}

/** Reports former addresses without a page, which hosts without a table of redirects do not find. */
function reportPageless(redirects: readonly Redirect[], { site, folders, report }: ReportContext): void {
  const pageless = redirects.filter(
    ({ path, query }) => query === '' && aliasFile(path, basePath(site)) === undefined,
  );
  const [first] = pageless;
  if (first) report(buildWords().formerPageless(pageless.length, first.path, serverFiles(folders).redirects));
}

/** Reports former addresses that differ in their query: not every host can redirect by query. */
function reportQueryRedirects(
  redirects: readonly Redirect[],
  pages: ReadonlySet<string>,
  { site, folders, report }: ReportContext,
): void {
  const asked = redirects.filter(({ query }) => query !== '');
  if (asked.length === 0) return;
  const listed = asked.filter(({ path }) => {
    const file = aliasFile(path, basePath(site));
    return file !== undefined && !pages.has(file);
  });
  const unsaid = asked.filter((redirect) => !isExpressible(redirect));
  const [first] = asked as [Redirect];
  const place = serverFiles(folders).redirects;
  report(
    buildWords().formerByQuery(
      asked.length,
      `${first.path}?${first.query}`,
      listed.length,
      unsaid.length,
      place,
    ),
  );
}
