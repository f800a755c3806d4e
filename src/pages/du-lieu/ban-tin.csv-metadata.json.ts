import { getModelContext } from '../../content.ts';
import { formatCsvMetadata } from '../../models/data-export-page.ts';

export async function GET(): Promise<Response> {
  const json = formatCsvMetadata(await getModelContext());
  return new Response(json, { headers: { 'Content-Type': 'application/csvm+json; charset=utf-8' } });
}
