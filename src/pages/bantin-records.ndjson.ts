import { getModelContext } from '../content.ts';
import { buildRecord } from '../models/record.ts';

/**
 * Not a page: build hooks cannot read collections, so this file carries the records of all published bulletins from the
 * rendering to the steps after it (`src/release`), which remove it.
 */
export async function GET(): Promise<Response> {
  const context = await getModelContext();
  const lines = context.catalogue.bulletins.map((bulletin) => JSON.stringify(buildRecord(bulletin, context)));
  return new Response(lines.map((line) => `${line}\n`).join(''));
}
