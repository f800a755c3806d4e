import { basename } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { findNearest } from '../gate/nearest.ts';
import { messageLanguage } from '../gate/report.ts';
import { authoringWords } from '../strings/authoring.ts';
import { Stop } from '../strings/stop.ts';

/**
 * The arguments of a command, as `parseArgs` reads them. Stops when npm kept one of the options for itself, which it does where `--`
 * was left out: the command would run without what was asked for. A command that has no `help` of its own is explained here.
 */
export function parseCommandArgs<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const words = authoringWords(messageLanguage()).command;
  const options = Object.keys(config.options ?? {});
  const kept = options.find(isKeptByNpm);
  if (kept !== undefined) throw new Stop(words.keptByNpm(kept, process.env['npm_lifecycle_event'] ?? '…'), 2);
  const args = config.args ?? process.argv.slice(2);
  if (!options.includes('help') && args.some((arg) => arg === '--help' || arg === '-h'))
    throw explainCommand(options);
  const known = [...new Set([...options, 'help'])];
  const short = args.find((arg) => /^-[a-z]{2,}/.test(arg));
  if (short !== undefined) throw new Stop(words.unknownFlag(short, nearestOf(short, known)), 2);
  try {
    return parseArgs(config);
  } catch (error) {
    throw explainArgs(error, known);
  }
}

/** What can be typed behind the command that is running; a `Stop` without failure. */
export function explainCommand(options: readonly string[]): Stop {
  const words = authoringWords(messageLanguage()).command;
  const name = basename(process.argv[1] ?? '').replace(/\.ts$/, '');
  return new Stop(words.helpOf[name] ?? words.optionsOf(options.map((each) => `--${each}`)), 0);
}

/** The sentence for arguments that `parseArgs` refuses; any other error as it is. */
function explainArgs(error: unknown, options: readonly string[]): unknown {
  const words = authoringWords(messageLanguage()).command;
  const { message = '', code = '' } = error as { message?: string; code?: string };
  const flag = /'(--?[^' ]+)/.exec(message)?.[1] ?? message;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new Stop(words.unknownFlag(flag, nearestOf(flag, options)), 2);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new Stop(words.flagWithoutValue(flag), 2);
  if (code !== 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return error;
  const loose = /'(.*?)'/s.exec(message)?.[1] ?? message;
  if (options.includes('title')) return new Stop(words.looseArgument(loose), 2);
  const urgent = options.includes('urgent') && /\w\/\w/.test(loose) ? loose : undefined;
  return new Stop(
    words.notTaken(
      loose,
      options.map((each) => `--${each}`),
      urgent,
    ),
    2,
  );
}

function nearestOf(flag: string, options: readonly string[]): string | undefined {
  const near = findNearest(flag.replace(/^-+/, '').replace(/=.*$/s, ''), options);
  return near === undefined ? undefined : `--${near}`;
}

/**
 * npm tells options that it does not know in the environment. One that begins an option of its own it takes for that one, and tells it
 * only where that one has no value by itself. So no option of ours is one of npm's, or begins one, but those that a test names.
 */
function isKeptByNpm(option: string): boolean {
  const name = option.replaceAll('-', '_');
  return [name, TAKEN_FOR[name]].some((each) => Boolean(process.env[`npm_config_${each}`]));
}

/** Options of npm that begin like one of ours. */
const TAKEN_FOR: Readonly<Record<string, string>> = { to: 'token_description' };
