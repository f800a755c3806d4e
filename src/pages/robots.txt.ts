import { getModelContext } from '../content.ts';
import { listHiddenAddresses } from '../models/awards/award-data.ts';

export async function GET(): Promise<Response> {
  const context = await getModelContext();
  const { addresses, isPreview } = context;
  const sitemap = addresses.absolute(addresses.sitemap);
  const rules = isPreview
    ? ['Disallow: /']
    : ['Allow: /', ...listHiddenAddresses(context).map((address) => `Disallow: ${address}`)];
  return new Response(`User-agent: *\n${rules.join('\n')}\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
