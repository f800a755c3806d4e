import type { GetStaticPaths } from 'astro';
import { getModelContext, noteKey, pathKey } from '../../content.ts';
import { buildYearDocument } from '../../models/awards/award-data.ts';
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
  const file = buildYearDocument(params.year, context);
  return new Response(file.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
