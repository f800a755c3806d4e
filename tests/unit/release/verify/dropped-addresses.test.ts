import { execFileSync } from 'node:child_process';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Folders } from '../../../../src/folders.ts';
import { findDroppedAddresses } from '../../../../src/release/verify/dropped-addresses.ts';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { makeFolders, writeFiles } from '../workshop.ts';

let folders: Folders;

beforeEach(async () => {
  folders = await makeFolders();
});

function git(...args: string[]): void {
  const person = ['-c', 'user.name=Người thử', '-c', 'user.email=thu@thu.example'];
  execFileSync('git', ['-C', folders.content, ...person, ...args]);
}

/** Commits a bulletin and then its removal. */
async function commitAndRemove(text: string): Promise<void> {
  await writeFiles(folders.content, { [BULLETIN]: text });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Viết');
  git('rm', '-rq', BULLETIN);
  git('commit', '-qm', 'Xóa', '--allow-empty');
}

const vanished = (built: string[] = [], led: string[] = []) =>
  findDroppedAddresses(folders, {
    base: '/tdkt/',
    files: new Set(built),
    redirects: led.map((path) => ({ path, query: '', to: '/tdkt/tin/2024/khac/', title: 'Đại hội' })),
  });

describe('a published address', () => {
  it('may not vanish from what Git remembers as published', async () => {
    await commitAndRemove(bulletinText());
    expect(await vanished()).toEqual([
      { rule: 'vanished', file: 'tin/2024/tin-thu/index.html', detail: '/tdkt/tin/2024/tin-thu/' },
    ]);
  });

  it('that Git remembers may lead on, or have a page again', async () => {
    await commitAndRemove(bulletinText());
    expect(await vanished([], ['/tdkt/tin/2024/tin-thu/'])).toEqual([]);
    expect(await vanished(['tin/2024/tin-thu/index.html'])).toEqual([]);
  });

  it('may go when the gate never let it in', async () => {
    await commitAndRemove(bulletinText({}, 'Đạt <5% kế hoạch.\n'));
    expect(await vanished()).toEqual([]);
  });

  it('may not vanish because the last text before was wrong', async () => {
    await writeFiles(folders.content, { [BULLETIN]: bulletinText() });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Viết');
    await commitAndRemove(bulletinText({ status: 'draft' }));
    expect(await vanished()).toHaveLength(1);
  });

  it('may go when it was a draft', async () => {
    await commitAndRemove(bulletinText({ status: 'draft' }));
    expect(await vanished()).toEqual([]);
  });
});
