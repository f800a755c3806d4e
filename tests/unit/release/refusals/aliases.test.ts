import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/bulletins/check/check-content.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../../../support/content-root.ts';
import { testFolders } from '../../../support/read.ts';

/** The codes of the issues of a bulletin with a former address, beside others of its content root. */
async function listCodes(alias: string, others: Record<string, string> = {}): Promise<string[]> {
  const folders = testFolders(
    await writeContentRoot({
      ...smallOffice,
      ...others,
      [BULLETIN]: bulletinText({ aliases: `["${alias}"]` }),
    }),
  );
  const { issues } = await checkContent({
    folders,
    refusals: openRefusals(folders, {}),
    moment: '2024-07-01T00:00:00Z',
  });
  return issues.map(({ code }) => code);
}

test.each([
  ['a draft', { status: 'draft', date: '2027-01-04', publishedOn: '2027-01-05' }],
  ['a bulletin of a later year', { publishAt: '2027-07-17T08:00:00+07:00', publishedOn: '2027-07-17' }],
])('a former address is not that of %s', async (_, fields) => {
  const other = bulletinText({ id: 'sau', title: 'Tin sau của cơ quan hư cấu', ...fields });
  expect(await listCodes('/tin/2027/sau/', { 'bulletins/2027/sau/index.mdx': other })).toContain('BT-715');
  expect(await listCodes('/tin/2027/khac/', { 'bulletins/2027/sau/index.mdx': other })).not.toContain(
    'BT-715',
  );
});

test.each(['/pagefind/pagefind.js', '/pagefind/x/', '/_astro/a.css', '/anh-xem-truoc/a.png'])(
  'a former address is not among files of each release: %s',
  async (alias) => expect(await listCodes(alias)).toContain('BT-715'),
);

test('a former address may have a name that no disk holds: it has a redirect and no page', async () => {
  expect(await listCodes(`/${'a'.repeat(300)}/`)).toEqual([]);
});
