/** Words of a shell's grammar before a command. */
const BEFORE = new Set(['if', 'then', 'else', 'elif', 'do', 'while', 'until', '!', '{', '(']);
/** Words of its grammar after which no command stands in the same part. */
const NO_COMMAND = new Set(['fi', 'done', 'esac', '}', 'for', 'case', ')', '']);
/** What a shell does by itself. */
const BUILTINS = new Set(
  '. : [ alias break cd command continue echo eval exit export false printf pwd read return set shift test trap true type ulimit umask unset wait'.split(
    ' ',
  ),
);
/** Commands whose arguments are a command: what stands after their options, or after `--` where that is given. */
const STARTERS = new Set(['sudo', 'env', 'exec', 'nice', 'unshare', 'setpriv', 'xargs']);

/**
 * Lists the programs that a shell script starts, without what the shell does itself and without the functions of the script.
 * A document that is handed to a command is read as a script too.
 */
export function listShellCommands(script: string): Set<string> {
  const functions = new Set([...script.matchAll(/^\s*([\w-]+)\(\)/gmu)].map((match) => match[1]!));
  const found = new Set<string>();
  const endings = new Set([...script.matchAll(/<<-?\s*(['"]?)(\w+)\1/gu)].map((match) => match[2]!));
  const text = script
    .split('\n')
    .filter((line) => !endings.has(line.trim()))
    .join('\n');
  for (const part of splitIntoParts(text)) {
    for (const name of listStarted(part)) if (!functions.has(name) && !BUILTINS.has(name)) found.add(name);
  }
  return found;
}

/** The simple commands of a script, as their words; quoted words keep their quotes. */
function splitIntoParts(script: string): string[][] {
  const parts: string[][] = [];
  const text = script.replaceAll(/\\\n/gu, ' ');
  let words: string[] = [];
  const end = (): void => {
    parts.push(words);
    words = [];
  };
  const token =
    /(?<comment>(?<=^|\s)#.*)|(?<end>\n|;;?|&&|\|\|?|&(?![\d>]))|(?<blank>[ \t]+)|(?<word>(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|\$\((?:[^()]|\([^()]*\))*\)|\$\{[^}]*\}|[^\s;&|"'\\#]|(?<=\S)#)+)/gu;
  for (const { groups = {} } of text.matchAll(token)) {
    if (groups['end'] !== undefined) end();
    else if (groups['word'] !== undefined) {
      words.push(groups['word']);
      // What is asked of a shell inside a word, between double quotes too.
      for (const [, inner = ''] of groups['word']
        .replaceAll(/'[^']*'/gu, '')
        .matchAll(/\$\(((?:[^()]|\([^()]*\))*)\)/gu))
        parts.push(...splitIntoParts(inner));
    }
  }
  end();
  return parts;
}

/** The programs that one simple command starts: the first word, and what that one is told to start. */
function listStarted(words: readonly string[]): string[] {
  const [first = '', ...rest] = words;
  if (NO_COMMAND.has(first)) return [];
  // A name before a command is given a value for it alone; redirections may stand anywhere.
  if (BEFORE.has(first) || /^\w+=/u.test(first) || /^[\d<>]/u.test(first) || first.endsWith('()'))
    return listStarted(rest);
  // What a variable or a quoted text names was read where it got its value.
  if (!/^[\w./[:-]+$/u.test(first)) return [];
  const name = first.split('/').pop()!;
  if (!STARTERS.has(name)) return [name];
  const at = rest.indexOf('--');
  const told = at >= 0 ? rest.slice(at + 1) : rest.slice(rest.findIndex((word) => !word.startsWith('-')));
  // Of options before `--` one may be the value of another.
  const before =
    at >= 0 && name === 'sudo' ? listStarted(rest.slice(0, at).filter((word) => /^[a-z]/u.test(word))) : [];
  return [...(name === 'exec' ? [] : [name]), ...before, ...listStarted(told)];
}
