import { z } from 'zod';
import type { RememberedFile } from './memory.ts';

/** A path below the site, which cannot leave it. */
const path = z
  .string()
  .regex(/^[^/\\]+(?:\/[^/\\]+)*$/)
  .refine((value) => !value.split('/').some((part) => part === '.' || part === '..'));
const words = z.array(z.string());
const links = z.array(z.strictObject({ attribute: z.string(), value: z.string() }));

const page = z.strictObject({
  file: path,
  address: z.string(),
  language: z.string().optional(),
  titles: words,
  headings: words,
  description: z.string().optional(),
  canonicals: words,
  isHidden: z.boolean(),
  links,
  ids: words,
  suspects: z.array(z.strictObject({ attribute: z.string().optional(), value: z.string() })),
  missing: words,
});

const document = z.strictObject({
  file: path,
  address: z.string(),
  links,
  malformed: z.string().optional(),
  leaks: words,
});

const entry = z.tuple([
  path,
  z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    key: z.string().optional(),
    sentences: z.string().optional(),
    reading: z.strictObject({ page: page.optional(), document: document.optional() }),
  }),
]);

/** Parses a line of the release memory; `undefined` when it is not of the form that this program writes. */
export function parseRemembered(line: unknown): { path: string; file: RememberedFile } | undefined {
  const parsed = entry.safeParse(line);
  if (!parsed.success) return undefined;
  const [name, { reading }] = parsed.data;
  const isOfFile = [reading.page, reading.document].every((each) => each === undefined || each.file === name);
  // The parsed line itself, not zod's copy, which would take more memory.
  return isOfFile ? { path: name, file: (line as [string, RememberedFile])[1] } : undefined;
}
