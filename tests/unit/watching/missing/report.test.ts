import { expect, test } from 'vitest';
import type { Bulletin } from '../../../../src/bulletins/bulletin.ts';
import { watchingWords } from '../../../../src/strings/watching.ts';
import { countMissing, type MissingAddress } from '../../../../src/watching/missing/count-missing.ts';
import { formatMissing } from '../../../../src/watching/missing/report.ts';

const words = watchingWords('en');
const counted = { lines: 9, unread: 0, requests: 8, unlike: 1, dropped: 0, addresses: [] };

function bulletin(key: string, title: string, aliases: string[] = []): Bulletin {
  return { key, title, aliases, file: `bulletins/${key}/index.mdx` } as unknown as Bulletin;
}

function address(text: string, count: number): MissingAddress {
  return { address: text, by: 'slug', keys: ['2024/a'], count };
}

test('lines to paste stand below their bulletin as YAML, what cannot be told is left to a person', () => {
  const sure = [
    { bulletin: bulletin('2024/a', 'Tin \u001B[2J A', ['/cu']), addresses: [address('/a: b', 3)] },
  ];
  const unsure = [
    { address: address('/chung', 2), bulletins: [bulletin('2023/b', 'Tin B'), bulletin('2024/b', 'Tin B')] },
  ];
  const proposed = { sure, unsure, formerPaths: ['/cu/'], settled: [] };
  expect(formatMissing(counted, proposed, (file) => `noi-dung/${file}`, words).split('\n')).toEqual([
    '9 lines of logs, 8 requests for what is not there (404).',
    expect.stringContaining('Passed over: 1 '),
    '',
    'noi-dung/bulletins/2024/a/index.mdx  (Tin \\u001B[2J A)',
    '# former addresses that it has: 1; write these lines into the same list',
    'aliases:',
    '  - "/a: b"  # 3 ×, the name of its folder',
    '',
    '/chung  (2 ×) may be one of these bulletins:',
    '  noi-dung/bulletins/2023/b/index.mdx  (Tin B)',
    '  noi-dung/bulletins/2024/b/index.mdx  (Tin B)',
    '',
    'Before that, add to formerPaths of site.yaml: [/cu/]',
    '',
    'Look at each line before you write it; then run npm run check.',
  ]);
});

test('where nothing resembles a bulletin, that is said', () => {
  const proposed = { sure: [], unsure: [], formerPaths: [], settled: [] };
  expect(formatMissing(counted, proposed, String, words)).toMatch(/\nThere is no address to propose\.$/u);
});

test('of a log with more addresses than an office can have lost, the first are kept and the others counted', async () => {
  async function* lines(): AsyncGenerator<string> {
    for (let index = 0; index < 20_100; index += 1)
      yield `x - - [x] "GET /${index}/tin-a.html HTTP/1.1" 404 0`;
    yield 'x - - [x] "GET /7/Tin-A.html HTTP/1.1" 404 0';
  }
  const found = await countMissing(lines(), (text) => ({ address: text, by: 'slug', keys: ['2024/tin-a'] }));
  expect(found).toMatchObject({ lines: 20_101, requests: 20_101, unlike: 0, dropped: 100 });
  expect(found.addresses.length).toBe(20_000);
  expect(found.addresses[0]).toMatchObject({ address: '/7/tin-a.html', count: 2 });
});
