import { expect, it } from 'vitest';
import { formatTable } from '../../../src/fleet/table.ts';
import { fleetWords } from '../../../src/strings/fleet.ts';

it('tells of each office what a person on call asks first', () => {
  const known = {
    digest: '0123456789abcdef'.repeat(4),
    newest: { day: '2024-05-04', title: 'Hội nghị thử nghiệm của cơ quan hư cấu ở xã Thử' },
    expires: '2027-01-31',
    next: '2026-12-01T08:00:00+07:00',
    siteBytes: 1_234_567,
    workBytes: 98_765_432,
  };
  const rows = [
    { id: 'mot', turn: { outcome: 'published', code: 0 }, survey: known, version: '0.2.0' },
    {
      id: 'hai',
      turn: { outcome: 'failed', step: 'build', code: 1 },
      survey: { siteBytes: 0, workBytes: 0 },
      version: undefined,
    },
    { id: 'ba-muoi', turn: { outcome: 'held', code: 75 }, survey: known, version: '0.1.0' },
  ] as const;
  expect(`\n${formatTable(rows, fleetWords('vi'))}\n${formatTable(rows, fleetWords('en'))}\n`)
    .toMatchInlineSnapshot(`
    "
    cơ quan  kết quả        bản phát hành  tin mới nhất                                 security.txt hết hạn  đến hạn dựng (UTC)  trang, MB  bộ đệm, MB  Bantin  mã thoát
    mot      đã đăng        0123456789ab   2024-05-04 Hội nghị thử nghiệm của cơ quan…  2027-01-31            2026-12-01T01:00    1.2        98.8        0.2.0   0
    hai      hỏng lúc dựng  –              –                                            –                     –                   0.0        0.0         –       1
    ba-muoi  đang giữ       0123456789ab   2024-05-04 Hội nghị thử nghiệm của cơ quan…  2027-01-31            2026-12-01T01:00    1.2        98.8        0.1.0   75
    office   result         release       newest bulletin                              security.txt until  due next (UTC)    site, MB  cache, MB  Bantin  exit code
    mot      published      0123456789ab  2024-05-04 Hội nghị thử nghiệm của cơ quan…  2027-01-31          2026-12-01T01:00  1.2       98.8       0.2.0   0
    hai      failed: build  –             –                                            –                   –                 0.0       0.0        –       1
    ba-muoi  held           0123456789ab  2024-05-04 Hội nghị thử nghiệm của cơ quan…  2027-01-31          2026-12-01T01:00  1.2       98.8       0.1.0   75
    "
  `);
});
