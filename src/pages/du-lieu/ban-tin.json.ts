import { getModelContext } from '../../content.ts';
import { formatDataJson } from '../../models/data-export.ts';

export async function GET(): Promise<Response> {
  const json = formatDataJson(await getModelContext());
  return new Response(json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
