import { describe, expect, test } from 'vitest';
import { judgeInstruction } from '../../../../src/gate/office/instructions.ts';

describe('the instruction of a field is harmless', () => {
  test.each([
    '',
    ' PAGE ',
    ' page \\* MERGEFORMAT ',
    'TOC \\o "1-3" \\h \\z \\u',
    'PAGEREF _Toc123 \\h',
    'REF _Ref9 \\r \\h',
    ' DATE \\@ "dd/MM/yyyy" ',
    'SEQ Hình \\* ARABIC',
    'CITATION Luật22 \\l 1066',
    'ADDIN ZOTERO_ITEM CSL_CITATION {"a":"file:///c:/a"}',
    '=SUM(ABOVE)',
    '_Toc1',
    'PAGE"x"',
    'HYPERLINK "https://thu.example/"',
    'HYPERLINK https://thu.example/',
    'hyperlink "mailto:phong@thu.example" \\o "Viết: file:///thư" \\t "_blank"',
    'HYPERLINK \\l "_Toc1"',
    'HYPERLINK "https://thu.example/a" \\l "muc-2" \\n \\* MERGEFORMAT',
    'HYPERLINK "https://thu.example/\\"a\\""',
  ])('%s', (instruction) => expect(judgeInstruction(instruction)).toBeUndefined());
});

describe('the instruction of a field is refused', () => {
  test.each([
    ['DDEAUTO c:\\\\a "b"', 'field'],
    [' ddeauto a b', 'field'],
    ['DDE', 'field'],
    ['DD\u00adEAUTO a', 'field'],
    ['INCLUDETEXT "a.docx"', 'field'],
    ['INCLUDEPICTURE https://x.example/a.png', 'field'],
    ['LINK Excel.Sheet.12 a', 'field'],
    ['AUTOTEXTLIST "a"', 'field'],
    ['PAGEX', 'field'],
    ['Trường lạ', 'field'],
    ['HYPERLINK \\q "https://thu.example/"', 'field'],
    ['HYPERLINK "file:///c:/a"', 'odd-address'],
    ['HYPERLINK \\\\x.example\\a', 'field'],
    ['HYPERLINK "\\\\\\\\x.example\\\\a"', 'odd-address'],
    ['HYPERLINK \\t "_blank" "file:///c:/a"', 'odd-address'],
    ['HYPERLINK \\t "file:///c:/a"', 'odd-address'],
    ['HYPERLINK "https://thu.example/" "file:///c:/a"', 'odd-address'],
    ['HYPERLINK "https://thu.example/" \\o "a" \\\\x', 'field'],
    ['HYPERLINK “file:///c:/a”', 'odd-address'],
    ['HYPERLINK "file:///c:/a', 'odd-address'],
    ['HYPERLINK "java\nscript:a"', 'odd-address'],
    ['HYPERLINK a.docx', 'odd-address'],
  ])('%s', (instruction, kind) => expect(judgeInstruction(instruction)?.kind).toBe(kind));
});
