import type { GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getModelContext } from '../../../../content.ts';
import { buildBulletinData } from '../../../../models/data-export-bulletin.ts';
import { pageKey } from '../../../_page-key.ts';

export const getStaticPaths = (async () => {
  const context = await getModelContext();
  return context.catalogue.bulletins.map((bulletin) => ({
    params: { year: bulletin.year, slug: bulletin.slug },
    props: { bulletin },
    ...pageKey(() => buildBulletinData(bulletin, context)),
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The data of one bulletin, beside its page. */
export async function GET({ props }: { props: Props }): Promise<Response> {
  const data = buildBulletinData(props.bulletin, await getModelContext());
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
