import { SitemapStream, streamToPromise } from 'sitemap';
import { getModelContext } from '../content.ts';
import { listSitemapEntries } from '../models/sitemap.ts';

export async function GET(): Promise<Response> {
  const context = await getModelContext();
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, video: false, xhtml: false, image: true },
  });
  for (const { url, lastModified, images } of listSitemapEntries(context)) {
    const img = images.map((image) => ({ url: image }));
    stream.write({ url, img, ...(lastModified ? { lastmod: lastModified } : {}) });
  }
  stream.end();
  const xml = await streamToPromise(stream);
  return new Response(new Uint8Array(xml), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
