import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

/**
 * With `set -e` a script ends at the first step that fails, but not everywhere: in a condition, in a command that stands as a word of another, and
 * before a pipe a failure is passed over, and what follows says that all went well. What stands there nevertheless is listed here, with
 * why it may.
 */
const MAY: Readonly<Record<'condition' | 'word' | 'pipe', Readonly<Record<string, string>>>> = {
  condition: {
    'on-server.sh: discard': 'one chain of commands, behind a condition',
    'on-server.sh: shown_again': 'one command',
    'on-server.sh: moment_of': 'one command',
  },
  word: {
    'on-server.sh: cat hold': 'in what is told of a refusal',
    'on-server.sh: curl -fsS --max-time 20 --insecure $ask "$address" | sha256sum | cut -d\' \' -f1':
      'compared with a sum: nothing is another',
    'publish-by-cron.sh: cat "$own/published" 2> /dev/null': 'compared with a version: nothing is another',
    'publish-preview.sh: printf %.8s "$sum"': 'no program',
    'publish-to-bucket.sh: dirname "$0"': 'of a file that is read',
    'releases.sh: dirname "$0"': 'of a file that is run',
    'run: dirname "${BASH_SOURCE[0]}"': 'of a folder that is entered',
    'without-network.sh: printf -- ----------- $variables': 'no program',
  },
  pipe: {
    'on-server.sh: curl -fsS --max-time 20 --insecure $ask "$address"':
      'compared with a sum: nothing is another',
  },
};

/** Commands that are the shell's own and write what they are given. */
const WRITES = /^(?:printf|echo)\b/u;

const scripts = listProjectFiles().filter(
  (path) => path.endsWith('.sh') || /^(?:\.githooks|\.ci)\//u.test(path),
);

/** A script without comments, without what stands in single quotes, and with each command in one line. */
function plain(path: string): string {
  return readProjectFile(path)
    .replaceAll(/\\\n\s*/gu, ' ')
    .replaceAll(/<< '(\w+)'\n[^]*?\n\1\n/gu, '\n')
    .replaceAll(/(?<=^|\s)#.*|"(?:\\.|\$\((?:[^()]|\([^()]*\))*\)|[^"\\])*"|'[^']*'/gmu, (part) => {
      if (part.startsWith('#')) return '';
      if (part.startsWith("'")) return part.replaceAll(/[^\n]/gu, '-');
      return part.includes('$(') ? part : part.replaceAll(/[;&|(){}]/gu, '-');
    });
}

/** The commands that stand as words, with the one that they stand in before them. */
function listWords(script: string): string[] {
  return [...script.matchAll(/^(.*?)\$\(((?:[^()]|\([^()]*\))*)\)/gmu)]
    .filter(([, before]) => !/(?:^|[\s;])\w+=[^\s"]*$/u.test(before!))
    .map(([, , command]) => command!.trim());
}

function listPiped(script: string): string[] {
  return (
    [...script.matchAll(/(?:^|[;(&{]|\b(?:then|do|if|until|while)\b)\s*([^;&|({\n]+?)\s*\|(?!\|)/gmu)]
      .map(([, command]) => command!.trim())
      // What was in quotation marks, and stands alone, is a case.
      .filter((command) => !WRITES.test(command) && !/^-+$/u.test(command))
  );
}

function listFunctions(script: string): string[] {
  return [...script.matchAll(/^(\w+)\(\)/gmu)].map((match) => match[1]!);
}

function listInConditions(script: string): string[] {
  // compare-lists.sh is read by others, which call its functions.
  const shared = listFunctions(readProjectFile('src/release/deploy/compare-lists.sh'));
  const functions = [...listFunctions(script), ...shared];
  return [...new Set(functions)].filter((name) =>
    [
      new RegExp(`(?:\\b(?:if|elif|while|until)\\b|!)\\s+(?:\\w+=\\S*\\s+)*${name}\\b`, 'mu'),
      new RegExp(`(?:^|[;&|({]|\\$\\(|\\b(?:then|do|else)\\b)\\s*${name}\\b[^;|&\\n]*(?:&&|\\|\\|)`, 'mu'),
      new RegExp(`(?:&&|\\|\\|)\\s*\\{?[^;}\\n]*\\b${name}\\b.*(?:; \\}|&&|\\|\\|)`, 'mu'),
    ].some((pattern) => pattern.test(script)),
  );
}

test.each([
  ['condition', listInConditions],
  ['word', listWords],
  ['pipe', listPiped],
] as const)('no step of a script is passed over when it fails: none stands as a %s', (kind, list) => {
  const found = scripts.flatMap((path) =>
    list(plain(path)).map((command) => `${path.split('/').pop()}: ${command}`),
  );
  expect(found.length).toBeGreaterThan(0);
  expect([...new Set(found)].toSorted()).toEqual(Object.keys(MAY[kind]).toSorted());
});

test.each([
  ['condition', listInConditions, 'f() {\n  a\n  b\n}\nif ! f x; then c; fi\n', ['f']],
  ['condition', listInConditions, 'f() {\n  a\n}\nf x || c\n', ['f']],
  ['condition', listInConditions, 'f() {\n  a\n}\nif g && { [ -z "$x" ] || f; }; then c; fi\n', ['f']],
  ['condition', listInConditions, 'f() {\n  a\n}\nf x\n', []],
  ['word', listWords, 'a "$(b c)"\n', ['b c']],
  ['word', listWords, 'x=$(b c)\n', []],
  ['pipe', listPiped, 'x=$(a b | c)\n', ['a b']],
  ['pipe', listPiped, 'echo a | c\n', []],
])('a step that is passed over is seen: as a %s', (_, list, script, right) => {
  expect(list(script)).toEqual(right);
});
