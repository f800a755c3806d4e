import { getEmblem, getModelContext } from '../content.ts';
import { EMBLEM_PIXELS } from '../models/shell.ts';

/** The office's emblem, or no file when it has none. */
export async function getStaticPaths(): Promise<{ params: { emblem: string } }[]> {
  const { catalogue } = await getModelContext();
  return catalogue.site.emblem === undefined ? [] : [{ params: { emblem: 'emblem' } }];
}

/** Drawn anew in one size. */
export async function GET(): Promise<Response> {
  const { catalogue } = await getModelContext();
  const drawn = await getEmblem(catalogue.site.emblem!, EMBLEM_PIXELS);
  return new Response(new Uint8Array(drawn), { headers: { 'Content-Type': 'image/png' } });
}
