import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LEFT_OUT } from '../../../src/bulletins/bulletin.ts';
import { EACH, listEditorsOnly, withoutFields } from '../../../src/bulletins/editors-only.ts';
import { bulletinSchema } from '../../../src/bulletins/schema.ts';
import { pageSchema } from '../../../src/bulletins/pages/standing-pages.ts';
import { withoutEditorsWords } from '../../../src/offline/editors-words.ts';
import { bulletinText, withMoreLines } from '../../support/content-root.ts';

const SENTENCE = 'Câu thay cho lời riêng.';
const cut = (text: string) => withoutEditorsWords(text, bulletinSchema, SENTENCE);
const text = bulletinText();
/** A bulletin with these lines in the middle of its frontmatter, and one comment that is not the editors' field. */
const around = (lines: string) =>
  withMoreLines(text, `${lines}# chú thích ở lề\nupdated: 2024-05-05`.replace(/^\n/u, ''));

/** Ways to write notes that nothing demands: all of each goes. */
const notes = [
  'notes: []\n',
  'notes: ["KÍN: một", KÍN hai]\n',
  'notes: [ # KÍN chú\n  "KÍN",\n  KÍN ]\n',
  'notes:\n  - KÍN\n',
  'notes:\n- KÍN\n- KÍN # KÍN chú\n',
  'notes: # KÍN chú\n  # KÍN chú nữa\n  - KÍN\n  # KÍN chú cuối\n',
  'notes:\n  - >-\n    KÍN\n\n    KÍN\n\n  - |+\n    KÍN\n\n',
  'notes:\n  - "KÍN\n    KÍN"\n',
  "notes:\n  - 'KÍN # không phải chú thích'\n   # KÍN chú\n",
  '"notes": ["KÍN"]\n',
  '? notes\n: - KÍN\n',
];

describe('the words of the editor', () => {
  it.each(notes)('are cut out of %j, and every other byte stays', (lines) => {
    expect(cut(around(lines))).toBe(around(''));
    const windows = around(lines).replaceAll('\n', '\r\n');
    expect(cut(windows)).toBe(around('').replaceAll('\n', '\r\n'));
  });

  it('are cut out at the end of the frontmatter too, behind a byte order mark as well', () => {
    expect(cut(`\uFEFF${withMoreLines(text, 'notes:\n  - KÍN')}`)).toBe(`\uFEFF${text}`);
  });

  it('are cut out of a map in lines and of one in braces', () => {
    expect(cut(around('privacy:\n  redacted: true\n  note: KÍN\n'))).toBe(
      around('privacy:\n  redacted: true\n'),
    );
    expect(cut(around('privacy:\n  note: >\n    KÍN\n    KÍN\n  redacted: true\n'))).toBe(
      around('privacy:\n  redacted: true\n'),
    );
    expect(cut(around('privacy: { note: KÍN, redacted: true }\n'))).toBe(
      around('privacy: { redacted: true }\n'),
    );
    expect(cut(around('privacy: { redacted: true, note: "KÍN }" }\n'))).toBe(
      around('privacy: { redacted: true }\n'),
    );
  });

  it('become one sentence where the schema demands some', () => {
    const inferred = 'dateBasis: inferred\ndateText: ngày 3/5\n';
    expect(cut(around(`${inferred}notes:\n  - KÍN\n  - KÍN\n`))).toBe(
      around(`${inferred}notes: ["${SENTENCE}"]\n`),
    );
    expect(
      cut(around('lint:\n  - rule: BT-209\n    reason: KÍN một\n  - reason: KÍN hai\n    rule: BT-210\n')),
    ).toBe(
      around(
        `lint:\n  - rule: BT-209\n    reason: "${SENTENCE}"\n  - reason: "${SENTENCE}"\n    rule: BT-210\n`,
      ),
    );
    expect(
      cut(around('lint: [{ rule: BT-209, reason: KÍN một }, { reason: KÍN hai, rule: BT-210 }]\n')),
    ).toBe(
      around(`lint: [{ rule: BT-209, reason: "${SENTENCE}" }, { reason: "${SENTENCE}", rule: BT-210 }]\n`),
    );
  });

  it('go from every combination of these, and the data that stay are what they were', () => {
    const privacy = [
      '',
      'privacy:\n  redacted: false\n  note: KÍN\n',
      'privacy: { note: KÍN, redacted: true }\n',
    ];
    const lint = [
      '',
      'lint:\n- rule: BT-209\n  reason: "KÍN: một"\n',
      'lint: [{ rule: BT-209, reason: KÍN 1 }]\n',
    ];
    for (const each of notes.flatMap((a) => privacy.flatMap((b) => lint.map((c) => [b, a, c])))) {
      for (const lines of [each.join(''), each.toReversed().join('')]) {
        const result = cut(around(lines));
        expect(result, lines).toBeDefined();
        expect(result, lines).not.toContain('KÍN');
        const paths = listEditorsOnly(bulletinSchema);
        const data = (source: string) => parse(source.split(/^---$/mu)[1]!) as unknown;
        expect(withoutFields(data(result!), paths)).toEqual(withoutFields(data(around(lines)), paths));
      }
    }
  });

  it('are left out of standing pages too; a text without any stays to the byte', () => {
    const page = '---\ntitle: Liên hệ\ndescription: Cách liên hệ với cơ quan.\n---\n\nThân bài.\n';
    expect(withoutEditorsWords(page, pageSchema, SENTENCE)).toBe(page);
    const silenced = page.replace('\n---\n\n', '\nlint:\n  - rule: BT-209\n    reason: KÍN một\n---\n\n');
    expect(withoutEditorsWords(silenced, pageSchema, SENTENCE)).toBe(
      silenced.replace('KÍN một', `"${SENTENCE}"`),
    );
  });

  it('are no fields of a bulletin, as every later room sees it', () => {
    const marked = listEditorsOnly(bulletinSchema).map(([first]) => first);
    expect(LEFT_OUT).toEqual(expect.arrayContaining(marked));
  });

  it('are known by the mark that the schema gives them', () => {
    expect(listEditorsOnly(bulletinSchema)).toEqual([
      ['privacy', 'note'],
      ['notes'],
      ['lint', EACH, 'reason'],
    ]);
  });
});
