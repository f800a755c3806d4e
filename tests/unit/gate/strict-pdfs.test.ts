import { describe, expect, test } from 'vitest';
import { judgePdf } from '../../../src/gate/pdf/judge.ts';
import { writePdf } from '../../support/pdf.ts';

/** What is wrong with a PDF: the part that acts, or the place that programs read in different ways. */
function refuse(bytes: Buffer): string | undefined {
  const { active, unreadable } = judgePdf(bytes);
  return active ? `${active.kind} ${active.found}` : unreadable;
}

/** A PDF with these entries in its catalog, and this after it. */
const withCatalog = (entries: string, more = '') =>
  writePdf({ objects: [`<</Type/Catalog${entries}>>`, ...(more === '' ? [] : [more])] });
const withStream = (entries: string, data: string, start = 'stream\n') =>
  withCatalog('', `<<${entries}>>${start}${data}endstream`);
/** An action that asks a host as soon as it is found, and that no name gives away. */
const open = '/OpenAction<</S/URI/URI(http://x.example)>>';

describe('a PDF in which programs find different things is refused', () => {
  test.each([
    ['a number as a key', `/K 1 0<<${open}>>`, '<<'],
    ['a list as a key', `[${open}]`, '<<'],
    ['a word as a key', `/K 1/X endobj${open}`, 'endobj'],
    ['a stream in a dictionary', `/X stream${open}`, 'stream'],
    ['a word in a list', `/K[foo${open}]`, 'foo'],
    ['a key without value', '/K', '/K'],
    ['a key twice', '/K 1/K 2', '/K'],
    ['a key twice in two spellings', '/K 1/#4b 2', '/K'],
    ['a list that a dictionary closes', '/K[>>', '>>'],
    ['a name that a byte above ASCII ends', '/K\x80 1', '/K'],
    ['a name that the highest byte ends', '/K\xff 1', '/K'],
    ['a name that a control sign ends', '/K\x0b 1', '/K'],
    ['a name with a number sign of its own', '/K#zz 1', '/K#'],
    ['a name that ends before its end', '/K#00x 1', '/K#00'],
    ['a hexadecimal string with other signs', '/K<41 /S>', '<'],
    ['a reference without numbers', '/K[R]', 'R'],
    ['braces', '/K[{1}]', '{'],
  ])('%s', (_, entries, found) => {
    expect(refuse(withCatalog(entries))).toBe(found);
  });

  test.each([
    ['a stream behind blanks', withStream('/Length 1', 'x\n', 'stream  \n'), 'stream'],
    ['a stream behind half an end of line', withStream('/Length 1', 'x\n', 'stream\r'), 'stream'],
    ['a stream without length', withStream('', 'x\n'), '/Length'],
    ['a stream that is longer than it says', withStream('/Length 1', 'xx\n'), '/Length'],
    ['a stream with two lengths', withStream('/Length 1/Length 1', 'x\n'), '/Length'],
    [
      'a stream with a length that stands twice',
      writePdf({
        objects: ['<</Length 3 0 R>>stream\nx\nendstream', '1', '1\nendobj\n3 0 obj\n13'],
      }),
      '/Length',
    ],
    ['an object that is a reference', withCatalog('', '3 0 R'), 'R'],
    ['a word between objects', withCatalog('', 'null endobj foo'), 'foo'],
    ['a value between objects', withCatalog('', 'null endobj /Foo'), '/Foo'],
    ['an object without number', withCatalog('', 'null endobj obj 1'), 'obj'],
    ['a comment in the number of an object', withCatalog('', 'null endobj 9 %\n0 obj 1'), 'obj'],
    ['a string that does not end', withCatalog('', '(x'), '('],
    ['a word in an object stream', writePdf({ objects: ['<<>>'], packed: ['<<>>', 'foo'] }), 'foo'],
    ['a key twice in an object stream', writePdf({ objects: ['<<>>'], packed: ['<</K 1/K 1>>'] }), '/K'],
  ])('%s', (_, bytes, found) => {
    expect(refuse(bytes)).toBe(found);
  });
});

test.each(['%/JavaScript\x80', '%/J#61vaScript%', '%(/JS'])(
  'the name in the comment %j is refused',
  (comment) => {
    expect(refuse(withCatalog(`${comment}\n`))).toMatch(/^script /);
    expect(refuse(writePdf({ objects: ['<<>>'], packed: [`<<>> ${comment}\n`] }))).toMatch(/^script /);
  },
);

test('an action that follows a page shown by itself is judged', () => {
  const steps = '/PresSteps<</NA 2 0 R>>';
  expect(refuse(withCatalog(steps, '<</S/URI/URI(http://x.example)>>'))).toBe(
    'opened-address http://x.example',
  );
});

describe('a PDF as programs write it is accepted', () => {
  test.each<[string, Buffer]>([
    [
      'a length that stands behind its stream, as Ghostscript writes it',
      writePdf({ objects: ['<<>>', '<</Length 3 0 R>>\nstream\nendobj obj( << /K\nendstream', '18'] }),
    ],
    ['an end of line that counts to the stream', withStream('/Length 2', 'x\n')],
    ['no end of line behind the stream', withStream('/Length 1', 'x')],
    ['blanks and comments between values', withCatalog('\0/K %x\n[ true null\f-.5 +1. <4 1> ]')],
    [
      'a table of objects and two revisions',
      withCatalog(
        '',
        'null\nendobj\nxref\n0 1\n0000000000 65535 f \n0000000015 00000 n \ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n1 0 obj<<>>',
      ),
    ],
    ['an empty object', withCatalog('', '')],
    ['a name with letters as numbers', withCatalog('/Đ/Times#20New'.replace('Đ', '#c4#90'))],
  ])('%s', (_, bytes) => {
    expect(refuse(bytes)).toBeUndefined();
  });
});
