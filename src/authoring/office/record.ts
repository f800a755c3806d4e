import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { byCodeUnits } from '../../by-code-units.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import type { Folders } from '../../folders.ts';
import { messageLanguage } from '../../gate/report.ts';
import { officeWords } from '../../strings/office.ts';
import { Stop } from '../../strings/stop.ts';

/** The file in the repository of an office that says by which version, and with which files, it was made. */
export const RECORD_FILE = '.bantin-office.json';

/** The content root in the repository of an office. */
export const CONTENT_FOLDER = 'noi-dung';

const schema = z.strictObject({
  /** The version of Bantin that wrote the files last. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** SHA-256 of each file as it was last written or offered, by path: a file with another sum has been changed by the office. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

export type OfficeRecord = z.output<typeof schema>;

/**
 * The record of a repository; `undefined` where there is none. One that is damaged, as by a conflict of Git, stops the command: what the
 * office has changed cannot be told without it.
 */
export async function readRecord(office: string): Promise<OfficeRecord | undefined> {
  const file = join(office, RECORD_FILE);
  if (!existsSync(file)) return undefined;
  const text = await readFile(file, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new Stop(officeWords(messageLanguage()).damaged(file, RECORD_FILE), 1);
  }
}

/** Writes the record of a repository, files in one order, so that the same files give the same bytes. */
export async function writeRecord(office: string, { version, files }: OfficeRecord): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => byCodeUnits(a, b)));
  await writeFileAtomically(
    join(office, RECORD_FILE),
    `${JSON.stringify({ version, files: sorted }, null, 2)}\n`,
  );
}

/** The folder that is under version control and that the editor program opens: the office's repository, else this project. */
export function findRepository({ project, content }: Pick<Folders, 'project' | 'content'>): string {
  const around = dirname(content);
  return existsSync(join(around, RECORD_FILE)) ? around : project;
}
