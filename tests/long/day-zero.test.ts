import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject } from '../support/move-project.ts';
import { readProjectFile } from '../support/project.ts';
import { readSection, RUNBOOKS, type Block } from '../hosting/runbook.ts';
import { makeStandInServer, type StandInServer } from '../hosting/stand-in-server.ts';

const [RUNBOOK] = RUNBOOKS;
/** Sections of the runbook, by their headings. */
const DAY_ZERO = 1;
const KEY = 2;
const BAD_RELEASE = 3;
const LOST_SERVER = 4;
const NOTICE = 9;
/** The port of SSH on this server, which is not the usual one. */
const PORT = '2222';
const HOST = 'tdkt.example';
/** The path that the site moves to. */
const MOVED_TO = '/tdkt/';
/** Milliseconds for two builds on a busy machine. */
const LIMIT = 300_000;

let project: string;
let server: StandInServer;

beforeAll(async () => {
  // Its folder is one of several, because the runbook puts the artefact beside it.
  project = await copyProject(join(await mkdtemp(join(tmpdir(), 'bantin-nha-')), 'bantin'));
  await changeSite('url', `https://${HOST}/`);
  server = await makeStandInServer(project, PORT);
}, LIMIT);
afterAll(async () => {
  await server?.close();
  if (project) await rm(dirname(project), { recursive: true, force: true });
});

/** Writes another value into a line of `site.yaml`. */
async function changeSite(field: string, value: string): Promise<void> {
  const file = join(project, 'content', 'site.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(new RegExp(`^${field}: .*$`, 'mu'), `${field}: ${value}`));
}

/** Pastes blocks one after another, each with what the reader has to put into it. Returns what each has printed. */
async function walk(blocks: readonly Block[], base = '/'): Promise<string[]> {
  const said: string[] = [];
  for (const block of blocks)
    said.push(await server.type({ ...block, commands: fillIn(block.commands, said, base) }));
  return said;
}

/** A block as its reader pastes it: with his own names, and with the lines that a block before has shown. */
function fillIn(commands: string, said: readonly string[], base: string): string {
  const shown = (pattern: RegExp) =>
    said
      .findLast((text) => pattern.test(text))
      ?.match(pattern)
      ?.join('\n');
  const sums = /^[0-9a-f]{64} {2}.*$/gmu;
  return (
    commands
      .replace(/^URL=https:.*$/mu, `URL=https://${HOST}${base}`)
      .replace(/^PORT=.*$/mu, `PORT=${PORT}`)
      .replace(/^ssh-ed25519 AAAA .*$/mu, () => shown(/^ssh-ed25519 .*$/mu)!)
      .replace(/^(?:0000 {2}.*\n)+/mu, () => `${shown(sums)!}\n`)
      // The release that the list shows below the one in force.
      .replace('0123456789abcdef', () => shown(/(?<=^ {2})[0-9a-f]{16}/mu)!)
  );
}

/** The block of day 0 that has these words. */
const blockWith = (words: string): Block =>
  readSection(RUNBOOK, DAY_ZERO).find(({ commands }) => commands.includes(words))!;

/** Types commands of a test's own at home, where the names are known. */
const typeAtHome = (commands: string) =>
  server.type({ place: 'home', commands: `. ~/bantin.env\n${commands}\n` });

const shownTitle = async () => /<title>([^<]*)/u.exec(await typeAtHome('curl -fsS "$URL"'))?.[1];

/** The status of an address of the host, and where it leads. */
async function askFor(address: string): Promise<string> {
  const said = await typeAtHome(
    `curl -sS -o /dev/null -w %{http_code}:%{redirect_url} "https://$HOST${address}"`,
  );
  // It listens on a port of this machine.
  return said.trim().replace(`:${server.https}/`, '/');
}

const readOnServer = (path: string) => readFile(join(server.root, path), 'utf8');

it(
  'from an empty server to a published page, by the commands of the runbook alone',
  { timeout: LIMIT },
  async () => {
    const began = performance.now();
    const said = await walk(readSection(RUNBOOK, DAY_ZERO));
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(
      `day 0: ${said.length} blocks of commands, ${seconds} s, then https://${HOST}/ shows “${await shownTitle()}”`,
    );
    const [first, page] = [said.find((text) => text.includes('first release here')), said.at(-1)!];
    expect(first).toMatch(/^Published: sha256:[0-9a-f]{64}$/mu);
    expect(first).not.toContain('does not exist');
    expect(page).toMatch(/In force already: sha256:[0-9a-f]{64}/u);
    expect(await shownTitle()).toBeTruthy();
    expect(readSection(RUNBOOK, DAY_ZERO).map(({ place }) => place)).toEqual(
      expect.arrayContaining(['server', 'home', 'both']),
    );
  },
);

it('what the user who publishes has changed is not installed for the nginx of root', async () => {
  const installed = await readOnServer('etc/bantin/nginx-host.conf');
  const said = [await server.type(blockWith('sha256sum src'))];
  await appendFile(join(server.root, 'home/bantin/nginx-host.conf'), '# server { listen 25; }\n');
  const sums = blockWith('bantin.sums <<');
  await server.type({ ...sums, commands: fillIn(sums.commands, said, '/') });
  expect(await server.type(blockWith('--check --strict'))).toMatch(/^nginx-host\.conf: FAILED$/mu);
  expect(await readOnServer('etc/bantin/nginx-host.conf')).toBe(installed);
});

it(
  'the key is rotated by the commands of the runbook alone, after which the old one opens nothing and all others open',
  { timeout: LIMIT },
  async () => {
    const [old, keys] = [
      join(server.home, 'kept-key'),
      join(server.root, 'home/bantin/.ssh/authorized_keys'),
    ];
    for (const ending of ['', '.pub'])
      await cp(join(server.home, '.ssh', `bantin-${HOST}${ending}`), `${old}${ending}`);
    const colleague =
      'restrict ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA dong-nghiep';
    await appendFile(keys, `${colleague}\n`);
    const blocks = readSection(RUNBOOK, KEY);
    const said = await walk(blocks);
    expect(said[0]).toMatch(/^The new key opens\.$/mu);
    expect(said[1]).toMatch(/^In force already/mu);
    expect(said[2]).toMatch(/Accepted publickey for bantin/u);
    const left = (await readFile(keys, 'utf8')).trimEnd().split('\n');
    expect([left.length, left.includes(colleague)]).toEqual([2, true]);
    // Pasted once more, it takes nobody's key away.
    await expect(server.type(blocks[1]!)).rejects.toThrow(/No such file/u);
    expect((await readFile(keys, 'utf8')).trimEnd().split('\n')).toEqual(left);
    const config = join(server.home, '.ssh', 'config');
    const right = await readFile(config, 'utf8');
    await writeFile(config, right.replace(/IdentityFile .*/u, `IdentityFile ${old}`));
    await expect(typeAtHome('ssh "bantin@$HOST" true')).rejects.toThrow(/Permission denied/u);
    await writeFile(config, right);
  },
);

it(
  'a bad release is taken back by the commands of the runbook alone, and nothing goes over it until it is released',
  { timeout: LIMIT },
  async () => {
    const good = await shownTitle();
    await changeSite('title', 'Tên sai của cơ quan hư cấu');
    const publish = blockWith('npm run build');
    await server.type(publish);
    expect(await shownTitle()).toContain('Tên sai');
    const [hold, rollback, mend, release] = readSection(RUNBOOK, BAD_RELEASE);
    await walk([hold!, rollback!]);
    expect(await shownTitle()).toBe(good);
    await expect(server.type(publish)).rejects.toThrow(/is held, and nothing was published: .*Trần Văn Mẫu/u);
    await changeSite('title', 'Tên đã sửa của cơ quan hư cấu');
    await walk([mend!]);
    expect(await shownTitle()).toBe(good);
    expect((await walk([release!])).at(-1)).toMatch(/^No longer held[\s\S]*^Published/mu);
    expect(await shownTitle()).toContain('Tên đã sửa');
  },
);

it('a server that is lost is forgotten by its port too, and nobody else', async () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  const known = join(server.home, '.ssh', 'known_hosts');
  const own = `[${HOST}]:${PORT} ${key}`;
  const others = [`${HOST} ${key}`, `khac.example ${key}`];
  await writeFile(known, [own, ...others, ''].join('\n'));
  await walk(readSection(RUNBOOK, LOST_SERVER));
  expect((await readFile(known, 'utf8')).trimEnd().split('\n')).toEqual(others);
});

it(
  'the site moves below a path as the runbook says, and every address of before leads on',
  { timeout: LIMIT },
  async () => {
    await changeSite('url', `https://${HOST}${MOVED_TO}`);
    const publish = blockWith('npm run build');
    const host = blockWith('OFFICE=');
    const blocks: Block[] = [
      blockWith('bantin.env <<'),
      { ...publish, commands: publish.commands.replace(/ &&\n.*publish-to-server.*$/mu, '') },
      blockWith('sha256sum src'),
      blockWith('bantin.sums <<'),
      blockWith('--check --strict'),
      { ...host, commands: host.commands.replace(/^nginx -t && .*\n/mu, '') },
    ];
    await walk(blocks, MOVED_TO);
    const file = join(server.root, 'etc/nginx/sites-available/bantin');
    const leading = /location \/ \{ return 301 \/moi\$request_uri; \}/u.exec(
      readProjectFile('src/release/deploy/README.md'),
    )![0];
    const own = leading.replace('/moi', MOVED_TO.slice(0, -1));
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace(/^( *)include .*nginx-server.*$/mu, `$&\n$1${own}`),
    );
    const [page] = await walk(
      [blockWith('phat-hanh.txt')].map((block) => ({
        ...block,
        commands: block.commands.replace(/^curl .*\n/mu, ''),
      })),
    );
    expect(page).toMatch(/^Published: sha256:/mu);
    expect([await askFor('/'), await askFor('/rss.xml'), await askFor(MOVED_TO)]).toEqual([
      `302:https://${HOST}${MOVED_TO}`,
      `301:https://${HOST}${MOVED_TO}rss.xml`,
      '200:',
    ]);
    expect((await walk([blockWith('phat-hanh.txt')])).at(-1)).toMatch(/^In force already/mu);
  },
);

it('the notice for an emergency is what nginx shows, for every address, until it is taken away', async () => {
  const [show, end] = readSection(RUNBOOK, NOTICE);
  const title = await shownTitle();
  await walk([show!]);
  for (const address of [MOVED_TO, `${MOVED_TO}tin/2024/a/`, '/rss.xml']) {
    const answer = await typeAtHome(`curl -sSi "https://$HOST${address}"`);
    expect(answer).toMatch(/^HTTP\/\S+ 503/u);
    expect(answer).toMatch(/^retry-after: 3600\r$/imu);
    expect(answer).toMatch(/^content-type: text\/plain; charset=utf-8\r$/imu);
    expect(answer).toMatch(/^Trang tạm dừng/mu);
  }
  await walk([end!]);
  expect(await shownTitle()).toBe(title);
});
