import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { moveProject } from '../support/move-project.ts';

it('a warning of Astro, by which a page is left out, ends the build', async () => {
  const { project, root } = await moveProject('tests/fixtures/sites/empty');
  const [pages, published] = ['src/pages/tep', 'public/tep'].map((folder) => join(project, folder));
  for (const folder of [pages!, published!]) await mkdir(folder);
  await writeFile(join(pages!, 'moi.txt.ts'), "export const GET = () => new Response('Trang');\n");
  await writeFile(join(published!, 'moi.txt'), 'Tệp\n');
  const { code, output, dist } = await buildSite(root, { BANTIN_LANG: 'en' }, project);
  expect(output).toContain('Astro gave 1 warnings.');
  expect(output).toContain('[build] Skipping src/pages/tep/moi.txt.ts');
  expect(code).toBe(1);
  expect(existsSync(dist)).toBe(false);
});
