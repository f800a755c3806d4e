import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The test files that take longest, the longest first. Begun last, one of them would run alone while the other cores wait; and
 * `npm run test:quick` leaves the unit tests among them to `npm test`. The end of a run tells which files were slowest
 * (`slowest-files.ts`).
 */
export const LONGEST: readonly string[] = [
  'tests/recipes/recipes.test.ts',
  'tests/build/returned.test.ts',
  'tests/hostile/forged-caches.test.ts',
  'tests/build/fleet.test.ts',
  'tests/faults/machine.test.ts',
  'tests/offline/pdf.test.ts',
  'tests/faults/quiet.test.ts',
  'tests/faults/kill.test.ts',
  'tests/hostile/linked-folders.test.ts',
  'tests/offline/rebuilt.test.ts',
  'tests/offline/editors-only.test.ts',
  'tests/offline/browsers.test.ts',
  'tests/hostile/line-ends.test.ts',
  'tests/authoring/new.test.ts',
  'tests/hostile/standing-pages.test.ts',
  'tests/build/check-is-release.test.ts',
  'tests/watching/missing.test.ts',
  'tests/authoring/hook.test.ts',
  'tests/authoring/format.test.ts',
  'tests/hostile/cost.test.ts',
  'tests/hostile/server-kills.test.ts',
  'tests/hostile/server-steps.test.ts',
  'tests/browser/accessibility.test.ts',
  'tests/hostile/extreme-shapes.test.ts',
  'tests/hostile/gate.test.ts',
  'tests/build/since-load.test.ts',
  'tests/hostile/unguarded.test.ts',
  'tests/search/corpus.test.ts',
  'tests/offline/command.test.ts',
  'tests/offline/package.test.ts',
  'tests/build/withdrawn.test.ts',
  'tests/hostile/forged-releases.test.ts',
  'tests/search/pagefind-engine.test.ts',
  'tests/browser/sight.test.ts',
  'tests/hostile/canary.test.ts',
  'tests/search/narrowing.test.ts',
  'tests/browser/print.test.ts',
  'tests/browser/dev-hidden.test.ts',
  'tests/browser/dev.test.ts',
  'tests/build/upgrade.test.ts',
  'tests/browser/tasks.test.ts',
  'tests/browser/keyboard.test.ts',
  'tests/search/search-page.test.ts',
  'tests/check/many.test.ts',
  'tests/check/killed.test.ts',
  'tests/check/edited-sites.test.ts',
  'tests/hostile/naughty.test.ts',
  'tests/check/command.test.ts',
  'tests/browser/typography.test.ts',
  'tests/offline/printed-steps.test.ts',
  'tests/search/parts.test.ts',
  'tests/search/kept-parts.test.ts',
  'tests/browser/viewer.test.ts',
  'tests/hosting/told-to-hosts.test.ts',
  'tests/hosting/policy.test.ts',
  'tests/unit/bulletins/pages/standing-pages.test.ts',
  'tests/unit/gate/office/composed.test.ts',
  'tests/unit/release/publish-to-server.test.ts',
  'tests/unit/offline/verify/tampered.test.ts',
  'tests/unit/bulletins/reading/readers.test.ts',
  'tests/unit/release/refusals/restored.test.ts',
  'tests/unit/offline/verify/verify-package.test.ts',
  'tests/unit/bulletins/words/property.test.ts',
  'tests/unit/authoring/format/property.test.ts',
  'tests/unit/bulletins/reading/one-run.test.ts',
  'tests/unit/release/server-releases.test.ts',
  'tests/unit/authoring/new/photograph.test.ts',
  'tests/unit/authoring/format/format-text.test.ts',
  'tests/unit/offline/verify/fixity.test.ts',
  'tests/unit/images/make.test.ts',
  'tests/unit/bulletins/extreme-values.test.ts',
  'tests/unit/release/server-faults.test.ts',
  'tests/unit/bulletins/linear.test.ts',
  'tests/unit/release/publish-to-bucket.test.ts',
  'tests/unit/bulletins/check/proven-repair.test.ts',
  'tests/unit/release/returned/attachment-words.test.ts',
  'tests/unit/authoring/office/run.test.ts',
  'tests/unit/gate/documents/hidden.test.ts',
  'tests/unit/bulletins/body/shown-hosts.test.ts',
  'tests/unit/images/preview-image.test.ts',
  'tests/unit/images/published-pictures.test.ts',
];

/** Vitest's own order, with the longest files first. Without results of an earlier run, as on a build server, that order knows only sizes. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((path) => moduleId.endsWith(`/${path}`));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
