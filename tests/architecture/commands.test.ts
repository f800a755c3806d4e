import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { buildOfficeFiles } from '../../src/authoring/office/files.ts';
import { listCommands, listOptions } from '../support/command-options.ts';
import { listProjectFiles, PROJECT, readProjectFile } from '../support/project.ts';

const commands = listCommands();
const options = new Map([...commands].map(([name, file]) => [name, listOptions(file)]));
const allOptions = new Set(
  [...options.values(), listOptions('scripts/install-hook.ts')].flatMap((each) => [...each]),
);

const office = await buildOfficeFiles(PROJECT, { program: '../bantin', tag: 'v0.1.0' });
const documents = [
  ...['README.md', 'content/README.md', 'content/MA-LOI.md'].map((path) => ({
    path,
    text: readProjectFile(path),
  })),
  ...office
    .filter(({ path }) => path === 'README.md')
    .map(({ contents }) => ({ path: 'README.md of an office', text: contents.toString('utf8') })),
  ...listProjectFiles('src/strings')
    .filter((path) => /\.(?:vi|en)\.ts$/u.test(path))
    .map((path) => ({ path, text: readProjectFile(path) })),
];

/** Options of npm and Git that documents and messages name. */
const OF_OTHERS = new Set([
  'no-save',
  'tags',
  'no-verify',
  'unshallow',
  'no-index',
  'all',
  'chmod',
  'prefix',
  'silent',
]);

/** Options of the verifier that lies in every package of the offline edition. */
const ofVerifier = [...readProjectFile('src/offline/documents/kiem-tra.py').matchAll(/'--([a-z]+)'/gu)].map(
  ([, option = '']) => option,
);

/** Every command that a text shows, with the options behind it, up to the end of its code or sentence. */
function listShown(text: string): { name: string; given: string[] }[] {
  const shown = text.matchAll(/npm (?:run ([\w-]+(?::[\w-]+)*)|(start|test)\b)((?:(?!npm run)[^`\n])*)/gu);
  return [...shown].map(([, name, short = '', rest = '']) => ({
    name: name ?? short,
    given: / -- /u.test(rest)
      ? [...rest.matchAll(/ --([a-z][\w-]*)/gu)].map(([, option = '']) => option)
      : [],
  }));
}

test('every command that a document or a message shows is there, with the options that it shows', () => {
  const shown = documents.flatMap(({ path, text }) => listShown(text).map((each) => ({ path, ...each })));
  expect(shown.length).toBeGreaterThan(200);
  expect(shown.filter(({ name }) => !commands.has(name))).toEqual([]);
  const unknown = shown.flatMap(({ path, name, given }) =>
    given.filter((option) => !options.get(name)!.has(option)).map((option) => `${path}: ${name} --${option}`),
  );
  expect(unknown).toEqual([]);
});

test('every option that a document or a message names is one of a command', () => {
  const named = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<=[\s`(“])--([a-z][\w-]*)/gu)].map(([, option = '']) => `${path}: ${option}`),
  );
  expect(named.length).toBeGreaterThan(100);
  const known = new Set([...allOptions, ...OF_OTHERS, ...ofVerifier]);
  expect(named.filter((each) => !known.has(each.split(': ')[1]!))).toEqual([]);
});

test('options are read at one place, which notices what npm kept for itself', () => {
  const reading = listProjectFiles().filter(
    (path) => /^(?:src|scripts)\/.*\.ts$/u.test(path) && /\bparseArgs\(/u.test(readProjectFile(path)),
  );
  expect(reading).toEqual(['src/authoring/command-args.ts']);
});

/** Options of npm, or beginnings of one, that are noticed all the same: by their names, or by what npm hands on of them. */
const NOTICED = new Set(['yes', 'to', 'format', 'help']);

test('no option is one of npm, which would keep it where `--` was forgotten', () => {
  const listed = execFileSync('npm', ['config', 'ls', '-l', '--json'], { encoding: 'utf8' });
  const ofNpm = Object.keys(JSON.parse(listed) as object);
  expect(ofNpm.length).toBeGreaterThan(100);
  const isKept = (option: string) =>
    ofNpm.includes(option) || ofNpm.filter((name) => name.startsWith(option)).length === 1;
  const ofEditors = [...commands]
    .filter(([, file]) => file.startsWith('scripts/'))
    .flatMap(([name]) => [...options.get(name)!]);
  expect(ofEditors.filter((option) => isKept(option) && !NOTICED.has(option))).toEqual([]);
});
