import type { GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getModelContext, noteKey, pathKey } from '../../../../content.ts';
import { buildBulletinData } from '../../../../models/data-export-bulletin.ts';

export const getStaticPaths = (async () => {
  const context = await getModelContext();
  return context.catalogue.bulletins.map((bulletin) => ({
    params: { year: bulletin.year, slug: bulletin.slug },
    props: { bulletin },
    ...pathKey(() => buildBulletinData(bulletin, context)),
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The data of one bulletin, beside its page. */
export async function GET({ props, url }: { props: Props; url: URL }): Promise<Response> {
  const data = buildBulletinData(props.bulletin, await getModelContext());
  noteKey(url, data);
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
