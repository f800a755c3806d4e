import { toHtml } from 'hast-util-to-html';
import { basename } from 'node:path';
import { z } from 'zod';
import { readContentFile } from '../../files/read-content-file.ts';
import { basePath } from '../../addresses/base-path.ts';
import { RESERVED_SLUGS } from '../../addresses/reserved.ts';
import { isSafeName } from '../../gate/file-names.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { isOversize } from '../../gate/file-types.ts';
import { hasErrors, issueAt, type Issue } from '../../gate/issue.ts';
import { limitAlike } from '../../gate/limit-alike.ts';
import { namingFile } from '../../gate/program-failure.ts';
import type { Silence } from '../../gate/silence.ts';
import { decodeText, listTextIssues } from '../../gate/text.ts';
import type { SourceFile } from '../../gate/listing.ts';
import { listTypographyIssues } from '../../gate/typography.ts';
import { validateParsed } from '../../gate/validate.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import type { Site } from '../../site.ts';
import { strings } from '../../strings/strings.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { toPlainTree } from '../body/blocks.ts';
import type { BodyLink } from '../body/plain-elements.ts';
import { listLinkHostIssues } from '../body/link-hosts.ts';
import { judgePageSize } from './page-size.ts';
import { plainText } from '../body/plain-text.ts';
import { parseBounded } from '../body/parse-bounded.ts';
import { listPersonalDataOfPage } from '../lint/personal-data.ts';
import { lintField, listSilences } from '../lint/silences.ts';
import type { FaultySource } from '../reading/refusals.ts';
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
  /** Its text, for search. */
  text: string;
  links: BodyLink[];
  /** The accepted body written anew as MDX: all that `@astrojs/mdx` is given of it. */
  markup: string;
}

/** The result of reading one standing page: without `page` it is kept out by its issues, and `links` are those it would have. */
interface PageResult {
  page?: StandingPage;
  issues: Issue[];
  silences?: Silence[];
  links?: BodyLink[];
}

/** Reads the standing pages through the same gate and vocabulary as bulletins; pictures and components stay out. */
export async function readStandingPages(
  files: readonly SourceFile[],
  site: Site,
): Promise<{ pages: StandingPage[]; faulty: FaultySource[]; issues: Issue[]; silences: Silence[] }> {
  const results = await Promise.all(
    files.map((file): Promise<PageResult> => namingFile(file.path, async () => readStandingPage(file, site))),
  );
  return {
    pages: results.flatMap(({ page }) => (page ? [page] : [])),
    faulty: results.flatMap(({ page, links = [] }, index) =>
      page ? [] : [{ file: files[index]!.path, links }],
    ),
    issues: results.flatMap(({ issues }) => issues),
    silences: results.flatMap(({ silences }) => silences ?? []),
  };
}

async function readStandingPage(file: SourceFile, site: Site): Promise<PageResult> {
  const start = { file: file.path, line: 1, column: 1 };
  const slug = basename(file.path, '.mdx');
  if (isOversize(file)) return { issues: [] };
  const decoded = decodeText(await readContentFile(file.absolute), file.path);
  if ('issue' in decoded) return { issues: [decoded.issue] };
  const issues = [
    ...limitAlike(listTextIssues(decoded.text, file.path)),
    ...listTypographyIssues(decoded.text, file.path),
  ];
  // A name that no file may have is told with all others of its kind.
  const isOdd = !isSafeName(basename(file.path));
  if (RESERVED_SLUGS.has(slug) || (!isOdd && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))) {
    const page = RESERVED_SLUGS.has(slug) ? 'taken' : 'form';
    issues.push(
      issueAt('bad-slug', start, { name: `${slug}.mdx`, proposal: `${proposeSlug(slug)}.mdx`, page }),
    );
  }
  const parts = splitFrontmatter(decoded.text, file.path);
  if ('issue' in parts) return { issues: [...issues, parts.issue] };
  const parsed = await parseYamlBounded(parts.yaml, file.path, parts.yamlLinesAbove);
  const { yaml, data, issues: ofFields } = validateParsed(pageSchema, parsed);
  issues.push(...ofFields);
  const closed = await parseBounded(parts.body, file.path, strings(site.language).footnotes);
  if ('issues' in closed) issues.push(...closed.issues);
  if ('tree' in closed) {
    issues.push(...closed.words, ...listLinkHostIssues(closed.tree, file.path, site.url, parts.body));
  }
  const base = basePath(site);
  const tree = 'tree' in closed ? closed.tree : closed.faulty;
  const plain = tree && toPlainTree(tree, file.path, (path) => base + path.slice(1));
  if (tree && !plain) issues.push(issueAt('not-in-page', start, {}));
  if (plain && 'tree' in closed && !/[\p{L}\p{N}]/u.test(plainText(plain.nodes))) {
    issues.push(issueAt('empty-body', { ...start, line: decoded.text.split('\n').length }, { isPage: true }));
  }
  const excess = plain && judgePageSize(plain.nodes, file.path);
  if (excess) issues.push(excess);
  const silences = yaml ? listSilences(yaml) : [];
  if (hasErrors(issues) || isOdd || !data || !plain) return { issues, silences, links: plain?.links ?? [] };
  const { nodes, links } = plain;
  const html = toHtml({ type: 'root', children: nodes });
  const markup = writePage(nodes, file.path);
  const text = plainText(nodes);
  issues.push(...listPersonalDataOfPage(decoded.text, file.path, text));
  return { page: { ...data, slug, file: file.path, html, text, links, markup }, issues, silences };
}

/** A slug near the given one that is a valid address and not taken. */
function proposeSlug(slug: string): string {
  const proposal = slugify(slug);
  return proposal === '' || RESERVED_SLUGS.has(proposal) ? `trang-${proposal || 'moi'}` : proposal;
}
