import { HtmlValidate } from 'html-validate';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listHtmlFiles } from '../support/golden.ts';
import { getBuiltSite, type BuiltSiteName } from '../support/built-sites.ts';

/** Every rule that is off says why. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The titles are those of the bulletins, word for word; searchers cut what is too long for them.
    'long-title': 'off',
    // Hashes gain nothing on the site's own host and keep pages from opening from a disk; the manifest proves every file.
    'require-sri': 'off',
    // Ids of headings are made of their words, which may begin with a digit: HTML allows every id without a space.
    'valid-id': ['error', { relaxed: true }],
    // How an editor writes a telephone number in a text is the editor's; those of the footer stay on one line.
    'tel-non-breaking': 'off',
    // A scrolling box with a name is a region in one way or the other; the names that are offered below a field of free text are the
    // list of a combobox (WAI-ARIA 1.2), for which HTML has no element.
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    // A table whose boxes are blocks on a telephone is a table for every screen reader only where it says so.
    'no-redundant-role': 'off',
    // The headings in the templates of the search page get their words from the script; axe looks at what they become.
    'empty-heading': 'off',
  },
});

const sites = ['seed', 'demo', 'empty', 'many'] as const satisfies readonly BuiltSiteName[];

describe.each(sites)('html-validate, on every page of the site "%s"', async (site) => {
  const dist = await getBuiltSite(site);

  it('reports nothing', async () => {
    const found: string[] = [];
    for (const file of await listHtmlFiles(dist)) {
      const { results } = await validator.validateFile(join(dist, file));
      for (const { messages } of results)
        for (const { ruleId, message, line, column } of messages)
          found.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(found).toEqual([]);
  });
});
