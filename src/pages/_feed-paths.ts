import { getModelContext, pathKey } from '../content.ts';
import type { FeedFormat } from '../addresses/segments.ts';
import { listFeedPages, type FeedPage } from '../models/feeds.ts';

/** One file of a feed. */
export interface FeedFile {
  format: FeedFormat;
  page: FeedPage;
}

/** The static paths of all feeds in some formats: addresses without the base path and the extension. */
export async function feedFiles(formats: readonly FeedFormat[]) {
  const context = await getModelContext();
  const { addresses } = context;
  return listFeedPages(context).flatMap((page) =>
    formats
      .filter((format) => page.formats.includes(format))
      .map((format) => ({
        params: {
          feed: addresses
            .feedOf(format, page.of, page.archive)
            .slice(addresses.home.length)
            .replace(/\.[a-z]+$/u, ''),
        },
        props: { format, page } satisfies FeedFile,
        ...pathKey(() => ({ format, page })),
      })),
  );
}
