import { z } from 'zod';
import { NAME_PATTERN } from './picture-name.ts';

/** A photograph as it is remembered. Its hash becomes the name of files. */
export const photographSchema = z.strictObject({
  hash: z.string().regex(new RegExp(`^${NAME_PATTERN}$`, 'u')),
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(['jpeg', 'png', 'webp']),
  bytes: z.int().positive(),
});
