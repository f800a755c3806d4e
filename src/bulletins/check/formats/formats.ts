import { formatGithub } from './github.ts';
import { formatGitlab } from './gitlab.ts';
import { formatHuman } from './human.ts';
import { formatJson } from './json.ts';
import { formatPlain } from './plain.ts';

/** Every form of report, by the name that `--format` accepts. */
export const formats = {
  human: formatHuman,
  plain: formatPlain,
  json: formatJson,
  github: formatGithub,
  gitlab: formatGitlab,
} as const;

export type FormatName = keyof typeof formats;

/** Whether there is a form of this name. */
export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
