import { expect, test } from 'vitest';
import { makePage, pageSource } from '../workshop.ts';

test('the address of a folder page ends with the folder, that of another page with its name', () => {
  const files = ['index.html', 'tin/2024/a/index.html', '404.html'];
  const addresses = files.map((file) => makePage(pageSource(), file).address);
  expect(addresses).toEqual(['/tdkt/', '/tdkt/tin/2024/a/', '/tdkt/404.html']);
});

test('links are found in every attribute that holds an address', () => {
  const body = `<a href="a/"></a><img src="b.jpg" srcset="c.jpg 640w, d,1.jpg 2x"><video poster="e.jpg"></video>
    <form action="f/"></form><svg><use xlink:href="g.svg#h"></use></svg><object data="i.pdf"></object><p data="no"></p>`;
  const links = makePage(pageSource(body)).links.map(({ value }) => value);
  expect(links.toSorted()).toEqual(['a/', 'b.jpg', 'c.jpg', 'd,1.jpg', 'e.jpg', 'f/', 'g.svg#h', 'i.pdf']);
});

test('the address of a preview picture counts as a link', () => {
  const head = '<meta property="og:image" content="/tdkt/anh/a.jpg"><meta property="og:title" content="B">';
  expect(makePage(pageSource('', head)).links).toEqual([{ attribute: 'og:image', value: '/tdkt/anh/a.jpg' }]);
});

test('links for readers without JavaScript are found', () => {
  expect(makePage(pageSource('<noscript><a href="nam/"></a></noscript>')).links).toHaveLength(1);
});

test('the title of a drawing is not the title of the page', () => {
  expect(makePage(pageSource('<svg><title>Biểu tượng</title></svg>')).titles).toEqual(['Một trang']);
});

test('a sentence is found over elements, line breaks and no-break spaces', () => {
  const body = '<p>Sáng 3/5,<br>hội\u00A0nghị\n <em>khai</em> mạc.</p>';
  const sentences = [{ text: 'Sáng 3/5, hội nghị khai mạc.', place: 'words' }] as const;
  expect(makePage(pageSource(body), 'index.html', sentences).missing).toEqual([]);
});

test('the number that calls a footnote is no part of the sentence it stands in', () => {
  const body = '<p>Trao 12 Bằng khen<sup><a href="#n" data-footnote-ref>1</a></sup> tại hội nghị.</p>';
  const sentences = [{ text: 'Trao 12 Bằng khen tại hội nghị.', place: 'words' }] as const;
  expect(makePage(pageSource(body), 'index.html', sentences).missing).toEqual([]);
});

test('a sentence in a script is not in the page', () => {
  const sentences = [{ text: 'Có mặt', place: 'words' }] as const;
  const page = makePage(pageSource('<script>"Có mặt"</script>'), 'index.html', sentences);
  expect(page.missing).toEqual(['Có mặt']);
});

test('a summary may stand in the description alone, the body may not', () => {
  const both = [
    { text: 'Mô tả', place: 'words or description' },
    { text: 'Mô tả', place: 'words' },
  ] as const;
  expect(makePage(pageSource(), 'index.html', both).missing).toEqual(['Mô tả']);
});
