import { feedFiles, type FeedFile } from './_feed-paths.ts';
import { getModelContext, noteKey } from '../content.ts';
import { formatJsonFeed } from '../models/feeds-formats.ts';

export function getStaticPaths() {
  return feedFiles(['json']);
}

/** JSON Feed: of the site and of each section, with older documents. */
export async function GET({ props, url }: { props: FeedFile; url: URL }): Promise<Response> {
  noteKey(url, props);
  const json = formatJsonFeed(props.page, await getModelContext());
  return new Response(json, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
}
