import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeptBulletin } from '../../../../src/bulletins/reading/read-content.ts';
import {
  beginMarks,
  recallFolder,
  recallPublished,
  UNMARKED,
} from '../../../../src/bulletins/reading/recall.ts';
import { readTree, type BulletinFolder } from '../../../../src/gate/tree.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../../../support/content-root.ts';

const NOTE = 'bulletins/2024/tin-thu/ghi-chu.pdf';
let root: string;
let kept: KeptBulletin;

async function listFolder(): Promise<BulletinFolder> {
  const { bulletins } = await readTree(root);
  return bulletins[0]!;
}

/** As a checkout does. */
async function setTimes(seconds = 1e9): Promise<void> {
  for (const file of [BULLETIN, NOTE]) await utimes(join(root, file), seconds, seconds);
}

const recall = async (rules = 'rules'): Promise<KeptBulletin | undefined> =>
  recallFolder(await listFolder(), rules, kept);

beforeEach(async () => {
  root = await writeContentRoot({ [BULLETIN]: bulletinText(), [NOTE]: '%PDF-1.4' });
  await setTimes(1e9 - 1);
  kept = { marks: beginMarks(await listFolder(), 'rules')() } as KeptBulletin;
});
afterEach(() => rm(dirname(root), { recursive: true }));

describe('what was kept of a folder', () => {
  it('is the very same while nothing was written', async () => {
    expect(await recall()).toBe(kept);
  });

  it('holds when the same files were written again, and is known by their new times then', async () => {
    await setTimes();
    const again = await recall();
    expect(again?.marks.contents).toBe(kept.marks.contents);
    expect(again?.marks.times).not.toBe(kept.marks.times);
    kept = again!;
    expect(await recall()).toBe(kept);
  });

  it('is looked into while its files are new: a disk that counts time in steps of two seconds would hide another change', async () => {
    const now = Date.now() / 1000 + 3600;
    await setTimes(now);
    kept = { marks: beginMarks(await listFolder(), 'rules')() } as KeptBulletin;
    expect(await recall()).toEqual(kept);
    await writeFile(join(root, NOTE), '%PDF-1.5');
    await setTimes(now);
    expect(await recall()).toBeUndefined();
    const end = beginMarks(await listFolder(), 'rules');
    await writeFile(join(root, NOTE), '%PDF-1.6');
    await setTimes(now);
    expect(end()).toEqual(UNMARKED);
  });

  it.each([BULLETIN, NOTE])('does not hold when one letter of %s has changed', async (file) => {
    const bytes = await readFile(join(root, file));
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(join(root, file), bytes);
    await setTimes();
    expect(await recall()).toBeUndefined();
  });

  it('does not hold when a file came, went or was renamed', async () => {
    await writeFile(join(root, NOTE.replace('ghi-chu', 'them')), '%PDF-1.4');
    expect(await recall()).toBeUndefined();
    await rm(join(root, NOTE));
    expect(await recall()).toBeUndefined();
    await rm(join(root, NOTE.replace('ghi-chu', 'them')));
    expect(await recall()).toBeUndefined();
  });

  it('never holds when something was written since the folder was listed, or has gone', async () => {
    const listed = await listFolder();
    await writeFile(join(root, NOTE), '%PDF-1.5');
    await setTimes();
    expect(beginMarks(listed, 'rules')()).toEqual(UNMARKED);
    await rm(join(root, NOTE));
    expect(beginMarks(listed, 'rules')()).toEqual(UNMARKED);
    expect(recallFolder(listed, 'other rules', kept)).toBeUndefined();
  });

  it.each([
    ['published', {}, true],
    ['published, and says so', { status: '"\\x70ublished"' }, true],
    ['to appear later', { publishAt: '2025-01-01T00:00:00Z' }, false],
    ['a draft', { status: 'draft' }, false],
    ['a draft in other letters', { '"\\x73tatus"': 'draft' }, false],
    ['withdrawn', { status: 'withdrawn' }, false],
    ['redacted', { privacy: '{ redacted: true }' }, false],
    ['not redacted', { privacy: '{ redacted: false }' }, true],
  ])('says nothing of whether readers may see it: its file is %s', async (_, fields, holds) => {
    await writeFile(join(root, BULLETIN), bulletinText(fields));
    await setTimes();
    const moment = '2024-06-01T00:00:00Z';
    const marks = beginMarks(await listFolder(), 'rules')();
    const forged = { marks, bulletin: { status: 'published' } } as KeptBulletin;
    expect(recallPublished(await listFolder(), 'rules', forged, moment) !== undefined).toBe(holds);
    const hidden = { marks, bulletin: { status: 'draft' } } as KeptBulletin;
    expect(recallPublished(await listFolder(), 'rules', hidden, moment)).toBeUndefined();
  });

  it('does not hold under other rules', async () => {
    expect(await recall('other rules')).toBeUndefined();
  });
});
