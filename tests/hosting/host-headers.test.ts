import { parseAllHeaders } from '@netlify/headers-parser';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildHeaderTable, findHeaders } from '../../src/release/hosting/headers.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { listBuiltFiles } from '../support/published.ts';

const sites = [
  ['demo', 'https://tdkt.tinh-mau.example/tdkt/', '/tdkt/'],
  ['seed', 'https://tdkt.example/', '/'],
] as const;

describe.each(sites)('_headers of the site %s', async (name, url, base) => {
  const dist = await getBuiltSite(name);
  const table = buildHeaderTable({ url });

  it('gives every file the headers of the table and never two values of one, as Netlify reads it', async () => {
    const { headers: rules, errors } = await parseAllHeaders({
      headersFiles: [join(dist, '_headers')],
      netlifyConfigPath: undefined,
      configHeaders: [],
      minimal: false,
    });
    expect(errors).toEqual([]);
    const files = await listBuiltFiles(dist, /^(?!_headers$|_redirects$)/u);
    for (const file of files) {
      const address = base + file.replace(/(^|\/)index\.html$/u, '$1');
      const given = rules
        .filter((rule) => (rule as { forRegExp: RegExp }).forRegExp.test(address))
        .flatMap(({ values }) => Object.entries(values as Record<string, string>));
      const expected = { ...findHeaders(table, address) } as Record<string, string>;
      // This is what these hosts say of everything by themselves.
      if (expected['Cache-Control'] === 'public, max-age=0, must-revalidate')
        delete expected['Cache-Control'];
      expect({ address, given: given.sort() }).toEqual({ address, given: Object.entries(expected).sort() });
    }
  });

  it('has no more rules than Cloudflare reads, and no line longer', async () => {
    const lines = (await readFile(join(dist, '_headers'), 'utf8')).split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
  });
});
