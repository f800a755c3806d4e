import { feedFiles, type FeedFile } from './_feed-paths.ts';
import { getModelContext, noteKey } from '../content.ts';
import { formatAtom, formatRss } from '../models/feeds-formats.ts';

export function getStaticPaths() {
  return feedFiles(['rss', 'atom']);
}

/** RSS and Atom: of the site and of each section, with their archives. */
export async function GET({ props, url }: { props: FeedFile; url: URL }): Promise<Response> {
  noteKey(url, props);
  const { format, page } = props;
  const context = await getModelContext();
  const xml = format === 'rss' ? formatRss(page, context) : formatAtom(page, context);
  return new Response(xml, { headers: { 'Content-Type': `application/${format}+xml; charset=utf-8` } });
}
