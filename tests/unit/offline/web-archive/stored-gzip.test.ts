import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { storeAsGzip } from '../../../../src/offline/web-archive/stored-gzip.ts';

test.each([0, 1, 65_534, 65_535, 65_536, 131_070, 131_071, 300_000])(
  '%i bytes come back as they were',
  (length) => {
    const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 31) % 251));
    expect(gunzipSync(storeAsGzip(bytes)).equals(bytes)).toBe(true);
  },
);

test('little is added', () => {
  expect(storeAsGzip(Buffer.alloc(65_535)).length).toBe(65_535 + 23);
});
