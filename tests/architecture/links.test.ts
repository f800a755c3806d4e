import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { listProjectFiles, PROJECT, readProjectFile } from '../support/project.ts';

/** The anchors that hosts of repositories give the headings of a document. */
function listAnchors(text: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = text.replaceAll(/^```[\s\S]*?^```/gmu, '').matchAll(/^#+ (.+)$/gmu);
  return new Set([...headings].map(([, heading = '']) => slugger.slug(heading)));
}

test('every link of a document leads to a file and a heading that are there', () => {
  const documents = listProjectFiles().filter(
    (path) => path.endsWith('.md') && !path.startsWith('tests/fixtures/'),
  );
  const links = documents.flatMap((path) => {
    const prose = readProjectFile(path).replaceAll(/^ *```[\s\S]*?^ *```|`[^`\n]*`/gmu, '');
    return [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => ({ path, target }));
  });
  const local = links.filter(({ target }) => !/^[a-z]+:/u.test(target));
  expect(local.length).toBeGreaterThan(40);
  const broken = local.filter(({ path, target }) => {
    const [file = '', anchor] = target.split('#');
    const named = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(PROJECT, named))) return true;
    return anchor !== undefined && !listAnchors(readProjectFile(named)).has(decodeURIComponent(anchor));
  });
  expect(broken).toEqual([]);
});
