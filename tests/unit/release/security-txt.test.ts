import { describe, expect, it } from 'vitest';
import { formatPolicy } from '../../../src/release/hosting/policy.ts';
import { formatSecurityTxt } from '../../../src/release/hosting/security-txt.ts';
import { compressFile } from '../../../src/release/hosting/compress.ts';
import { readContent } from '../../../src/bulletins/reading/read-content.ts';
import type { Site } from '../../../src/site.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../../support/content-root.ts';

const site = {
  url: 'https://tdkt.example/tdkt/',
  language: 'vi',
  security: { contacts: ['mailto:anninh@tdkt.example', 'https://tdkt.example/bao'], expires: '2027-06-30' },
} as unknown as Site;

describe('security.txt', () => {
  it('has the fields of RFC 9116', () => {
    expect(formatSecurityTxt(site, '2027-06-29T23:59:59Z')).toBe(
      'Contact: mailto:anninh@tdkt.example\nContact: https://tdkt.example/bao\nExpires: 2027-06-30T00:00:00Z\n' +
        'Preferred-Languages: vi, en\nCanonical: https://tdkt.example/tdkt/.well-known/security.txt\n',
    );
  });

  it('is not there when the office names nobody', () => {
    expect(formatSecurityTxt({ ...site, security: undefined }, '2027-01-01T00:00:00Z')).toBeUndefined();
  });

  it('is not there once it has expired', () => {
    expect(formatSecurityTxt(site, '2027-06-30T00:00:00Z')).toBeUndefined();
  });

  it.each([
    ['2027-04-01T00:00:00Z', []],
    ['2027-04-01T00:00:01Z', ['warning BT-421 15 false']],
    ['2027-06-15T07:00:00+07:00', ['warning BT-421 15 false']],
    ['2027-06-30T00:00:00Z', ['warning BT-421 15 true']],
    ['2037-06-30T00:00:00Z', ['warning BT-421 15 true']],
  ])('is told of at %s: %j', async (releaseMoment, told) => {
    const root = await writeContentRoot({
      [BULLETIN]: bulletinText(),
      'site.yaml': `${String(smallOffice['site.yaml'])}security:\n  contacts: [mailto:anninh@tdkt.example]\n  expires: 2027-06-30\n`,
    });
    const { issues } = await readContent({ root, cacheFolder: `${root}.cache`, releaseMoment });
    const described = issues.map(({ severity, code, line, details }) => {
      const { isPast } = details as { isPast?: boolean };
      return `${severity} ${code} ${line} ${String(isPast)}`;
    });
    expect(described).toEqual(told);
  });
});

describe('the policy', () => {
  it('lets in nothing but the site itself', () => {
    expect(formatPolicy()).not.toMatch(/unsafe|https?:|data:|blob:|\*/u);
  });

  it("lets in the state's meter where the office names it, and no address can widen it", () => {
    const policy = formatPolicy("https://do.example/a;script-src *,'unsafe-inline'/emc.js");
    expect(policy.split('; ')[1]).toBe(
      "script-src 'self' https://do.example/a%3Bscript-src%20*%2C'unsafe-inline'/emc.js",
    );
    expect(policy).toContain("connect-src 'self' https://do.example;");
  });
});

describe('compressed forms', () => {
  it('are the same for the same bytes, and only there where they are smaller', async () => {
    const text = Buffer.from('<p>Thi đua, khen thưởng</p>\n'.repeat(200));
    const one = await compressFile('a.html', text);
    expect(await compressFile('b.html', text)).toEqual(one);
    expect(Object.keys(one)).toEqual(['br', 'gz']);
    expect(await compressFile('a.txt', Buffer.from('a'))).toEqual({});
    expect(await compressFile('a.webp', text)).toEqual({});
  });
});
