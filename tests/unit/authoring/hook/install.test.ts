import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { HOOKS_FOLDER, installHook, removeHook } from '../../../../src/authoring/hook/install.ts';
import { git, makeCheckout, makeEmptyFolder } from './checkout.ts';

const hooksOf = (folder: string) => git(folder, 'config', '--default', '', '--get', 'core.hooksPath').trim();

afterEach(() => vi.unstubAllEnvs());

test('a checkout gets the hook once', async () => {
  const folder = await makeCheckout();
  expect(await installHook(folder, false)).toBe('installed');
  expect(hooksOf(folder)).toBe(HOOKS_FOLDER);
  expect(await installHook(folder, false)).toBe('kept');
});

test('a hook that was removed stays away until it is asked for', async () => {
  const folder = await makeCheckout();
  await installHook(folder, false);
  expect(await removeHook(folder)).toBe('removed');
  expect(hooksOf(folder)).toBe('');
  expect(await installHook(folder, false)).toBe('switched-off');
  expect(hooksOf(folder)).toBe('');
  expect(await installHook(folder, true)).toBe('installed');
  expect(await installHook(folder, false)).toBe('kept');
});

test('hooks of somebody else stay', async () => {
  const folder = await makeCheckout();
  git(folder, 'config', 'core.hooksPath', '.husky');
  expect(await installHook(folder, false)).toBe('other-hooks');
  expect(await removeHook(folder)).toBe('other-hooks');
  expect(hooksOf(folder)).toBe('.husky');
});

test('a copy without a history is left alone, and so is one inside of another checkout', async () => {
  const outside = await makeEmptyFolder();
  expect(await installHook(outside, false)).toBe('no-checkout');
  expect(await removeHook(outside)).toBe('no-checkout');
  const checkout = await makeCheckout();
  await mkdir(join(checkout, 'bantin'));
  expect(await installHook(join(checkout, 'bantin'), false)).toBe('no-checkout');
  expect(hooksOf(checkout)).toBe('');
});

test('a machine without Git hears nothing of it', async () => {
  vi.stubEnv('PATH', '/khong-co');
  expect(await installHook('/', false)).toBe('no-checkout');
});
