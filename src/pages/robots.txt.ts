import { getModelContext } from '../content.ts';

export async function GET(): Promise<Response> {
  const { addresses, isPreview } = await getModelContext();
  const sitemap = addresses.absolute(addresses.sitemap);
  return new Response(`User-agent: *\n${isPreview ? 'Disallow' : 'Allow'}: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
