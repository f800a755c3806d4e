import { getModelContext } from '../content.ts';
import { buildPalette } from '../models/palette.ts';

/** One style sheet with the office's colour, or none when the office keeps the colour of the house. */
export async function getStaticPaths(): Promise<{ params: { palette: string } }[]> {
  const palette = buildPalette(await getModelContext());
  return palette ? [{ params: { palette: palette.name } }] : [];
}

export async function GET(): Promise<Response> {
  const palette = buildPalette(await getModelContext());
  return new Response(palette?.css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
