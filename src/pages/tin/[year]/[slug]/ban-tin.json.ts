import type { GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getModelContext } from '../../../../content.ts';
import { formatBulletinData } from '../../../../models/data-export-bulletin.ts';

export const getStaticPaths = (async () => {
  const { catalogue } = await getModelContext();
  return catalogue.bulletins.map((bulletin) => ({
    params: { year: bulletin.year, slug: bulletin.slug },
    props: { bulletin },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The data of one bulletin, beside its page. */
export async function GET({ props }: { props: Props }): Promise<Response> {
  const json = formatBulletinData(props.bulletin, await getModelContext());
  return new Response(json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
