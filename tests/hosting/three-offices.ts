import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Redirect } from '../../src/models/redirects.ts';
import { basePath } from '../../src/addresses/base-path.ts';
import { nameOffice } from '../../src/release/hosting/name-office.ts';
import {
  serverFilesIn,
  writeServerFiles,
  type ServerFiles,
} from '../../src/release/hosting/write-host-files.ts';

/** One of several offices on one machine: what its server is given, as it lies there. */
export interface HostedOffice {
  url: string;
  host: string;
  base: string;
  /** What configurations call it. */
  name: string;
  /** The folder that holds the release in force, as `/srv/bantin/current` does. */
  current: string;
  files: ServerFiles;
  redirects: Redirect[];
}

/** Two offices with hosts of their own, and one below a path of the first host. */
const URLS = ['https://mot.example/', 'https://hai.example/', 'https://mot.example/tdkt/'];

/** Files of every kind that a table gives headers of its own. */
const PATHS = [
  'index.html',
  '404.html',
  'rss.xml',
  'tin/2024/bai/index.html',
  'tin/2024/bai/ban-tin.json',
  'anh/0123456789abcdef-640.webp',
  'du-lieu/ban-tin.csv',
  'lich.ics',
  '_astro/a.css',
  'pagefind/a.pf_index',
];

/** Lays out the three in a folder. Each has the same files, which say whose they are, and its own former addresses. */
export async function layOutOffices(folder: string): Promise<HostedOffice[]> {
  return Promise.all(URLS.map((url, index) => layOutOffice(url, join(folder, `van-phong-${index + 1}`))));
}

async function layOutOffice(url: string, root: string): Promise<HostedOffice> {
  const base = basePath({ url });
  const current = join(root, 'current');
  for (const path of PATHS) {
    const file = join(current, 'site', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${url} ${path}\n`);
  }
  for (const path of ['pagefind/cu.pf_index', '_astro/cu.js', '_astro/cu.js.br', 'index.html']) {
    const file = join(current, 'before', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${url} before ${path}\n`);
  }
  await writeFile(join(current, 'nhip.txt'), `${url} ran\n`);
  const redirects = listFormer(base, nameOffice({ url }));
  const files = serverFilesIn(join(current, 'server'));
  await mkdir(files.folder, { recursive: true });
  await writeServerFiles({ url }, redirects, files);
  return { url, host: new URL(url).host, base, name: nameOffice({ url }), current, files, redirects };
}

/** Former addresses of every kind, some of them 300 characters long. The third office has the long query of the first at its path. */
function listFormer(base: string, office: string): Redirect[] {
  const to = `${base}tin/2024/bai/`;
  const long = (start: string, sign: string): string => start.padEnd(300, sign);
  const described = [
    [`${base}cu/${office}`, ''],
    [`${base}Tin.aspx`, `ItemID=11&office=${office}`],
    [long(`${base}${office}/Trang-`, 'rat-dai-'), ''],
    [long(`${base}${office}/Trang-(1)-`, 'a'), ''],
    [`${base}${encodeURIComponent('bản tin cũ '.repeat(4).trim())}/${office}`, ''],
    [`${base}Pages/${office}.aspx`, long('ItemID=5157&CateID=', '1')],
    [`${base}cung-duong/`, long('ItemID=', office)],
  ] as const;
  return described.map(([path, query]) => ({ path, query: query.slice(0, 300), to, title: 'Bài' }));
}

/** The addresses of an office's files, without the one that is shown for what is missing. */
export function listAddresses({ base }: HostedOffice): { address: string; path: string }[] {
  return PATHS.filter((path) => path !== '404.html').map((path) => ({
    address: base + path.replace(/(^|\/)index\.html$/u, '$1'),
    path,
  }));
}
