import { openBoundedChild } from '../bounded/bounded-child.ts';
import { issueAt, type Issue } from '../issue.ts';
import type { LoadedYaml, YamlText } from './load-yaml.ts';
import { openYaml, parseYaml, type ParsedYaml } from './yaml.ts';

const child = openBoundedChild<YamlText, LoadedYaml | { issues: Issue[] }>(
  new URL('./yaml-child.ts', import.meta.url),
);

/**
 * Characters of the longest text that is read in this process. Frontmatter hardly ever has more; one of any kind is read within a
 * second (`tests/hostile/costly-yaml.test.ts`), and the other process takes a tenth of a second to start.
 */
export const LONGEST_HERE = 8 * 1024;

/** As `parseYaml`, with bounds to what it may cost: a text over which the other process ends has an issue that says so. */
export async function parseYamlBounded(source: string, file: string, linesAbove = 0): Promise<ParsedYaml> {
  if (source.length <= LONGEST_HERE) return parseYaml(source, file, linesAbove);
  const text = { source, file, linesAbove };
  const answer = await child.ask(text);
  if ('result' in answer) return openYaml(text, answer.result);
  const place = { file, line: linesAbove + 1, column: 1 };
  return { issues: [issueAt('costly-text', place, { ended: answer.ended, isYaml: true })] };
}
