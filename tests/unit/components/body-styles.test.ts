import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../../support/project.ts';

test('every class that the body of a bulletin gives has a rule in the style sheets', () => {
  const markup = readProjectFile('src/components/BulletinBody.astro');
  const named = [...markup.matchAll(/class="([^"]+)"|class:list=\{\['([^']+)'/g)];
  const classes = named
    .flatMap(([, plain, listed]) => (plain ?? listed ?? '').split(' '))
    // Looks like any paragraph; the class tells the handbook's pictures where it is.
    .filter((name) => name !== 'attachment');
  const styles = listProjectFiles('src/styles')
    .filter((path) => path.endsWith('.css'))
    .map(readProjectFile)
    .join('\n');
  expect(classes.length).toBeGreaterThan(5);
  expect(classes.filter((name) => !new RegExp(String.raw`\.${name}(?![\w-])`).test(styles))).toEqual([]);
});
