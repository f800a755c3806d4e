import type { GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getModelContext, noteKey, pathKey } from '../../../../content.ts';
import { buildDecisionTable, hasTable } from '../../../../models/awards/award-data.ts';
import { sumDecisionTable } from '../../../../models/awards/award-sums.ts';
import { withAwards } from '../../../../models/awards/award-words.ts';

export const getStaticPaths = (async () => {
  const context = await getModelContext();
  const listed = (context.awards?.decisions ?? []).filter((decision) => hasTable(decision, context));
  return listed.map((decision) => ({
    params: { year: decision.year, slug: decision.slug },
    props: { decision },
    ...pathKey(() => sumDecisionTable(decision, withAwards(context))),
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The list of a decision as a table, beside its page. */
export async function GET({ props, url }: { props: Props; url: URL }): Promise<Response> {
  const context = withAwards(await getModelContext());
  const sums = sumDecisionTable(props.decision, context);
  noteKey(url, sums);
  return new Response(buildDecisionTable(props.decision, context).csv, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
