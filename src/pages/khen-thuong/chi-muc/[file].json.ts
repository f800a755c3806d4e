import type { GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getModelContext, noteKey, pathKey } from '../../../content.ts';
import { withAwards } from '../../../models/awards/award-words.ts';
import { listLookupFiles } from '../../../models/awards/lookup-files.ts';

export const getStaticPaths = (async () => {
  const context = await getModelContext();
  if (!context.awards) return [];
  return listLookupFiles(withAwards(context)).map(({ name: file, json }) => ({
    params: { file },
    props: { json },
    ...pathKey(() => ({ json })),
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A file of the look-up. */
export function GET({ props, url }: { props: Props; url: URL }): Response {
  noteKey(url, props);
  return new Response(props.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
