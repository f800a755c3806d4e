import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/bulletins/check/check-content.ts';
import { closeReport } from '../../../../src/bulletins/check/formats/report.ts';
import { selectFiles } from '../../../../src/bulletins/check/selection.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { checkWords } from '../../../../src/strings/check.ts';
import type { Language } from '../../../../src/strings/language.ts';
import { BULLETIN, bulletinText, smallOffice, writeContentRoot } from '../../../support/content-root.ts';
import { decisionRoot } from '../../../support/faults/awards.ts';
import { testFolders } from '../../../support/read.ts';

const withDecision = { ...smallOffice, ...decisionRoot(), [BULLETIN]: bulletinText() };
const withoutDecision = { ...smallOffice, [BULLETIN]: bulletinText() };

/** The closing lines of a check of these files, of which only `selected` are wanted. */
async function close(
  files: Parameters<typeof writeContentRoot>[0],
  language: Language,
  selected?: string,
): Promise<string[]> {
  const root = await writeContentRoot(files);
  const folders = testFolders(root);
  const { issues, bulletins, decisions, unknown } = await checkContent({
    folders,
    refusals: openRefusals(folders, {}),
    moment: '2026-11-30T00:00:00Z',
    selection: selected === undefined ? undefined : selectFiles([selected], root, root),
  });
  return closeReport({
    issues,
    bulletins,
    decisions,
    unknown,
    language,
    words: checkWords(language),
    pathOf: (file) => file,
    readLine: () => undefined,
    isColoured: false,
  });
}

const VI = 'Đã kiểm tra 1 quyết định.';
const EN = 'Checked 1 decision.';

test('a check says how many decisions it has looked at', async () => {
  expect((await close(withDecision, 'vi')).at(-1)).toBe(VI);
  expect((await close(withDecision, 'en')).at(-1)).toBe(EN);
});

test('a check of some files counts the decisions among them', async () => {
  expect(await close(withDecision, 'vi', 'decisions/2024/12-qd-ubnd/awards.csv')).toContain(VI);
  expect(await close(withDecision, 'vi', BULLETIN)).not.toContain(VI);
});

test('an office without decisions reads nothing of them', async () => {
  expect((await close(withoutDecision, 'vi')).join('\n')).not.toContain('quyết định');
});
