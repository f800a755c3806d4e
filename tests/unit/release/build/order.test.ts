import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

// A machine can stop between any two steps; what is noted as done is never done again.
test('that nothing is due is noted after all else that a build has to do once its site is in force', async () => {
  const source = await readFile('src/release/build/finish.ts', 'utf8');
  const at = (call: string): number => source.indexOf(` ${call}(`);
  const before = [
    'swapIn',
    'endSwap',
    'dropOverruledPreview',
    'rememberRelease',
    'rememberParts',
    'pruneCaches',
    'dropOverruledPreview',
  ];
  for (const call of before) expect([call, at(call) > 0 && at(call) < at('noteDue')]).toEqual([call, true]);
});
