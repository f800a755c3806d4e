import { expect, test } from 'vitest';
import { isPlainPagePath } from '../../../src/addresses/obeyed-names.ts';
import { RESERVED_SLUGS } from '../../../src/addresses/reserved.ts';
import { readProjectFile } from '../../support/project.ts';

test('every first segment that the table of addresses names is refused to standing pages', () => {
  const table = readProjectFile('src/README.md')
    .split(/^## /mu)
    .find((part) => part.startsWith('Addresses'))!;
  const segments = [...table.matchAll(/`\/([a-z-]+)\//gu)].map(([, segment]) => segment!);
  expect(segments.length).toBeGreaterThan(25);
  expect(segments.filter((segment) => !RESERVED_SLUGS.has(segment))).toEqual([]);
});

test('no page is named like the file that hosts show at the address of its folder', () => {
  expect(RESERVED_SLUGS.has('index')).toBe(true);
});

test('no page has a name that a host obeys or keeps for itself, as no former address has', () => {
  const kept = ['functions', 'cgi-bin', 'cname', 'cdn-cgi', 'server-status', 'server-info'];
  expect(kept.filter((name) => !RESERVED_SLUGS.has(name) || isPlainPagePath(name))).toEqual([]);
});
