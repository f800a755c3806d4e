import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTakenBack, readVisibility } from '../../src/bulletins/reading/read-visibility.ts';
import { wasPublished } from '../../src/bulletins/reading/was-published.ts';
import { splitFrontmatter } from '../../src/gate/yaml/frontmatter.ts';

const DECODER = 'src/gate/text.ts';

test('only the decoder says that a text is decoded', () => {
  const others = globSync('src/**/*.{ts,mjs}').filter(
    (file) => file !== DECODER && /\bas (?:unknown as )?DecodedText\b/u.test(readFileSync(file, 'utf8')),
  );
  expect(others).toEqual([]);
  expect(readFileSync(DECODER, 'utf8')).toMatch(/as DecodedText/u);
});

/** What no reader of fields takes: `npm run check:types` fails where one of these lines compiles. */
export function compilesNowhere(raw: string): void {
  // @ts-expect-error A text that may have other line ends.
  splitFrontmatter(raw, '');
  // @ts-expect-error The bytes of a file are asked, not what someone made of them.
  void readVisibility(raw, '');
  // @ts-expect-error The same.
  void readTakenBack(raw, '');
  // @ts-expect-error The same.
  void wasPublished(raw, '', 0);
}
