import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { BULLETIN, writeContentRoot } from '../support/content-root.ts';
import { FOLDER } from '../support/faults/fault.ts';
import { PROJECT } from '../support/project.ts';
import type { HostileFixture } from './fixtures/fixture.ts';

/** What the program made of a fixture, and what that cost. */
export interface Judgement {
  code: number | null;
  /** `path BT-000 line:column` of every error. */
  errors: string[];
  /** Whether each error has words. */
  isTold: boolean;
  /** Memory, at its highest. */
  megabytes: number;
  /** Seconds of processor time, over all its threads. */
  work: number;
}

/** The name of the content root in the folder around it. */
const ROOT = 'noi-dung';

/** After so many seconds by the clock a program counts as hanging, however busy the machine is. */
const HANGING = 60;

/** Runs `npm run check` on a fixture, in a process of its own that holds nothing else. */
export async function judgeFixture({ files, setUp }: HostileFixture): Promise<Judgement> {
  const root = await writeContentRoot(files);
  const around = dirname(root);
  await mkdir(join(around, 'public'), { recursive: true });
  await setUp?.(root, join(root, FOLDER));
  const measured = join(around, 'cost.json');
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(PROJECT, 'tests/support/measure-process.ts'),
      join(PROJECT, 'scripts/check.ts'),
      '--format',
      'json',
    ],
    {
      // Where a command is given, its `public` lies.
      cwd: around,
      env: { ...withoutHosts(process.env), BANTIN_CONTENT: root, BANTIN_MEASURE: measured },
      timeout: HANGING * 1000,
      killSignal: 'SIGKILL',
    },
  );
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  const cost = await readFile(measured, 'utf8').catch(() => '{"megabytes":0,"work":0}');
  await rm(around, { recursive: true, force: true });
  const text = Buffer.concat(out).toString();
  const { issues } = (text === '' ? { issues: [] } : JSON.parse(text)) as { issues: Reported[] };
  const errors = issues.filter(({ severity }) => severity === 'error');
  return {
    code,
    errors: errors.map(({ path, code: rule, line, column }) => `${path} ${rule} ${line}:${column}`),
    isTold: errors.every(({ message, hint }) => message.length > 10 && hint.length > 10),
    ...(JSON.parse(cost) as { megabytes: number; work: number }),
  };
}

/** A host of pipelines has paths told from a folder of its own. */
function withoutHosts({ GITHUB_WORKSPACE: _github, CI_PROJECT_DIR: _gitlab, ...rest }: NodeJS.ProcessEnv) {
  return rest;
}

interface Reported {
  severity: string;
  path: string;
  code: string;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** What the program has to say of a fixture. */
export function expectedErrors({ issues, file = BULLETIN }: HostileFixture): string[] {
  return issues.map((issue) => `${posix.join(ROOT, file)} ${issue}`);
}
