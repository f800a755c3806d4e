import { describe, expect, it } from 'vitest';
import { buildCitation } from '../../../src/models/citation.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

async function cite(fields: Record<string, string>): Promise<string> {
  const bulletin = await makeBulletin(fields);
  return buildCitation(bulletin, makeContext([bulletin])).text;
}

describe('the citation of a bulletin', () => {
  it('names who signed, title, office, day of publication and address', async () => {
    expect(await cite({ byline: 'PV' })).toBe(
      'PV. “Hội nghị thử nghiệm của cơ quan hư cấu”. Phòng Thử nghiệm (hư cấu), đăng ngày 04 tháng 5 năm 2024. ' +
        'https://thu.example/tin/2024/tin-thu/',
    );
  });

  it('names an office that signs itself once', async () => {
    expect(await cite({})).toMatch(/^Phòng Thử nghiệm \(hư cấu\)\. “[^”]+”\. đăng ngày/u);
  });

  it('says that the day of publication is unknown instead of taking another for it', async () => {
    const fields = { kind: 'imported', publishedOn: 'null', source: '{ system: cu }' };
    expect(await cite(fields)).toContain('sự kiện ngày 03 tháng 5 năm 2024, không rõ ngày đăng');
  });
});
