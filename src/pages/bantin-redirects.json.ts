import { getModelContext } from '../content.ts';
import { listRedirects } from '../models/redirects.ts';

/** Not a page: carries the former addresses to the release, which writes them in the forms of hosts and removes this file. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(listRedirects(await getModelContext())));
}
