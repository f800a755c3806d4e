import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { bulletinSchema } from '../../bulletins/schema.ts';
import { pageSchema } from '../../bulletins/pages/standing-pages.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { normaliseText } from '../../gate/text.ts';
import type { Issue } from '../../gate/issue.ts';
import { bulletinFields } from '../../strings/fields/bulletin.vi.ts';
import { pageFields } from '../../strings/fields/page.vi.ts';
import type { FieldTexts } from '../../strings/fields/texts.ts';
import { layOutBody } from './body.ts';
import { layOutFrontmatter, listComments } from './frontmatter.ts';
import { isSamePage, renderText } from './rendering.ts';

/** What kind of MDX file a text is. */
export interface TextKind {
  schema: z.ZodType;
  fields: FieldTexts;
}

export const bulletinKind: TextKind = { schema: bulletinSchema, fields: bulletinFields };
export const pageKind: TextKind = { schema: pageSchema, fields: pageFields };

/**
 * A text in the one layout; or that it is left alone, because it has faults of its own (`issues`) or because the page would
 * not stay the same to the byte, or line breaks that `check` misses would be moved out of its sight (`unprovable`).
 */
export type FormatResult = { text: string } | { issues: Issue[] } | { unprovable: true };

/**
 * Lays out an MDX file, and proves on the result that the page stays as it is: same fields, same blocks, same words, no
 * comment lost, the same line breaks missing, and nothing left to lay out.
 */
export function formatText(text: string, file: string, kind: TextKind): FormatResult {
  const before = renderText(text, file, kind.schema);
  if ('issues' in before) return before;
  try {
    const formatted = layOut(text, kind);
    const after = renderText(formatted, file, kind.schema);
    const isProven =
      !('issues' in after) &&
      isSamePage(before, after) &&
      isDeepStrictEqual(commentsOf(text), commentsOf(formatted)) &&
      layOut(formatted, kind) === formatted;
    return isProven ? { text: formatted } : { unprovable: true };
  } catch {
    // The grammars of the renderer and of the formatter differ on a few rare texts; that is not the editor's mistake.
    return { unprovable: true };
  }
}

function layOut(text: string, { fields }: TextKind): string {
  const { yaml, body } = partsOf(text);
  return `---\n${layOutFrontmatter(yaml, fields)}---\n\n${layOutBody(body)}`;
}

function commentsOf(text: string): string[] {
  return listComments(partsOf(text).yaml);
}

function partsOf(text: string): { yaml: string; body: string } {
  const parts = splitFrontmatter(normaliseText(text), '');
  if ('issue' in parts) throw new Error('the text has no frontmatter');
  return parts;
}
