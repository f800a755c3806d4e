import { describe, expect, it } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { buildSite } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { moveProject } from '../support/move-project.ts';
const builtHere = await getBuiltSite('demo');

describe('the same tree', () => {
  it('gives the same bytes in another folder, time zone, locale and umask, search index included', async () => {
    const { project, root } = await moveProject('tests/fixtures/sites/demo');
    const far = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const before = process.umask(0o077);
    const { code, output, dist } = await buildSite(root, far, project).finally(() => process.umask(before));
    expect(code, output).toBe(0);
    const here = Object.fromEntries(await sumFiles(builtHere));
    expect(Object.keys(here).some((path) => path.startsWith('pagefind/index/'))).toBe(true);
    expect(Object.fromEntries(await sumFiles(dist))).toEqual(here);
  });
});
