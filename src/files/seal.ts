import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key of a checkout of this program: 32 random bytes as hexadecimal digits, made when it is first needed. It lies beside the code,
 * which is trusted as much, and in no folder that is kept between builds or copied with a site.
 */
export const KEY_FILE = '.bantin-seal';
const KEY = /^[0-9a-f]{64}\n$/u;

/** Returns a JSON object with a seal: whoever can write it but not this checkout of the program cannot make another. */
export async function sealObject<Value extends object>(
  value: Value,
  project: string,
): Promise<Value & { seal: string }> {
  return { ...value, seal: sign(value, await takeKey(project)) };
}

/** Whether a JSON object was sealed by this checkout of the program, and is as it was; nothing is where there is no key yet. */
export async function isSealed(value: object, project: string): Promise<boolean> {
  const { seal } = value as { seal?: unknown };
  const key = await readKey(join(project, KEY_FILE));
  if (typeof seal !== 'string' || key === undefined) return false;
  const [told, right] = [Buffer.from(seal), Buffer.from(sign(value, key))];
  return told.length === right.length && timingSafeEqual(told, right);
}

function sign(value: object, key: string): string {
  const { seal: _, ...rest } = value as { seal?: unknown };
  return createHmac('sha256', key).update(JSON.stringify(rest)).digest('hex');
}

async function takeKey(project: string): Promise<string> {
  const file = join(project, KEY_FILE);
  const found = await readKey(file);
  if (found !== undefined) return found;
  const making = `${file}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    await writeFile(making, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    if (!(await place(making, file))) {
      // What is no key has signed nothing that could still be known.
      if ((await readKey(file)) === undefined) await rm(file, { recursive: true, force: true });
      await place(making, file);
    }
  } finally {
    await rm(making, { force: true });
  }
  const made = await readKey(file);
  if (made === undefined) throw new Error(`${file} is no key; delete it`);
  return made;
}

/** Puts a new key in place; of two processes that make one, both take the first. Returns whether it is there. */
async function place(making: string, file: string): Promise<boolean> {
  try {
    await link(making, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function readKey(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'EISDIR') throw error;
    return undefined;
  });
  return text !== undefined && KEY.test(text) ? text : undefined;
}
