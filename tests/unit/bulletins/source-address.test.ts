import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/site.ts';
import { judge } from './lint/judge.ts';
import { parse } from 'yaml';
import { smallOffice } from '../../support/content-root.ts';

test.each([
  ['https://xn--nx-tha.example/', 'BT-528'],
  ['https://g\u043Ev.vn/', 'BT-528'],
  ['http://192.168.1.5/a', 'BT-546'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Ftinh.example%2Fa', 'BT-547'],
])('the address %s of a source is told as one of a link', async (url, code) => {
  expect(
    (await judge({ kind: 'repost', source: `{ url: "${url}" }` })).map((issue) => issue.split(' ')[0]),
  ).toContain(code);
});

test.each([
  { satisfactionForm: 'https://xn--nx-tha.example/' },
  { channels: { email: 'mailto:a@xn--nx-tha.example' } },
  { security: { contacts: ['https://g\u043Ev.vn/'], expires: '2027-06-30' } },
  { parentPortal: { name: 'Cổng', url: 'https://g\u1ECDv.vn/' } },
])('an office cannot name the host of %j', (fields) => {
  const site = parse(String(smallOffice['site.yaml'])) as object;
  expect(siteSchema.safeParse(site).success).toBe(true);
  expect(siteSchema.safeParse({ ...site, ...fields }).success).toBe(false);
});
