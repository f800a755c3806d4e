import { z } from 'zod';
import { hasUser } from '../addresses/user-in-address.ts';
import { MAX_URL } from './limits.ts';
import { failAs } from './validate.ts';

/** The schema of a whole address in a field: of this form, and like the links of bodies without a user before the host. */
export function addressSchema(form: { protocol: RegExp; hostname?: RegExp }): z.ZodType<string> {
  return z
    .url({ ...form, abort: true })
    .max(MAX_URL)
    .refine((url) => !hasUser(url.replace(/[\p{Cc}\p{Zs}]/gu, '')), failAs('bad-format', {}));
}
