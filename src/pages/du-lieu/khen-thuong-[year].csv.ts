import type { GetStaticPaths } from 'astro';
import { getModelContext, noteKey, pathKey } from '../../content.ts';
import { buildYearTable } from '../../models/awards/award-data.ts';
import { sumYear } from '../../models/awards/award-sums.ts';
import { withAwards } from '../../models/awards/award-words.ts';

export const getStaticPaths = (async () => {
  const context = await getModelContext();
  return (context.awards?.years ?? []).map(({ year }) => ({
    params: { year },
    ...pathKey(() => sumYear(year, withAwards(context))),
  }));
}) satisfies GetStaticPaths;

/** The awards of one year for programs. */
export async function GET({ params, url }: { params: { year: string }; url: URL }): Promise<Response> {
  const context = withAwards(await getModelContext());
  const sums = sumYear(params.year, context);
  noteKey(url, sums);
  const file = buildYearTable(params.year, context);
  return new Response(file.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
}
