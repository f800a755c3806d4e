import { getModelContext } from '../content.ts';
import { formatCalendar } from '../models/calendar.ts';

export async function GET(): Promise<Response> {
  const calendar = formatCalendar(await getModelContext());
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
