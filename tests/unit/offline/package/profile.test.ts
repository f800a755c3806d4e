import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeSmallPackage } from '../verify/package.ts';

interface Profile {
  'BagIt-Profile-Info': Record<string, string>;
  'Bag-Info': Record<string, { required: boolean; repeatable: boolean }>;
  'Manifests-Required': string[];
  'Tag-Manifests-Required': string[];
  'Tag-Files-Required': string[];
  'Allow-Fetch.txt': boolean;
  'Accept-BagIt-Version': string[];
}

/** What a bag lacks of the profile that lies in it, and what it has beside it. */
async function listProfileFaults(bag: string): Promise<string[]> {
  const read = (name: string) => readFileSync(join(bag, name), 'utf8');
  const profile = JSON.parse(read('bagit-profile.json')) as Profile;
  const info = read('bag-info.txt')
    .trim()
    .split('\n')
    .map((line) => line.split(': ')[0]!);
  const value = (label: string) => new RegExp(`^${label}: (.*)$`, 'mu').exec(read('bag-info.txt'))?.[1];
  const names = await readdir(bag);
  const lacking = [
    ...Object.entries(profile['Bag-Info']).flatMap(([label, { required }]) =>
      required && !info.includes(label) ? [label] : [],
    ),
    ...info.filter((label) => profile['Bag-Info'][label] === undefined),
    ...info.filter((label, at) => info.indexOf(label) !== at),
    ...profile['Manifests-Required']
      .map((each) => `manifest-${each}.txt`)
      .filter((name) => !names.includes(name)),
    ...profile['Tag-Manifests-Required']
      .map((each) => `tagmanifest-${each}.txt`)
      .filter((name) => !names.includes(name)),
    ...profile['Tag-Files-Required'].filter((name) => !existsSync(join(bag, name))),
    ...(names.includes('fetch.txt') ? ['fetch.txt'] : []),
  ];
  if (value('BagIt-Profile-Identifier') !== profile['BagIt-Profile-Info']['BagIt-Profile-Identifier'])
    lacking.push('another profile');
  const [, version = ''] = /^BagIt-Version: (.*)$/mu.exec(read('bagit.txt')) ?? [];
  return profile['Accept-BagIt-Version'].includes(version) ? lacking : [...lacking, version];
}

let bag: string;

beforeEach(async () => {
  const zip = await makeSmallPackage();
  execFileSync('unzip', ['-q', zip, '-d', dirname(zip)]);
  bag = join(dirname(zip), 'thu.example-2026-11-30');
});

test('a bag follows the profile that it names and holds', async () => {
  expect(await listProfileFaults(bag)).toEqual([]);
});

test('what a bag lacks of it is found', async () => {
  await rm(join(bag, 'kiem-tra.py'));
  await writeFile(join(bag, 'bag-info.txt'), 'Source-Organization: x\nLa: x\n');
  const faults = await listProfileFaults(bag);
  for (const fault of ['Bagging-Date', 'La', 'kiem-tra.py', 'another profile'])
    expect(faults).toContain(fault);
});

test('its name leads to no network', async () => {
  const profile = JSON.parse(readFileSync(join(bag, 'bagit-profile.json'), 'utf8')) as Profile;
  expect(profile['BagIt-Profile-Info']['BagIt-Profile-Identifier']).toMatch(/^urn:uuid:[0-9a-f-]{36}$/u);
});
