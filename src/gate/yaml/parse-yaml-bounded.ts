import { openBoundedChild } from '../bounded/bounded-child.ts';
import { issueAt, type Issue } from '../issue.ts';
import type { LoadedYaml, YamlText } from './load-yaml.ts';
import { openYaml, parseYaml, type ParsedYaml } from './yaml.ts';

const child = openBoundedChild<YamlText, LoadedYaml | { issues: Issue[] }>(
  new URL('./yaml-child.ts', import.meta.url),
);

/**
 * Characters from which a text is read in a process of its own. Frontmatter hardly ever has as many; a text of any kind that has
 * fewer is read within half a second (`tests/hostile/costly-yaml.test.ts`).
 */
const LONG = 16 * 1024;

/** As `parseYaml`, with bounds to what it may cost: a text over which the other process ends has an issue that says so. */
export async function parseYamlBounded(source: string, file: string, linesAbove = 0): Promise<ParsedYaml> {
  if (source.length <= LONG) return parseYaml(source, file, linesAbove);
  const text = { source, file, linesAbove };
  const answer = await child.ask(text);
  if ('result' in answer) return openYaml(text, answer.result);
  const place = { file, line: linesAbove + 1, column: 1 };
  return { issues: [issueAt('costly-text', place, { ended: answer.ended, isYaml: true })] };
}
