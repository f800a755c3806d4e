import { patternOf, type HeaderTable, type Headers } from './headers.ts';

/**
 * The `_headers` file of Cloudflare Pages and Netlify. `entries` are what lies at the top of the site, folders with a slash at
 * the end. Where two of its rules give an address one header, Cloudflare joins the values and Netlify takes the last; so a common
 * header with exceptions is given entry by entry, to those without an exception. Those come last, because Cloudflare reads no
 * more than a hundred rules.
 */
export function formatHostHeaders(table: HeaderTable, entries: readonly string[]): string {
  const { base, common, rules } = table;
  const varying = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  // Left to both hosts where no rule sets it: their default is the common value.
  varying.add('Cache-Control');
  const single = Object.entries(common).filter(([name]) => !varying.has(name));
  const divided = Object.entries(common).filter(([name]) => varying.has(name) && name !== 'Cache-Control');
  const plain = ['', ...entries].map((entry) => base + entry.replace(/\/$/, '/*'));
  const blocks = [
    formatBlock(`${base}*`, Object.fromEntries(single)),
    ...rules.flatMap(({ paths, headers }) => paths.map((path) => formatBlock(path, headers))),
    ...plain.flatMap((path) => {
      const left = divided.filter(([name]) => !hasException(table, path, name));
      return left.length > 0 ? [formatBlock(path, Object.fromEntries(left))] : [];
    }),
  ];
  return blocks.join('\n');
}

function formatBlock(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}

/** Whether a rule sets the header for the address, or for everything below it. */
function hasException({ rules }: HeaderTable, path: string, name: string): boolean {
  return rules.some(
    ({ paths, headers }) => name in headers && paths.some((other) => new RegExp(patternOf(other)).test(path)),
  );
}
