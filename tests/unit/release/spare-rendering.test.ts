import type { AstroPrerenderer } from 'astro';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RememberedFile } from '../../../src/release/memory.ts';
import { spareRendering } from '../../../src/release/spare-rendering.ts';
import { makeFolder, writeFiles } from './workshop.ts';

const KEPT = '<h1>Hội nghị Đắk Lắk</h1>';

interface Case {
  pathname?: string;
  key?: string | undefined;
  /** What the present site holds at the address. */
  present?: string | undefined;
  remembered?: Partial<RememberedFile>;
}

/** What comes out for one page, which Astro itself would render as "rendered". */
async function render({ pathname = '/tin/2024/hoi-nghi', key = 'a', ...given }: Case): Promise<string> {
  const file = `${pathname.slice(1)}/index.html`;
  const present = 'present' in given ? given.present : KEPT;
  const dist = await makeFolder();
  if (present !== undefined) await writeFiles(dist, { [file]: present });
  const sha256 = createHash('sha256').update(KEPT).digest('hex');
  const files = new Map([[file, { sha256, key: 'a', reading: {}, ...given.remembered }]]);
  const keyed = key === 'none' ? {} : { cacheKey: key };
  const astro: Pick<AstroPrerenderer, 'name' | 'getStaticPaths' | 'render'> = {
    name: 'astro',
    getStaticPaths: () => Promise.resolve([{ pathname, route: {} as never, ...keyed }]),
    render: () => Promise.resolve(new Response('rendered')),
  };
  const renderer = spareRendering({ rules: '', files }, { dist, base: '/tdkt/' }).stand(astro);
  await renderer.getStaticPaths();
  const request = new Request(`https://mau.example/tdkt${pathname}/`);
  const response = (await renderer.render(request, { routeData: {} as never })) as Response;
  return response.text();
}

test('a page whose key is the same is taken from the present site, whatever letters its address has', async () => {
  expect(await render({})).toBe(KEPT);
  expect(await render({ pathname: '/tin/2024/đắk-lắk' })).toBe(KEPT);
});

test.each<[string, Case]>([
  ['has another key', { key: 'b' }],
  ['has no key', { key: 'none', remembered: { key: undefined } }],
  ['is no longer in the site', { present: undefined }],
  ['is damaged in the site', { present: KEPT.replace('Lắk', 'Lak') }],
  ['was another when it was remembered', { remembered: { sha256: '0'.repeat(64) } }],
])('a page that %s is rendered', async (_, given) => {
  expect(await render(given)).toBe('rendered');
});
