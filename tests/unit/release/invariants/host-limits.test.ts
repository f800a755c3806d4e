import { describe, expect, it, test } from 'vitest';
import { buildHeaderTable } from '../../../../src/release/hosting/headers.ts';
import { formatHostHeaders } from '../../../../src/release/hosting/host-headers.ts';
import { findHostLimits } from '../../../../src/release/hosting/host-limits.ts';
import { findBeyondHost } from '../../../../src/release/invariants/host-limits.ts';
import { strings } from '../../../../src/strings/strings.ts';
import { makeFile } from '../workshop.ts';

const cloudflare = findHostLimits({ CF_PAGES: '1' })!;
const netlify = findHostLimits({ NETLIFY: 'true' })!;
const manyFiles = (count: number, folder: string) =>
  Array.from({ length: count }, (_, index) => makeFile(`${folder}${index}.html`));
/** `_headers` of a site with so many standing pages. */
const headersOf = (pages: number) =>
  formatHostHeaders(
    buildHeaderTable({ url: 'https://thu.example/' }),
    Array.from({ length: pages }, (_, index) => `trang-${index}/`),
  );

test('the host of a build is known by the variable that it sets', () => {
  expect([{}, { CF_PAGES: '' }, { NETLIFY: '' }].map(findHostLimits)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(cloudflare.files).toBe(20_000);
  expect(findHostLimits({ CF_PAGES: '1', PAGES_WRANGLER_MAJOR_VERSION: '4' })!.files).toBe(100_000);
});

describe('a site that its host would not take', () => {
  it('has no fault up to the limit', () => {
    const files = [...manyFiles(19_999, 'tin/'), makeFile('a.pdf', { bytes: 25 * 1024 * 1024 })];
    expect(findBeyondHost(files, headersOf(3), cloudflare)).toEqual([]);
  });

  it('has too many files, and is told where they lie and what to leave out', () => {
    const files = [
      ...manyFiles(12_000, 'anh/'),
      ...manyFiles(5_000, 'tin/'),
      ...manyFiles(3_000, 'anh-xem-truoc/'),
      ...manyFiles(1, ''),
    ];
    const [fault, ...others] = findBeyondHost(files, headersOf(3), cloudflare);
    expect([fault, others]).toEqual([
      {
        rule: 'host-files',
        file: 'anh/',
        detail: '20001 > 20000 (Cloudflare Pages): anh/ 12000, tin/ 5000, anh-xem-truoc/ 3000, ./ 1',
      },
      [],
    ]);
    for (const { build } of [strings('vi'), strings('en')])
      expect(build.faults['host-files'](fault!.detail)).toMatch(/anh\/ 12000.*previewImages: false/u);
  });

  it('has too many files because of its decisions, and is told which of them it can do without', () => {
    const decisions = Array.from({ length: 9_900 }, (_, index) => `quyet-dinh/2026/${index}-qd-ubnd/`);
    const files = [
      ...decisions.flatMap((folder) => [makeFile(`${folder}index.html`), makeFile(`${folder}danh-sach.csv`)]),
      ...manyFiles(201, 'khen-thuong/chi-muc/rows-'),
    ];
    const [fault, ...others] = findBeyondHost(files, headersOf(3), cloudflare);
    expect([fault!.detail, others]).toEqual([
      '20001 > 20000 (Cloudflare Pages): quyet-dinh/ 19800, khen-thuong/ 201',
      [],
    ]);
    for (const { build } of [strings('vi'), strings('en')])
      expect(build.faults['host-files'](fault!.detail)).toMatch(
        /quyet-dinh\/ 19800.*awards\.listFiles: false/u,
      );
  });

  it('has a folder with too many files, though the host takes any number in all', () => {
    const many = [
      ...manyFiles(54_000, 'anh/'),
      ...manyFiles(54_000, 'tin/2024/'),
      ...manyFiles(54_000, 'tin/'),
    ];
    expect(findBeyondHost(many, headersOf(120), netlify)).toEqual([]);
    const [fault, ...others] = findBeyondHost([...many, makeFile('anh/a.webp')], headersOf(120), netlify);
    expect([fault, others]).toEqual([
      { rule: 'host-files', file: 'anh/', detail: 'anh/ 54001 > 54000 (Netlify)' },
      [],
    ]);
    const top = findBeyondHost(manyFiles(54_001, ''), headersOf(1), netlify);
    expect(top.map(({ file }) => file)).toEqual(['./']);
  });

  it('has a file that is too large', () => {
    const large = makeFile('du-lieu/ban-tin.json', { bytes: 25 * 1024 * 1024 + 1 });
    expect(findBeyondHost([large], headersOf(3), cloudflare)).toEqual([
      {
        rule: 'host-file-size',
        file: 'du-lieu/ban-tin.json',
        detail: '26214401 > 26214400 (Cloudflare Pages)',
      },
    ]);
  });

  it('has more rules of headers than are read', () => {
    expect(findBeyondHost([makeFile('index.html')], headersOf(120), cloudflare)).toEqual([
      {
        rule: 'host-headers',
        file: '_headers',
        detail: expect.stringMatching(/^1\d\d > 100 \(Cloudflare Pages\)$/u),
      },
    ]);
  });
});
