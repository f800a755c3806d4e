import type { Reporter, TestModule } from 'vitest/node';

/** How many files are told. */
const TOLD = 10;

/** Tells at the end of a run which test files took longest, so that a slow one is seen when it comes. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    // Who runs one file sees what each of its tests took.
    if (modules.length < 2) return;
    const lines = modules
      .map((module) => ({ path: module.relativeModuleId, seconds: secondsOf(module) }))
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, TOLD)
      .map(({ path, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${path}`);
    console.log(`Slowest test files:\n${lines.join('\n')}\n`);
  }
}

/** Loading counts, because a shared site is built while the first file that asks for it is loaded. */
function secondsOf(module: TestModule): number {
  const { prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic();
  return (prepareDuration + collectDuration + setupDuration + duration) / 1000;
}
