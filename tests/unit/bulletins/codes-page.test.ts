import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCodesPage } from '../../support/codes-page.ts';
import { PROJECT } from '../../support/project.ts';

// After a change of rules, messages or examples: npx vitest run tests/unit/bulletins/codes-page.test.ts -u
test('the list of codes in the handbook is that of the rules, with what they say and their examples', async () => {
  await expect(await buildCodesPage()).toMatchFileSnapshot(join(PROJECT, 'content', 'MA-LOI.md'));
});
