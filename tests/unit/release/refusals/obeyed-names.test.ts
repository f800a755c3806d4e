import { expect, test } from 'vitest';
import { isAskedByPrograms } from '../../../../src/addresses/obeyed-names.ts';
import { readFormerAddress } from '../../../../src/bulletins/former-address.ts';
import { checkContent } from '../../../../src/bulletins/check/check-content.ts';
import { aliasFile } from '../../../../src/release/hosting/alias-page.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../../../support/content-root.ts';
import { Random } from '../../../search/random.ts';
import { testFolders } from '../../../support/read.ts';

/** What hosts take orders from, or run, by who does. */
const OBEYED: Readonly<Record<string, readonly string[]>> = {
  Apache: [
    '.htaccess',
    '.htpasswd',
    '.htdigest',
    'cgi-bin',
    'index.php',
    'x.cgi',
    'x.shtml',
    'x.php.html',
    'x.html.vi',
  ],
  nginx: ['nginx.conf', '.user.ini', 'x.php', 'x.gz', 'x.html.gz', 'x.html.br'],
  IIS: [
    'web.config',
    'global.asax',
    'bin.dll',
    'app_offline.htm.config',
    'default.aspx',
    'x.ashx',
    'Web.Debug.config',
  ],
  'Cloudflare Pages': ['_worker.js', '_routes.json', '_headers', '_redirects', 'functions', '_worker.bundle'],
  Netlify: ['netlify.toml', '.netlify', '_headers', '_redirects', '_netlify', 'deploy.lock'],
  'GitHub and GitLab Pages': [
    'CNAME',
    '.nojekyll',
    '_config.yml',
    '_includes',
    '_layouts',
    '.gitlab-ci.yml',
    'index.md',
    '.public',
  ],
  others: [
    'vercel.json',
    'staticwebapp.config.json',
    'firebase.json',
    'Staticfile.yml',
    '.env',
    '.git',
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    'package.json',
    'composer.lock',
  ],
  Windows: ['CON', 'nul', 'aux.html', 'com1', 'LPT9.txt', 'prn', 'a.', 'a ', 'a:b', 'COM5.htm', 'x~', '$x'],
};
const PLAIN = ['tin-tuc', 'node', '4471', 'Pages', 'bai_viet', 'a'];

/** What hosts know these as, whatever case they are in. */
const isObeyed = (segment: string): boolean =>
  Object.values(OBEYED).some((names) => names.some((name) => name.toLowerCase() === segment.toLowerCase()));

test('no page lies at a name that a host or a disk obeys, whatever former addresses are named', () => {
  const random = new Random(20_261_130);
  const names = Object.values(OBEYED).flat();
  const spell = (name: string): string =>
    random.chance(0.3) ? name.toUpperCase() : random.chance(0.2) ? encodeURIComponent(name) : name;
  let [pages, tables, refused] = [0, 0, 0];
  for (let round = 0; round < 20_000; round += 1) {
    const base = random.chance(0.5) ? '/' : '/tdkt/';
    const depth = 1 + random.below(3);
    const segments = Array.from({ length: depth }, () => {
      const name = spell(random.pick(random.chance(0.5) ? names : PLAIN));
      return random.chance(0.1) ? `${name}.html` : name;
    });
    const former = readFormerAddress(base + segments.join('/') + (random.chance(0.5) ? '/' : ''));
    if (!former) {
      refused += 1;
      continue;
    }
    const file = aliasFile(former.path, base);
    if (file === undefined) {
      tables += 1;
      continue;
    }
    pages += 1;
    const parts = file.split('/');
    const page = parts.at(-1)!;
    expect([file, parts.slice(0, -1).filter((part) => !/^[a-z0-9][a-z0-9_-]*$/iu.test(part))]).toEqual([
      file,
      [],
    ]);
    expect([file, /^[a-z0-9][a-z0-9_-]*\.html?$/iu.test(page)]).toEqual([file, true]);
    expect([
      file,
      parts.filter(
        (part, index) => isObeyed(part) && (index === 0 || !/^(?:cname|cgi-bin|functions)$/iu.test(part)),
      ),
    ]).toEqual([file, []]);
  }
  expect([pages > 1_000, tables > 1_000, refused > 500]).toEqual([true, true, true]);
  console.log(
    `20,000 former addresses: ${pages} pages, ${tables} in tables of redirects alone, ${refused} refused; seed 20261130`,
  );
});

test('every name that a host obeys is left to the tables of redirects, as a folder and below one', () => {
  const formers = Object.values(OBEYED)
    .flat()
    .flatMap((name) => readFormerAddress(`/${name}/`) ?? []);
  expect(formers.length).toBeGreaterThan(30);
  expect(formers.filter(({ path }) => aliasFile(path, '/') !== undefined)).toEqual([]);
});

test.each([
  '/tin.aspx',
  '/index.php/bai-1',
  '/DaiHoi.aspx?ItemID=1',
  '/Pages/_layouts/15/bai.aspx',
  '/bai.2024.html',
])('what former portals wrote leads on by the tables of redirects: %s', async (alias) => {
  expect(await listCodes(alias)).toEqual([]);
  expect(aliasFile(readFormerAddress(alias)!.path, '/')).toBeUndefined();
});

/** The codes of the errors of a bulletin with a former address. */
async function listCodes(alias: string): Promise<string[]> {
  const folders = testFolders(
    await writeContentRoot({ ...smallOffice, [BULLETIN]: bulletinText({ aliases: `["${alias}"]` }) }),
  );
  const { issues } = await checkContent({
    folders,
    refusals: openRefusals(folders, {}),
    moment: '2024-07-01T00:00:00Z',
  });
  return issues.map(({ code }) => code);
}

const base = new URL(/url: *(\S+)/u.exec(String(smallOffice['site.yaml']))![1]!).pathname;

test.each([
  'nhip.txt',
  'phat-hanh.txt',
  'sw.js',
  'service-worker.js',
  'ads.txt',
  'app-ads.txt',
  'humans.txt',
  'security.txt',
  'manifest.json',
  'site.webmanifest',
  'crossdomain.xml',
  'favicon.ico',
  'sitemap-1.xml.gz',
  'apple-app-site-association',
  '.htaccess',
  '.git/',
  'thu-muc/.user.ini',
  '_headers',
])('a former address is none that programs ask for or hosts hide: %s', async (name) => {
  expect(await listCodes(base + name)).toEqual([expect.stringMatching(/^BT-(?:715|7\d\d)$/u)]);
  expect(name.includes('/') || name.startsWith('.') || name.startsWith('_') || isAskedByPrograms(name)).toBe(
    true,
  );
});
