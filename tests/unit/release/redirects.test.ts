import { describe, expect, it } from 'vitest';
import { aliasFile, formatAliasPage } from '../../../src/release/alias-page.ts';
import { strings } from '../../../src/strings/strings.ts';
import { formatCaddy, formatHostRedirects, formatNginxMap } from '../../../src/release/redirects.ts';

const plain = { path: '/node/4471', query: '', to: '/tin/2024/moi/' };
const asked = { path: '/Pages/Tin.aspx', query: 'ItemID=5157&l=Tin', to: '/tin/2024/khac/' };

describe('former addresses', () => {
  it('are written for hosts that read _redirects, query included', () => {
    expect(formatHostRedirects([plain, asked])).toBe(
      '/node/4471 /tin/2024/moi/ 301\n/Pages/Tin.aspx ItemID=5157 l=Tin /tin/2024/khac/ 301\n',
    );
  });

  it('are written for nginx: by path, or by the whole request where a query decides', () => {
    expect(formatNginxMap([plain, asked])).toBe(
      'map $request_uri $bantin_by_request {\n  default "";\n  "/Pages/Tin.aspx?ItemID=5157&l=Tin" "/tin/2024/khac/";\n}\n\n' +
        'map $uri $bantin_by_path {\n  default "";\n  "/node/4471" "/tin/2024/moi/";\n}\n',
    );
  });

  it('are written for Caddy', () => {
    expect(formatCaddy([asked])).toBe(
      '@former1 {\n  path /Pages/Tin.aspx\n  query ItemID=5157\n  query l=Tin\n}\nredir @former1 /tin/2024/khac/ 301\n',
    );
  });
});

describe('the page at a former address', () => {
  it('stands where the address is a folder or an HTML file below the base path', () => {
    expect(aliasFile({ ...plain, path: '/tdkt/cu/tin-1/' }, '/tdkt/')).toBe('cu/tin-1/index.html');
    expect(aliasFile({ ...plain, path: '/tdkt/cu/tin-1' }, '/tdkt/')).toBe('cu/tin-1/index.html');
    expect(aliasFile({ ...plain, path: '/tdkt/cu/tin-1.html' }, '/tdkt/')).toBe('cu/tin-1.html');
  });

  it('names its own address as canonical, which ends in a slash where it is a folder', () => {
    const canonicalOf = (path: string) => {
      const redirect = { ...plain, path };
      const page = formatAliasPage(redirect, aliasFile(redirect, '/tdkt/')!, {
        url: 'https://thu.example/tdkt/',
        words: strings('vi'),
      });
      return /rel="canonical" href="([^"]*)"/.exec(page)![1];
    };
    expect(canonicalOf('/tdkt/node/4471')).toBe('https://thu.example/tdkt/node/4471/');
    expect(canonicalOf('/tdkt/node/4471/')).toBe('https://thu.example/tdkt/node/4471/');
    expect(canonicalOf('/tdkt/cu/tin-1.html')).toBe('https://thu.example/tdkt/cu/tin-1.html');
  });

  it('is left to the host where a query decides, or the ending is no page, or it lies elsewhere', () => {
    expect(aliasFile(asked, '/')).toBeUndefined();
    expect(aliasFile({ ...plain, path: '/Pages/Tin.aspx' }, '/')).toBeUndefined();
    expect(aliasFile(plain, '/tdkt/')).toBeUndefined();
    expect(aliasFile({ ...plain, path: '/a/../../etc' }, '/')).toBeUndefined();
  });
});
