import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { buildBody, type Body } from '../../bulletins/body/blocks.ts';
import { parseClosedMdx } from '../../bulletins/body/closed-mdx.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import type { Details, Issue } from '../../gate/issue.ts';
import { normaliseText } from '../../gate/text.ts';
import { validateYaml } from '../../gate/validate.ts';
import { parseYaml } from '../../gate/yaml/yaml.ts';
import { strings } from '../../strings/strings.ts';

/** All that a page is made of: equal renderings give the same bytes, and the same is said of their lines. */
export interface Rendering {
  /** The frontmatter as written, and as the schema completes it; only the first when a field is wrong. */
  data: unknown;
  fields: unknown;
  /** What is said of lines that the page joins: the kind and number of each run of them. */
  gluedLines: string[];
  body: Omit<Body, 'links' | 'files' | 'openGalleries'> & {
    links: string[];
    files: { src: string; isImage: boolean }[];
    openGalleries: number;
  };
}

/** What the site makes of the text of an MDX file, by the very functions that make the page; or why it makes nothing. */
export function renderText(text: string, file: string, schema: z.ZodType): Rendering | { issues: Issue[] } {
  const parts = splitFrontmatter(normaliseText(text), file);
  if ('issue' in parts) return { issues: [parts.issue] };
  const parsed = parseYaml(parts.yaml, file, parts.yamlLinesAbove);
  const closed = parseClosedMdx(parts.body, file, strings('vi').footnotes);
  if ('issues' in parsed || 'issues' in closed) {
    return { issues: [parsed, closed].flatMap((result) => ('issues' in result ? result.issues : [])) };
  }
  const validated = validateYaml(schema, parsed.yaml);
  const { links, files, openGalleries, ...body } = buildBody(closed.tree, file, (path) => path);
  return {
    data: parsed.yaml.data,
    fields: 'data' in validated ? validated.data : undefined,
    gluedLines: closed.words.flatMap(tellGluedLines),
    body: {
      ...body,
      links: links.map(({ href }) => href),
      files: files.map(({ src, isImage }) => ({ src, isImage })),
      openGalleries: openGalleries.length,
    },
  };
}

function tellGluedLines({ rule, details }: Issue): string[] {
  if (rule !== 'glued-lines') return [];
  const { kind, lines } = details as Details<'glued-lines'>;
  return [`${kind} ${lines}`];
}

/** Whether two texts give the same page, byte for byte, of whose lines the same is said. */
export function isSamePage(one: Rendering, other: Rendering): boolean {
  return isDeepStrictEqual(one, other);
}
