import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatDataCsv, formatDataJson } from '../../../src/models/data-export.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

describe('the data files', () => {
  it.each(['=1+1', '+84 000', '-5 người', '@lệnh'])(
    'disarm %s, which a spreadsheet takes for a formula',
    async (words) => {
      const csv = formatDataCsv(makeContext([{ ...(await makeBulletin()), summary: words }]));
      const [row] = parse(csv, { bom: true, columns: true }) as unknown as Record<string, string>[];
      expect(row!['summary']).toBe(`'${words}`);
    },
  );

  it('give back quotation marks, commas, semicolons and lines', async () => {
    const title = 'Một, "hai"; ba\nbốn đoạn';
    const csv = formatDataCsv(makeContext([{ ...(await makeBulletin()), title }]));
    const [row] = parse(csv, { bom: true, columns: true }) as unknown as Record<string, string>[];
    expect(row!['title']).toBe(title);
  });

  it('leave out what is not known, and never fill it from elsewhere', async () => {
    const fields = { kind: 'imported', publishedOn: 'null', source: '{ system: cu }' };
    const { bulletins } = JSON.parse(formatDataJson(makeContext([await makeBulletin(fields)]))) as {
      bulletins: Record<string, unknown>[];
    };
    expect(Object.keys(bulletins[0]!)).not.toContain('publishedOn');
    expect(bulletins[0]!['date']).toBe('2024-05-03');
  });

  it('are valid JSON for an office without bulletins', () => {
    expect(JSON.parse(formatDataJson(makeContext([])))).toMatchObject({ count: 0, bulletins: [] });
  });
});
