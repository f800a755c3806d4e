import { openBoundedChild } from '../bounded/bounded-child.ts';
import { issueAt } from '../issue.ts';
import type { FaultyYaml, LoadedYaml, YamlText } from './load-yaml.ts';
import { openYaml, parseYaml, type ParsedYaml } from './yaml.ts';

const child = openBoundedChild<YamlText, LoadedYaml | FaultyYaml>(
  new URL('./yaml-child.ts', import.meta.url),
);

/**
 * Characters of a text that is parsed in this process, at most; longer ones are parsed in a bounded process, which takes 0.1 s to
 * start. Frontmatter is hardly ever longer, and no text of this length takes a second (`tests/hostile/costly-yaml.test.ts`).
 */
export const MAX_IN_PROCESS_LENGTH = 8 * 1024;

/** As `parseYaml`, of a text that is short enough for this process; `undefined` of a longer one. */
export function parseShortYaml(source: string, file: string, linesAbove = 0): ParsedYaml | undefined {
  return source.length <= MAX_IN_PROCESS_LENGTH ? parseYaml(source, file, linesAbove) : undefined;
}

/** As `parseYaml`, with bounded time and memory: a text that exceeds the bounds has an issue that says so. */
export async function parseYamlBounded(source: string, file: string, linesAbove = 0): Promise<ParsedYaml> {
  if (source.length <= MAX_IN_PROCESS_LENGTH) return parseYaml(source, file, linesAbove);
  const text = { source, file, linesAbove };
  const answer = await child.ask(text);
  if ('result' in answer) return openYaml(text, answer.result);
  const place = { file, line: linesAbove + 1, column: 1 };
  return { issues: [issueAt('costly-text', place, { ended: answer.ended, isYaml: true })] };
}
