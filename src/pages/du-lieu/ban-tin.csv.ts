import { getModelContext } from '../../content.ts';
import { formatDataCsv } from '../../models/data-export.ts';

export async function GET(): Promise<Response> {
  const csv = formatDataCsv(await getModelContext());
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
}
