import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { listTestsOf, readDrills, type Drill } from './table.ts';

/** What came of one drill. */
interface Verdict {
  happened: string;
  verdict: 'good' | 'BAD' | 'NOT RUN' | 'outside';
}

/** Signs of a line of the table that are shown of what happened. */
const SHOWN_SIGNS = 200;

/** Prints the table of drills at the end of a run that did them all. A drill that was not done is a failure, too. */
export default class DrillTable implements Reporter {
  /** The first line that each test has written, by the id of the test. */
  readonly #said = new Map<string, string>();

  onUserConsoleLog({
    content,
    taskId,
    type,
  }: Parameters<NonNullable<Reporter['onUserConsoleLog']>>[0]): void {
    if (type !== 'stdout' || taskId === undefined) return;
    this.#said.set(
      taskId,
      [this.#said.get(taskId), content.trim().split('\n')[0]].filter(Boolean).join('; '),
    );
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const drills = readDrills();
    const judged = drills.map((drill) => ({ drill, ...this.#judge(drill, modules) }));
    const rows = judged.map(({ drill, happened, verdict }) => [
      verdict,
      drill.id ?? '',
      drill.drill,
      drill.expected,
      happened,
    ]);
    const lines = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`);
    console.log(
      ['', '| verdict | | drill | expected | what happened |', '| - | - | - | - | - |', ...lines, ''].join(
        '\n',
      ),
    );
    const count = (wanted: Verdict['verdict']) => judged.filter(({ verdict }) => verdict === wanted).length;
    console.log(
      `${count('good')} good, ${count('BAD')} bad, ${count('NOT RUN')} not run, ${count('outside')} that no machine but the host's can show`,
    );
    if (count('BAD') + count('NOT RUN') > 0) process.exitCode = 1;
  }

  #judge(drill: Drill, modules: readonly TestModule[]): Verdict {
    if (drill.outside !== undefined) return { happened: drill.outside, verdict: 'outside' };
    const groups = listTestsOf(drill).map(({ path, title }) => findTests(modules, path, title));
    const tests = groups.flat();
    if (groups.some((found) => found.length === 0)) return { happened: '', verdict: 'NOT RUN' };
    const failed = tests.filter((test) => test.result().state !== 'passed');
    if (failed.length > 0) {
      const [first] = failed;
      const reason = first!.result().errors?.[0]?.message ?? first!.result().state;
      return { happened: cut(`${first!.name}: ${reason.split('\n')[0]}`), verdict: 'BAD' };
    }
    const said = tests.flatMap(({ id }) => this.#said.get(id) ?? []);
    const counted = tests.length === 1 ? 'one test passed' : `${tests.length} tests passed`;
    return { happened: cut(said.length > 0 ? said.join('; ') : counted), verdict: 'good' };
  }
}

/** The tests of a title in a file; one title stands for several where it has parameters, and that of a group for all in it. */
function findTests(modules: readonly TestModule[], path: string, title: string): TestCase[] {
  const module = modules.find(({ relativeModuleId }) => relativeModuleId === path);
  if (!module) return [];
  const pattern = new RegExp(
    `(?:^|> )${title
      .split(/%[sdifjo]|\$\w+/u)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('.*')}(?:$| >)`,
    'su',
  );
  return [...module.children.allTests()].filter(({ fullName }) => pattern.test(fullName));
}

function cut(text: string): string {
  return text.length > SHOWN_SIGNS ? `${text.slice(0, SHOWN_SIGNS - 1)}…` : text;
}
