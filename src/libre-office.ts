import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds of one conversion, at most: the first start of a new profile takes some ten seconds. */
const MOST_MS = 120_000;

/** Where LibreOffice lies on Windows and macOS, which put it into no PATH. */
const USUAL_PLACES = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** Settings of a profile: no macro runs, whoever signed it, and no link of a document is followed. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
`;

/** The program of LibreOffice on this machine; `undefined` where there is none. */
export function findLibreOffice(path: string | undefined = process.env['PATH']): string | undefined {
  const named = (path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(folder, name)));
  return [...named, ...USUAL_PLACES].find((place) => existsSync(place));
}

/** What is converted, by the endings of its files: to the forms of Office since 2007. */
export type Conversion = { from: 'doc' | 'rtf' | 'odt'; to: 'docx' } | { from: 'xls'; to: 'xlsx' };

/**
 * A document in a form that this program reads, made by LibreOffice without a window, with a profile of its own, without macros and
 * within a time. `undefined` when it makes nothing of it.
 */
export async function convertDocument(
  program: string,
  bytes: Buffer,
  { from, to }: Conversion,
): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-doc-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const source = join(folder, `nguon.${from}`);
    await writeFile(source, bytes);
    await run(program, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'ra'),
      source,
    ]);
    return await readFile(join(folder, 'ra', `nguon.${to}`)).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program until it ends or its time is over. What it says, and how it ends, tells less than the file that it writes. */
async function run(program: string, args: readonly string[]): Promise<void> {
  await new Promise<void>((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: MOST_MS, killSignal: 'SIGKILL' });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
