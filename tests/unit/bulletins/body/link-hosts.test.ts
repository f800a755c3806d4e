import { expect, test } from 'vitest';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { listLinkHostIssues } from '../../../../src/bulletins/body/link-hosts.ts';
import { applyEdits, type LineEdit } from '../../../../src/bulletins/check/edits.ts';
import { repairOf, type Issue } from '../../../../src/gate/issue.ts';
import { findRedirectTarget } from '../../../../src/bulletins/body/link-targets.ts';

/** The issues of the links of a body on a site at tinh.example. */
function listIssues(body: string): Issue[] {
  const parsed = parseClosedMdx(body, 'a.mdx', { label: 'Chú thích', backLabel: 'Về {reference}' });
  if ('issues' in parsed) throw new Error(parsed.issues.map(({ rule }) => rule).join());
  return listLinkHostIssues(parsed.tree, 'a.mdx', 'https://tinh.example/tdkt/', body);
}

/** The rules that the links of a body break. */
function judge(body: string): string[] {
  return listIssues(body).map(({ rule }) => rule);
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
  'https://\u0261ov.vn/',
  'https://go\u1D20.vn/',
  'https://gọv.vn/',
  'https://g\u00F6v.example/',
  'https://tinh.gov.vn\u2044khac.example/',
  'https://tinh\u3002gov\u3002vn/',
  'https://tinh.gov\u2024vn/',
  'https://ti&shy;nh.example/',
  'mailto:a@xn--nx-tha.example',
  'mailto:a@ti\u0438h.example',
  'mailto:v\u0430nthu@tinh.example',
])('the host of %s is told', (url) => {
  expect(judge(`[Trang](${url})`)).toEqual(['odd-host']);
});

test('a host in Vietnamese letters is no odd one', () => {
  expect(judge('[Trang](https://tỉnh-mẫu.example/)')).toEqual([]);
});

test.each([
  `[sonoivu.](${EVIL})[gov.](${EVIL})[vn](${EVIL})`,
  `[dichvucong](${EVIL}).gov.vn`,
  `Xem [https&#58;](${EVIL})//sonoivu.gov.vn nhé`,
  `[https://dichvucong.gov.v](${EVIL})[n](${EVIL})`,
  `dichvucong.[**gov**](${EVIL}).vn`,
  `[Cổng\\\ndichvucong.gov.vn](${EVIL})`,
  `dichvucong.gov.vn[/dang-nhap](${EVIL})`,
  `van[thu@tinh](${EVIL}).gov.vn`,
  `<sup>[dichvu](${EVIL})</sup>cong.gov.vn`,
  `dichvu[cong](${EVIL})[^1].gov.vn\n\n[^1]: Ghi chú.`,
  `- Cổng [dichvucong](${EVIL})**.gov**.vn`,
])('a host that is shown in pieces is judged: %s', (body) => {
  expect(new Set(judge(body))).toEqual(new Set(['misleading-link']));
});

test.each([
  `Cổng dichvucong.gov.vn ([tại đây](${EVIL}))`,
  `Cổng dichvucong.gov.vn, [tại đây](${EVIL})`,
  `dichvucong.\n\n[gov.vn hoặc](https://gov.vn/)`,
  `| dichvucong. | [Xem](${EVIL}) |\n| - | - |\n| a.gov.vn | [Xem](${EVIL}) |`,
  `[khac.](${EVIL})[example](${EVIL})`,
  `[Quốc phòng–an ninh](${EVIL})`,
])('a host beside a link, or in pieces of one that leads there, is not misleading: %s', (body) => {
  expect(judge(body)).toEqual([]);
});

const DOTS =
  '\u2027\u0701\u0702\u0660\u06F0\uA60E\uA4F8\u00B7\u2219\u22C5\u2022\u{10A50}\u2024\u3002\uFF0E\uFF61\u0387\u30FB';
test.each([...DOTS].map((dot) => [dot.codePointAt(0)!.toString(16), dot]))(
  'U+%s between letters is taken for a dot',
  (_, dot) => {
    expect(judge(`[dichvucong${dot}gov${dot}vn](${EVIL})`)).toEqual(['misleading-link']);
  },
);

test.each([
  ['[0229.3.000.000](tel:+842293000000)', true],
  ['[(0229) 3 000 000](tel:0229-3000000)', true],
  ['[+84 (0)229 3000 000](tel:02293000000)', true],
  ['[Gọi 0229 3000 000 (máy lẻ 105)](tel:+842293000000)', true],
  ['[Đường dây nóng](tel:19000000)', true],
  ['[1900 0000](tel:19000000)', true],
  ['[0229 3000 000](tel:0229%203000%20000)', true],
  ['[113](tel:113)', true],
  ['[113](tel:114)', false],
  ['[0229.3.000.000](tel:+842293000001)', false],
  ['[0229 3000 000 hoặc 0229 3000 001](tel:+842293000000)', false],
  ['[0229.3](tel:19000000)[000.000](tel:19000000)', false],
  ['0229.3.000[.000](tel:19000000)', false],
  ['[０２２９ 3 000 000](tel:19000000)', false],
])('the telephone number of %s is the one that is dialled: %s', (body, isRight) => {
  expect(new Set(judge(body))).toEqual(new Set(isRight ? [] : ['misleading-link']));
});

test.each([
  'http://192.168.1.5/tin',
  'http://10.0.0.1/a',
  'https://172.31.0.9:8080/',
  'http://169.254.1.1/',
  'http://[fd00::1]/',
  'http://may-chu/tin',
  'http://vanban.so-noi-vu.local/a',
  'https://quanly.intranet/',
  'http://0x7f.1/',
  'http://2130706433/a',
  'http://thu.localhost:3000/',
  'https://mail.intranet./',
])('a link to %s leads into an internal network', (url) => {
  expect(judge(`[Báo cáo](${url})`)).toEqual(['private-host']);
});

test.each([
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Ftinh.example%2Fa%3Fb%3D1&h=x', 'https://tinh.example/a?b=1'],
  ['https://www.google.com/url?sa=D&q=https://tinh.example/&ust=1', 'https://tinh.example/'],
  [
    'https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ftinh.example%2F&data=05',
    'https://tinh.example/',
  ],
  ['https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Ftinh.example%2F', 'https://tinh.example/'],
])('a link through %s should lead to %s', (url, target) => {
  expect(findRedirectTarget(new URL(url))).toBe(target);
  expect(judge(`[Báo cáo](${url})`)).toEqual(['redirected-link']);
});

const THROUGH = 'https://l.facebook.com/l.php?u=https%3A%2F%2Ftinh.example%2Fa%3Fb%3D1&h=x';

test.each([
  [`[Báo cáo](${THROUGH})`, '[Báo cáo](https://tinh.example/a?b=1)'],
  [
    `Hai dòng\n> và [**báo** cáo](${THROUGH} "Quý I"), hết.`,
    'Hai dòng\n> và [**báo** cáo](https://tinh.example/a?b=1 "Quý I"), hết.',
  ],
  [`[tinh.example](${THROUGH})`, '[tinh.example](https://tinh.example/a?b=1)'],
  ['[a](https://www.google.com/url?q=https://tinh.example/x_(y))', undefined],
  [`Xem ${THROUGH}`, undefined],
  [`[l.facebook.com](${THROUGH})`, undefined],
  [`[Báo cáo][1]\n\n[1]: ${THROUGH}`, undefined],
  ['[a](https://www.google.com/url?q=http://may-chu.lan/)', undefined],
  [
    '[a](https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Ftinh.example%252F)',
    undefined,
  ],
])('--fix writes the real address where nothing that readers see changes: %s', (body, fixed) => {
  const issues = listIssues(body).filter(({ rule }) => rule === 'redirected-link');
  expect(issues).toHaveLength(1);
  expect(repairOf(issues[0]!)).toBe(fixed === undefined ? undefined : '--fix');
  const { edits = [] } = issues[0]!.details as { edits?: LineEdit[] };
  expect(applyEdits(body, edits)).toBe(fixed ?? body);
  expect(fixed === undefined ? [] : judge(fixed)).toEqual([]);
});

test.each([
  'https://172.32.0.1/',
  'https://8.8.8.8/',
  'http://[2001:db8::1]/',
  'https://local.tinh.example/',
  'mailto:vanthu@tinh.example',
  'tel:+842260000000',
  '/tin/2024/tin-thu/',
  'https://www.google.com/search?q=https://tinh.example/',
  'https://www.facebook.com/sharer.php?u=https%3A%2F%2Ftinh.example%2F',
  'https://dangnhap.tinh.example/login?url=https://tinh.example/',
  'https://tinh.example/link?to=2',
])('a link to %s is as it should be', (url) => {
  expect(judge(`[Báo cáo](${url})`)).toEqual([]);
});

test.each([
  'https://tỉnh-thử.example/',
  'http://a_b.example:8080/',
  'https://192.0.2.1/',
  'mailto:van.thu@tinh.example',
])('the host of %s is what it looks like', (url) => {
  expect(judge(`[Trang](${url})`)).toEqual([]);
});
