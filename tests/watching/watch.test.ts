import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startNginx } from '../../scripts/local-nginx.ts';
import { sumFiles } from '../../src/files/checksums.ts';
import { beginHold, endHold } from '../../src/release/swap/hold.ts';
import { formatManifest, manifestFiles, type Manifest } from '../../src/release/swap/manifest.ts';
import { serverFilesIn } from '../../src/release/hosting/write-host-files.ts';
import { serveFolder } from '../support/serve.ts';
import { copyBeside, NOW, openWatchedSite, watch, type WatchedSite } from './watched-site.ts';

let site: WatchedSite;
beforeAll(async () => {
  site = await openWatchedSite();
});
afterAll(() => site?.close());

const read = (path: string): Promise<string> => readFile(join(site.folders.dist, path), 'utf8');
const newestBulletin = (): string =>
  Object.keys(site.manifest.files)
    .filter((path) => /^tin\/\d{4}\/[^/]+\/index\.html$/u.test(path))
    .sort()
    .at(-1)!;

/** Another release: with a page more. */
const other = (): Manifest => ({
  ...site.manifest,
  files: { ...site.manifest.files, 'moi.html': '0'.repeat(64) },
});

async function replaceManifests(present: Manifest, previous?: Manifest): Promise<() => Promise<void>> {
  const files = manifestFiles(site.folders);
  await writeFile(files.present, formatManifest(present));
  if (previous) await writeFile(files.previous, formatManifest(previous));
  return async () => {
    await writeFile(files.present, formatManifest(site.manifest));
    await rm(files.previous, { force: true });
  };
}

async function withBeat(hours: number, digest?: string): Promise<() => Promise<void>> {
  await site.beat(hours, digest);
  return () => site.beat(0.2);
}

async function withoutBeat(): Promise<() => Promise<void>> {
  await rm(join(site.nginx.artefact, 'nhip.txt'));
  return () => site.beat(0.2);
}

async function withDue(change: { content?: string; moments?: string[] }): Promise<() => Promise<void>> {
  const file = join(site.folders.staging, '..', 'due.json');
  const before = await readFile(file, 'utf8');
  await writeFile(file, JSON.stringify({ ...(JSON.parse(before) as object), ...change }));
  return () => writeFile(file, before);
}

async function withSecurity(expires: string): Promise<() => Promise<void>> {
  await mkdir(join(site.nginx.artefact, 'site/.well-known'), { recursive: true });
  return site.put('.well-known/security.txt', `Contact: mailto:a@b.example\nExpires: ${expires}T00:00:00Z\n`);
}

describe('a site as it was published', () => {
  it('is OK, in one line with figures, and a table with all that was looked at', async () => {
    const { code, first, rows } = await site.watch();
    expect([code, first]).toEqual([
      0,
      expect.stringMatching(
        /^BANTIN OK - http:\/\/127\.0\.0\.1:\d+\/tdkt\/: cả 8 mục đều ổn \| time=\d+ms heartbeat=720s;10800;43200$/u,
      ),
    ]);
    expect(rows).toEqual({
      trang: expect.stringMatching(/^OK \d+ địa chỉ đúng như đã phát hành; trang chủ sau \d+ ms$/u),
      'bản phát hành': expect.stringMatching(/^OK sha256:[0-9a-f]{64}, Bantin \d+\.\d+\.\d+$/u),
      nhịp: 'OK lần chạy gần nhất cách đây 12 phút',
      'tiêu đề HTTP': expect.stringMatching(/^OK \d+ địa chỉ có đúng các tiêu đề$/u),
      'nguồn tin': expect.stringMatching(/^OK 3 nguồn đọc được, tin mới nhất ngày \d+\/\d+\/\d{4}$/u),
      'chứng chỉ': 'OK trang xem qua http, không có chứng chỉ',
      'security.txt': 'OK không có, site.yaml không ghi security',
      'đến hạn dựng': expect.stringMatching(/^OK /u),
    });
    const looked = Number(/\d+/u.exec(rows['tiêu đề HTTP']!)![0]);
    // One for each rule of the table, and the home page.
    expect(looked).toBeGreaterThan(6);
  });

  it('leaves the machine that built the site as it was', async () => {
    const folder = join(site.folders.staging, '../..');
    const before = await sumFiles(folder);
    await site.watch();
    expect([...(await sumFiles(folder))]).toEqual([...before]);
    expect(before.size).toBeGreaterThan(300);
  });

  it('is OK beside the artefact alone, on a machine that built nothing, and said in English', async () => {
    vi.stubEnv('BANTIN_LANG', 'en');
    const nowhere = { ...site.folders, staging: '/khong-co/x', content: '/khong-co/y' };
    const { code, first, rows } = await watch(
      [site.nginx.url, '--against', join(site.nginx.artefact, 'bantin-manifest.json')],
      nowhere,
    );
    vi.unstubAllEnvs();
    expect([code, first]).toEqual([0, expect.stringMatching(/^BANTIN OK - \S+: all 7 checks are well \| /u)]);
    expect(rows['release']).toMatch(/^OK sha256:/u);
  });
});

it('knows the headers by site.yaml where the manifest of a server is all that there is', async () => {
  const manifest = join(site.nginx.artefact, '..', 'truoc.json');
  await writeFile(manifest, formatManifest(site.manifest));
  const own = await site.watch([site.nginx.url, '--against', manifest]);
  expect([own.code, own.rows['tiêu đề HTTP']]).toEqual([0, expect.stringMatching(/^OK /u)]);
  await writeFile(manifest, formatManifest({ ...site.manifest, url: 'https://khac.example/' }));
  const foreign = await site.watch([site.nginx.url, '--against', manifest]);
  expect([foreign.code, foreign.rows['tiêu đề HTTP']]).toEqual([3, expect.stringMatching(/^UNKNOWN /u)]);
});

it('says of a contact that has expired and was left out by the build where to write a later day', async () => {
  const file = join(site.folders.content, 'site.yaml');
  const before = await readFile(file, 'utf8');
  const contact = 'security: { contacts: ["mailto:tdkt@tinh-mau.example"], expires: 2026-11-01 }';
  await writeFile(file, `${before}\n${contact}\n`);
  try {
    const { code, rows } = await site.watch();
    expect([code, rows['security.txt']]).toEqual([
      1,
      'WARNING không có, vì security.expires trong site.yaml là 1/11/2026; ghi một ngày sau này rồi dựng lại',
    ]);
  } finally {
    await writeFile(file, before);
  }
});

interface Fault {
  name: string;
  breaks: () => Promise<() => Promise<void>>;
  args?: string[];
  check: string;
  code: 0 | 1 | 2 | 3;
  says: RegExp;
}

const FAULTS: Fault[] = [
  {
    name: 'a page that was altered',
    breaks: async () => site.put('index.html', `${await read('index.html')}<!-- -->`),
    check: 'trang',
    code: 2,
    says: /^CRITICAL http:\S+\/tdkt\/: không phải là tệp đã phát hành$/u,
  },
  {
    name: 'a bulletin that is gone',
    breaks: () => site.put(newestBulletin(), undefined),
    check: 'trang',
    code: 2,
    says: /^CRITICAL \S+\/tin\/\d{4}\/[^/]+\/: máy chủ trả lời 404$/u,
  },
  {
    name: 'a search index that is gone',
    breaks: () => site.put('pagefind/pagefind-entry.json', undefined),
    check: 'trang',
    code: 2,
    says: /pagefind-entry\.json: máy chủ trả lời 404$/u,
  },
  {
    name: 'a release that was built and not published',
    breaks: () => replaceManifests(other(), site.manifest),
    check: 'bản phát hành',
    code: 1,
    says: /^WARNING đang chạy bản trước \(sha256:[0-9a-f]{64}\); bản mới đã dựng mà chưa đăng/u,
  },
  {
    name: 'a release that this machine does not know',
    breaks: () => replaceManifests(other()),
    check: 'bản phát hành',
    code: 2,
    says: /^CRITICAL đang chạy một bản khác/u,
  },
  {
    name: 'a file of the release without a digest',
    breaks: () => site.put('phat-hanh.txt', 'Một trang khác.\n'),
    check: 'bản phát hành',
    code: 2,
    says: /^CRITICAL phat-hanh\.txt không ghi mã bản phát hành/u,
  },
  {
    name: 'no heartbeat',
    breaks: withoutBeat,
    check: 'nhịp',
    code: 1,
    says: /^WARNING nhip\.txt: máy chủ trả lời 404\. .*--every 0$/u,
  },
  {
    name: 'no heartbeat where the host writes none',
    breaks: withoutBeat,
    args: ['--every', '0'],
    check: 'nhịp',
    code: 0,
    says: /^OK không đăng theo giờ$/u,
  },
  {
    name: 'a heartbeat of four hours ago',
    breaks: () => withBeat(4),
    check: 'nhịp',
    code: 1,
    says: /^WARNING không chạy từ 2026-12-01T04:00:00Z, đã 4 giờ: /u,
  },
  {
    name: 'a heartbeat of four hours ago, of a daily schedule',
    breaks: () => withBeat(4),
    args: ['--every', '24'],
    check: 'nhịp',
    code: 0,
    says: /^OK lần chạy gần nhất cách đây 4 giờ$/u,
  },
  {
    name: 'a heartbeat of the day before',
    breaks: () => withBeat(24),
    check: 'nhịp',
    code: 2,
    says: /^CRITICAL không chạy từ 2026-11-30T08:00:00Z, đã 24 giờ: /u,
  },
  {
    name: 'a heartbeat to come',
    breaks: () => withBeat(-2),
    check: 'nhịp',
    code: 1,
    says: /^WARNING nhip\.txt ghi lúc chạy ở tương lai \(2026-12-01T10:00:00Z\)/u,
  },
  {
    name: 'a heartbeat for another release than the site shows',
    breaks: () => withBeat(0.2, 'a'.repeat(64)),
    check: 'nhịp',
    code: 2,
    says: /^CRITICAL lần đăng gần nhất là sha256:a{64}, mà trang đang chạy bản khác/u,
  },
  {
    name: 'a feed that is no feed',
    breaks: () => site.put('atom.xml', '<html><body>Bảo trì</body></html>'),
    check: 'nguồn tin',
    code: 2,
    says: /^CRITICAL atom\.xml: không đọc được như một nguồn tin$/u,
  },
  {
    name: 'a feed of an earlier release',
    breaks: async () => site.put('rss.xml', (await read('rss.xml')).replace(/<item>[\s\S]*?<\/item>/u, '')),
    check: 'nguồn tin',
    code: 1,
    says: /^WARNING rss\.xml: không phải của bản đang chạy, tin mới nhất ngày \d+\/\d+\/\d{4}$/u,
  },
  {
    name: 'a feed that is gone',
    breaks: () => site.put('feed.json', undefined),
    check: 'nguồn tin',
    code: 2,
    says: /^CRITICAL feed\.json: máy chủ trả lời 404$/u,
  },
  {
    name: 'a contact for security reports that expires in 20 days',
    breaks: () => withSecurity('2026-12-21'),
    check: 'security.txt',
    code: 1,
    says: /^WARNING còn 19 ngày, đến 21\/12\/2026$/u,
  },
  {
    name: 'a contact for security reports that has expired',
    breaks: () => withSecurity('2026-11-21'),
    check: 'security.txt',
    code: 2,
    says: /^CRITICAL đã hết hạn ngày 21\/11\/2026; ghi ngày mới vào security\.expires/u,
  },
  {
    name: 'a bulletin that should have appeared five hours ago',
    breaks: () => withDue({ moments: ['2026-12-01T03:00:00Z'] }),
    check: 'đến hạn dựng',
    code: 1,
    says: /^WARNING quá giờ hẹn từ 2026-12-01T03:00:00Z mà chưa dựng lại$/u,
  },
  {
    name: 'a bulletin that should have appeared yesterday',
    breaks: () => withDue({ moments: ['2026-11-30T03:00:00Z', '2026-12-01T03:00:00Z'] }),
    check: 'đến hạn dựng',
    code: 2,
    says: /^CRITICAL quá giờ hẹn từ 2026-11-30T03:00:00Z mà chưa dựng lại \(2 giờ hẹn\)$/u,
  },
  {
    name: 'a bulletin whose hour has just come',
    breaks: () => withDue({ moments: ['2026-12-01T07:40:00Z'] }),
    check: 'đến hạn dựng',
    code: 0,
    says: /^OK vừa đến giờ: 2026-12-01T07:40:00Z$/u,
  },
  {
    name: 'content that was changed and not built',
    breaks: () => withDue({ content: 'khac', moments: [] }),
    check: 'đến hạn dựng',
    code: 1,
    says: /^WARNING nội dung đã đổi mà chưa dựng/u,
  },
  {
    name: 'a release that somebody holds',
    breaks: async () => {
      await beginHold(site.folders, { moment: NOW, who: 'Trực ban', why: 'sự cố | 3' });
      return async () => void (await endHold(site.folders));
    },
    check: 'đến hạn dựng',
    code: 1,
    says: /^WARNING bản đang đăng được giữ nguyên: 2026-12-01T08:00:00Z Trực ban: sự cố ¦ 3$/u,
  },
];

describe('what is wrong is told with its exit code', () => {
  it.each(FAULTS)('$name: $code', async ({ breaks, args = [], check, code, says }) => {
    const mend = await breaks();
    try {
      const report = await site.watch([site.nginx.url, ...args]);
      expect(report.rows[check]).toMatch(says);
      expect([report.code, report.first]).toEqual([
        code,
        expect.stringMatching(/^BANTIN [A-Z]+ - [^|]*(?: \| [^|]*)?$/u),
      ]);
      // A monitor shows the first line alone.
      const worst = code === 0 ? 'đều ổn' : `${check}: ${report.rows[check]!.replace(/^\S+ /u, '')}`;
      expect(report.first).toContain(worst);
    } finally {
      await mend();
    }
  });

  it.each([
    [
      'of another office',
      /Content-Security-Policy/u,
      `default-src 'none'`,
      `default-src *`,
      'là “default-src *',
    ],
    [
      'that is missing',
      /Referrer-Policy/u,
      'add_header Referrer-Policy',
      '# add_header',
      'thiếu Referrer-Policy',
    ],
  ])('a header %s: 1', async (_, line, wanted, given, says) => {
    const changed = await copyBeside(join(site.nginx.artefact, 'server'), String(given.length));
    const files = serverFilesIn(changed);
    for (const file of [files.nginxServer, files.nginxHttp]) {
      const text = await readFile(file, 'utf8');
      const lines = text.split('\n').map((each) => (line.test(each) ? each.replace(wanted, given) : each));
      await writeFile(file, lines.join('\n'));
    }
    const server = await startNginx(join(site.nginx.artefact, 'site'), files);
    try {
      const { code, rows } = await site.watch([`http://127.0.0.1:${server.port}/tdkt/`]);
      expect(rows['tiêu đề HTTP']).toContain(says);
      expect([code, rows['tiêu đề HTTP']]).toEqual([
        1,
        expect.stringMatching(/^WARNING .*; và \d+ chỗ nữa$/u),
      ]);
    } finally {
      await server.close();
    }
  });

  it('a site that is empty: 2, and nothing is said to be well of what could not be looked at', async () => {
    const empty = await serveFolder(join(site.nginx.artefact, 'server'), '/tdkt/');
    try {
      const { code, rows } = await site.watch([empty.url]);
      expect(code).toBe(2);
      expect(Object.entries(rows).map(([check, says]) => [check, says.split(' ')[0]])).toEqual([
        ['trang', 'CRITICAL'],
        ['bản phát hành', 'CRITICAL'],
        ['nhịp', 'WARNING'],
        ['tiêu đề HTTP', 'UNKNOWN'],
        ['nguồn tin', 'CRITICAL'],
        ['chứng chỉ', 'OK'],
        ['security.txt', 'OK'],
        ['đến hạn dựng', 'OK'],
      ]);
    } finally {
      await empty.close();
    }
  });

  it('headers of a host that adds none: 1, and every rule of the table is tried', async () => {
    const plain = await serveFolder(join(site.nginx.artefact, 'site'), '/tdkt/');
    try {
      const { code, rows } = await site.watch([plain.url, '--every', '0']);
      expect([code, rows['trang'], rows['tiêu đề HTTP']]).toEqual([
        1,
        expect.stringMatching(/^OK /u),
        expect.stringMatching(/^WARNING .*thiếu Cache-Control; và \d\d chỗ nữa$/u),
      ]);
    } finally {
      await plain.close();
    }
  });
});
