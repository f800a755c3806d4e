import { z } from 'zod';
import { NAME_PATTERN } from './picture-name.ts';

const name = z.string().regex(new RegExp(`^${NAME_PATTERN}$`, 'u'));

/** A photograph as it is remembered. Its hash becomes the name of files. */
export const photographSchema = z.strictObject({
  hash: name,
  sum: name,
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(['jpeg', 'png', 'webp']),
  bytes: z.int().positive(),
});
