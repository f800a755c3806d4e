import { expect, test } from 'vitest';
import { findBulletinFaults, listExpectedSentences } from '../../../../src/release/invariants/bulletins.ts';
import { makePage, makeRecord } from '../workshop.ts';

const record = makeRecord();
const heading = '<h1>Hội nghị\u00A0sơ kết</h1>';
const body = '<p>Sáng 3/5, hội nghị khai mạc. Sau đó nghỉ.</p>';

function rulesOf(source: string, file = 'tin/2024/hoi-nghi/index.html', records = [record]): string[] {
  const page = makePage(source, file, listExpectedSentences(record));
  return findBulletinFaults([page], records).map(({ rule }) => rule);
}

test('a bulletin with its title and its first sentence on its page is sound', () => {
  expect(rulesOf(heading + body)).toEqual([]);
});

test('a bulletin without a page is a fault', () => {
  expect(rulesOf(heading + body, 'nam/2024/index.html')).toEqual(['missing-page']);
});

test('a page with the title of another bulletin is a fault', () => {
  expect(rulesOf(`<h1>Hội nghị</h1>${body}`)).toEqual(['title-missing']);
});

test('a page without the text is a fault, even when its description has the first sentence', () => {
  const description = '<meta name="description" content="Sáng 3/5, hội nghị khai mạc.">';
  expect(rulesOf(`${description}${heading}`)).toEqual(['text-missing']);
});

test('a bulletin page without a bulletin is a fault, a tombstone is not', () => {
  const hidden = '<meta name="robots" content="noindex">';
  expect(rulesOf(heading, undefined, [])).toEqual(['unknown-bulletin']);
  expect(rulesOf(hidden + heading, undefined, [])).toEqual([]);
});

test('the sentence that is looked for ends with its full stop or its line', () => {
  const texts = ['Ngày 3.5 khai mạc. Sau đó nghỉ.', 'Khai mạc\nSau đó nghỉ.', 'Khai mạc…'];
  const sentences = texts.map((text) => listExpectedSentences(makeRecord({ lead: '', text }))[0]?.text);
  expect(sentences).toEqual(['Ngày 3.5 khai mạc.', 'Khai mạc', 'Khai mạc…']);
});

test('a bulletin of pictures alone has no sentence to be looked for', () => {
  expect(listExpectedSentences(makeRecord({ lead: '', text: '' }))).toEqual([]);
});
