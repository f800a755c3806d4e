import type { GetStaticPaths } from 'astro';
import { getModelContext, noteKey, pathKey } from '../../content.ts';
import { buildYearDocument } from '../../models/awards/award-data.ts';
import { withAwards } from '../../models/awards/award-words.ts';

export const getStaticPaths = (async () => {
  const context = await getModelContext();
  return (context.awards?.years ?? []).map(({ year }) => ({
    params: { year },
    ...pathKey(() => buildYearDocument(year, withAwards(context))),
  }));
}) satisfies GetStaticPaths;

/** The awards of one year for programs. */
export async function GET({ params, url }: { params: { year: string }; url: URL }): Promise<Response> {
  const file = buildYearDocument(params.year, withAwards(await getModelContext()));
  noteKey(url, file);
  return new Response(file.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
