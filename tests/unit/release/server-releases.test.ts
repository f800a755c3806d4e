import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { serveFolder } from '../../support/serve.ts';
import { digestOf, makeLocalServer, momentOf, type LocalServer } from './local-server.ts';

let server: LocalServer;
beforeEach(async () => {
  server = await makeLocalServer();
});

const nameOf = (text: string) => digestOf(text).slice(0, 16);

describe('a release on a server', () => {
  it('is known by the digest that it states, and unchanged content makes no other, no upload and no reload', async () => {
    const { current } = await server.publish({ text: '1' });
    expect(current).toMatch(new RegExp(`^releases/${nameOf('1')}-[0-9a-f]{8}$`, 'u'));
    for (let hour = 0; hour < 5; hour += 1) {
      const again = await server.publish({ text: '1' });
      expect([again.current, again.told]).toEqual([current, `In force already: sha256:${digestOf('1')}\n`]);
    }
    expect([await server.kept(), await server.reloads()]).toEqual([[current], 1]);
    expect(await readdir(join(server.root, 'uploads'))).toEqual([]);
  });

  it('is another when only the configuration differs', async () => {
    const { current } = await server.publish({ text: '1', server: { 'Caddyfile-site': 'a' } });
    const other = await server.publish({ text: '1', server: { 'Caddyfile-site': 'b' } });
    expect(other.current).not.toBe(current);
    expect(await server.reloads()).toBe(2);
  });

  it('does not count uploads that were broken off, which go after a day', async () => {
    const names: string[] = [];
    for (const text of ['1', '2', '3']) names.push((await server.publish({ text })).current);
    for (let cut = 0; cut < 5; cut += 1)
      await mkdir(join(server.root, 'uploads', `cut-${cut}`, 'site'), { recursive: true });
    await mkdir(join(server.root, 'releases', 'old-version.part'));
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (let cut = 0; cut < 4; cut += 1) await utimes(join(server.root, 'uploads', `cut-${cut}`), old, old);
    names.push((await server.publish({ text: '4' })).current);
    expect(await server.kept()).toEqual(names.toSorted());
    expect(await readdir(join(server.root, 'uploads'))).toEqual(['cut-4']);
  });

  it('never goes over one that was built later, also when that was in force already', async () => {
    await server.publish({ text: 'old', minute: 10 });
    await server.publish({ text: 'new', minute: 20 });
    await expect(server.publish({ text: 'old', minute: 15 })).rejects.toThrow(
      new RegExp(`built at ${momentOf(15)}, before .*${momentOf(20)}`, 'u'),
    );
    await server.publish({ text: 'new', minute: 40 });
    await expect(server.publish({ text: 'changed and taken back', minute: 30 })).rejects.toThrow(
      /before what/u,
    );
    expect([await server.shown(), await server.kept()]).toEqual(['new', expect.any(Array)]);
    expect((await server.kept()).length).toBe(2);
    await server.publish({ text: 'newest', minute: 41 });
    expect(await server.shown()).toBe('newest');
  });

  it('keeps the search index of the one before for an hour, for pages that are open, unless something was taken back', async () => {
    const { current: first } = await server.publish({ text: '1' });
    expect(await readdir(join(server.root, first))).not.toContain('before');
    const { current: second } = await server.publish({ text: '2' });
    const before = join(server.root, second, 'before');
    expect([await readdir(before), await readdir(join(before, 'pagefind'))]).toEqual([
      ['pagefind'],
      [`${digestOf('1')}.pf_index`],
    ]);
    await server.publish({ text: '2' });
    expect(await readdir(before)).toEqual(['pagefind']);
    const old = new Date(Date.now() - 61 * 60 * 1000);
    await utimes(before, old, old);
    await server.publish({ text: '2' });
    expect(await readdir(join(server.root, second))).not.toContain('before');
    const { current: third } = await server.publish({ text: '3', takenBack: 'withdrawn 2024/a\n' });
    expect(await readdir(join(server.root, third))).not.toContain('before');
  });

  it('keeps it for an hour also when more than one comes after it, and then no longer', async () => {
    const index = (text: string) => `${digestOf(text)}.pf_index`;
    await server.publish({ text: '1' });
    await server.publish({ text: '2' });
    const { current: third } = await server.publish({ text: '3' });
    const before = (name: string) => readdir(join(server.root, name, 'before', 'pagefind'));
    expect(await before(third)).toEqual([index('1'), index('2')].toSorted());
    const old = new Date(Date.now() - 61 * 60 * 1000);
    const kept = await readdir(join(server.root, 'kept'));
    const first = kept.find((name) => name.startsWith(nameOf('1')))!;
    await utimes(join(server.root, 'kept', first), old, old);
    const { current: fourth } = await server.publish({ text: '4' });
    expect(await before(fourth)).toEqual([index('2'), index('3')].toSorted());
    await server.publish({ text: '5', takenBack: 'withdrawn 2024/a\n' });
    expect(await readdir(server.root)).not.toContain('kept');
  });

  it('notes when a publisher has run, also when nothing was new, and not when it was refused', async () => {
    const read = async () => readFile(join(server.root, 'current', 'nhip.txt'), 'utf8');
    await server.publish({ text: '1', minute: 5 });
    const form = new RegExp(
      `^ran: \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z\\ndigest: sha256:${digestOf('1')}\\n$`,
      'u',
    );
    expect(await read()).toMatch(form);
    await writeFile(join(server.root, 'current', 'nhip.txt'), 'old');
    await server.publish({ text: '1', minute: 6 });
    expect(await read()).toMatch(form);
    await writeFile(join(server.root, 'current', 'nhip.txt'), 'old');
    await expect(server.publish({ text: '2', minute: 4 })).rejects.toThrow(/before what/u);
    expect(await read()).toBe('old');
  });

  it('waits for another publisher, and is published when that one ends', async () => {
    await server.publish({ text: '1' });
    const lock = join(server.root, 'lock');
    const holder = spawn('flock', [lock, 'sh', '-c', 'echo held; read -r _'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const publishing = server.publish({ text: '2' });
    const first = await Promise.race([publishing, setTimeout(700, 'waiting')]);
    expect([first, await server.shown()]).toEqual(['waiting', '1']);
    holder.stdin.end('\n');
    await publishing;
    expect(await server.shown()).toBe('2');
  });

  it('can be sent by two at once: one of them is in force, whole, and nothing is left over', async () => {
    await server.publish({ text: '1' });
    const other = await server.publish({ text: '2' });
    await server.manage('rollback', nameOf('1'));
    const sending = [1, 2, 3].map(() => server.resend());
    await Promise.all(sending);
    expect([await server.current(), await server.shown()]).toEqual([other.current, '2']);
    expect(await readdir(join(server.root, 'uploads'))).toEqual([]);
  });
});

describe('a published address on a server', () => {
  it('goes with no release, whatever its build knew, and the remedy is said', async () => {
    const addresses = ['/gioi-thieu/', '/tin/2024/a/', '/tin/2024/a/b/', '/tài-liệu.pdf'];
    const first = await server.publish({ text: '1', addresses });
    expect(first.told).toMatch(/first release here/u);
    // There is nothing to compare with, and nothing is said of it.
    expect(first.said + first.told).not.toMatch(/link-dest|does not exist/u);
    for (const [text, kept] of [
      ['2', addresses.slice(0, 1)],
      ['3', []],
    ] as const)
      await expect(server.publish({ text, addresses: kept })).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(
          /lead nowhere[\s\S]*\n\/tin\/2024\/a\/\n[\s\S]*bantin-manifest\.json/u,
        ) as unknown,
      });
    expect([await server.shown(), await server.kept()]).toEqual(['1', [first.current]]);
    expect(await readdir(join(server.root, 'uploads'))).toEqual([]);
    const more = await server.publish({ text: '4', addresses: [...addresses, '/moi/'] });
    expect([await server.shown(), more.told]).toEqual(['4', expect.not.stringMatching(/first/u)]);
  });
});

describe('going back', () => {
  it('goes to any release by its digest, lists them, and says when nothing would change', async () => {
    for (const text of ['1', '2', '3']) await server.publish({ text });
    expect(
      (await server.manage('list'))
        .trim()
        .split('\n')
        .map((line) => line.replace(/-[0-9a-f]{8} /u, ' ')),
    ).toEqual([
      `* ${nameOf('3')}  built ${momentOf(3)}`,
      `  ${nameOf('2')}  built ${momentOf(2)}`,
      `  ${nameOf('1')}  built ${momentOf(1)}`,
    ]);
    const said = await server.manage('rollback', digestOf('1'));
    expect([await server.shown(), said]).toEqual([
      '1',
      expect.stringMatching(/^In force: .*unless it is held/u),
    ]);
    await expect(server.manage('rollback', nameOf('1'))).rejects.toThrow(
      /in force already; nothing was changed/u,
    );
    await expect(server.manage('rollback', 'abc')).rejects.toThrow(/No release here/u);
    await expect(server.manage('rollback', '../../etc')).rejects.toThrow(/no digest/u);
    await expect(server.manage('rollback')).rejects.toThrow(/rollback <digest>/u);
    await expect(server.manage('delete', '1')).rejects.toThrow(/rollback <digest>/u);
    expect(await server.shown()).toBe('1');
    // The next publication goes over it, as it says.
    await server.publish({ text: '4' });
    expect(await server.shown()).toBe('4');
  });

  it('holds a release against every publication, says who and why, and ends that', async () => {
    await server.publish({ text: 'good' });
    await server.publish({ text: 'bad' });
    await server.manage('rollback', nameOf('good'));
    await server.manage('hold', 'Trần Văn Mẫu', "ảnh ở bản 'bad' sai; $(id)");
    for (let hour = 0; hour < 3; hour += 1)
      await expect(server.publish({ text: 'bad' })).rejects.toMatchObject({
        code: 75,
        stderr: expect.stringMatching(/held.*Z Trần Văn Mẫu: ảnh ở bản 'bad' sai; \$\(id\)\n$/u) as unknown,
      });
    expect([await server.shown(), await server.reloads()]).toEqual(['good', 3]);
    expect(await server.manage('list')).toMatch(/\nheld: \S+Z Trần Văn Mẫu: ảnh/u);
    await expect(server.manage('hold', 'Lê Thị Mẫu', 'khác')).rejects.toThrow(
      /Held already: .*Trần Văn Mẫu/u,
    );
    expect(await server.manage('release')).toMatch(/^No longer held: .*Trần Văn Mẫu/u);
    await expect(server.manage('release')).rejects.toThrow(/Nothing is held/u);
    await server.publish({ text: 'better' });
    expect(await server.shown()).toBe('better');
  });
});

describe('the smoke test after the switch', () => {
  const sum = (text: string) => hash('sha256', text);

  it('points back when the server does not give what was published, and stays when it does', async () => {
    await server.publish({ text: '1' });
    const served = await serveFolder(join(server.root, 'current', 'site'), '/');
    try {
      // The name of the office leads elsewhere; the server asks itself.
      const url = served.url.replace('127.0.0.1', 'thu.example');
      const { current } = await server.publish({ text: '2', smokeTest: `${sum('2')}  ${url}\n` });
      expect(await server.shown()).toBe('2');
      await expect(
        server.publish({ text: '3', smokeTest: `${sum('3')}  ${url}\n${sum('x')}  ${url}same.css\n` }),
      ).rejects.toThrow(/does not give what was published: .*same\.css[\s\S]*release before stays/u);
      expect([await server.current(), await server.shown()]).toEqual([current, '2']);
      // For what it points back to, the configuration is read again.
      expect(await server.reloads()).toBe(4);
      expect((await server.kept()).length).toBe(2);
    } finally {
      await served.close();
    }
  });
});
