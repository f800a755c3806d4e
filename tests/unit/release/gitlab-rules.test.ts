import { expect, it } from 'vitest';
import { ruleHolds } from '../../recipes/gitlab-rules.ts';

const VARIABLES = { BRANCH: 'main', DEFAULT: 'main', EMPTY: '', SOURCE: 'push' };

it.each([
  ['$BRANCH', true],
  ['$EMPTY', false],
  ['$NONE', false],
  ['$NONE == null', true],
  ['$EMPTY == null', false],
  ['$BRANCH == $DEFAULT', true],
  ['$BRANCH != $DEFAULT', false],
  ['$BRANCH != "other" && $SOURCE == \'push\'', true],
  // What binds closer: and before or.
  ['$BRANCH || $NONE && $NONE', true],
  ['($BRANCH || $NONE) && $NONE', false],
  ['$BRANCH =~ /^MA/i', true],
  ['$BRANCH !~ /^ma/', false],
])('a rule of GitLab is read as GitLab reads it: %s', (rule, holds) => {
  expect(ruleHolds(rule, VARIABLES)).toBe(holds);
});

it.each([
  '$BRANCH = "a"',
  '$BRANCH ==',
  '($BRANCH',
  '$BRANCH $DEFAULT',
  'main',
  '$BRANCH =~ "a"',
  '$BRANCH == /a/',
])('one that is none is refused: %s', (rule) => {
  expect(() => ruleHolds(rule, VARIABLES)).toThrow(/understood|value|pattern|bracket/u);
});
