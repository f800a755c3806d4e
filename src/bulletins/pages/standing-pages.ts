import { toHtml } from 'hast-util-to-html';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { basePath } from '../../addresses/base-path.ts';
import { RESERVED_SLUGS } from '../../addresses/reserved.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { hasErrors, issueAt, type Issue } from '../../gate/issue.ts';
import type { Silence } from '../../gate/silence.ts';
import { decodeText, listTextIssues } from '../../gate/text.ts';
import type { SourceFile } from '../../gate/listing.ts';
import { listTypographyIssues } from '../../gate/typography.ts';
import { validateYaml } from '../../gate/validate.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import type { Site } from '../../site.ts';
import { strings } from '../../strings/strings.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { toPlainTree, type BodyLink } from '../body/blocks.ts';
import { listLinkHostIssues } from '../body/link-hosts.ts';
import { judgePageSize } from './page-size.ts';
import { parseBounded } from '../body/parse-bounded.ts';
import { lintField, listSilences } from '../lint/silences.ts';
import { writePage } from './write-page.ts';

/** The frontmatter of a standing page such as "about" or "contact". */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(2).max(120),
  description: z.string().trim().min(10).max(300),
  lint: lintField,
});

/** A standing page that has passed the gate. */
export interface StandingPage extends z.output<typeof pageSchema> {
  slug: string;
  file: string;
  /** Its accepted body as plain HTML. */
  html: string;
  links: BodyLink[];
  /** All that `@astrojs/mdx` is given of its body: what the gate accepted, written out anew. */
  markup: string;
}

/** Reads the standing pages through the same gate and vocabulary as bulletins; pictures and components stay out. */
export async function readStandingPages(
  files: readonly SourceFile[],
  site: Site,
): Promise<{ pages: StandingPage[]; issues: Issue[]; silences: Silence[] }> {
  const results = await Promise.all(files.map((file) => readStandingPage(file, site)));
  return {
    pages: results.flatMap(({ page }) => (page ? [page] : [])),
    issues: results.flatMap(({ issues }) => issues),
    silences: results.flatMap(({ silences }) => silences ?? []),
  };
}

async function readStandingPage(
  file: SourceFile,
  site: Site,
): Promise<{ page?: StandingPage; issues: Issue[]; silences?: Silence[] }> {
  const start = { file: file.path, line: 1, column: 1 };
  const slug = basename(file.path, '.mdx');
  const decoded = decodeText(await readFile(file.absolute), file.path);
  if ('issue' in decoded) return { issues: [decoded.issue] };
  const issues = [
    ...listTextIssues(decoded.text, file.path),
    ...listTypographyIssues(decoded.text, file.path),
  ];
  if (RESERVED_SLUGS.has(slug) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    const page = RESERVED_SLUGS.has(slug) ? 'taken' : 'form';
    issues.push(
      issueAt('bad-slug', start, { name: `${slug}.mdx`, proposal: `${proposeSlug(slug)}.mdx`, page }),
    );
  }
  const parts = splitFrontmatter(decoded.text, file.path);
  if ('issue' in parts) return { issues: [...issues, parts.issue] };
  const parsed = await parseYamlBounded(parts.yaml, file.path, parts.yamlLinesAbove);
  const validated = 'yaml' in parsed ? validateYaml(pageSchema, parsed.yaml) : parsed;
  if ('issues' in validated) issues.push(...validated.issues);
  const closed = await parseBounded(parts.body, file.path, strings(site.language).footnotes);
  if ('issues' in closed) issues.push(...closed.issues);
  if ('tree' in closed) {
    issues.push(...closed.words, ...listLinkHostIssues(closed.tree, file.path, site.url));
  }
  const base = basePath(site);
  const plain = 'tree' in closed && toPlainTree(closed.tree, file.path, (path) => base + path.slice(1));
  if (plain === undefined) issues.push(issueAt('not-in-page', start, {}));
  const excess = plain && judgePageSize(plain.nodes, file.path);
  if (excess) issues.push(excess);
  const silences = 'yaml' in parsed ? listSilences(parsed.yaml) : [];
  if (hasErrors(issues) || 'issues' in validated || !plain) return { issues, silences };
  const { nodes, links } = plain;
  const html = toHtml({ type: 'root', children: nodes });
  const markup = writePage(nodes, file.path);
  return { page: { ...validated.data, slug, file: file.path, html, links, markup }, issues, silences };
}

/** The nearest name that is an address, and one that is free. */
function proposeSlug(slug: string): string {
  const proposal = slugify(slug);
  return proposal === '' || RESERVED_SLUGS.has(proposal) ? `trang-${proposal || 'moi'}` : proposal;
}
