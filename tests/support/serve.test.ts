import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedFolder, serveFolder, STRICT_CSP } from './serve.ts';

const outside = mkdtempSync(join(tmpdir(), 'bantin-serve-'));
const folder = join(outside, 'dist');
let served: ServedFolder;

beforeAll(async () => {
  mkdirSync(join(folder, 'tin'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'missing');
  writeFileSync(join(folder, 'tin', 'index.html'), 'tin');
  writeFileSync(join(folder, 'tin', 'đỗ.css'), 'a {}');
  served = await serveFolder(folder, '/tdkt/', { csp: STRICT_CSP });
});

afterAll(async () => {
  await served.close();
  rmSync(outside, { recursive: true, force: true });
});

/** Sends a path exactly as written; `fetch` would tidy it first. */
function getRaw(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(served.url);
  return new Promise((done, fail) => {
    request({ hostname, port, path }, (response) => done(response.resume().statusCode))
      .on('error', fail)
      .end();
  });
}

test('a folder is served by its index, below the base path', async () => {
  const response = await fetch(served.url);
  expect(await response.text()).toBe('home');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await getRaw('/')).toBe(404);
});

test('a missing closing slash is redirected, the query kept', async () => {
  const response = await fetch(`${served.url}tin?q=1`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([301, '/tdkt/tin/?q=1']);
  expect(await getRaw('/tdkt')).toBe(301);
});

test('an unknown address gets 404.html with status 404', async () => {
  const response = await fetch(`${served.url}nothing/`);
  expect([response.status, await response.text()]).toEqual([404, 'missing']);
});

test('a file with Vietnamese letters in its name is served with its type', async () => {
  const response = await fetch(`${served.url}tin/đỗ.css`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
});

test('nothing outside the folder is served', async () => {
  const paths = ['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', 'tin/../../secret.txt', 'a%00b'];
  const statuses = await Promise.all(paths.map((path) => getRaw(`/tdkt/${path}`)));
  expect(statuses).toEqual([403, 403, 403, 403, 403]);
  expect(await getRaw('/tdkt/%')).toBe(400);
});

test('the content security policy is sent when asked for', async () => {
  const plain = await serveFolder(folder);
  expect((await fetch(plain.url)).headers.has('content-security-policy')).toBe(false);
  await plain.close();
  expect((await fetch(served.url)).headers.get('content-security-policy')).toBe(STRICT_CSP);
});
