import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Folders } from '../../../../src/folders.ts';
import { findDroppedAddresses } from '../../../../src/release/verify/dropped-addresses.ts';
import { readIdsInGit } from '../../../../src/release/verify/ids-in-git.ts';
import { findWitness } from '../../../../src/release/verify/witness.ts';
import { formatManifest, manifestFiles } from '../../../../src/release/swap/manifest.ts';
import { Stop } from '../../../../src/strings/stop.ts';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { makeFolders, writeFiles } from '../workshop.ts';

let folders: Folders;

beforeEach(async () => {
  folders = await makeFolders();
});

function git(parameters: readonly string[], input = ''): void {
  execFileSync('git', ['-C', folders.content, ...parameters], { input });
}

/** A commit on a branch: its text of the bulletin, or none, and the hour of 1 May 2024 at which it was made. */
interface Commit {
  branch?: string;
  text: string | undefined;
  hour: number;
  /** The branch that its own begins from, and one that it merges. */
  from?: string;
  merge?: string;
  /** Its message. */
  said?: string;
}

/** Makes the history of a content root, oldest first. */
async function makeHistory(commits: readonly Commit[]): Promise<void> {
  await mkdir(folders.content, { recursive: true });
  git(['init', '-q', '-b', 'main']);
  const lines = commits.map(({ branch = 'main', text, hour, from, merge, said = '.' }) => {
    const begin = from === undefined ? '' : `from refs/heads/${from}\n`;
    const end = merge === undefined ? '' : `merge refs/heads/${merge}\n`;
    const seconds = Date.parse(momentAt(hour)) / 1000;
    const head = `commit refs/heads/${branch}\ncommitter Thử <thu@thu.example> ${seconds} +0700\ndata ${Buffer.byteLength(said)}\n${said}\n`;
    const change =
      text === undefined
        ? `D ${BULLETIN}\n`
        : `M 100644 inline ${BULLETIN}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    return `${head}${begin}${end}${change}`;
  });
  git(['fast-import', '--quiet'], lines.join(''));
}

/** Commits texts of a bulletin one after the other, one an hour; without a text, its removal. */
const commitInTurn = (...texts: (string | undefined)[]): Promise<void> =>
  makeHistory(texts.map((text, hour) => ({ text, hour })));

const momentAt = (hour: number) => `2024-05-01T${String(hour).padStart(2, '0')}:00:00+07:00`;
const draft = bulletinText({ status: 'draft' });
const scheduledAt = (hour: number) => bulletinText({ publishAt: momentAt(hour) });

const vanished = (built: string[] = [], led: string[] = [], hour = 20) =>
  findDroppedAddresses(folders, {
    base: '/tdkt/',
    files: new Set(built),
    redirects: led.map((path) => ({ path, query: '', to: '/tdkt/tin/2024/khac/', title: 'Đại hội' })),
    releaseMoment: momentAt(hour),
    takenBack: [],
  });

it('the id of a bulletin that is gone is that of its last version', async () => {
  const read = (hour = 20) => readIdsInGit(folders.content, ['2024/tin-thu'], momentAt(hour));
  expect(await read()).toEqual(new Map());
  await commitInTurn(bulletinText({ id: 'cu' }), bulletinText({ id: 'moi' }), undefined);
  expect(await read()).toEqual(new Map([['2024/tin-thu', 'moi']]));
});

describe('a published address', () => {
  it('may not vanish from what Git remembers as published', async () => {
    await commitInTurn(bulletinText(), undefined);
    expect(await vanished()).toEqual([
      { rule: 'vanished', file: 'tin/2024/tin-thu/index.html', detail: '/tdkt/tin/2024/tin-thu/' },
    ]);
  });

  it('that Git remembers may lead on, or have a page again, of which a tombstone is one', async () => {
    await commitInTurn(bulletinText(), undefined);
    expect(await vanished([], ['/tdkt/tin/2024/tin-thu/'])).toEqual([]);
    expect(await vanished(['tin/2024/tin-thu/index.html'])).toEqual([]);
  });

  it('may go when the gate never let it in', async () => {
    await commitInTurn(bulletinText({}, 'Đạt <5% kế hoạch.\n'), undefined);
    expect(await vanished()).toEqual([]);
  });

  it.each([
    ['a draft again', [bulletinText(), draft]],
    ['a draft again before its removal', [bulletinText(), draft, undefined]],
    ['scheduled again', [bulletinText(), scheduledAt(23)]],
    ['a draft after its moment had come', [scheduledAt(1), draft]],
    [
      'removed after its moment had come',
      [scheduledAt(0), bulletinText({ status: 'draft' }, 'Khác.\n'), undefined],
    ],
  ])('may not vanish when the bulletin is %s', async (_, texts) => {
    await commitInTurn(...texts);
    expect(await vanished()).toHaveLength(1);
  });

  it.each([
    ['was always a draft', [draft, undefined]],
    ['was put off before its moment', [scheduledAt(9), scheduledAt(23)]],
    ['waits for its moment', [draft, scheduledAt(23)]],
    ['was given up before its moment', [scheduledAt(9), undefined]],
  ])('was none when the bulletin %s', async (_, texts) => {
    await commitInTurn(...texts);
    expect(await vanished()).toEqual([]);
  });

  it.each([
    ["Merge branch 'main' of https://mau.example/noi-dung", 1],
    ["Merge remote-tracking branch 'origin/main'", 1],
    ["Merge branch 'khac' into 'main'", 0],
    ['Merge pull request #3 from khac', 0],
  ])('is found on a branch that `git pull` has dropped, and not on a proposal: %s', async (said, count) => {
    await makeHistory([
      { text: draft, hour: 0 },
      { branch: 'khac', from: 'main', text: bulletinText(), hour: 1 },
      { merge: 'khac', text: draft, hour: 2, said },
    ]);
    expect(await vanished()).toHaveLength(count);
  });

  it('was none in a folder whose name no bulletin may have', async () => {
    await mkdir(folders.content, { recursive: true });
    git(['init', '-q', '-b', 'main']);
    const data = `data ${Buffer.byteLength(bulletinText())}\n${bulletinText()}\n`;
    const names = [
      '"bulletins/2024/\\357\\277\\275\\357\\277\\275/index.mdx"',
      'bulletins/2024/Tin_Thu/index.mdx',
    ];
    const files = names.map((name) => `M 100644 inline ${name}\n${data}`).join('');
    git(
      ['fast-import', '--quiet'],
      `commit refs/heads/main\ncommitter Thử <thu@thu.example> 1714500000 +0700\ndata 1\n.\n${files}` +
        `commit refs/heads/main\ncommitter Thử <thu@thu.example> 1714503600 +0700\ndata 1\n.\n${names.map((name) => `D ${name}\n`).join('')}`,
    );
    expect(await vanished()).toEqual([]);
  });

  it('that stood on the main branch while another was prepared counts until the merge', async () => {
    await makeHistory([
      { text: scheduledAt(5), hour: 0 },
      { branch: 'khac', from: 'main', text: draft, hour: 1 },
      { merge: 'khac', text: draft, hour: 6 },
    ]);
    expect(await vanished()).toHaveLength(1);
  });
});

describe('what tells which addresses were published', () => {
  /** The reasons for which neither a build begins nor what was dropped is listed. */
  const listReasons = async (): Promise<string[]> => {
    const reasons: string[] = [];
    for (const ask of [() => findWitness(folders), () => vanished()]) {
      const error: unknown = await ask().catch((reason: unknown) => reason);
      reasons.push(error instanceof Stop ? error.message : '');
    }
    return reasons;
  };
  const both = (words: RegExp) => [expect.stringMatching(words), expect.stringMatching(words)];

  it('is nothing before a first release, in a repository without commits too', async () => {
    await mkdir(folders.content);
    expect(await findWitness(folders)).toEqual({ from: 'nothing' });
    git(['init', '-q']);
    expect([await findWitness(folders), await vanished()]).toEqual([{ from: 'git' }, []]);
  });

  it('is the manifest, that of an interrupted swap too', async () => {
    const { present, next } = manifestFiles(folders);
    const manifest = { releaseMoment: momentAt(0), files: { 'tin/2024/mat/index.html': '0'.repeat(64) } };
    await writeFiles(folders.dist, { 'index.html': 'trang' });
    for (const file of [next, present]) {
      await writeFiles(dirname(file), { [file.slice(dirname(file).length)]: JSON.stringify(manifest) });
      expect((await vanished()).map(({ file: path }) => path)).toEqual(['tin/2024/mat/index.html']);
      await rm(file);
    }
  });

  it('is missing where a finished site has no manifest, whatever Git knows', async () => {
    await commitInTurn(bulletinText());
    await writeFiles(folders.dist, { 'index.html': 'trang' });
    expect(await listReasons()).toEqual(both(/bantin-manifest\.json.*CI.*Git/u));
  });

  it('is missing where the manifest is damaged', async () => {
    const { present } = manifestFiles(folders);
    await writeFiles(dirname(present), { 'bantin-manifest.json': '{"files": {' });
    expect(await listReasons()).toEqual(both(/bantin-manifest\.json đã hỏng/u));
  });

  it('is missing in a shallow clone', async () => {
    await commitInTurn(bulletinText(), draft, undefined);
    const whole = folders.content;
    folders = await makeFolders();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${whole}`, folders.content]);
    expect(await listReasons()).toEqual(both(/git fetch --unshallow/u));
    git(['fetch', '-q', '--unshallow']);
    expect(await vanished()).toHaveLength(1);
  });

  it('is missing where Git cannot read the repository', async () => {
    await commitInTurn(bulletinText(), undefined);
    await rm(join(folders.content, '.git', 'objects'), { recursive: true });
    expect(await listReasons()).toEqual(both(/Không đọc được lịch sử Git/u));
  });

  it('is missing where an object is', async () => {
    await commitInTurn(bulletinText(), undefined);
    const blob = execFileSync('git', ['-C', folders.content, 'rev-parse', `HEAD~:${BULLETIN}`], {
      encoding: 'utf8',
    });
    await rm(join(folders.content, '.git/objects', blob.slice(0, 2), blob.slice(2).trim()));
    await expect(vanished()).rejects.toThrow(/Không đọc được lịch sử Git.*missing/u);
  });

  it('is missing on a machine without Git', async () => {
    await commitInTurn(bulletinText(), undefined);
    vi.stubEnv('PATH', folders.content);
    expect(await listReasons()).toEqual(both(/Git báo: .*git/u));
    vi.unstubAllEnvs();
  });
});

describe('of what stands alone, the manifest of the present release', () => {
  const released = [
    'gioi-thieu/index.html',
    'chuyen-muc/tin-tuc/index.html',
    'tai-lieu/mau.pdf',
    'cu/bai.html',
  ];
  const following = [
    'index.html',
    'trang/2/index.html',
    'chuyen-muc/tin-tuc/trang/2/index.html',
    'chuyen-muc/tin-tuc/rss.xml',
    'nguoi/an/index.html',
    'dia-danh/xa/index.html',
    'anh/0123-640.jpg',
    '_astro/a.css',
    'mau-0a1b2c3d.css',
    'pagefind/pagefind.js',
    'robots.txt',
    'emblem.png',
    '.nojekyll',
  ];
  const judge = async (
    now: { files?: string[]; led?: string[]; takenBack?: string[] },
    before: { takenBack?: string[] } = {},
  ) => {
    const files = Object.fromEntries([...released, ...following].map((path) => [path, '0']));
    const manifest = formatManifest({ releaseMoment: momentAt(8), ...before, files });
    await writeFiles(dirname(folders.staging), { 'bantin-manifest.json': manifest });
    const faults = await findDroppedAddresses(folders, {
      base: '/tdkt/',
      files: new Set(now.files),
      redirects: (now.led ?? []).map((path) => ({
        path,
        query: '',
        to: '/tdkt/tin/2024/a/',
        title: 'Hội nghị',
      })),
      releaseMoment: momentAt(20),
      takenBack: now.takenBack ?? [],
    });
    return faults.map(({ rule, detail }) => `${rule} ${detail}`);
  };

  it('tells pages, sections, files of public and former addresses, and nothing that follows from others', async () => {
    expect(await judge({})).toEqual([
      'vanished /tdkt/gioi-thieu/',
      'vanished /tdkt/chuyen-muc/tin-tuc/',
      'vanished /tdkt/tai-lieu/mau.pdf',
      'vanished /tdkt/cu/bai.html',
    ]);
  });

  it('is satisfied by what is there, led on or named as taken back', async () => {
    const takenBack = ['/chuyen-muc/tin-tuc/', '/tai-lieu/mau.pdf'];
    expect(await judge({ files: ['gioi-thieu/index.html'], led: ['/tdkt/cu/bai.html'], takenBack })).toEqual(
      [],
    );
  });

  it('is not satisfied by a name of what is still there, nor without a name that it has itself', async () => {
    expect(await judge({ files: released, takenBack: ['/gioi-thieu/'] })).toEqual([
      'taken-back-shown /tdkt/gioi-thieu/',
    ]);
    expect(await judge({ files: released }, { takenBack: ['/nhap/'] })).toEqual(['vanished /tdkt/nhap/']);
    expect(await judge({ files: released, takenBack: ['/nhap/'] }, { takenBack: ['/nhap/'] })).toEqual([]);
  });
});
