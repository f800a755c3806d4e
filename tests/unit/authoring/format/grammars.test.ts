import { describe, expect, test } from 'vitest';
import { readWithBoth } from './both-grammars.ts';
import { commonMarkExamples } from './commonmark-examples.ts';
import { gfmExamples } from './gfm-examples.ts';

/** The examples of CommonMark on which the grammars differ, and how. A new one is judged here, by name. */
const known: Readonly<Record<number, string>> = {
  159: 'an element alone on its line: the renderer drops the paragraph around it, this grammar keeps it',
  168: 'an element alone on its line, as 159',
  169: 'an import inside of an element: this grammar refuses it, the gate refuses what the renderer lets pass',
};

describe('the grammar of authoring and that of the renderer', () => {
  test('read every example of CommonMark 0.31.2 alike, but for those named above', () => {
    const different = commonMarkExamples
      .map(({ markdown, number }) => ({ number, ...readWithBoth(markdown) }))
      .filter(({ authoring, renderer }) => authoring !== renderer);
    expect(commonMarkExamples).toHaveLength(652);
    expect(different.map(({ number }) => String(number))).toEqual(Object.keys(known));
  });

  test.each(gfmExamples)('read alike: %s', (_, body) => {
    const { authoring, renderer } = readWithBoth(body);
    expect(authoring).toBe(renderer);
  });

  test('leave one tilde as it is, the one deviation from GFM, and strike out between two', () => {
    const { renderer } = readWithBoth('10~20, **30~40**, ~~50~~, \\~60~, [a](/~b), `~c~`');
    expect(renderer).toBe(
      '<p>10~20, <strong>30~40</strong>, <del>50</del>, ~60~, <a href="/~b">a</a>, <code>~c~</code></p>',
    );
  });

  test('see a table, a task, a strike, a link and a footnote, so that two blind grammars would not agree', () => {
    const html = gfmExamples.map(([, body]) => readWithBoth(body).authoring).join('');
    for (const tag of ['<table>', '<input', '<del>', '<a href="http://www', 'mailto:', '<section>']) {
      expect(html).toContain(tag);
    }
  });
});
