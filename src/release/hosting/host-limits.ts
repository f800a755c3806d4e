/** What a host that builds sites itself takes at most. */
export interface HostLimits {
  name: string;
  files: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Rules of the file `_headers`; those after them are not read. */
  headerRules: number;
}

/**
 * The limits of the host on which this build runs, which is known by a variable that it sets; `undefined` elsewhere, or where no limits
 * are known. Whoever builds elsewhere for such a host sets that variable himself.
 *
 * Cloudflare Pages: https://developers.cloudflare.com/pages/platform/limits/,
 * https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables, and for more files than 20,000
 * https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/.
 */
export function findHostLimits(environment: NodeJS.ProcessEnv = process.env): HostLimits | undefined {
  if (environment['CF_PAGES'] !== '1') return undefined;
  const files = environment['PAGES_WRANGLER_MAJOR_VERSION'] === '4' ? 100_000 : 20_000;
  return { name: 'Cloudflare Pages', files, fileBytes: 25 * 1024 * 1024, headerRules: 100 };
}
