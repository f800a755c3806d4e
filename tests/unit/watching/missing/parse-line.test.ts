import { expect, test } from 'vitest';
import { parseLogLine } from '../../../../src/watching/missing/parse-line.ts';

const before = '203.0.113.7 - - [01/Dec/2026:08:00:00 +0700] ';

test.each([
  [
    'combined',
    `${before}"GET /a?b=1 HTTP/1.1" 404 153 "https://x.example/" "Mozilla/5.0 (X11)"`,
    'GET',
    '/a?b=1',
    404,
  ],
  ['common, of Apache', `${before}"HEAD /a HTTP/1.1" 200 -`, 'HEAD', '/a', 200],
  [
    'with a user',
    `::1 - nguyen [thu [01/Dec/2026:08:00:00 +0700] "GET /a HTTP/2.0" 301 0 "-" "-"`,
    'GET',
    '/a',
    301,
  ],
  [
    'with a quote and bytes, as nginx writes them',
    `${before}"GET /\\x22\\xC4\\x91\\x5C HTTP/1.1" 404 0`,
    'GET',
    '/"đ\\',
    404,
  ],
  ['with a quote, as Apache writes it', `${before}"GET /\\"a\\\\ HTTP/1.1" 404 0`, 'GET', '/"a\\', 404],
  ['of HTTP 0.9', `${before}"GET /a" 404 0`, 'GET', '/a', 404],
  [
    'JSON of Caddy',
    '{"ts":1.5,"request":{"method":"GET","host":"a.example","uri":"/a?b=1"},"status":404}',
    'GET',
    '/a?b=1',
    404,
  ],
  ['JSON of nginx', '{"request":"GET /a HTTP/2.0","status":"404"}', 'GET', '/a', 404],
  ['JSON of nginx in parts', '{"request_method":"GET","request_uri":"/a","status":404}', 'GET', '/a', 404],
])('a line is read: %s', (_, line, method, target, status) => {
  expect(parseLogLine(line)).toEqual({ method, target, status });
});

test.each([
  '',
  'rác',
  `${before}"" 400 0 "-" "-"`,
  `${before}"\\x16\\x03\\x01" 400 0 "-" "-"`,
  `${before}"GET /a b HTTP/1.1" 404 0`,
  `${before}"GET /a HTTP/1.1" 4o4 0`,
  '{"request":{"method":"GET"},"status":404}',
  '{"request":',
  '{}',
])('a line that is no request is none: %j', (line) => {
  expect(parseLogLine(line)).toBeUndefined();
});

test('a line of nothing but what looks like its beginning is read in time', () => {
  const line = `${'] "\\'.repeat(16_000)}`;
  const began = performance.now();
  expect(parseLogLine(line)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(200);
});
