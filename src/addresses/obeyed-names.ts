/** A name that is nothing but a name: hosts take orders from names with a dot, and hide or reserve those that begin with a sign. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9_-]*$/u;
/** A page by its own name. */
const PAGE = /^(.*)\.html?$/u;

/**
 * Names without a dot that hosts obey or answer themselves at the top of a site, in lower case: GitHub Pages (`CNAME`), Apache (`cgi-bin`,
 * `server-status`, `server-info`, `balancer-manager`), Cloudflare (`cdn-cgi`,
 * `functions`), nginx (`nginx_status`, `stub_status`), IIS (`aspnet_client`).
 */
export const OBEYED_AT_TOP: ReadonlySet<string> = new Set([
  'cname',
  'cgi-bin',
  'functions',
  'cdn-cgi',
  'server-status',
  'server-info',
  'balancer-manager',
  'nginx_status',
  'stub_status',
  'aspnet_client',
]);

/** Endings of what programs ask for at the top of a host or a site without being led there: service workers, lists, manifests. */
const ASKED_BY_PROGRAMS =
  /^(?:[^/]+\.(?:txt|xml|json|js|mjs|webmanifest|ico)(?:\.gz)?|apple-app-site-association)$/iu;

/**
 * Whether a path below the top of a site (`cu/tin-1`, `cu/tin-1.html`) is one at which any host serves a page and obeys nothing. Of
 * folders, every name is looked at: a folder `web.config` breaks a site on IIS.
 */
export function isPlainPagePath(path: string): boolean {
  const segments = path.split('/');
  const last = segments.length - 1;
  const names = segments.map((name, index) => (index === last ? (PAGE.exec(name)?.[1] ?? name) : name));
  return names.every((name) => PLAIN.test(name)) && !OBEYED_AT_TOP.has(names[0]!.toLowerCase());
}

/** Whether a host may take a folder of this name for something else than a folder of files. */
export function isObeyedFolder(name: string, isTop: boolean): boolean {
  return name.includes('.') || (isTop && (name.startsWith('_') || OBEYED_AT_TOP.has(name.toLowerCase())));
}

/** Whether programs ask for a file of this name at the top of a host or a site, whatever its pages link to. */
export function isAskedByPrograms(name: string): boolean {
  return ASKED_BY_PROGRAMS.test(name);
}
