import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { digestOf, makeLocalServer, type LocalServer } from './local-server.ts';

let server: LocalServer;
/** What a server has in force before something happens to it. */
let before: { current: string; kept: string[] };

beforeEach(async () => {
  server = await makeLocalServer();
  for (const text of ['1', '2', '3']) await server.publish({ text });
  before = { current: await server.current(), kept: await server.kept() };
});

/** Has the connection to the server behave otherwise: lines of a shell in place of the one that runs what is asked for. */
async function rewire(lines: string): Promise<() => Promise<void>> {
  const file = join(server.folder, 'bin', 'ssh');
  const whole = await readFile(file, 'utf8');
  await writeFile(file, whole.replace('exec sh -c "$*"', lines));
  return () => writeFile(file, whole);
}

async function expectAsBefore(): Promise<void> {
  expect([await server.shown(), await server.current(), await server.kept()]).toEqual([
    '3',
    before.current,
    before.kept,
  ]);
}

it('an upload that is cut off, five times, leaves the site and every earlier release', async () => {
  const mend = await rewire(
    'case "$*" in rsync*) dd bs=1 count=300 status=none | sh -c "$*" ;; *) exec sh -c "$*" ;; esac',
  );
  for (let attempt = 0; attempt < 5; attempt += 1)
    await expect(server.publish({ text: `4-${attempt}` })).rejects.toThrow('Command failed');
  await expectAsBefore();
  await mend();
  await server.publish({ text: '5' });
  expect([await server.shown(), (await server.kept()).length]).toEqual(['5', 4]);
  console.log('5 uploads cut off: site whole, 3 earlier releases still there');
});

it('a full disk of the server leaves the site, and the next publication that fits is done', async () => {
  const large = 'x'.repeat(100_000);
  const mend = await rewire('trap "" XFSZ; ulimit -f 64; exec sh -c "$*"');
  const refused = await server.publish({ text: large }).catch((error: { code: number }) => error);
  await expectAsBefore();
  expect('code' in refused && refused.code).toBe(11);
  await server.publish({ text: 'small' });
  expect(await server.shown()).toBe('small');
  await mend();
  await server.publish({ text: large });
  expect(await server.shown()).toBe(large);
  console.log('full disk of the server: exit code 11, site whole, the next small one published');
});

it.each([
  ['a wrong key', 'echo "Permission denied (publickey)." >&2; exit 255'],
  ['no connection', 'echo "ssh: connect to host server port 22: Connection refused" >&2; exit 255'],
])('%s ends with the code of SSH and leaves the site', async (name, lines) => {
  await rewire(lines);
  await expect(server.publish({ text: '4' })).rejects.toMatchObject({ code: 255 });
  await expectAsBefore();
  console.log(`${name}: exit code 255, site whole`);
});

it.each([
  ['deleted', async (current: string) => rm(current)],
  [
    'led to what is not there',
    async (current: string) => {
      await rm(current);
      await symlink('releases/khong-co', current);
    },
  ],
])('a link `current` that somebody has %s is made again by the next publication', async (name, damage) => {
  await damage(join(server.root, 'current'));
  await server.publish({ text: '4' });
  expect([await server.shown(), (await server.kept()).length]).toEqual(['4', 4]);
  console.log(`current ${name}: healed by the next publication`);
});

it('a folder of releases that cannot be written leaves the site', async () => {
  // Where an upload begins there is a file.
  await rm(join(server.root, 'uploads'), { recursive: true });
  await writeFile(join(server.root, 'uploads'), '');
  await expect(server.publish({ text: '4' })).rejects.toMatchObject({ code: 1 });
  await expectAsBefore();
  await rm(join(server.root, 'uploads'));
  await server.publish({ text: '4' });
  expect(await server.shown()).toBe('4');
  console.log('folder that cannot be written: exit code 1, site whole');
});

it('a publication that is killed after its upload leaves the site, and is done when it is tried again', async () => {
  await rewire('case "$*" in *switch*) kill -9 $PPID ;; *) exec sh -c "$*" ;; esac');
  await expect(server.publish({ text: '4', minute: 50 })).rejects.toThrow('Command failed');
  await expectAsBefore();
  expect((await readdir(join(server.root, 'uploads'))).length).toBe(1);
  await mkdir(join(server.folder, 'none'), { recursive: true });
  console.log(
    `killed before the switch: site whole, ${digestOf('4').slice(0, 12)} left for the sweep of a day`,
  );
});
