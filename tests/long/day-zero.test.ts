import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject } from '../support/move-project.ts';
import { readProjectFile } from '../support/project.ts';
import { readSection, RUNBOOKS, type Block } from '../hosting/runbook.ts';
import { makeStandInServer, type StandInServer } from '../hosting/stand-in-server.ts';
import { findFreePort, runNginx } from '../../scripts/local-nginx.ts';

const [RUNBOOK] = RUNBOOKS;
/** Sections of the runbook, by their headings. */
const DAY_ZERO = 1;
const KEY = 2;
const BAD_RELEASE = 3;
/** The port of SSH on this server, which is not the usual one. */
const PORT = '2222';
const HOST = 'tdkt.example';
/** Milliseconds for two builds on a busy machine. */
const LIMIT = 300_000;

let project: string;
let server: StandInServer;

beforeAll(async () => {
  // Its folder is one of several, because the runbook puts the artefact beside it.
  project = await copyProject(join(await mkdtemp(join(tmpdir(), 'bantin-nha-')), 'bantin'));
  await writeFile(
    join(project, 'content', 'site.yaml'),
    (await readFile(join(project, 'content', 'site.yaml'), 'utf8')).replace(
      /^url: .*$/mu,
      `url: https://${HOST}/`,
    ),
  );
  server = await makeStandInServer(project, PORT);
}, LIMIT);
afterAll(async () => {
  await server?.close();
  if (project) await rm(dirname(project), { recursive: true, force: true });
});

/** Types the blocks of a section; those that ask for a line get the one that the block before has shown last, unless it is given. */
async function walk(section: number, answer?: (said: string) => string): Promise<string[]> {
  const said: string[] = [];
  for (const block of readSection(RUNBOOK, section)) {
    const shown = said.at(-1)?.trimEnd().split('\n').at(-1) ?? '';
    const asks = /^read -r /mu.test(block.commands);
    const input = asks ? `${answer?.(said.at(-1)!) ?? shown}\n` : '';
    said.push(await server.type(fillIn(block), input));
  }
  return said;
}

const fillIn = ({ place, commands }: Block): Block => ({
  place,
  commands: commands.replace(/^PORT=.*$/mu, `PORT=${PORT}`).replace(/^HOST=.*$/mu, `HOST=${HOST}`),
});

const shownTitle = async () =>
  /<title>([^<]*)/u.exec(await server.type({ place: 'home', commands: `curl -fsS https://${HOST}/` }))?.[1];

it(
  'from an empty server to a published page, by the commands of the runbook alone',
  { timeout: LIMIT },
  async () => {
    const began = performance.now();
    const said = await walk(DAY_ZERO);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(
      `day 0: ${said.length} blocks of commands, ${seconds} s, then https://${HOST}/ shows “${await shownTitle()}”`,
    );
    const [first, page] = [said.find((text) => text.includes('first release here')), said.at(-1)!];
    expect(first).toMatch(/^Published: sha256:[0-9a-f]{64}$/mu);
    expect(page).toMatch(/In force already: sha256:[0-9a-f]{64}/u);
    expect(await shownTitle()).toBeTruthy();
    expect(readSection(RUNBOOK, DAY_ZERO).map(({ place }) => place)).toEqual(
      expect.arrayContaining(['server', 'home', 'both']),
    );
  },
);

it(
  'the key is rotated by the commands of the runbook alone, after which the old one opens nothing',
  { timeout: LIMIT },
  async () => {
    const old = join(server.home, 'kept-key');
    await cp(join(server.home, '.ssh', `bantin-${HOST}`), old);
    const said = await walk(KEY);
    expect(said.at(-1)).toMatch(/^In force already/mu);
    const config = join(server.home, '.ssh', 'config');
    const right = await readFile(config, 'utf8');
    await writeFile(config, right.replace(/IdentityFile .*/u, `IdentityFile ${old}`));
    await expect(server.type({ place: 'home', commands: `ssh bantin@${HOST} true` })).rejects.toThrow(
      /Permission denied/u,
    );
    await writeFile(config, right);
  },
);

it(
  'a bad release is taken back by the commands of the runbook alone, and nothing goes over it until it is released',
  { timeout: LIMIT },
  async () => {
    const good = await shownTitle();
    const site = join(project, 'content', 'site.yaml');
    await writeFile(
      site,
      (await readFile(site, 'utf8')).replace(/^title: .*$/mu, 'title: Tên sai của cơ quan hư cấu'),
    );
    const publish: Block = {
      place: 'home',
      commands:
        'npm run build\nnpm run artefact -- --out ../artefact\nsh src/release/deploy/publish-to-server.sh ../artefact "bantin@$HOST" /srv/bantin\n',
    };
    await server.type(publish);
    expect(await shownTitle()).toContain('Tên sai');
    const blocks = readSection(RUNBOOK, BAD_RELEASE);
    const said: string[] = [];
    // The digest that the list shows below the one in force.
    const findDigest = () => /^ {2}([0-9a-f]{16})/mu.exec(said.at(-1) ?? '')?.[1];
    for (const block of blocks.slice(0, -1)) said.push(await server.type(block, `${findDigest()}\n`));
    expect(await shownTitle()).toBe(good);
    await expect(server.type(publish)).rejects.toThrow(/is held, and nothing was published: .*Trần Văn Mẫu/u);
    expect(await server.type(blocks.at(-1)!)).toMatch(/^No longer held/mu);
    await server.type(publish);
    expect(await shownTitle()).toContain('Tên sai');
  },
);

it('the notice for an emergency is what nginx shows, for every address, as a state that passes', async () => {
  const [, lines] = /```nginx\n([\s\S]*?)```/u.exec(readProjectFile(RUNBOOK))!;
  const port = await findFreePort();
  const nginx = await runNginx([`server { listen 127.0.0.1:${port};\n${lines}\n}`], port);
  try {
    for (const address of ['/', '/tin/2024/a/', '/rss.xml']) {
      const answer = await fetch(`http://127.0.0.1:${port}${address}`);
      expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([
        503,
        '3600',
        'text/plain; charset=utf-8',
      ]);
      expect(await answer.text()).toMatch(/^Trang tạm dừng/u);
    }
  } finally {
    await nginx.close();
  }
});
