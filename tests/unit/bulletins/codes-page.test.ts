import { expect, test } from 'vitest';
import { buildCodesPage, CODES_PAGE } from '../../support/codes-page.ts';
import { readProjectFile } from '../../support/project.ts';

// After a change of rules, messages or examples: npm run handbook
test('the list of codes in the handbook is that of the rules, with what they say and their examples', async () => {
  expect(readProjectFile(CODES_PAGE)).toBe(await buildCodesPage());
});
