import { dirname } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { buildPathFinder } from '../invariants/build-paths.ts';
import { findLeaks, isSuspect } from '../invariants/leaks.ts';
import { findLocalAddress } from '../verify/local-address.ts';
import { readPage } from '../verify/page.ts';
import { findPlace } from './find-place.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import type { ShownSource } from './shown-sources.ts';
import { stringsOf } from './strings-of.ts';

/** Addresses that only one machine can open, and folders of the machine that checks, in what is shown. */
export async function listMachineAddresses(
  sources: readonly ShownSource[],
  { content, folders }: RefusalContext,
): Promise<Issue[]> {
  const base = basePath(content.site);
  const findBuildPath = openBuildPaths(folders, base);
  const issues: Issue[] = [];
  for (const { file, html, fields } of sources) {
    const words = [...stringsOf(fields)];
    const whole = [html, ...words].map((text) => `${text}\n`).join('');
    const path = findBuildPath(whole.replaceAll('\n', '"'));
    if (path === undefined && !isSuspect(whole)) continue;
    // Read as the finished pages are: a sentence may speak of such an address, a text or a link that is one may not be.
    const markup = [html, ...words.map((text) => `<p>${escapeHtml(text)}</p>`)].join('\n');
    const leaks = findLeaks([readPage(markup, file, { base, isSuspect })], new Set());
    const local = leaks
      .filter(({ rule }) => rule === 'local-address')
      .flatMap(({ detail }) => findLocalAddress(detail) ?? []);
    for (const found of new Set([...local, ...(path === undefined ? [] : [path])])) {
      issues.push(issueAt('machine-address', await findPlace(folders.content, file, found), { found }));
    }
  }
  return issues;
}

/** The finder of folders of this machine that no file of the site may name. */
export function openBuildPaths(
  { project, content, staging }: RefusalContext['folders'],
  base: string,
): (text: string) => string | undefined {
  return buildPathFinder([project, content, dirname(staging)], base);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
