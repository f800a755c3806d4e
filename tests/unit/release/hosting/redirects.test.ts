import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { aliasFile, formatAliasPage, groupByFile } from '../../../../src/release/hosting/alias-page.ts';
import { formatCaddyRedirects } from '../../../../src/release/hosting/caddy-redirects.ts';
import { formatHostRedirects } from '../../../../src/release/hosting/host-redirects.ts';
import { formatNginxMap } from '../../../../src/release/hosting/nginx-redirects.ts';
import { listRedirects } from '../../../../src/models/redirects.ts';
import { strings } from '../../../../src/strings/strings.ts';
import { makeBulletins, makeContext } from '../../models/machine-context.ts';

const plain = { path: '/node/4471', query: '', to: '/tin/2024/moi/', title: 'Tin mới' };
const asked = {
  path: '/Pages/Tin.aspx',
  query: 'ItemID=5157&l=Tin',
  to: '/tin/2024/khac/',
  title: 'Tin khác',
};

describe('former addresses', () => {
  it('come in the order of paths, whatever their case, and of one path first what asks for the most', async () => {
    const [one, two] = await makeBulletins(2);
    const redirects = listRedirects(
      makeContext([
        { ...one!, aliases: ['/Tin', 'https://cu.example.vn/a?x=1', '/a?x=1'] },
        { ...two!, aliases: ['/tin?b=2&a=1', '/tin?a=1', '/%C5%A9', '/\u0169?a'] },
      ]),
    );
    expect(redirects.map(({ path, query }) => `${path}?${query}`)).toEqual([
      '/a?x=1',
      '/tin?b=2&a=1',
      '/tin?a=1',
      '/Tin?',
      '/%C5%A9?a',
      '/%C5%A9?',
    ]);
  });

  it('are written for hosts that read _redirects, query included', () => {
    expect(formatHostRedirects([plain, asked])).toBe(
      '/node/4471 /tin/2024/moi/ 301\n/Pages/Tin.aspx ItemID=5157 l=Tin /tin/2024/khac/ 301!\n',
    );
  });

  it.each(['b', '12=a', '/x=1', 'a=', 'a=%2F', 'a+b=1', 'a=:b', 'a=x+y'])(
    'are left out of _redirects where it would take them for something else: ?%s',
    (query) => {
      expect(formatHostRedirects([{ ...asked, query }])).toBe('');
    },
  );

  it('are written for nginx: by path, or by the whole request where a query decides', () => {
    expect(formatNginxMap([plain, asked], 'bantin_1a2b3c4d')).toBe(
      'map $request_uri $bantin_1a2b3c4d_by_request {\n  default "";\n  "/Pages/Tin.aspx?ItemID=5157&l=Tin" "/tin/2024/khac/";\n}\n\n' +
        'map $uri $bantin_1a2b3c4d_by_path {\n  default "";\n  "/node/4471" "/tin/2024/moi/";\n}\n',
    );
  });

  it('are written for nginx once each, as it compares them, and in both ways that browsers write a query', () => {
    const keys = formatNginxMap(
      [
        { ...plain, path: '/CU%2C1' },
        { ...plain, path: '/cu%2C1' },
        { ...asked, query: 'a%5Bb%5D=1' },
      ],
      'bantin_1a2b3c4d',
    ).match(/^ {2}"[^"]+"/gmu);
    expect(keys).toEqual(['  "/Pages/Tin.aspx?a%5Bb%5D=1"', '  "/Pages/Tin.aspx?a[b]=1"', '  "/CU,1"']);
  });

  it('are written for Caddy, which has to find every pair of a query', () => {
    expect(formatCaddyRedirects([asked], 'bantin_1a2b3c4d')).toBe(
      '@bantin_1a2b3c4d_former1 {\n  path "/Pages/Tin.aspx"\n  query "ItemID=5157"\n  not not query "l=Tin"\n}\nredir @bantin_1a2b3c4d_former1 "/tin/2024/khac/" 301\n',
    );
  });
});

describe('the page at a former address', () => {
  it('stands where the address is a folder or an HTML file below the base path', () => {
    expect(aliasFile('/tdkt/cu/tin-1/', '/tdkt/')).toBe('cu/tin-1/index.html');
    expect(aliasFile('/tdkt/cu/tin-1', '/tdkt/')).toBe('cu/tin-1/index.html');
    expect(aliasFile('/tdkt/cu/tin-1.html', '/tdkt/')).toBe('cu/tin-1.html');
  });

  it('names its own address as canonical, which ends in a slash where it is a folder', () => {
    const canonicalOf = (path: string) => {
      const redirect = { ...plain, path };
      const page = formatAliasPage([redirect], aliasFile(path, '/tdkt/')!, {
        url: 'https://thu.example/tdkt/',
        words: strings('vi'),
      });
      return /rel="canonical" href="([^"]*)"/.exec(page)![1];
    };
    expect(canonicalOf('/tdkt/node/4471')).toBe('https://thu.example/tdkt/node/4471/');
    expect(canonicalOf('/tdkt/node/4471/')).toBe('https://thu.example/tdkt/node/4471/');
    expect(canonicalOf('/tdkt/cu/tin-1.html')).toBe('https://thu.example/tdkt/cu/tin-1.html');
  });

  it('is left to the host where the ending is no page, or it lies elsewhere', () => {
    expect(aliasFile('/Pages/Tin.aspx', '/')).toBeUndefined();
    expect(aliasFile('/node/4471', '/tdkt/')).toBeUndefined();
    expect(aliasFile('/a/../../etc', '/')).toBeUndefined();
  });

  it('lists every bulletin where only a query tells which is meant, and leads on by itself where it is one', () => {
    const at = (query: string, to: string, title: string) => ({ path: '/tdkt/tin', query, to, title });
    const site = { url: 'https://thu.example/tdkt/', words: strings('vi') };
    const several = [
      at('ItemID=12', '/tdkt/tin/2024/a/', 'Tin <b>thứ nhất</b> & "khen"'),
      at('ItemID=13', '/tdkt/tin/2024/b/', '</a><script>alert(1)</script>'),
    ];
    const [[file, group]] = [...groupByFile(several, '/tdkt/')] as [[string, typeof several]];
    expect([file, group]).toEqual(['tin/index.html', several]);
    const page = formatAliasPage(group, file, site);
    expect(listAnchors(page)).toEqual(several.map(({ to, title }) => [to, title]));
    expect(page).not.toMatch(/refresh|<script|<b>/u);
    expect(page).toContain('(?ItemID=12)');

    const one = [at('ItemID=12', '/tdkt/tin/2024/a/', 'A'), at('', '/tdkt/tin/2024/a/', 'A')];
    expect(formatAliasPage(one, file, site)).toContain('content="0; url=/tdkt/tin/2024/a/"');
    expect(formatAliasPage(one.slice(0, 1), file, site)).not.toContain('refresh');
    expect(formatAliasPage(several, file, { ...site, words: strings('en') })).toContain(' lang="vi">');
  });
});

/** Address and words of every link of a page. */
function listAnchors(page: string): string[][] {
  const anchors: string[][] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'a') {
      const { attrs, childNodes } = node as DefaultTreeAdapterTypes.Element;
      const words = childNodes.map((child) => ('value' in child ? child.value : `<${child.nodeName}>`));
      anchors.push([attrs.find(({ name }) => name === 'href')!.value, words.join('')]);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return anchors;
}
