import { hash, randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildResource } from '../../../../src/offline/web-archive/warc.ts';

const capture = {
  url: 'https://so.example/',
  contentType: 'text/html; charset=utf-8',
  status: 200,
  body: Buffer.from('<p>'),
};

const id = (record: Buffer) => /WARC-Record-ID: (.*)\r/.exec(gunzipSync(record).toString())![1];

test('a record names its address, its date, its length and its sum', () => {
  const record = gunzipSync(buildResource(capture, '2026-09-12T00:00:00Z')).toString();
  expect(record).toMatch(
    /^WARC\/1\.1\r\nWARC-Type: resource\r\nWARC-Target-URI: https:\/\/so\.example\/\r\n/,
  );
  expect(record).toContain('\r\nWARC-Date: 2026-09-12T00:00:00Z\r\n');
  expect(record).toMatch(/\r\nContent-Length: 3\r\n\r\n<p>\r\n\r\n$/);
  const sum = hash('sha256', '<p>');
  expect(record).toContain(`\r\nWARC-Block-Digest: sha256:${sum}\r\n`);
});

test('the same file gives the same record, another file another identifier', () => {
  const at = '2026-09-12T00:00:00Z';
  expect(buildResource(capture, at)).toEqual(buildResource(capture, at));
  const other = buildResource({ ...capture, body: Buffer.from('<b>') }, at);
  expect(id(buildResource(capture, at))).toMatch(
    /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}>$/,
  );
  expect(id(other)).not.toBe(id(buildResource(capture, at)));
});

test('the gzip head holds no time', () => {
  expect(buildResource(capture, '2026-09-12T00:00:00Z').subarray(4, 8)).toEqual(Buffer.alloc(4));
});

test.each([65_534, 65_535, 65_536, 131_070])('a photograph of %i bytes comes out as it went in', (length) => {
  const head = gunzipSync(
    buildResource({ ...capture, body: Buffer.alloc(0), contentType: 'image/jpeg' }, ''),
  ).length;
  const body = randomBytes(length - head);
  const record = gunzipSync(buildResource({ ...capture, contentType: 'image/jpeg', body }, ''));
  expect(record.subarray(-4 - body.length, -4)).toEqual(body);
});
