import { open } from 'node:fs/promises';
import { openObjects } from './read-objects.ts';

/** Sets the dates that a PDF says of itself, which are those of the clock, to an instant, `2026-09-12T03:04:05Z`. */
export async function setDates(pdf: string, instant: string): Promise<void> {
  const file = await open(pdf, 'r+');
  try {
    const objects = await openObjects(file);
    const { text, start } = await objects.read(objects.about);
    const date = `${instant.replace(/[^\d]/gu, '')}+00'00'`;
    // As long as before, so that every object stays where the table says.
    const dated = text.replaceAll(/\(D:\d{14}[+-]\d\d'\d\d'\)/gu, `(D:${date})`);
    await file.write(Buffer.from(dated, 'latin1'), 0, text.length, start);
  } finally {
    await file.close();
  }
}
