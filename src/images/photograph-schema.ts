import { z } from 'zod';

/** A photograph as it is remembered. Its hash becomes the name of files. */
export const photographSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(['jpeg', 'png', 'webp']),
  bytes: z.int().positive(),
});
