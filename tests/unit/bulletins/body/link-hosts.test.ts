import { expect, test } from 'vitest';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { listLinkHostIssues } from '../../../../src/bulletins/body/link-hosts.ts';

/** The rules that the links of a body break on a site at tinh.example. */
function judge(body: string): string[] {
  const parsed = parseClosedMdx(body, 'a.mdx', { label: 'Chú thích', backLabel: 'Về {reference}' });
  if ('issues' in parsed) throw new Error(parsed.issues.map(({ rule }) => rule).join());
  return listLinkHostIssues(parsed.tree, 'a.mdx', 'https://tinh.example/tdkt/').map(({ rule }) => rule);
}

const EVIL = 'https://khac.example/a';
test.each([
  'https://chinhphu.gov.vn',
  'http://CHINHPHU.gov.vn/a?b#c',
  'chinhphu.gov.vn',
  'www.chinhphu.gov.vn',
  'chinhphu.gov.vn/tin',
  '**chinhphu**.gov.vn',
  'chinhphu.gov.v&#110;',
  'chin\u200Bhphu.gov.vn',
  '\uFF43hinhphu\uFF0Egov\uFF0Evn',
  'chinhphu\u3002gov\u3002vn',
  '“https://chinhphu.gov.vn/”.',
  'Xem tại https://chinhphu.gov.vn/ nhé',
  'Xem www.chinhphu.gov.vn',
  'https&#58;//chinhphu.gov.vn',
  'ftp://chinhphu.gov.vn',
  'vanthu@tinh.gov.vn',
  'khac.example.gov.vn',
  'Cổng thông tin: ninhbinh.gov.vn',
  'Vào cổng dichvucong.gov.vn để nộp hồ sơ',
  'CỔNG DICHVUCONG.GOV.VN',
  'Cổng dịch vụ công (dich**vu**cong.*gov*.vn), bước 2',
  'bản tin/ninhbinh.gov.vn',
  'dichvucong．gov．vn',
  'dichvucong.\u200Agov.\u00ADvn',
  'Cổng tỉnh-thử.vn'.normalize('NFD'),
  'khac.example, trước là ninhbinh.gov.vn',
])('a link that says “%s” and leads elsewhere is misleading', (text) => {
  expect(judge(`[${text}](${EVIL})`)).toEqual(['misleading-link']);
});

test.each([
  ['[https://khac.example](https://khac.example/a)', 'the same host'],
  ['[www.khac.example](https://khac.example/a)', 'www or not'],
  ['[KHAC.example:443](https://khac.example/a)', 'capitals and a port'],
  ['https://khac.example/a', 'an address by itself'],
  ['[tinh.example/tdkt](/lien-he/)', "the site's own host"],
  ['[vanthu@tinh.example](mailto:vanthu@tinh.example)', 'a mailbox'],
  ['[Cổng thông tin](https://khac.example/a)', 'words'],
  ['[bao-cao.pdf](https://khac.example/a)', 'a file'],
  ['[TP.HCM](https://khac.example/a)', 'an abbreviation'],
  ['[TP.HN](https://khac.example/a)', 'an abbreviation that ends like a country'],
  ['[Cổng thông tin: tinh.example](https://www.tinh.example/a)', 'the host amid words'],
  ['[Sở Nội vụ (thu.example)](https://sonoivu.thu.example/)', 'a host below the one that is named'],
  ['[Trang sonoivu.thu.example](https://thu.example/)', 'a host above the one that is named'],
  ['[Thư về VanThu@tinh.example](mailto:vanthu@tinh.example?subject=H%E1%BB%8Fi)', 'a mailbox and a subject'],
  ['[tdkt@tinh.example](https://tinh.example/lien-he/)', 'the host of a mailbox'],
  ['[0229.3.000.000](tel:+842293000000)', 'a telephone'],
  ['https://khac.example/luu/https://tinh.example/a,b.vn', 'an address within an address'],
  ['[Nộp 1.250 tr.đ tại TP.HCM, v.v.](https://khac.example/a)', 'abbreviations amid words'],
  ['[Số 12/QĐ-UBND ngày 1.2.2024](https://khac.example/a)', 'a number and a day'],
])('%s is not misleading: %s', (body) => {
  expect(judge(body)).toEqual([]);
});

test.each([
  `[Cổng thông tin](${EVIL} "dichvucong.gov.vn")`,
  `## Mục [Cổng dichvucong.gov.vn](${EVIL})`,
  `| Cổng |\n| - |\n| [dichvucong.gov.vn](${EVIL}) |`,
  `<Note title="Chú ý">\n\n[Cổng dichvucong.gov.vn](${EVIL})\n\n</Note>`,
  `<table><tbody><tr><td>[H<sub>2</sub>O dichvucong.gov.vn](${EVIL})</td></tr></tbody></table>`,
  `Theo báo cáo.[^1]\n\n[^1]: Xem [Cổng dichvucong.gov.vn](${EVIL}).`,
  `Xem [Cổng dichvucong.gov.vn][a].\n\n[a]: ${EVIL}`,
  '[Thư về vanthu@tinh.example](mailto:khac@tinh.example)',
])('a link is judged wherever it stands: %s', (body) => {
  expect(judge(body)).toEqual(['misleading-link']);
});

test.each([
  ['not-at-top-level', `[![dichvucong.gov.vn](./anh.jpg)](${EVIL})`],
  ['unknown-attribute', `<Quote by="A" href="${EVIL}">\n\ndichvucong.gov.vn\n\n</Quote>`],
  ['html-element', `<a href="${EVIL}">dichvucong.gov.vn</a>`],
])('no other link may stand in a body, by the rule %s: %s', (rule, body) => {
  expect(() => judge(body)).toThrow(rule);
});

test('an address that says another host than the site itself is misleading, wherever it leads', () => {
  expect(judge('[chinhphu.gov.vn](/lien-he/)')).toEqual(['misleading-link']);
  expect(judge('[a@tinh.example](mailto:a@khac.example)')).toEqual(['misleading-link']);
});

test.each([
  'https://xn--nx-tha.example/',
  'https://а\u0440\u0440\u04CF\u0435.example/',
  'https://ti\u0438h.example/',
  'https://\uFF54inh.example/',
  'https://\u4E2D\u6587.example/',
])('the host of %s is told', (url) => {
  expect(judge(`[Trang](${url})`)).toEqual(['odd-host']);
});

test('a host in Vietnamese letters is no odd one', () => {
  expect(judge('[Trang](https://tỉnh-mẫu.example/)')).toEqual([]);
});
