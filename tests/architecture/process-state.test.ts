import { describe, expect, test } from 'vitest';
import { listEnvironmentWrites } from '../support/environment-writes.ts';
import { listModuleState } from '../support/module-state.ts';
import { listProjectFiles, readProjectFile } from '../support/project.ts';
import { readSource } from '../support/source.ts';

/** What may outlive a call, and why no answer depends on it. */
const KEPT = {
  // Of a function of its argument alone, kept for the next call with the same argument.
  'src/bulletins/editors-only.ts': ['known'],
  'src/bulletins/lint/known-names.ts': ['arranged'],
  'src/bulletins/words/align-text.ts': ['known'],
  'src/bulletins/lint/twins.ts': ['keys'],
  'src/bulletins/reading/references.ts': ['lookups'],
  'src/catalogue/units.ts': ['ranksOfRegisters'],
  'src/catalogue/titles.ts': ['counts'],
  'src/content.ts': ['contexts'],
  'src/images/preview-font.ts': ['opened'],
  'src/models/awards/award-sums.ts': ['known'],
  'src/search/client/abbreviations.ts': ['parsed'],
  'src/search/client/term-loader.ts': ['loaders'],
  'src/search/pieces.ts': ['words'],
  'src/strings/visible.ts': ['spoken'],
  'src/vietnamese/collate.ts': ['collator'],
  'src/vietnamese/times.ts': ['formats'],
  // What belongs to the process: a load, a build and its log, set whole; the locks that it holds.
  'src/process-state.ts': ['globalThis'],
  'src/bulletins/reading/handover.ts': ['contentLoader', 'loaded', 'run'],
  'src/awards/handover.ts': ['known'],
  'src/release/build/warnings.ts': ['list'],
  'src/files/lock.ts': ['heldMarks'],
  // What belongs to a thread: its processes for costly input, the program that it runs, the mutex of large decodes, room to read into.
  'src/gate/bounded/bounded-child.ts': ['asked', 'running'],
  'src/bulletins/reading/reading-thread.ts': ['before'],
  'src/search/index-thread.ts': ['before'],
  'src/images/decode-mutex.ts': ['mutex'],
  'src/bulletins/reading/recall.ts': ['part'],
  // What the scripts of an offline edition bring into its page.
  'src/offline/client/read-chunk.ts': ['globalThis'],
};

const listCode = (folders: RegExp): string[] =>
  listProjectFiles().filter((path) => folders.test(path) && /\.(?:ts|mjs)$/u.test(path));

describe('no module remembers its former calls', () => {
  test('but those that are named here', () => {
    const files = listCode(/^src\//u);
    expect(files.length).toBeGreaterThan(400);
    const kept = files.flatMap((path) => {
      const names = listModuleState(path, readProjectFile(path)).map(({ name }) => name);
      return names.length > 0 ? [[path, names.sort()]] : [];
    });
    expect(Object.fromEntries(kept)).toEqual(KEPT);
  });

  test.each([
    ['let last;', 'last'],
    ['var a = 1, [b] = [];', 'a b'],
    ['const seen = new Map(); export function see(a) { seen.set(a, 1); }', 'seen'],
    ['const seen = []; export const see = (a) => seen.push(a);', 'seen'],
    ['const seen = {}; function see(a) { seen[a] ??= 1; }', 'seen'],
    ['const count = { of: 0 }; function see() { count.of += 1; }', 'count'],
    ['const count = { of: 0 }; function see() { count!.of++; }', 'count'],
    ['const seen = {}; function see() { delete seen.a; }', 'seen'],
    ['const seen = {}; function see(a) { Object.assign(seen, a); }', 'seen'],
    ["import { seen } from './a.ts'; function see(a) { seen.add(a); }", 'seen'],
    ['const part = Buffer.alloc(4); function read(file) { readSync(file, part); }', 'part'],
    ['const PATTERN = /a/gu; const has = (text) => PATTERN.test(text);', 'PATTERN'],
    ['const holder = globalThis;', 'globalThis'],
  ])('%s', (text, names) => {
    expect(listModuleState('a.ts', text).map(({ name }) => name)).toEqual(names.split(' '));
  });

  test.each([
    ['const seen = new Map(); for (const a of [1]) seen.set(a, 1);'],
    ['const seen = []; function see(seen) { seen.push(1); }'],
    ['const seen = []; function see() { const seen = []; seen.push(1); return () => seen.pop(); }'],
    ['const seen = []; function see(a) { for (const seen of a) seen.push(1); }'],
    ['const ENDS = new Uint8Array(4); ENDS[1] = 1; const ends = (at) => ENDS[at];'],
    ['const PATTERN = /a/y; const has = (a, at) => { PATTERN.lastIndex = at; return PATTERN.test(a); };'],
    ['const PATTERN = /a/u; const has = (text) => PATTERN.test(text);'],
    ['const sorted = (list) => [...list].sort();'],
  ])('not %s', (text) => {
    expect(listModuleState('a.ts', text)).toEqual([]);
  });
});

describe('no variable of an environment is set', () => {
  test('by any code but the configuration, which keeps Astro from asking hosts', () => {
    const files = listCode(/^(?:src|scripts)\/|^[^/]+$/u);
    const writing = files.filter((path) => {
      const text = readProjectFile(path);
      // Only what looks like it is read closely.
      return /\benv|ProcessEnv/u.test(text) && listEnvironmentWrites(path, text).length > 0;
    });
    expect(writing).toEqual(['astro.config.mjs']);
  });

  test.each([
    ["process.env['A'] = '1';"],
    ['delete process.env.A;'],
    ["Object.assign(process.env, { A: '1' });"],
    ["process.env = { A: '1' };"],
    ["import { env } from 'node:process'; env['A'] = '1';"],
    ["import { env as ours } from 'node:process'; ours.A ??= '1';"],
    ["const { env } = process; env.A = '1';"],
    ["function f(environment: NodeJS.ProcessEnv = process.env) { environment['A'] = '1'; }"],
    ["const own = process.env; own.A = '1';"],
  ])('%s', (text) => {
    expect(listEnvironmentWrites('a.ts', text)).toHaveLength(1);
  });

  test('while one is handed to a child as a new value', () => {
    const text = "const env = { ...process.env, A: '1' }; spawn('a', [], { env }); env.B = '2';";
    expect(listEnvironmentWrites('a.ts', text)).toEqual([]);
  });
});

test('the working folder is asked for in one place', () => {
  const asking = listCode(/^(?:src|scripts)\/|^[^/]+$/u).filter((path) => {
    const text = readProjectFile(path);
    return text.includes('cwd') && /\bcwd\s*\(/u.test(readSource(path, text).uncommented);
  });
  expect(asking).toEqual(['src/folders.ts']);
});
