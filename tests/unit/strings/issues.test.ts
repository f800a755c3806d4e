import { describe, expect, test } from 'vitest';
import type { Details } from '../../../src/gate/issue.ts';
import { explainBlank } from '../../../src/bulletins/body/links-meant.ts';
import { explainLink, explainPath, explainType, proposeForm } from '../../../src/gate/proposals.ts';
import { issueAt } from '../../../src/gate/issue.ts';
import { explainIssue } from '../../../src/gate/report.ts';
import { rules, type Rule } from '../../../src/gate/rules.ts';
import { issuesEn } from '../../../src/strings/issues.en.ts';
import { hiddenKinds } from '../../../src/strings/issues/forms.ts';
import { issuesVi, type IssueText } from '../../../src/strings/issues.vi.ts';

const BULLETIN = 'bulletins/2022/hoi-nghi/index.mdx';

/** Details of every rule, one set for each way its words can go. A rule without a sample is a type error. */
const samples: { readonly [R in Rule]: readonly [Details<R>, ...Details<R>[]] } = {
  'unknown-file': [
    { expected: 'bulletins/<yyyy>/<slug>/index.mdx' },
    { beside: true },
    { published: true },
    { writer: 'release' },
    { writer: 'site.yaml' },
    { writer: 'host' },
    { move: 'site.yaml' },
    { second: true },
    { word: true },
    { picture: true },
    { recording: true },
  ],
  'bad-file-name': [
    { name: 'ảnh 1.txt', proposal: 'anh-1.txt' },
    { name: 'ảnh 1.jpg', proposal: 'anh-1.jpg', repair: '--fix' },
    { name: 'aux.jpg', proposal: 'tep-aux.jpg', isReserved: true },
    { name: `${'a'.repeat(130)}.jpg`, proposal: `${'a'.repeat(80)}.jpg`, limit: 120 },
    { name: 'a.php.pdf', proposal: 'a-php.pdf', isDotted: true },
    { name: 'anh.jpg', proposal: 'anh-2.jpg', twin: 'Anh.jpg' },
  ],
  'symbolic-link': [{}, { isOther: true }],
  'file-too-large': [
    { size: '73 MB', limit: '60 MB', kind: 'other' },
    { size: '30 MB', limit: '25 MB', kind: 'document' },
    { size: '300 KB', limit: '256 KB', kind: 'text' },
    { size: '5 MB', limit: '4 MB', kind: 'list' },
  ],
  'empty-file': [{}],
  'folder-without-bulletin': [{}, { near: 'Index.MDX' }],
  'bad-slug': [
    { name: 'Hội nghị', proposal: 'hoi-nghi' },
    { name: 'Gioi_thieu.mdx', proposal: 'gioi-thieu.mdx', page: 'form' },
    { name: 'tin.mdx', proposal: 'trang-tin.mdx', page: 'taken' },
  ],
  'unused-file': [{ name: 'toan-canh.jpg' }, { name: 'img-0231.heic' }, { name: 'bao-cao.pdf' }],
  'missing-file': [
    { name: 'bao-cao.pdf' },
    { name: 'Bao-cao.pdf', near: './bao-cao.pdf' },
    { name: 'site.yaml', root: true },
  ],
  'upper-case-name': [
    { name: 'Anh1.JPG', proposal: 'anh1.jpg' },
    { name: 'Bao-cao.PDF', proposal: 'bao-cao.pdf', byHand: 'published' },
    { name: 'Anh1.JPG', proposal: 'anh1.jpg', byHand: 'taken' },
  ],
  'wrong-content': [
    { name: 'bao-cao.pdf', found: 'ZIP' },
    { name: 'bao-cao.pdf', found: undefined },
    { name: 'bao-cao.pdf', found: undefined, isEmpty: true },
  ],
  'executable-file': [{ name: 'bao-cao.pdf' }],
  'active-document': [
    { name: 'bao-cao.pdf', kind: 'script', found: '/JavaScript' },
    { name: 'bao-cao.pdf', kind: 'script', found: '/JavaScript', isSigned: true },
    { name: 'bao-cao.pdf', kind: 'odd-address', found: 'file:///C:/a.docx' },
    { name: 'bao-cao.pdf', kind: 'packed-file', found: '/EF' },
    { name: 'bao-cao.docx', kind: 'macro', found: 'word/vbaProject.bin' },
    { name: 'bao-cao.docx', kind: 'field', found: 'DDEAUTO' },
    { name: 'danh-sach.xlsx', kind: 'connection', found: 'xl/connections.xml' },
    { name: 'danh-sach.ods', kind: 'unknown-part', found: 'x' },
  ],
  'unreadable-document': [
    { name: 'bao-cao.pdf', found: '/Encrypt' },
    { name: 'bao-cao.pdf', found: '/Filter /X', isSigned: true },
    { name: 'bao-cao.docx', found: 'word/document.xml' },
    { name: 'bao-cao.pdf', ended: 'time' },
    { name: 'so-lieu.csv', ended: 'memory' },
    { name: 'bao-cao.docx', ended: 'crash' },
  ],
  'locked-document': [{ name: 'bao-cao.pdf' }, { name: 'bao-cao.pdf', isSigned: true }],
  'csv-formula': [{ cell: '=1+1', count: 2 }],
  'names-in-file': [
    {
      files: ['a.docx', 'b.ods', 'c.pdf', 'd.png'].map((name) => ({
        name,
        names: ['Nguyễn Văn Mẫu', 'Trần Thị Thử', 'Lê Văn Thử', 'Phạm Văn Mẫu'],
      })),
    },
  ],
  'scan-without-words': [{ files: [{ name: 'a.pdf' }, { name: 'b.pdf' }] }],
  'masked-in-file': [{ files: [{ name: 'a.csv' }, { name: 'b.pdf' }] }],
  'hidden-in-file': [
    {
      files: ['a.docx', 'b.xlsx', 'c.ods', 'd.pdf'].map((name) => ({
        name,
        parts: hiddenKinds.map((kind) => ({ kind, count: 2, which: ['C', 'D'] })),
      })),
    },
    { files: [{ name: 'a.pdf', parts: [{ kind: 'pictures', count: 1, which: ['GPS'] }], isSigned: true }] },
  ],
  'stacked-marks': [{ limit: 30 }],
  'active-svg': [{ found: '<script' }],
  'program-failed': [{ reason: 'Invalid array length' }],
  'long-chain': [
    { field: 'parent', id: 'xa-mau', limit: 20 },
    { field: 'parent', id: 'xa-mau', limit: 20, isLoop: true },
    { field: 'successors', id: 'xa-mau', limit: 20 },
  ],
  'deep-markup': [{ name: 'huy-hieu.svg', limit: 256 }],
  'not-utf8': [{}],
  'bidirectional-control': [{ codePoint: 'U+202E' }],
  'mixed-script': [{ word: 'Hà\u043D' }],
  'look-alike-letter': [
    { word: '\u{1D400}n', as: 'styled' },
    { word: '\uF0B7', as: 'private' },
    { word: '\u0410', as: 'other-script', write: 'A' },
    { word: 'th\u01A3ởng', as: 'foreign', write: 'thưởng' },
    { word: 'Há»™i', as: 'misread', write: 'Hội' },
    { word: 'H\uFFFDi', as: 'lost' },
  ],
  'not-nfc': [{ word: 'Hà'.normalize('NFD') }, { word: 'Hà'.normalize('NFD'), byHand: true }],
  'invisible-character': [{ codePoint: 'U+200B' }, { codePoint: 'U+000B', byHand: true }],
  'eth-for-d-stroke': [
    { word: '\u00D0ồng', codePoint: 'U+00D0' },
    { word: '\u00D0ồng', codePoint: 'U+00D0', byHand: true },
  ],
  'non-breaking-space': [{ count: 3 }],
  'doubled-space': [{ count: 2 }],
  'mixed-tone-placement': [
    {
      kinds: [
        { word: 'Ủy', count: 3 },
        { word: 'hoá', count: 1 },
      ],
    },
  ],
  'legacy-encoding': [{ word: 'thöôûng' }],
  'office-spelt-twice': [{ spellings: ['Sở Nội vụ', 'Sở nội vụ'] }],
  'no-frontmatter': [{ start: 'blank' }, { start: 'dashes' }, { start: 'fence' }, { start: 'other' }],
  'unclosed-frontmatter': [{}, { found: '—-' }, { rest: 'Bài viết' }, { above: true }],
  'yaml-syntax': [
    { cause: 'indent', text: '', message: '', write: ['- name: Trần Văn Thử', '  part: spoke'] },
    { cause: 'inner-quote', text: '"', message: '', write: ['title: "Phong trào “Thử” năm 2026"'] },
    { cause: 'special-start', text: '@', message: '', like: { field: 'attendees', file: BULLETIN } },
    { cause: 'open-quote', text: '"', message: 'Something.' },
    { cause: 'open-bracket', text: '[', message: 'Something.' },
    { cause: 'open-bracket', text: '{', message: 'Something.' },
    { cause: 'hard-space', text: '', message: 'Something.' },
    ...(
      [
        'no-space',
        'remark',
        'item-on-key-line',
        'in-braces',
        'keys-in-line',
        'key-line',
        'value-below',
        'wide-colon',
        'hard-space',
        'equals',
        'no-colon',
        'inner-quote',
        'special-start',
        'backslash',
        'semicolon',
        'second-document',
        'indent',
        'dash',
        'other',
      ] as const
    ).map((cause) => ({ cause, text: 'title', message: 'Something.' })),
  ],
  'yaml-tab': [{}],
  'duplicate-key': [{ key: 'title' }],
  'yaml-alias': [{}],
  'yaml-colon': [
    {},
    { continued: true },
    { curly: true },
    { proposal: 'alt: "Hội nghị: bàn"' },
    { like: { field: 'attendees', file: BULLETIN } },
  ],
  'second-frontmatter': [{ line: '---' }],
  'conflict-marker': [{}],
  'loose-words': [{ words: 'Phó Chủ tịch' }],
  'line-break': [{ field: 'office.name', value: 'Phòng Thi đua' }],
  'layout-key': [{}],
  'yaml-too-deep': [{ limit: 8 }],
  'leading-zero': [{ text: '05' }, { text: '08.00', proposal: 'time: "08:00"' }],
  'not-a-mapping': [{}, { register: 'places' }],
  'yaml-comment': [{ text: '#2 của tỉnh' }, { text: '# 2 của tỉnh', isSpaced: true }],
  'yaml-property': [{ text: '!Quan' }],
  'frontmatter-too-long': [{ limit: 64 }],
  'unknown-key': [
    { key: 'titel', parent: '', near: 'title', known: ['id', 'title'] },
    { key: 'Title', parent: '', near: undefined, known: ['id', 'title'], taken: { key: 'title', line: 3 } },
    { key: 'ten', parent: 'attendees[1]', near: undefined, known: ['name', 'positions'] },
    {
      key: 'position',
      parent: 'attendees[1]',
      near: 'positions',
      known: ['name'],
      proposal: 'positions: ["A"]',
    },
  ],
  'missing-key': [
    { field: 'title' },
    { field: 'attendees[1].positions' },
    { field: 'office.name', file: 'site.yaml', empty: false },
    { field: 'byline', file: BULLETIN, empty: true },
    { field: 'corrections', file: BULLETIN, empty: true },
    { field: 'places[1].parent', file: 'registers/places.yaml', empty: true },
    { field: 'attendees[1]', file: BULLETIN, empty: true },
  ],
  'wrong-type': [
    { field: 'images', expected: 'array', value: '{"src":"./a.jpg"}' },
    ...['string', 'number', 'int', 'boolean', 'object', 'union'].map((expected) =>
      explainType({ field: 'attendees[1].group' }, expected, 'Sở'),
    ),
    explainType({ field: 'attendees[1].positions' }, 'array', 'Chủ tịch'),
    { field: 'title', file: BULLETIN, expected: 'string', value: '2022' },
    { field: 'date', file: BULLETIN, expected: 'string', value: '2022' },
    { field: 'byline', file: BULLETIN, expected: 'union', value: '["Sở"]' },
  ],
  'bad-date': [
    { field: 'date', value: '28/7/2022', proposal: '2022-07-28' },
    { field: 'date', value: '2022-02-30', proposal: undefined },
    { field: 'date', value: '30/12/2026 - 2/1/2027', proposal: '2026-12-30', endDate: '2027-01-02' },
    { field: 'corrections[1].on', value: '2022-02-30' },
    { field: 'publishAt', value: '2022-02-30T08:00Z' },
    {},
  ],
  'not-in-list': [
    { field: 'session', value: 'mornin', allowed: ['morning', 'afternoon'], near: 'morning' },
    { field: 'session', value: 'trua', allowed: ['morning', 'afternoon'], near: undefined },
    { field: 'session', value: 'chiều', allowed: ['morning', 'afternoon'], near: undefined },
    { field: 'lint[1].rule', value: 'BT-404', allowed: ['BT-414'], near: 'BT-414' },
  ],
  'too-short': [
    { field: 'title', minimum: 10, kind: 'string' },
    { field: 'title', minimum: 1, kind: 'string' },
    { field: 'attendees[1].positions', minimum: 1, kind: 'array' },
    { field: 'event.period.year', minimum: 1900, kind: 'number' },
    { minimum: 5, kind: 'string' },
  ],
  'too-long': [
    { field: 'title', maximum: 200, kind: 'string' },
    { field: 'event.period.half', maximum: 2, kind: 'number' },
    { field: 'sections', maximum: 50, kind: 'array' },
  ],
  'bad-format': [
    { field: 'time', value: '8:00', file: BULLETIN, proposal: proposeForm('time', '8:00') },
    { field: 'organisations[1].id', value: 'Sở Nội vụ', file: 'registers/organisations.yaml' },
  ],
  'repeated-decision': [{ number: '163/QĐ-UBND', year: '2026', other: 'decisions/2026/163-qd-ubnd' }],
  'decision-year': [{ folder: '2025', issuedOn: '2026-01-19' }],
  'number-with-symbol': [
    { value: '163/QĐ-UBND', number: '163', symbol: 'QĐ-UBND' },
    { value: '163/', number: '163', symbol: '' },
  ],
  'count-mismatch': [
    { source: 'title', kind: 'ca-nhan', said: 6, listed: 5 },
    { source: 'counts', kind: 'tap-the', said: 6, listed: 5 },
  ],
  'unknown-column': [
    { column: 'họ tên', near: 'ten', known: ['stt', 'ten'] },
    { column: 'ten', near: undefined, known: [], isRepeated: true },
  ],
  'row-without-name': [{ number: '14' }],
  'repeated-row': [
    { heading: 'III. Cá nhân', number: '8' },
    { heading: 'III. Cá nhân', number: '1-a', other: '1 a' },
  ],
  'unknown-award-type': [
    { value: 'bang-khen-tinh', near: 'bang-khen-bo-tinh' },
    { value: 'x', near: undefined },
  ],
  'award-not-for-kind': [
    { award: 'Cờ thi đua', kind: 'ca-nhan', number: '6', recipients: ['tap-the', 'ho-gia-dinh'] },
  ],
  'award-class': [
    { award: 'Huân chương Lao động', class: undefined, classes: ['nhat', 'nhi', 'ba'], number: '1' },
    { award: 'Huân chương Lao động', class: 'nhat', classes: ['nhi', 'ba'], number: '1' },
    { award: 'Bằng khen', class: 'nhat', classes: [], number: '1' },
  ],
  'award-out-of-time': [
    { award: 'Huy hiệu', on: '2026-01-19', from: undefined, to: '2023-12-31' },
    { award: 'Huy hiệu', on: '2026-01-19', from: '2004-07-01', to: '2023-12-31' },
    { award: 'Huy hiệu', on: '2003-01-19', from: '2004-07-01', to: undefined },
  ],
  'missing-column': [{ column: 'ten' }],
  'personal-column': (['birth', 'id', 'phone', 'address', 'account', 'sensitive'] as const).map((kind) => ({
    column: 'Cột',
    kind,
  })) as never,
  'personal-value': (['birth', 'id', 'phone', 'address'] as const).map((kind) => ({
    column: 'dia_phuong',
    kind,
    ...(kind === 'phone' ? { isField: true } : {}),
  })) as never,
  'name-not-hidden': [
    { cause: 'child', number: '8', initials: 'Đ. B. C.' },
    { cause: 'asked', number: '8', initials: 'Đ. B. C.' },
    { cause: 'redacted', number: '8', initials: 'Đ. B. C.' },
    { cause: 'refused', number: '8', initials: 'Đ. B. C.' },
  ],
  'same-row-twice': [{ number: '5', other: '4' }],
  'unknown-target': [
    { decision: 'qd-mau-2026-163', near: 'qd-mau-2026-164' },
    { decision: 'qd-mau-2026-163', near: undefined },
    { decision: 'qd-mau-2026-163', row: '12', rows: 8 },
  ],
  'changed-before-issued': [{ decision: 'qd-mau-2026-163', issuedOn: '2026-01-19', on: '2025-12-01' }],
  'heading-against-kind': [{ heading: 'I. Tập thể', kind: 'ca-nhan', meant: 'tap-the' }],
  'changed-file': [{ name: '163-qd-ubnd.pdf', sha256: 'a'.repeat(64) }],
  'list-missing': [{}],
  'unit-spelt-twice': [{ value: 'Mắt – Nội tiết', other: 'Mắt - Nội tiết' }],
  'broken-table': [
    { isOpen: true },
    { isBehind: true },
    { isBroken: true, column: 'ten' },
    { cells: 5, columns: 6 },
    { columns: 16_384, limit: 100 },
    { rowLimit: 20_000 },
  ],
  'bad-cell': [
    { column: 'loai', value: 'cá nhân', allowed: ['ca-nhan', 'tap-the'], near: 'ca-nhan' },
    { column: 'che_ten', value: 'có', allowed: ['x'], near: undefined },
  ],
  'change-without-effect': [
    { decision: 'qd-mau-2026-163', row: '2', struck: true },
    { decision: 'qd-mau-2026-163', row: '2', struck: false },
    { decision: 'qd-mau-2026-163', struck: true },
    { decision: 'qd-mau-2026-163', struck: false },
  ],
  'signed-file-withheld': [{ names: ['163-qd-ubnd.pdf'] }],
  'folder-without-decision': [{}],
  'missing-decision-file': [
    { name: '163.pdf', near: '163-qd-ubnd.pdf' },
    { name: '163.pdf', near: undefined },
  ],
  'unnamed-decision-file': [{ name: '163-qd-ubnd.pdf' }],
  'not-in-decision-body': [{ kind: 'frontmatter' }, { kind: 'picture' }, { kind: 'attachment' }],
  'person-of-hidden-row': [{ number: '8' }],
  'decision-to-come': [{ field: 'issuedOn', day: '2099-01-01', today: '2026-11-30' }],
  'hidden-name-corrected': [{ decision: 'qd-mau-2026-163', row: '8' }],
  'correction-of-other-words': [
    { decision: 'qd-mau-2026-163', row: '2', field: 'don_vi', from: 'Sở Mẫu', listed: 'Sở Khuôn' },
    { decision: 'qd-mau-2026-163', row: '2', field: 'don_vi', from: 'Sở Mẫu', listed: '' },
  ],
  'change-of-draft': [{ decision: 'qd-mau-2026-163' }],
  'list-of-annulment': [{}],
  'repeated-change': [
    { decision: 'qd-mau-2026-163', row: undefined, field: undefined },
    { decision: 'qd-mau-2026-163', row: '2', field: undefined },
    { decision: 'qd-mau-2026-163', row: '2', field: 'ten' },
  ],
  'long-cell': [
    { column: 'ten', length: 12_000, limit: 300 },
    { column: 'ten', length: 60, limit: 50, isWords: true },
  ],
  'unfit-decision-file': [
    { name: 'awards.csv', cause: 'own' },
    { name: 'danh-sach.csv', cause: 'reserved' },
    { name: '163.pdf', cause: 'repeated' },
  ],
  'basis-unchecked': [{ id: 'nd-152-2025', checkedOn: '2025-06-01' }],
  'waits-for-editor': [
    { field: 'title' },
    { field: 'section' },
    { field: 'date' },
    { field: 'byline' },
    { field: 'images', count: 1 },
    { field: 'images', count: 3 },
  ],
  'year-mismatch': [{ folder: '2021', date: '2022-07-28' }],
  'end-before-start': [{}, { start: 'from', end: 'to' }],
  'needed-with': [
    { field: 'withdrawal', other: 'status: withdrawn' },
    { field: 'source', other: 'kind: repost', keys: ['url', 'system'] },
    { other: 'corrections' },
  ],
  'forbidden-with': [
    { field: 'attendees[1].name', other: 'group: true', value: 'A' },
    { field: 'publishedOn', other: 'kind: original', value: 'null', instead: 'kind: imported' },
    { field: 'withdrawal', other: 'status: published', value: '{}', instead: 'status: withdrawn' },
    { other: 'group: true' },
  ],
  'not-verbatim': [{ field: 'location.text', value: 'huyện Thanh Liêm' }],
  'not-verbatim-original': [
    { field: 'attendees[1].name', value: 'Trần Văn Bình' },
    { count: 75, values: ['Trần Văn Bình', 'Phó Chủ tịch', 'Lê Thị Mẫu', 'Chủ tịch'] },
  ],
  'weekday-mismatch': [{ said: 'thứ Sáu, ngày 28/7/2022', day: '28/7/2022', weekday: 'Thứ Năm' }],
  'session-mismatch': [{ session: 'morning', said: 'Chiều 28/7' }],
  'day-mismatch': [{ date: '2022-07-28', said: 'Chiều 27/7' }],
  'needless-silence': [{ code: 'BT-207' }],
  'low-contrast': [
    { field: 'accent', file: 'site.yaml', value: '#e8a0a0', ratio: 2.05, least: 4.5, proposal: '#946666' },
  ],
  expired: [
    { expires: '2026-01-31', isPast: true },
    { expires: '2026-01-31', isPast: false },
  ],
  'bad-alias': [
    { field: 'aliases[1]', value: '/tin?a=1!', proposal: '/tin?a=1%21' },
    { field: 'aliases[2]', value: '/tin/*', proposal: undefined },
  ],
  'day-to-come': [
    { field: 'publishedOn', day: '2027-03-01', today: '2026-11-29' },
    { field: 'corrections[1].on', day: '2027-03-01', today: '2026-11-29' },
  ],
  'published-after-shown': [{ publishedOn: '2026-11-20', shown: '2026-11-11' }],
  'published-before-shown': [{ publishedOn: '2026-11-11', shown: '2026-11-20' }],
  'changed-before-published': [{ field: 'withdrawal.on', day: '2025-01-01', publishedOn: '2026-11-20' }],
  'distant-event': [{ field: 'endDate', day: '2062-11-10', publishedOn: '2026-11-11', years: 36 }],
  'no-such-day': [
    { kind: 'day', said: '31/6/2026' },
    { kind: 'day', said: '7/16/2026', write: '16/7/2026' },
    { kind: 'hour', said: '25h00' },
  ],
  'long-event': [{ date: '2026-11-10', endDate: '2027-11-10' }],
  'corrected-after-update': [{ on: '2026-11-10', updated: '2026-11-09' }],
  'markup-in-field': [{ field: 'title', typed: '**Tin**', write: 'Tin' }],
  'alt-says-nothing': [{ alt: 'Ảnh 1', src: './a.jpg' }],
  'repeated-words': (['alt', 'title', 'caption', 'credit'] as const).map((kind) => ({
    kind,
    words: 'Toàn cảnh',
    src: './b.jpg',
    other: './a.jpg',
  })) as unknown as [Details<'repeated-words'>],
  'repeated-photograph': [{ src: 'b.jpg', other: 'a.jpg' }],
  'not-one-name': [
    { kind: 'address', name: 'Ông Trần Văn Mẫu', write: 'Trần Văn Mẫu' },
    { kind: 'several', name: 'Trần Văn Mẫu và Lê Thị Thử', write: 'Trần Văn Mẫu' },
  ],
  'empty-component': [{ name: 'Note' }, { name: 'Gallery' }, { name: 'Gallery', again: true }],
  'misplaced-element': [
    { as: 'outside', name: 'td', parent: 'tr' },
    { as: 'words', name: 'table', text: 'Danh sách' },
    { as: 'late', name: 'thead' },
    { as: 'table', name: 'table' },
    { as: 'break', name: 'br' },
    { as: 'line', name: 'sup' },
  ],
  'repeated-title': [{ text: 'Hội nghị tổng kết' }],
  'access-not-public': [{ access: 'mat' }],
  'letter-in-number': [{ typed: '2O26', write: '2026' }],
  'copied-along': [
    { kind: 'page-number', shown: '- 2 -', write: '', count: 1 },
    { kind: 'message', shown: '[17:05, 16/07/2026] Trần Văn Mẫu:', write: '', count: 2 },
    { kind: 'divided-word', shown: 'hội- nghị', write: 'hội-nghị', count: 2 },
    ...(['broken-reference', 'remark', 'placeholder', 'question-marks', 'encoded'] as const).map((kind) => ({
      kind,
      shown: '#REF!',
      write: '',
      count: 1,
    })),
  ],
  'distant-period': [{ year: 2062, date: '2026-11-10' }],
  'private-host': [{ url: 'http://192.168.1.5/', host: '192.168.1.5' }],
  'redirected-link': [
    { host: 'l.facebook.com', target: 'https://tinh.example/', byHand: true },
    { host: 'l.facebook.com', target: 'https://tinh.example/', edits: [] },
  ],
  'mdx-syntax': [
    { message: 'Unexpected character' },
    { message: 'Unexpected character', tag: 'Note' },
    ...(['comma', 'colon', 'curly', 'unquoted', 'inner-quote', 'backslash', 'end', 'other'] as const).map(
      (fault) => ({
        message: 'Unexpected character',
        tag: 'Note',
        fault,
        write: 'kind="…"',
      }),
    ),
    { message: 'Unexpected character', tag: 'Note', fault: 'inner-quote' },
  ],
  'import-export': [{}],
  expression: [{ text: 'abc' }],
  'unknown-component': [
    { name: 'Figur', near: 'Figure', known: ['Figure', 'Gallery'] },
    { name: 'Video', near: undefined, known: ['Figure', 'Gallery'] },
  ],
  'html-element': [{ name: 'div', known: ['br', 'table'] }],
  'unknown-attribute': [
    { component: 'Figure', names: ['width'], meant: [], known: ['src', 'alt'] },
    { component: 'Figure', names: ['href', 'width'], meant: ['src'], known: ['src', 'alt'] },
    { component: 'Quote', names: ['text'], meant: [], known: ['by'], isBetween: true },
    { component: 'br', names: ['class'], meant: [], known: [] },
  ],
  'attribute-not-literal': [{ component: 'Figure', name: 'src' }],
  'missing-attribute': [{ component: 'Figure', name: 'src' }],
  'bad-attribute-value': [
    { component: 'Note', name: 'kind', value: 'danger', allowed: 'info, warning' },
    { component: 'td', name: 'colspan', value: '0', allowed: '/^[1-9]$/' },
  ],
  'unsafe-link': [
    explainLink('javascript:alert(1)'),
    ...['./bao-cao.pdf', './anh.jpg', 'thu.example/tin', 'a@thu.example', 'kèm', 'htps://thu.example/'].map(
      explainLink,
    ),
  ],
  'misleading-link': [{ text: 'chinhphu.gov.vn', host: 'khac.example' }],
  'unsafe-contact-link': [
    { url: 'mailto:tdkt.tinh.vn' },
    { url: 'mailto:tdkt@tinh' },
    { url: 'mailto:a@thu.example?bcc=b@khac.example' },
    { url: 'tel:*21*0000#' },
  ],
  'odd-host': [{ written: 'xn--abc.vn', host: 'xn--abc.vn' }],
  'not-at-top-level': [{ name: '<Figure>' }, { name: './a.jpg', inside: 'Gallery' }],
  'nested-too-deep': [{ limit: 20 }],
  'heading-level-one': [{}, { isUnderlined: true }],
  'empty-body': [{}, { isPage: true }, { isOfDecision: true }],
  'unclosed-tag': [{ name: 'Note' }, { name: 'br' }, { name: 'Note', found: 'Quote' }],
  'literal-brace': [{}, { comment: true }],
  'stray-brace': (['image', 'link', 'attribute', 'address'] as const).map((place) => ({
    place,
  })) as [Details<'stray-brace'>],
  'literal-angle': [{}, { address: true }],
  'html-comment': [{}],
  'broken-link': [
    { url: '/tin/2022/hoi-ngh/', near: '/tin/2022/hoi-nghi/' },
    { url: '/tin/2021/dai-hoi/', near: undefined },
  ],
  'not-in-page': [{}],
  'unread-markup': [
    { kind: 'swap', text: '(a)[https://thu.example/]', write: '[a](https://thu.example/)' },
    { kind: 'broken', text: '[a](https://thu. ⏎ example/)', write: '[a](https://thu.example/)' },
    ...[
      'tel:0226 385',
      'tel:x y',
      'https://thu.example/a b',
      'https://thu example/',
      './a b.pdf',
      'kèm theo',
    ].map((address) => ({
      kind: 'blank',
      text: `[a](${address})`,
      ...explainBlank(`[a](${address})`),
    })),
    ...[true, false].map((isNamed) => ({ kind: 'colon', text: '[^1]', write: '[^1]: Chú thích', isNamed })),
    ...(['gap', 'picture-gap', 'mark', 'note', 'definition'] as const).map((kind) => ({
      kind,
      text: '[^1]',
    })),
  ] as unknown as [Details<'unread-markup'>],
  'lost-cells': [{ cells: 3, columns: 2 }],
  'lost-words': [
    ...(['emphasis', 'number', 'quotation', 'comment', 'backslash', 'sign'] as const).map((kind) => ({
      kind,
      typed: '5*6*7',
      shown: '567',
      write: '5\\*6\\*7',
    })),
    { kind: 'link', typed: '[](/a)', shown: '', write: '[…](/a)', byHand: true },
    { kind: 'alt', typed: '*', shown: '', write: '\\*', byHand: true },
    { kind: 'words', typed: 'Ghi chú', shown: '', write: 'Ghi chú', byHand: true },
    { kind: 'words', typed: '#', shown: '', write: '\\#', byHand: true },
    { kind: 'quotation', typed: '> 80%', shown: '80%', write: '\\> 80%', apart: true },
    { kind: 'children', typed: 'Toàn cảnh', shown: '', write: 'caption="Toàn cảnh"', byHand: true },
    { kind: 'children', typed: 'Tải về', shown: '', write: 'title="Tải về"', given: 'title', byHand: true },
    { kind: 'children', typed: 'Toàn cảnh', shown: '', write: '', byHand: true },
    { kind: 'attribute', typed: 'alt="A"', shown: 'alt="B"', write: '', byHand: true },
  ] as unknown as [Details<'lost-words'>],
  'doubtful-markup': (['emphasis', 'list-in-line', 'underlining', 'address', 'fence', 'sign'] as const).map(
    (kind) => ({
      kind,
      typed: '26. 11. 2026',
      shown: '26. / 11. 2026',
      write: '26. 11\\. 2026',
    }),
  ) as [Details<'doubtful-markup'>],
  'left-over-mark': (
    [
      'emphasis',
      'uneven',
      'heading',
      'reference',
      'space',
      'backslash',
      'box',
      'picture',
      'empty-heading',
      'bars',
      'wide-mark',
      'tag',
      'bracket-tag',
    ] as const
  ).flatMap((kind) => [
    { kind, typed: '_Ghi chú:_', write: '\\_Ghi chú:\\_' },
    { kind, typed: '&amp;shy;', write: '' },
  ]) as unknown as [Details<'left-over-mark'>],
  'glued-lines': (
    [
      'marks',
      'paragraphs',
      'breaks',
      'bars',
      'behind',
      'inside',
      'cut-row',
      'rows-apart',
      'rest-of-table',
      'headless',
      'uneven',
      'tabs',
      'blanks',
      'semicolons',
      'drawing',
    ] as const
  ).flatMap((kind) => [
    { kind, lines: 3, write: 'Một ⏎ Hai' },
    { kind, lines: 3, write: 'Một ⏎ Hai', byHand: true as const },
  ]) as unknown as [Details<'glued-lines'>],
  'unfinished-template': [
    { kind: 'lead', text: 'Ngày 29/12/2025, tại xã Ví Dụ, …' },
    { kind: 'remark', text: 'Viết tiếp đoạn mở đầu.' },
    { kind: 'stub', text: '...' },
  ],
  'personal-data': (['id', 'phone', 'birth', 'address'] as const).flatMap((kind) => [
    { kind, rows: 4 },
    { kind, rows: 4, isText: true as const },
  ]) as unknown as [Details<'personal-data'>],
  'table-too-large': [{ cells: 30_000, limit: 20_000 }],
  'costly-text': [
    { ended: 'time' },
    { ended: 'memory' },
    { ended: 'crash' },
    { ended: 'time', isYaml: true },
    { construct: 'reference', sign: '&', count: 3_000, limit: 2_000 },
    { construct: 'brace', sign: '{', count: 2_000, limit: 1_000 },
    { construct: 'tag', sign: '<', count: 17_000, limit: 16_000 },
    { construct: 'definition', sign: ']:', count: 3_000, limit: 2_000 },
    { construct: 'note', sign: '[^', count: 3_000, limit: 2_000 },
    { construct: 'bracket', sign: '[', count: 30_000, limit: 20_000 },
    { construct: 'code', sign: '`', count: 30_000, limit: 20_000 },
    { construct: 'emphasis', sign: '*', count: 50_000, limit: 40_000 },
    { construct: 'bar', sign: '|', count: 50_000, limit: 40_000 },
    { construct: 'item', sign: '-', count: 30_000, limit: 20_000 },
    { construct: 'quotation', sign: '>', count: 20_000, limit: 10_000 },
    { construct: 'part', sign: '', count: 7_000, limit: 6_000 },
  ],
  'missing-image': [
    { src: './a.jpg' },
    { src: './A.jpg', near: './a.jpg', repair: '--fix' },
    { src: './a.jpg', near: './a.jpeg' },
    ...(['jpeg', 'picture', 'recording', 'bare', 'other'] as const).map((present) => ({
      src: './a',
      present,
    })),
  ],
  'truncated-image': [{ src: './a.jpg' }],
  'not-an-image': [{ src: './a.jpg' }, { src: './a.docx' }],
  'image-without-alt': [{ src: './a.jpg' }, { src: '' }, { src: './a.jpg', isInGallery: true }],
  'svg-image': [{ src: './a.svg' }],
  'heic-image': [{ src: './a.heic' }],
  'image-too-large': [{ src: './a.jpg', detail: '20000 × 10000' }],
  'wrong-extension': [{ src: './a.jpg', detail: 'png' }],
  'unsupported-image': [
    { src: './a.gif', detail: 'gif' },
    { src: './a.pdf', detail: 'pdf' },
  ],
  'file-outside-folder': [
    explainPath('../a.jpg'),
    ...[
      './ảnh 1.jpg',
      'a.jpg',
      '“a.jpg”',
      'C:\\a.jpg',
      'https://thu.example/a.jpg',
      'data:image/png;base64,AA',
    ].map(explainPath),
  ],
  'alt-is-file-name': [{}],
  'needs-alt': [{}],
  'attachment-type': [{ src: './a.zip' }, { src: './a.jpg' }],
  'image-placed-twice': [{ src: './a.jpg' }, { src: './a.jpg', list: 'images' }],
  'photograph-metadata': [
    { src: './a.jpg', gps: true },
    { src: './a.jpg', gps: false },
    { src: './a.png', isErased: true, byHand: true },
  ],
  'heavy-photograph': [{ src: './a.jpg', megabytes: 3 }],
  'sequence-gap': [{ missing: ['skh2'] }],
  'published-metadata': [{ kinds: ['EXIF', 'GPS'] }],
  'repeated-code': [{ code: '00001', other: 'xa-mot' }],
  'odd-parent': [{ id: 'xa-hai', level: 'commune', parent: 'xa-mot', above: 'commune' }],
  'odd-level': [{ name: 'xã Một', level: 'ward', meant: 'commune' }],
  'repeated-name': [{ id: 'so-mau-hai', name: 'Sở Mẫu', other: 'so-mau' }],
  'undated-name': [{ field: 'organisations[1].names[2]', name: 'Sở Mới', other: 'Sở Mẫu' }],
  'place-out-of-time': [
    { field: 'location.place', name: 'xã Mẫu', id: 'xa-mau', date: '2026-07-16', to: '2025-06-30' },
    { field: 'location.text', name: 'xã Mẫu', id: 'xa-mau', date: '2024-07-16', from: '2025-07-01' },
  ],
  'other-place': [{ field: 'location.place', id: 'xa-thu', name: 'xã Thử', said: 'xã Mẫu', meant: 'xa-mau' }],
  'other-person': [{ id: 'le-thi-mau', name: 'Lê Thị Mẫu', said: 'Trần Văn Thử' }],
  'repeated-attendee': [{ name: 'Trần Văn Thử', other: 1 }],
  'split-position': [{ field: 'attendees[1].positions[1]', write: '["Trưởng phòng Mẫu, Thử"]' }],
  'published-early': [{ date: '2024-05-03', publishedOn: '2024-01-04', days: 120 }],
  'unknown-reference': [
    { field: 'bloc', value: 'khoi-2', register: 'registers/blocs.yaml', near: 'khoi-1', known: ['khoi-1'] },
    { field: 'bloc', value: 'khoi-2', register: 'registers/blocs.yaml', near: undefined, known: [] },
  ],
  'duplicate-id': [{ id: 'tdkt-2022-01', other: 'bulletins/2022/a/index.mdx' }],
  'repeated-abbreviation': [{ short: 'CB', long: ['cán bộ', 'công bố'] }],
  'duplicate-slug': [{ slug: 'hoi-nghi', other: 'bulletins/2022/Hoi-nghi/index.mdx' }],
  'duplicate-alias': [{ alias: '/cu.aspx', other: 'bulletins/2022/a/index.mdx' }],
  'near-known-name': [
    {
      field: 'location.text',
      value: 'huyện Thanh Liem',
      near: 'huyện Thanh Liêm',
      register: 'registers/places.yaml',
    },
  ],
  'same-title-and-date': [{ other: 'bulletins/2022/a/index.mdx' }],
  'near-identical-body': [{ other: 'bulletins/2022/a/index.mdx', percent: 96 }],
  'link-to-hidden': [
    { url: '/tin/2026/le-trao-tang/', state: 'draft' },
    { url: '/tin/2026/le-trao-tang/', state: 'scheduled', from: '2026-12-25T08:00+07:00' },
    { url: '/tin/2026/le-trao-tang/', state: 'scheduled', from: '' },
    { url: '/tin/2026/le-trao-tang/so-lieu.csv', state: 'withdrawn' },
  ],
  'missing-anchor': [
    { url: '/gioi-thieu/#nhiem-vu', near: '/gioi-thieu/#nhiem-vụ' },
    { url: '#ket-qua', near: undefined },
  ],
  'unreadable-address': [{ url: 'https://thu.example/%E0%A4' }],
  'link-to-withdrawn': [{ url: '/tin/2026/le-trao-tang/' }],
  'repeated-page-title': [{ title: 'Tìm kiếm - Trang thử', other: '/tim-kiem/' }],
  'alias-in-use': [{ alias: '/tim-kiem/' }],
  'foreign-alias': [
    { alias: '/robots.txt' },
    { alias: '/tin/cu.aspx', formerPaths: ['/index.php', '/tin/'] },
  ],
  'machine-address': [{ found: 'http://localhost:4321/' }],
  'malformed-file': [{ reason: 'Unexpected end of JSON input' }],
  'published-original': [{}],
  'vanished-address': [
    {
      address: '/tin/2024/hoi-ngi/',
      aliases: ['/tin/2024/hoi-ngi/'],
      moved: undefined,
      near: 'bulletins/2024/hoi-nghi/index.mdx',
    },
    { address: '/tin/2024/hoi-ngi/', aliases: ['/tin/2024/hoi-ngi/'], moved: undefined, near: undefined },
    {
      address: '/tin/2024/hoi-ngi/',
      aliases: ['/cu.aspx', '/tin/2024/hoi-ngi/'],
      moved: 'bulletins/2024/so-ket/index.mdx',
      near: undefined,
    },
  ],
  'changed-id': [
    { id: 'so-ket', before: 'hoi-nghi', address: '/tin/2024/hoi-nghi/' },
    { id: 'a', before: 'b', address: '/tin/2026/a/', nowAt: 'bulletins/2026/b/index.mdx' },
  ],
  'vanished-page': [{ address: '/tdkt/tai-lieu/danh-sach.pdf', entry: '/tai-lieu/danh-sach.pdf' }],
  'taken-back-shown': [{ address: '/danh-sach-nhap/' }],
  restored: [
    { name: '2024/hoi-nghi', kind: 'withdrawn' },
    { name: '2024/hoi-nghi', kind: 'redacted' },
    { name: '/quyet-dinh/2024/12-qd-ubnd/#d-2', kind: 'row' },
    { name: '/danh-sach-nhap/', kind: 'address' },
  ],
  'look-alike-photograph': [
    { files: [{ name: 'a.jpg', removed: 'b.jpg', from: '2024/hoi-nghi', on: '2024-05-20' }] },
    { files: [{ name: 'a.jpg', removed: 'b.jpg', from: '/danh-sach-nhap/' }] },
  ],
  'unseen-words': [{ files: [{ name: 'so-do.svg', words: ['Bản nháp nội bộ'] }] }],
  'site-moved': [{ from: 'https://cu.example/', to: 'https://cu.example/tdkt/' }],
  'published-before': [
    { address: '/tin/2024/hoi-nghi/', state: 'draft' },
    { address: '/tin/2024/hoi-nghi/', state: 'scheduled' },
  ],
  'fewer-than-before': [
    { what: 'pages', counts: '12 < 40' },
    { what: 'photographs', counts: '3 < 9' },
  ],
  'heavy-file': [{ size: '11 MB' }],
};

const languages = { vi: issuesVi, en: issuesEn } as const;
const names = Object.keys(rules) as Rule[];

/** Texts that end in something to type, or in the words of a parser: a full stop would belong to it. */
const ENDS_IN_A_QUOTATION = new Set([
  'bad-file-name what',
  'yaml-syntax hint',
  'yaml-colon hint',
  'leading-zero hint',
  'not-a-mapping hint',
  'missing-key hint',
  'wrong-type hint',
  'bad-format hint',
  'bad-date hint',
  'mdx-syntax hint',
  'low-contrast hint',
  'unfinished-template what',
]);

/** Tags, escaped braces, paths, endings of files, lines of dashes, headings and numbers. */
const FORM = /<\/?\w+>?|[{}\\]+|\.\/[\w.-]+|---|##?|\d+(?:[.-]\d+)*|\.[a-z]{3,4}\b/g;

/** What a language says about every sample of a rule. */
function explain(language: keyof typeof languages, rule: Rule): IssueText[] {
  const text = languages[language][rule] as (details: object) => IssueText;
  return samples[rule].map((details) => text(details));
}

/** The values of a sample that an editor may be told. */
function listValues(details: object): string[] {
  return Object.values(details).flat().filter(Boolean).map(String);
}

/** What an editor copies rather than reads, which no translation changes. */
function listForms({ what, hint }: IssueText): string[] {
  return [...`${what} ${hint}`.matchAll(FORM)].map(String).toSorted();
}

describe('the codes of rules', () => {
  const codes = Object.values(rules).map(({ code }) => code);

  test('are BT- and three digits', () => {
    expect(codes.filter((code) => !/^BT-\d{3}$/.test(code))).toEqual([]);
  });

  test('are unique', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

describe.each(Object.keys(languages) as (keyof typeof languages)[])(
  'the words of rules in %s',
  (language) => {
    test('exist for every rule and for nothing else', () => {
      expect(Object.keys(languages[language]).toSorted()).toEqual(names.toSorted());
    });

    test.each(names)('%s says what was found and what to write instead', (rule) => {
      const words = explain(language, rule).flatMap(({ what, hint }) => [what, hint]);
      expect(words.filter((text) => text.trim() !== text || text.length < 10)).toEqual([]);
    });

    test.each(names)('%s never says what a program calls nothing', (rule) => {
      const words = explain(language, rule).flatMap(({ what, hint }) => [what, hint]);
      expect(words.filter((text) => /undefined|\bNaN\b|\[object|function|=>/.test(text))).toEqual([]);
    });

    test.each(names)('%s names no entry of a list as programs do', (rule) => {
      const words = explain(language, rule).flatMap(({ what, hint }) => [what, hint]);
      expect(words.filter((text) => /\w\[\d+\]/.test(text))).toEqual([]);
    });

    test.each(names)('%s ends its sentences', (rule) => {
      const endings = explain(language, rule).flatMap(({ what, hint }) => [
        ['what', what] as const,
        ['hint', hint] as const,
      ]);
      const open = endings.filter(
        ([part, text]) => !ENDS_IN_A_QUOTATION.has(`${rule} ${part}`) && !/[^\s.]\.$/.test(text),
      );
      expect(open).toEqual([]);
    });
  },
);

describe('the two languages', () => {
  test.each(names)('%s tells the same details in both', (rule) => {
    const vietnamese = explain('vi', rule);
    const missing = explain('en', rule).flatMap(({ what, hint }, index) => {
      const told = vietnamese[index]!;
      return listValues(samples[rule][index]!).filter(
        (value) =>
          (told.what.includes(value) && !what.includes(value)) ||
          (told.hint.includes(value) && !hint.includes(value)),
      );
    });
    expect(missing).toEqual([]);
  });

  test.each(names)('%s shows the same forms to type in both', (rule) => {
    expect(explain('en', rule).map(listForms)).toEqual(explain('vi', rule).map(listForms));
  });
});

/** Items of a list that is made long. */
const MANY = 200;

/** The same details with one list of them, at whatever depth, made long; and its items. */
function* lengthenEachList(value: unknown): Generator<{ longer: unknown; items: unknown[] }> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.length > 0) {
    const items = Array.from({ length: MANY }, (_, at) => renumber(value[at % value.length] as unknown, at));
    yield { longer: items, items };
  }
  for (const [key, each] of Object.entries(value))
    for (const { longer, items } of lengthenEachList(each)) {
      const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
      copy[key] = longer;
      yield { longer: copy, items };
    }
}

/** A text, or what has a name, as no other of the list. */
function renumber(item: unknown, at: number): unknown {
  if (typeof item === 'string') return `mục ${at} ${item}`;
  if (typeof item !== 'object' || item === null || !('name' in item)) return item;
  return { ...item, name: `tệp ${at} ${String(item.name)}` };
}

const nameOfItem = (item: unknown): string | undefined =>
  typeof item === 'string' ? item : (item as { name?: string } | null)?.name;

test.each(names)('%s leaves nothing of a long list out without a word', (rule) => {
  const place = { file: BULLETIN, line: 1, column: 1 };
  const cut: string[] = [];
  for (const details of samples[rule])
    for (const { longer, items } of lengthenEachList(details))
      for (const language of ['vi', 'en'] as const) {
        const { what, hint } = explainIssue(issueAt(rule, place, longer as never), language);
        const text = what + hint;
        const told = items.filter((item) => text.includes(nameOfItem(item) ?? '\0'));
        const isFiles = items.some((item) => typeof item === 'object');
        const isSaid = told.length === MANY || (!isFiles && text.includes('…'));
        if (told.length > 0 && !isSaid) cut.push(text);
      }
  expect(cut).toEqual([]);
});
