import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildHeaderTable } from '../../../src/release/hosting/headers.ts';
import { formatNginxHttp } from '../../../src/release/hosting/nginx.ts';
import { makeLocalServer, type LocalServer } from './local-server.ts';

let server: LocalServer;
beforeEach(async () => {
  server = await makeLocalServer();
});

/** Lines of a configuration of nginx that no table consists of. */
const OBEYED = [
  'include /etc/passwd;',
  '  include /etc/passwd;',
  '  "include" "/etc/passwd";',
  'access_log /etc/cron.d/x;',
  'map $uri $bantin_x { } server { root /; }',
  '  "/a" "b"; } server { listen 1; root /; } map $uri $bantin_x {',
  '  "/a" "b\\\\"; } server { root /; } #";',
  '  "/a" "b',
  '  "~^(?<bantin_site>/)" "";',
  '  "~^/(?<bantin_site>x)" "";',
  '  "~^/\\(?<bantin_site>x\\)" "";',
  '  "~*/a" "b";',
  '  "/a" "$document_root";',
  '}\nmap $uri $bantin_site {\n  "/a" "b";',
  '}\nmap $http_x $bantin_1a2b3c4d_by_request {\n  "/a" "b";',
  '}\nmap $uri $bantin_by_path {\n  "/a" "b";',
  'map_hash_bucket_size 128;',
  '}\nmap $uri $bantin_5e6f7a8b_by_path {\n  "/a" "b";',
  'load_module x.so;',
  '\u0000',
  '  "/a\u0000" "b";',
];

describe('publishing on a server', () => {
  it('switches to the new release, keeps five, and stores once what did not change', async () => {
    const names: string[] = [];
    for (const text of ['1', '2', '3', '4', '5', '6', '7'])
      names.push((await server.publish({ text })).current);
    expect(await server.shown()).toBe('7');
    expect(await server.kept()).toEqual(names.slice(-5).toSorted());
    const { ino } = await stat(join(server.root, names[5]!, 'site', 'same.css'));
    const { ino: other } = await stat(join(server.root, names[6]!, 'site', 'same.css'));
    expect(other).toBe(ino);
    expect(await server.reloads()).toBe(7);
    // Those who serve it may read it.
    expect(((await stat(join(server.root, names[6]!))).mode & 0o777).toString(8)).toBe('755');
  });

  it('goes back when the server refuses the configuration, and keeps nothing of such a release', async () => {
    const { current: first } = await server.publish({ text: '1' });
    await expect(server.publish({ text: '2', check: 'false' })).rejects.toThrow(/release before stays/u);
    expect([await server.current(), await server.shown(), await server.kept()]).toEqual([
      first,
      '1',
      [first],
    ]);
    expect((await server.publish({ text: '2' })).current).not.toBe(first);
    expect(await server.shown()).toBe('2');
  });

  it('leaves no release in force when the very first one is refused', async () => {
    await expect(server.publish({ text: '1', check: 'false' })).rejects.toThrow(/refuses the configuration/u);
    expect(await readdir(server.root)).not.toContain('current');
    expect((await server.publish({ text: '1' })).told).toMatch(/^Published/mu);
  });

  it('takes the tables that a build writes for nginx, with any former address', async () => {
    const redirects = [
      { path: '/DaiHoi.aspx', query: 'ItemID=1106', to: '/tdkt/tin/2025/dai-hoi/', title: 'Đại hội' },
      { path: '/tin%20c%C5%A9/"%22', query: '', to: '/tdkt/tin/2025/dai-hoi/', title: 'Đại hội' },
      { path: `/${'rat-dai(1)'.repeat(40)}`, query: '', to: '/tdkt/tin/2025/dai-hoi/', title: 'Đại hội' },
    ];
    const table = buildHeaderTable({
      url: 'https://tdkt.tinh-mau.example/tdkt/',
      meterScript: 'https://do.tinh-mau.example/a%20b;$x.js',
    });
    const lines = formatNginxHttp(table, redirects);
    expect(lines.match(/^map/gmu)!.length).toBeGreaterThan(4);
    await server.publish({ text: '1', server: { 'nginx-http.conf': lines } });
    expect(await server.shown()).toBe('1');
  });

  it('sends nothing when a line of them would be obeyed', async () => {
    const { current } = await server.publish({ text: '1' });
    for (const line of OBEYED) {
      const lines = `map $uri $bantin_1a2b3c4d_by_path {\n  default "";\n${line}\n}\n`;
      await expect(
        server.publish({ text: '2', server: { 'nginx-http.conf': lines } }),
        JSON.stringify(line),
      ).rejects.toThrow(/no table/u);
      expect([line, await server.current(), await server.shown()]).toEqual([line, current, '1']);
    }
  });

  it.each([
    `${'0'.repeat(64)}  file:///etc/passwd`,
    `${'0'.repeat(64)}  https://thu.example/ --output /etc/x`,
    `${'0'.repeat(64)}  https://thu.example/$(id)`,
    '-o  https://thu.example/',
  ])('asks no server for anything but a published address: %s', async (line) => {
    await expect(server.publish({ text: '1', smokeTest: `${line}\n` })).rejects.toThrow(
      /no sum and address/u,
    );
  });

  it('leaves what the server does as a person has installed it, and tells of another', async () => {
    await mkdir(join(server.folder, 'etc'));
    const installed = join(server.folder, 'etc', 'nginx-server.conf');
    await writeFile(installed, 'server_tokens off;\n');
    const same = await server.publish({ text: '1', server: { 'nginx-server.conf': 'server_tokens off;\n' } });
    const other = await server.publish({
      text: '2',
      server: { 'nginx-server.conf': 'root /;\n', 'Caddyfile-site': '' },
    });
    expect(same.said).not.toMatch(/This release/u);
    expect(other.said).toMatch(
      /^This release was made for another nginx-server\.conf than .* of an artefact of your own and install that, as RUNBOOK\.md says\.\n$/u,
    );
    expect(await readFile(installed, 'utf8')).toBe('server_tokens off;\n');
  });

  it('puts no tables beside a file that was installed for another office, and says what to do', async () => {
    const { current } = await server.publish({ text: '1' });
    const tables = (office: string) => ({
      'nginx-http.conf': `map $uri $${office}_by_path {\n  default "";\n}\n`,
    });
    await mkdir(join(server.folder, 'etc'));
    await writeFile(
      join(server.folder, 'etc', 'nginx-server.conf'),
      '# This office is bantin_1a2b3c4d here.\nserver_tokens off;\n',
    );
    await expect(server.publish({ text: '2', server: tables('bantin_5e6f7a8b') })).rejects.toThrow(
      /are not for .*install it/su,
    );
    expect([await server.current(), await server.shown()]).toEqual([current, '1']);
    await server.publish({ text: '2', server: tables('bantin_1a2b3c4d') });
    expect(await server.shown()).toBe('2');
  });

  it('sends no symbolic link, which could lead out of the release', async () => {
    const { current } = await server.publish({ text: '1' });
    expect((await readdir(join(server.folder, 'artefact', 'site'))).length).toBe(5);
    expect((await readdir(join(server.root, current, 'site'))).toSorted()).toEqual([
      'index.html',
      'pagefind',
      'phat-hanh.txt',
      'same.css',
    ]);
  });

  it('keeps no release that still shows what the new one has taken back', async () => {
    const a = 'withdrawn 2024/a\n';
    const both = `redacted 2024/b 12ab\n${a}`;
    const { current: first } = await server.publish({ text: '1' });
    const { current: second } = await server.publish({ text: '2' });
    expect(await server.kept()).toEqual([first, second].toSorted());
    const { current: third } = await server.publish({ text: '3', takenBack: a });
    expect(await server.kept()).toEqual([third]);
    const { current: fourth } = await server.publish({ text: '4', takenBack: a });
    expect(await server.kept()).toEqual([third, fourth].toSorted());
    // The release that is refused takes nothing away.
    await expect(server.publish({ text: '5', check: 'false', takenBack: both })).rejects.toThrow(
      /release before stays/u,
    );
    expect(await server.kept()).toEqual([third, fourth].toSorted());
    const { current: sixth } = await server.publish({ text: '6', takenBack: both });
    expect(await server.kept()).toEqual([sixth]);
    // Redacted once more, of which the hash alone tells.
    const { current: seventh } = await server.publish({
      text: '7',
      takenBack: both.replace('12ab', '34cd'),
    });
    expect(await server.kept()).toEqual([seventh]);
    // What is published again is named, and keeps what there is.
    await expect(server.publish({ text: '8', takenBack: 'restored 2024/a\n' })).rejects.toThrow(
      /shows again.*\nredacted 2024\/b 34cd\nThe build did not know/u,
    );
    const { current: eighth } = await server.publish({
      text: '8',
      takenBack: 'restored 2024/a\nrestored 2024/b\n',
    });
    expect(await server.kept()).toEqual([seventh, eighth].toSorted());
    expect(await server.shown()).toBe('8');
  });

  it('is done although an old release cannot be removed, and says so', async () => {
    const { current: first } = await server.publish({ text: '1' });
    const { current: second } = await server.publish({ text: '2' });
    // Another user's, such as what root has left there.
    const lines = `#!/bin/sh\ncase "$*" in *${first}*) echo "mv: cannot move" >&2; exit 1 ;; esac\nexec /bin/mv "$@"\n`;
    await writeFile(join(server.folder, 'bin', 'mv'), lines, { mode: 0o755 });
    for (const text of ['3', '4', '5', '6', '7', '8']) {
      const { said } = await server.publish({ text });
      const right =
        text < '6' ? /^$/u : /^mv: cannot move\nNot all of the old releases in .* could be removed\.\n$/u;
      expect(await server.shown()).toBe(text);
      expect(said).toMatch(right);
    }
    const kept = await server.kept();
    expect([kept.includes(first), kept.includes(second), kept.length]).toEqual([true, false, 6]);
    // Nor does one that shows what was taken back go in silence.
    const { said } = await server.publish({ text: '9', takenBack: 'withdrawn 2024/a\n' });
    expect([said, await server.kept()]).toEqual([
      expect.stringMatching(/Not all of the old releases/u),
      [first, await server.current()].toSorted(),
    ]);
  });

  it.each(['addresses.txt', 'taken-back.txt', 'smoke-test.txt'])(
    'takes no artefact without %s',
    async (list) => {
      await server.publish({ text: '1' });
      await server.publish({ text: '2' });
      await rm(join(server.folder, 'artefact', list));
      await expect(server.resend()).rejects.toThrow(new RegExp(`has no ${list}. Nothing was published`, 'u'));
    },
  );

  it.each(['addresses.txt', 'taken-back.txt'])(
    'compares with nothing when the release in force has no %s, and says so',
    async (list) => {
      await server.publish({ text: '1' });
      await rm(join(server.root, 'current', list));
      await expect(server.publish({ text: '2' })).rejects.toThrow(
        new RegExp(`has no ${list}, so nothing tells .* an empty one says`, 'u'),
      );
      expect(await server.shown()).toBe('1');
      await writeFile(join(server.root, 'current', list), '');
      await server.publish({ text: '3' });
      expect(await server.shown()).toBe('3');
    },
  );

  it('shows nothing again that a release took back, also when that lies there no longer', async () => {
    const a = 'withdrawn 2024/a\n';
    await server.publish({ text: '1' });
    await server.publish({ text: '2', takenBack: a });
    for (const text of ['3', '4', '5', '6', '7', '8']) await server.publish({ text, takenBack: a });
    // Somebody has deleted what the server had of it in force.
    await rm(join(server.root, 'current'));
    for (const takenBack of ['', 'withdrawn 2024/b\n', 'redacted 2024/a 12\n', 'removed 2024/a\n'])
      await expect(server.publish({ text: '9', takenBack })).rejects.toThrow(
        /shows again what was taken back, and nothing was changed:\nwithdrawn 2024\/a\n/u,
      );
    await server.publish({ text: '9', takenBack: `removed /cu/\n${a}` });
    expect(await server.shown()).toBe('9');
  });

  it('keeps no release either where the site stays the same but more of it is taken back', async () => {
    await server.publish({ text: '1' });
    const { current: second } = await server.publish({ text: '2' });
    const { current: third } = await server.publish({ text: '2', takenBack: 'removed /cu/\n' });
    expect(third).not.toBe(second);
    expect(await server.kept()).toEqual([third]);
  });
});
