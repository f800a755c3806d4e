/** What a host that builds sites itself takes at most. What is not there, the host does not limit. */
export interface HostLimits {
  name: string;
  /** Files of the whole site. */
  files?: number;
  /** Files that lie in one folder, without those in folders of it. */
  filesOfFolder?: number;
  /** Bytes of one file. */
  fileBytes?: number;
  /** Rules of the file `_headers`; those after them are not read. */
  headerRules?: number;
}

/**
 * The limits of the host on which this build runs, which is known by a variable that it sets; `undefined` elsewhere, or where no limits
 * are known. Whoever builds elsewhere for such a host sets that variable himself.
 *
 * Cloudflare Pages: https://developers.cloudflare.com/pages/platform/limits/,
 * https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables, and for more files than 20,000
 * https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/.
 * Netlify: https://docs.netlify.com/site-deploys/overview/ ("Files per directory limit"; none for all files, or for the size of one), and
 * https://docs.netlify.com/configure-builds/environment-variables/.
 */
export function findHostLimits(environment: NodeJS.ProcessEnv = process.env): HostLimits | undefined {
  if (environment['CF_PAGES'] === '1') {
    const files = environment['PAGES_WRANGLER_MAJOR_VERSION'] === '4' ? 100_000 : 20_000;
    return { name: 'Cloudflare Pages', files, fileBytes: 25 * 1024 * 1024, headerRules: 100 };
  }
  if (environment['NETLIFY'] === 'true') return { name: 'Netlify', filesOfFolder: 54_000 };
  return undefined;
}
