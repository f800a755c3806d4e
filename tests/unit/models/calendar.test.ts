import { describe, expect, it } from 'vitest';
import { formatCalendar } from '../../../src/models/calendar.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

async function readLines(fields: Record<string, string>): Promise<string[]> {
  return formatCalendar(makeContext([await makeBulletin(fields)])).split('\r\n');
}

describe('the calendar', () => {
  it('takes a day without an hour as a whole day', async () => {
    const lines = await readLines({ session: 'morning' });
    expect(lines).toContain('DTSTART;VALUE=DATE:20240503');
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([]);
  });

  it('ends several days on the first that is free again, over the end of a year too', async () => {
    const lines = await readLines({ date: '2024-12-30', endDate: '2024-12-31', publishedOn: '2024-12-31' });
    expect(lines).toContain('DTSTART;VALUE=DATE:20241230');
    expect(lines).toContain('DTEND;VALUE=DATE:20250101');
  });

  it('takes an hour as one of Việt Nam', async () => {
    expect(await readLines({ time: '"07:30"' })).toContain('DTSTART:20240503T003000Z');
  });

  it('dates an event by the last change of its bulletin, not by the build', async () => {
    const lines = await readLines({ time: '"07:30"', updated: '2024-05-09' });
    expect(lines).toContain('DTSTAMP:20240509T050000Z');
    expect(lines).toContain('UID:tin-thu@thu.example');
  });

  it('leaves out what is no event', async () => {
    expect((await readLines({})).join('\n')).not.toContain('VEVENT');
  });
});
