import { describe, expect, test } from 'vitest';
import { addToList, decodeUtf8, setField } from '../../../../src/authoring/change/edit-frontmatter.ts';

const text = `\uFEFF---\r\nid: tin  # mã\r\nstatus:   "draft" # chờ duyệt\r\ndate: 2026-07-16\r\nbyline: A\r\n---\r\n\r\nstatus: draft\r\n`;

describe('a field of one value', () => {
  test('is set, and no other byte changes', () => {
    expect(setField(text, 'status', 'published', 'date')).toBe(text.replace('"draft"', 'published'));
  });

  test('is added before another one, with the line ends of the file', () => {
    const added = setField(text, 'publishedOn', '2026-07-17', 'byline');
    expect(added).toBe(text.replace('byline', 'publishedOn: 2026-07-17\r\nbyline'));
  });

  test.each([
    ['without frontmatter', 'Chỉ có lời bài.\n'],
    ['with frontmatter that is not closed', '---\nstatus: draft\n'],
    ['with faulty YAML', '---\nstatus: "draft\ndate: x\n---\n'],
    ['in braces', '---\n{ status: draft, date: x }\n---\n'],
    ['whose value is a list', '---\nstatus: [draft]\ndate: x\n---\n'],
    ['without the field before which it would stand', '---\ntitle: x\n---\n'],
  ])('is not set in a text %s', (_, other) => {
    expect(setField(other, 'status', 'published', 'date')).toBeUndefined();
  });
});

describe('a list', () => {
  const withList = (list: string, after = 'byline: A\n') => `---\naliases:${list}\n${after}---\n\nBài.\n`;

  test.each([
    ['in brackets', ' ["/a"]', ' ["/a", /b/]'],
    ['empty in brackets', ' []', ' [/b/]'],
    ['indented', '\n  - /a # cũ', '\n  - /a # cũ\n  - /b/'],
    ['not indented', '\n- /a', '\n- /a\n- /b/'],
    ['with a blank line behind it', '\n  - /a\n', '\n  - /a\n  - /b/\n'],
  ])('%s gets an entry at its end', (_, list, longer) => {
    expect(addToList(withList(list), 'aliases', ['/b/'], 'byline')).toBe(withList(longer));
  });

  test('that is the last field gets it before the frontmatter ends', () => {
    expect(addToList(withList('\n  - /a', ''), 'aliases', ['/b/'], 'byline')).toBe(
      withList('\n  - /a\n  - /b/', ''),
    );
  });

  test('that is not there is made', () => {
    const made = addToList(
      '---\nbyline: A\n---\n',
      'images',
      [{ src: './a.jpg', alt: 'Một: hai' }],
      'byline',
    );
    expect(made).toBe('---\nimages:\n  - src: ./a.jpg\n    alt: "Một: hai"\nbyline: A\n---\n');
  });
});

test('a text that is not in UTF-8 is none', () => {
  expect(decodeUtf8(Buffer.from('é', 'latin1'))).toBeUndefined();
});
