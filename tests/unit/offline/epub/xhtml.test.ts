import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { escapeXml, toXhtml } from '../../../../src/offline/epub/xhtml.ts';

const options = {
  linkFor: (address: string) => (address.startsWith('/') ? `https://so.example${address}` : undefined),
  pictureFor: () => ({ src: 'anh/a.jpg', width: 640, height: 427 }),
  idFor: (id: string) => `tin-1-${id}`,
};
const write = (source: string) => toXhtml(parseFragment(source), options);

test('empty elements are closed and text is escaped', () => {
  expect(write('a<br>b & c<hr><p>d > e')).toBe('a<br/>b &amp; c<hr/><p>d &gt; e</p>');
});

test('a table keeps its merged cells', () => {
  const table =
    '<table><tbody><tr><th scope="row" rowspan="2">a</th><td colspan="3">b</td></tr></tbody></table>';
  expect(write(table)).toBe(table);
});

test('scripts, forms and menus go, unknown elements leave their contents', () => {
  expect(write('<nav>x</nav><script>1</script><form>y</form><picture-frame><p>z</p></picture-frame>')).toBe(
    '<p>z</p>',
  );
});

test('attributes that a book does not need go', () => {
  expect(write('<p id="a" style="color:red" onclick="x()" data-x="1" lang="en">a</p>')).toBe(
    '<p id="tin-1-a" lang="en">a</p>',
  );
});

test('a photograph is the one of the book, without the link around it', () => {
  const source =
    '<a href="/anh/a.jpg"><picture><source srcset="a.webp"><img src="x" alt="Hội nghị" loading="lazy"></picture></a>';
  expect(write(source)).toBe('<img src="anh/a.jpg" alt="Hội nghị" width="640" height="427"/>');
});

test('a link that leads nowhere in a book leaves its words', () => {
  expect(write('<a href="x">a</a> <a href="/b">b</a>')).toBe('a <a href="https://so.example/b">b</a>');
});

test('characters that XML cannot hold are left out', () => {
  expect(escapeXml('a\u0000\u0008\uFFFEb\u{1F396}')).toBe('ab\u{1F396}');
});
