import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUNDLED_NODE, isTooOld } from '../../scripts/check-node.mjs';
import { PROJECT, readProjectFile } from '../support/project.ts';

const copy = mkdtempSync(join(tmpdir(), 'bantin-node-'));
const bundled = join(copy, 'node_modules', 'node', 'bin', basename(process.execPath));

beforeAll(() => {
  mkdirSync(join(bundled, '..'), { recursive: true });
  copyFileSync(process.execPath, bundled);
  for (const path of ['scripts/check-node.mjs', 'src/strings/node-version.mjs']) {
    cpSync(join(PROJECT, path), join(copy, path));
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function checkNode(node: string): { status: number | null; stderr: string } {
  return spawnSync(node, [join(copy, 'scripts', 'check-node.mjs')], { encoding: 'utf8' });
}

test('the Node that is checked is the Node that is installed', () => {
  const { optionalDependencies } = JSON.parse(readProjectFile('package.json')) as {
    optionalDependencies: Record<string, string>;
  };
  expect(BUNDLED_NODE.version).toBe(optionalDependencies['node']);
});

test('versions are compared by number', () => {
  expect(['12.22.12', '20.20.2', '22.9.0', '22.17.1'].filter((version) => !isTooOld(version))).toEqual([]);
  expect(['22.18.0', '22.100.0', '24.0.0', '100.1.0'].filter(isTooOld)).toEqual([]);
});

test("a Node of the machine's own is taken as it is", () => {
  expect(checkNode(process.execPath)).toMatchObject({ status: 0, stderr: '' });
});

test('the Node of the project must be of the right version', () => {
  const isRight = process.versions.node === BUNDLED_NODE.version;
  expect(checkNode(bundled).status).toBe(isRight ? 0 : 2);
});

test.runIf(`${process.platform}-${process.arch}` in BUNDLED_NODE.sha256)(
  'the Node of the project is refused once a byte of it has changed',
  () => {
    appendFileSync(bundled, '\0');
    const { status, stderr } = checkNode(bundled);
    expect(status).toBe(2);
    expect(stderr.split('\n')).toHaveLength(3);
  },
);
