import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UpgradeWords } from '../strings/upgrade.vi.ts';
import { Stop } from '../strings/stop.ts';
import type { CheckedIssue } from './compare-checks.ts';
import { runScript } from './run-program.ts';

/**
 * What a copy of this program says of a content root. `room` is a folder for the report. Throws a `Stop` when that copy cannot check.
 */
export async function checkWith(
  program: string,
  { content, room }: { content: string; room: string },
  words: UpgradeWords,
): Promise<CheckedIssue[]> {
  const report = join(room, 'report.json');
  const args = [join('scripts', 'check.ts'), '--format', 'json', '--output', report];
  const { code, said } = await runScript(program, args, {
    BANTIN_CONTENT: content,
    // Paths in both reports begin in the same folder.
    CI_PROJECT_DIR: content,
    GITHUB_WORKSPACE: content,
  });
  if (code > 1) throw new Stop(words.cannotCheck(program, said.trim()), 2);
  return (JSON.parse(await readFile(report, 'utf8')) as { issues: CheckedIssue[] }).issues;
}
