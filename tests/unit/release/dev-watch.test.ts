import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchContent } from '../../../src/release/dev-watch.ts';

function watch(refresh: () => Promise<void>) {
  const errors: unknown[] = [];
  const emitter = Object.assign(new EventEmitter(), { add: (): void => undefined });
  watchContent(emitter, '/noi-dung', refresh, (error) => errors.push(error));
  return { change: (path: string) => emitter.emit('all', 'change', path), errors };
}

test('a burst of changes is one refresh', async () => {
  let count = 0;
  const { change } = watch(async () => void (count += 1));
  for (const path of ['/noi-dung/a.mdx', '/noi-dung/b.jpg', '/noi-dung/a.mdx']) change(path);
  await wait(250);
  expect(count).toBe(1);
});

test('changes elsewhere are not looked at', async () => {
  let count = 0;
  const { change } = watch(async () => void (count += 1));
  change('/noi-dung-khac/a.mdx');
  await wait(250);
  expect(count).toBe(0);
});

test('a refresh that fails is told and does not end the watch', async () => {
  const { change, errors } = watch(async () => {
    throw new Error('broken');
  });
  for (let time = 0; time < 2; time += 1) {
    change('/noi-dung/a.mdx');
    await wait(250);
  }
  expect(errors).toHaveLength(2);
});
