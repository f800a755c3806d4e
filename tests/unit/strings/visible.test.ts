import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formats, type FormatName } from '../../../src/bulletins/check/formats/formats.ts';
import type { Report } from '../../../src/bulletins/check/formats/report.ts';
import { issueAt } from '../../../src/gate/issue.ts';
import { formatVerification } from '../../../src/offline/verify/format.ts';
import { authoringWords } from '../../../src/strings/authoring.ts';
import { checkWords } from '../../../src/strings/check.ts';
import type { Language } from '../../../src/strings/language.ts';
import { strings } from '../../../src/strings/strings.ts';
import { makeReportVisible, makeVisible, reasonOf, speaking } from '../../../src/strings/visible.ts';

/** What no line on a terminal may hold, written down apart from the code that is tested. */
const OBEYED =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\u{E0001}\u{E0020}-\u{E007F}]/u;

/** Names that somebody who means harm would choose, among all others. */
const names = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '\n',
        '\r',
        '\t',
        '\u0000',
        '\u0007',
        '\b',
        '\u001B[8m',
        '\u001B[2J',
        '\u001B]8;;http://x.example\u0007',
        '\u009B8m',
        '\u007F',
        '\u0085',
        '\u2028',
        '\u2029',
        '\u202E',
        '\u2066',
        '\u200F',
        '\u061C',
        '\uFEFF',
        '\uD800',
        '\u{E0041}',
        '\n::stop-commands::x\n',
        '\nNguyên vẹn: 101 tệp',
        'ảnh.jpg',
        '%0A',
        '\\n',
        '"',
        ',',
        ':',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const countLines = (text: string): number => text.split('\n').length;

describe('a name within a line', () => {
  it('holds nothing that a terminal obeys, and can be read back', () => {
    fc.assert(
      fc.property(names, (name) => {
        const shown = makeVisible(name);
        expect(shown).not.toMatch(OBEYED);
        expect(makeVisible(shown)).toBe(shown);
        expect(reasonOf(new Error(name))).toBe(shown);
      }),
    );
  });

  it('stays as it is when it can be seen', () => {
    const name = 'Hội nghị – “tổng kết” 100 % (đợt 1) 👩‍🌾.jpg';
    expect([makeVisible(name), makeReportVisible(name)]).toEqual([name, name]);
    expect(makeVisible('a\nb\u001B[8mc\u202E')).toBe('a\\u000Ab\\u001B[8mc\\u202E');
  });
});

describe('a report', () => {
  it('keeps its lines and styles, and none that hides something', () => {
    const report = 'một\n\thai \u001B[1;31mba\u001B[39m\u001B[22m\u001B[0m';
    expect(makeReportVisible(report)).toBe(report);
    for (const harm of ['\u001B[8m', '\u001B[1;8m', '\u001B[2J', '\u001B[5m', '\r', '\u009B31m'])
      expect(makeReportVisible(`a${harm}b`)).toMatch(/^a\\u00[\dA-F]{2}\S*b$/u);
  });

  it('of JSON means the same', () => {
    fc.assert(
      fc.property(fc.dictionary(names, names), (value) => {
        const text = makeReportVisible(JSON.stringify(value, undefined, 2));
        expect(text.replaceAll('\n', '')).not.toMatch(OBEYED);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

/** A report on one file of that name. */
function buildReport(name: string): Report {
  const place = { file: `bulletins/2024/${name}/index.mdx`, line: 1, column: 1 };
  return {
    issues: [issueAt('needless-silence', place, { code: name })],
    bulletins: 1,
    decisions: 0,
    unknown: [name],
    language: 'vi',
    words: checkWords('vi'),
    pathOf: (file) => `content/${file}`,
    readLine: () => name,
    isColoured: false,
  };
}

test.each(Object.keys(formats) as FormatName[])(
  'no name adds a line to the report of check, or acts in it: %s',
  (format) => {
    const write = (name: string): string => makeReportVisible(formats[format](buildReport(name)));
    const lines = countLines(write('ten'));
    fc.assert(
      fc.property(names, (name) => {
        const text = write(name);
        expect(text.replaceAll('\n', '')).not.toMatch(OBEYED);
        // A line of the file itself is shown where there is something on it.
        expect(Math.abs(countLines(text) - lines)).toBeLessThanOrEqual(format === 'human' ? 2 : 0);
        expect(text).not.toMatch(/^(?:::stop-commands|Nguyên vẹn)/mu);
      }),
    );
  },
);

test('no name in a package, and no comment of a signature, adds a line to what verify says', () => {
  const words = speaking(strings('vi').offline.verify);
  fc.assert(
    fc.property(names, (name) => {
      const signature = { id: name, comment: name, trusted: true };
      const findings = [{ kind: 'extra', file: name }] as const;
      const text = formatVerification(
        { findings: [...findings], litter: [], attached: [], files: 1, bytes: 1, signature },
        words,
      );
      expect(countLines(text)).toBe(3);
      expect(text.replaceAll('\n', '')).not.toMatch(OBEYED);
    }),
  );
});

/** Every message of a set of words that is made from names alone, by its place in the set. */
function listMessages(words: unknown, path = ''): [string, (...given: string[]) => unknown][] {
  if (typeof words === 'function') return [[path, words as (...given: string[]) => unknown]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => listMessages(value, `${path}/${key}`));
}

test.each(['vi', 'en'] as Language[])('no message in "%s" lets a name act or begin a line', (language) => {
  const { build, offline } = strings(language);
  const messages = listMessages({
    check: checkWords(language),
    authoring: authoringWords(language),
    build: speaking(build),
    offline: speaking({ stopped: offline.stopped, progress: offline.progress, verify: offline.verify }),
  });
  let said = 0;
  for (const [path, say] of messages) {
    const saying = (name: string): unknown => {
      try {
        return say(name, name, name, name);
      } catch {
        // It is made from something else than texts.
        return undefined;
      }
    };
    const plain = saying('ten');
    if (typeof plain !== 'string') continue;
    said += 1;
    fc.assert(
      fc.property(names, (name) => {
        const text = String(saying(name));
        expect([path, countLines(text)]).toEqual([path, countLines(plain)]);
        expect(text.replaceAll('\n', '')).not.toMatch(OBEYED);
      }),
      { numRuns: 10 },
    );
  }
  expect(said).toBeGreaterThan(60);
});

test('orders to the runners of GitHub and Azure are written out, wherever they stand', () => {
  const line = '8:1  │ a ##[add-mask]b ###[error]c ##vso[task.setvariable]d';
  expect(makeReportVisible(line)).not.toMatch(/##(?:vso)?\[/u);
  expect(JSON.parse(makeReportVisible(JSON.stringify({ line })))).toEqual({ line });
  expect(makeReportVisible('## [Trang](/a) # [b]')).toBe('## [Trang](/a) # [b]');
});
