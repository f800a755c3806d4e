import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

test('no two files of src declare a type of one name, but for the props of components and pages', () => {
  const places = new Map<string, string[]>();
  for (const path of listProjectFiles('src').filter((file) => /\.(?:ts|astro)$/.test(file))) {
    const text = readProjectFile(path);
    for (const [, name = ''] of text.matchAll(/^(?:export )?(?:interface|type) (\w+)/gm))
      places.set(name, [...(places.get(name) ?? []), path]);
  }
  places.delete('Props');
  expect(places.size).toBeGreaterThan(300);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});
