import { describe, expect, test } from 'vitest';
import { basePath } from '../../../src/addresses/base-path.ts';
import { explainIssue } from '../../../src/gate/report.ts';
import { validateYaml } from '../../../src/gate/validate.ts';
import { parseYaml } from '../../../src/gate/yaml/yaml.ts';
import { listExpiring, readSite, type SiteRead } from '../../../src/read-site.ts';
import { siteSchema } from '../../../src/site.ts';
import { smallOffice } from '../../support/content-root.ts';

const valid = String(smallOffice['site.yaml']);

/** `rule field` of every issue with a `site.yaml`. */
function judge(text: string): string[] {
  const parsed = parseYaml(text, 'site.yaml');
  const result = 'yaml' in parsed ? validateYaml(siteSchema, parsed.yaml) : parsed;
  if ('data' in result) return [];
  return result.issues.map(
    ({ rule, details }) => `${rule} ${'field' in details ? String(details.field) : ''}`,
  );
}

function withPortal(url: string): string {
  return valid.replace('parentPortal: null', `parentPortal: { name: Cổng, url: "${url}" }`);
}

describe('the address of the parent portal', () => {
  test('is of the web', () => {
    expect(judge(withPortal('https://tinh.example.gov.vn/'))).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'mailto:a@example.vn',
    'tinh.example.gov.vn',
    'https://tinh.gov.vn@x.example/',
    'https://@x.example/',
    'https:tinh.gov.vn@x.example/',
    'https://tinh.gov.vn:443@x.example/',
  ])('is not %s', (url) => {
    expect(judge(withPortal(url))).toEqual(['bad-format parentPortal.url']);
  });
});

test('the name of the parent portal shows no host but its own', () => {
  const named = (name: string) =>
    withPortal('https://tinh.example.gov.vn/').replace('name: Cổng', `name: ${name}`);
  expect(judge(named('Cổng tinh.example.gov.vn'))).toEqual([]);
  expect(judge(named('Cổng dichvucong.gov.vn'))).toEqual(['misleading-link parentPortal.name']);
});

test.each([
  ['telephone: null', 'telephone: "*21*0900000000#"', 'office.telephone'],
  ['email: null', 'email: vanthu@thu.example?bcc=khac@khac.example', 'office.email'],
])('what readers write to or call is one mailbox and one number, not as in %s', (line, wrong, field) => {
  expect(judge(valid.replace(line, wrong))).toEqual([`bad-format ${field}`]);
});

test('a form of satisfaction and contacts for weaknesses open no more than a letter', () => {
  const more = (form: string, contact: string) =>
    `${valid}satisfactionForm: ${form}\nsecurity: { contacts: ["${contact}"], expires: 2099-01-01 }\n`;
  expect(judge(more('mailto:gopy@thu.example?subject=G%C3%B3p', 'tel:+842293000000'))).toEqual([]);
  expect(judge(more('mailto:gopy@thu.example?body=a', 'tel:*21*0#'))).toEqual([
    'bad-format satisfactionForm',
    'bad-format security.contacts[1]',
  ]);
});

test('channels open a page, a letter or an account on Zalo, and nothing else', () => {
  const offering = (email: string, zalo: string) =>
    judge(`${valid}channels: { email: "${email}", zalo: "${zalo}" }\n`);
  expect(offering('mailto:nhantin@thu.example', 'https://zalo.me/0000')).toEqual([]);
  expect(offering('https://thu.example/nhan-tin', 'https://oa.zalo.me/0000')).toEqual([]);
  for (const zalo of [
    'http://zalo.me/0000',
    'https://zalo.me.x.example/',
    'https://xzalo.me/',
    'https://a@zalo.me/',
  ])
    expect([zalo, offering('mailto:a@thu.example', zalo).length]).toEqual([zalo, 1]);
  for (const email of [
    'mailto:a@thu.example?bcc=b@khac.example',
    'javascript:alert(1)',
    'nhantin@thu.example',
  ])
    expect([email, offering(email, 'https://zalo.me/0').length]).toEqual([email, 1]);
});

test('what is taken back is named by its address on the site, never by its source or as a bulletin', () => {
  const taking = (address: string) => judge(`${valid}takenBack: ["${address}"]\n`);
  for (const right of ['/nhap/', '/tai-lieu/danh-sach.pdf', '/chuyen-muc/cu/', '/cu/bai.html', '/cu/bai/'])
    expect([right, taking(right)]).toEqual([right, []]);
  const wrong = [
    '/',
    '/nhap',
    'nhap/',
    'https://thu.example/nhap/',
    '/nhap/?a=1',
    '/../nhap/',
    '/pages/nhap.mdx',
    '/nhap.mdx',
    '/public/tai-lieu/danh-sach.pdf',
    '/tin/2024/hoi-nghi/',
    '/tin/2024/hoi-nghi/danh-sach.pdf',
    '/chuyen-muc/cu/trang/2/',
    '/nguoi/an/',
    '/robots.txt',
    '/danh sách/',
  ];
  for (const address of wrong)
    expect([address, taking(address)]).toEqual([address, ['bad-format takenBack[1]']]);
});

describe('the time zone', () => {
  test.each(['Asia/Ho_Chi_Minh', 'Asia/Bangkok', 'UTC'])('may be %s', (timeZone) => {
    expect(judge(`${valid}timeZone: ${timeZone}\n`)).toEqual([]);
  });

  test.each(['Hanoi', 'Asia/Ha_Noi', 'GMT+7', '""'])('may not be %s', (timeZone) => {
    expect(judge(`${valid}timeZone: ${timeZone}\n`)).toEqual(['bad-format timeZone']);
  });
});

test('what an office does not know is null, and a forgotten key is an error', () => {
  expect(judge(valid)).toEqual([]);
  expect(judge(valid.replace('  email: null\n', ''))).toEqual(['missing-key office.email']);
});

test('a content root without site.yaml is told so, without a word about bulletins', async () => {
  const result = await readSite(new Map());
  const texts = 'issues' in result ? result.issues.map((issue) => explainIssue(issue, 'vi').what) : [];
  expect(texts).toEqual(['Không tìm thấy tệp “site.yaml” trong thư mục nội dung.']);
});

test('the base path is the path of the address', () => {
  expect(basePath({ url: 'https://sonoivu.example.gov.vn/tdkt/' })).toBe('/tdkt/');
  expect(basePath({ url: 'https://thu.example/' })).toBe('/');
});

describe('what hosts are told', () => {
  test.each([
    'url: https://tdkt.example:99999/',
    'url: https://tdkt.example/a/../b/',
    'meterScript: "https://$arg_x;.gov.vn/m.js"',
    'meterScript: "https://*.gov.vn/m.js"',
    'meterScript: "https://u:p@do.gov.vn/m.js"',
    'meterScript: "https://do.gov.vn"',
    'meterScript: "https://do.gov.vn/"',
    'meterScript: "https://do.gov.vn/js/"',
    'meterScript: "https://do.gov.vn/js/.."',
    'meterScript: "https://do.gov.vn/js/?m.js"',
    'meterScript: "https://do.gov.vn/m.js#/"',
    'satisfactionForm: "https://tinh.gov.vn@x.example/"',
    'security: { contacts: ["https://tinh.gov.vn@x.example/"], expires: 2099-01-01 }',
    'security: { contacts: ["https://x.example/"], expires: 2099-01-01, policy: "https://a@x.example/" }',
    `images: { widths: [${Array.from({ length: 9 }, (_, index) => 200 + index).join(', ')}] }`,
  ])('is not %s', (line) => {
    const [key = ''] = line.split(':');
    const text = valid.replace(new RegExp(`^${key}:.*\n`, 'mu'), '');
    expect(judge(`${text}${line}\n`)).toHaveLength(1);
  });
});

test.each([
  ['sections', 50],
  ['eventTypes', 100],
] as const)('%s are %i at most', (key, most) => {
  const list = (count: number) => {
    const items = Array.from(
      { length: count },
      (_, index) => `  - { id: muc-${index}, name: Mục ${index} }\n`,
    );
    return `${valid.replace(new RegExp(`^${key}:\\n(?: .*\\n)*`, 'mu'), '')}${key}:\n${items.join('')}`;
  };
  expect([judge(list(most)), judge(list(most + 1))]).toEqual([[], [`too-long ${key}`]]);
});

test.each([
  ['91 days before', '2027-03-31T12:00:00Z', []],
  ['89 days before', '2027-04-02T12:00:00Z', ['warning']],
  ['on the day', '2027-06-30T00:00:00Z', ['warning']],
])('a contact for weaknesses that expires is told %s', (_, moment, severities) => {
  const security = { contacts: ['mailto:a@thu.example'], expires: '2027-06-30' };
  const site = { security } as SiteRead['site'];
  const placeOf = () => ({ file: 'site.yaml', line: 1, column: 1 });
  expect(listExpiring({ site, placeOf }, moment).map(({ severity }) => severity)).toEqual(severities);
});
