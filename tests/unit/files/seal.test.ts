import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSealed, KEY_FILE, sealObject } from '../../../src/files/seal.ts';
import { makeFolder } from '../release/workshop.ts';

test('what lies in the place of the key and is none is made anew', async () => {
  const harms = [
    (file: string) => writeFile(file, ''),
    (file: string) => writeFile(file, 'x'),
    (file: string) => mkdir(join(file, 'a'), { recursive: true }),
  ];
  for (const harm of harms) {
    const project = await makeFolder();
    await harm(join(project, KEY_FILE));
    const sealed = await sealObject({ a: 1 }, project);
    expect(await isSealed(sealed, project)).toBe(true);
    expect(await isSealed({ ...sealed, a: 2 }, project)).toBe(false);
  }
});
