import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPUTING_FUNCTIONS, CONDITION_WORDS } from '../../../../src/gate/office/computing-functions.ts';
import { judgeFormula, judgeOpenFormula } from '../../../../src/gate/office/formulas.ts';
import { measureWork } from '../../../support/measured-work.ts';

describe('a formula of Excel is harmless', () => {
  test.each([
    'SUM(A1:A9)&"a|b"',
    '{1,2;3,4}',
    "'Thi đua'!A1+'Quý 1:Quý 4'!B2",
    `'a"'!A1&'b"'!A1`,
    "'Nguyễn''s'!A1",
    'Bảng1[[#This Row],[Số lượng]]*[@Giá]',
    "Table1['[a'] \"]",
    'Table1[a]&"it\'s"',
    '[0]!Danh_sách',
    '_xlfn._xlws.FILTER(A1:A9,B1:B9>0)',
    '_xlfn.MAP(A1:A9,_xleta.ABS)',
    '_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(1)',
    'HYPERLINK("https://thu.example/"&A1,"x")',
    'HYPERLINK("#"&CELL("address",A1),"x")',
    'HYPERLINK("mailto:phong@thu.example")',
    'INDIRECT("\'"&A1&"\'!B2")',
    'SUM(#REF!,A1#)',
    'Image!A1+Call+request',
    'ENCODEURL("file:///a")',
    '$A$1:$B$9',
    'A1/B1*-2%',
    '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2),_xlpm.f(A1))',
    '_xlfn.SINGLE(A1:A9)+SUM(_xlfn.ANCHORARRAY(B1))',
    'SUBTOTAL(109,A1:A9)&_xlfn.TEXTJOIN(", ",TRUE,A1:A9)',
  ])('%s', (formula) => expect(judgeFormula(formula)).toBeUndefined());
});

describe('a formula of Excel is refused', () => {
  test.each([
    ["cmd|' /C calc'!A0", 'formula'],
    ["'cmd|/C calc'!A0", 'formula'],
    ['"a"|b!c', 'formula'],
    ['_xlfn.WEBSERVICE("http://x.example")', 'formula'],
    ['WEBSERVICE (A1)', 'formula'],
    ['webservice(A1)', 'formula'],
    [`'a"'!A1&_xlfn.WEBSERVICE("http://x.example")&'b"'!A1`, 'formula'],
    [`"it's"&WEBSERVICE(A1)&"it's"`, 'formula'],
    ["Table1['[a]&WEBSERVICE(A1)&Table1[b']]", 'formula'],
    ['Table1[a]&WEBSERVICE(A1)&Table1[b]', 'formula'],
    ['_xlfn.MAP(A1:A9,_xleta.WEBSERVICE)', 'formula'],
    ['_xleta.WEBSERVICE', 'formula'],
    ['_xlfn._xlws.PY(0,1)', 'formula'],
    ['_xlfn.IMAGE("http://x.example")', 'formula'],
    ['SQL.REQUEST("a")', 'formula'],
    ['_xlfn.IMPORTTEXT("https://x.example")', 'formula'],
    ['_xlfn.IMPORTCSV("https://x.example")', 'formula'],
    ['CUBEMEMBER("ThisWorkbookDataModel","[x]")', 'formula'],
    ['MyAddin.Fetch("x")', 'formula'],
    ['MyAddin.SUM("x")', 'formula'],
    ['_xldudf_X_FETCH("x")', 'formula'],
    ['_xll.DOCSO(A1)', 'formula'],
    ['IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(A1)"),1)', 'formula'],
    ['_xlpm.x.IMAGE(1)+_xlfn._xlpm(2)', 'formula'],
    ['REGISTER.ID("a","b")', 'formula'],
    ["'\\\\x.example\\share\\[b.xlsx]Sheet1'!A1", 'formula'],
    ["'http://x.example/[b.xlsx]Sheet1'!A1", 'formula'],
    ["'C:\\a\\b.xlsx'!Tên", 'formula'],
    ['[b.xlsx]Sheet1!A1', 'formula'],
    ["[b.xlsx]'Sheet 1'!A1", 'formula'],
    ['[1]Sheet1!A1', 'formula'],
    ['[1]!Tên', 'formula'],
    ['b.xlsx!Tên', 'formula'],
    ['\\\\x.example\\a', 'formula'],
    [`INDIRECT("'\\\\x.example\\[b.xlsx]S'!A1")`, 'formula'],
    [`INDIRECT("'file:///c:/a.ods'#$S.A1")`, 'formula'],
    ['HYPERLINK(A1)', 'odd-address'],
    ['HYPERLINK("\\\\x.example\\a"&A1)', 'odd-address'],
    ['HYPERLINK("fi"&"le:///c:/a")', 'odd-address'],
    ['HYPERLINK(""&A1)', 'odd-address'],
    ['HYPERLINK(CHAR(92)&CHAR(92)&"x")', 'odd-address'],
    ["'không khép", 'formula'],
    ['"không khép', 'formula'],
    ['Table1[a', 'formula'],
    ['"'.padEnd(70_000, 'a') + '"', 'formula'],
  ])('%s', (formula, kind) => expect(judgeFormula(formula)?.kind).toBe(kind));
});

describe('a formula of OpenDocument is harmless', () => {
  test.each([
    '=SUM([.A1:.A2])+{1|2}',
    "=['Thi đua'.A1]+[$Sheet2.$B$1]",
    "='YEARS'(1;2)",
    '=[.#REF!]*2+#N/A',
    '=ROW(Bảng[#headers])',
    'cell-content-is-in-list("a|b";"c")',
    'value()>=0',
    "Sheet1.A1:'Quý 1'.B9 Sheet1.C1",
    'cell-content-is-between(1;2)',
    'cell-content-is-whole-number() and cell-content()>3',
    'cell-content-text-length-is-between(1;9)',
    'contains-text("a")',
    '=COM.MICROSOFT.IFS([.A1]>1;LEGACY.NORMSDIST(1))+COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETGCD(4;6)',
    '=HYPERLINK("https://thu.example/";"x")',
  ])('%s', (formula) => expect(judgeOpenFormula(formula)).toBeUndefined());
});

describe('a formula of OpenDocument is refused', () => {
  test.each([
    ['=DDE("a";"b")', 'formula'],
    ['=COM.MICROSOFT.WEBSERVICE("http://x.example")', 'formula'],
    ['=\'WEBSERVICE\'("http://x.example")', 'formula'],
    ['is-true-formula(WEBSERVICE([.A1]))', 'formula'],
    ["=['file:///c:/a.ods'#$Sheet1.A1]", 'formula'],
    ['=[file:///c:/a.ods#$Sheet1.A1]', 'formula'],
    ["'file:///c:/a.ods'#$Sheet1.A1:.B2", 'formula'],
    ["=cmd|'/c calc'!A0", 'formula'],
    ['={1|2}|a', 'formula'],
    ['=ORG.EXAMPLE.ADDIN.GETDATA(1)', 'formula'],
    ['=COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETFILE(1)', 'formula'],
    ['=HYPERLINK([.A1])', 'odd-address'],
  ])('%s', (formula, kind) => expect(judgeOpenFormula(formula)?.kind).toBe(kind));
});

describe('what is called', () => {
  const part = fc.stringMatching(/^[A-Za-zĐđ_][A-Za-z0-9_]{0,9}$/);
  const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
  const prefix = fc.constantFrom(
    '',
    '_xlfn.',
    '_xlfn._xlws.',
    '_xll.',
    '_xludf.',
    'COM.MICROSOFT.',
    'ORG.OPENOFFICE.',
  );
  const frame = fc.constantFrom<(call: string, cell: string) => string>(
    (call, cell) => `${call}(${cell})`,
    (call, cell) => `${call} (${cell})`,
    (call, cell) => `IF(${cell},${call}("https://x.example"))`,
    (call, cell) => `1+SUM(${cell})*-${call}()`,
  );

  test('is refused by its name unless it is known to compute', () => {
    fc.assert(
      fc.property(name, prefix, frame, (own, before, write) => {
        const called = before + own;
        const rest = called
          .toUpperCase()
          .replace(/^(?:_XLFN\.|_XLWS\.|COM\.MICROSOFT\.|ORG\.OPENOFFICE\.)+/, '');
        fc.pre(!COMPUTING_FUNCTIONS.has(rest) && !CONDITION_WORDS.has(rest));
        expect(judgeFormula(write(called, 'A1'))).toMatchObject({
          kind: 'formula',
          found: expect.stringContaining(own),
        });
        expect(judgeOpenFormula(write(called, '[.A1]').replace(',', ';'))?.kind).toBe('formula');
      }),
      { numRuns: 1500, seed: 13 },
    );
  });

  test('is named also where it stands far behind in a formula', () => {
    expect(judgeFormula(`${'SUM(A1)+'.repeat(30)}LayDuLieu(A1)`)?.found).toBe('LayDuLieu');
  });

  test('is let be when it computes, in every spelling of its name', () => {
    for (const known of COMPUTING_FUNCTIONS) {
      if (known === 'HYPERLINK') continue;
      for (const spelt of [known, known.toLowerCase(), `_xlfn.${known}`, `_xlfn._xlws.${known}`]) {
        expect(judgeFormula(`${spelt}(A1)`), spelt).toBeUndefined();
        expect(judgeOpenFormula(`=COM.MICROSOFT.${known}([.A1])`), spelt).toBeUndefined();
      }
    }
  });
});

test('a formula costs time linear in its length', async () => {
  for (const sign of ['"', "'", '[', '(', 'a.', "''", '""', '#', '|', '{', 'INDIRECT(']) {
    const formula = `${sign.repeat(64 * 1024).slice(0, 64 * 1000)}(`;
    const judgeBoth = () => {
      judgeFormula(formula);
      judgeOpenFormula(formula);
    };
    expect(await measureWork(judgeBoth, 1), sign).toBeLessThan(1);
  }
});
