/**
 * Checks the content without building: `npm run check`, with `-- --fix`, `-- --fix-photos`, `-- --format json`, `-- --files …`,
 * `-- --help`. Exit codes: 0 no errors, 1 errors, 2 could not run.
 */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { commandWords, openFolders, runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { checkContent, type CheckResult } from '../src/bulletins/check/check-content.ts';
import { isFormerReport } from '../src/bulletins/check/formats/former-report.ts';
import { formats, isFormat } from '../src/bulletins/check/formats/formats.ts';
import type { Report } from '../src/bulletins/check/formats/report.ts';
import { buildLineReader } from '../src/bulletins/check/line-reader.ts';
import { findNamed, findNearKey } from '../src/bulletins/check/named-paths.ts';
import type { Repaired } from '../src/bulletins/check/repairs.ts';
import { selectFiles, type CheckedFiles } from '../src/bulletins/check/selection.ts';
import { getCallerFolder, getFolders, type Folders } from '../src/folders.ts';
import { hasErrors } from '../src/gate/issue.ts';
import { toImageFields } from '../src/images/capture.ts';
import { limitAlike } from '../src/gate/limit-alike.ts';
import { messageLanguage } from '../src/gate/report.ts';
import { writeFileAtomically } from '../src/files/atomic-file.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { claimOutput } from '../src/release/claim-output.ts';
import { openRefusals } from '../src/release/refusals/open-refusals.ts';
import { checkWords } from '../src/strings/check.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { makeReportVisible } from '../src/strings/visible.ts';

const language = messageLanguage();
const words = checkWords(language);
const { content, project } = getFolders();
const from = getCallerFolder();

await runCommand(async () => {
  const { values, positionals } = parseCommandArgs({
    allowPositionals: true,
    options: {
      fix: { type: 'boolean', default: false },
      'fix-photos': { type: 'boolean', default: false },
      format: { type: 'string', default: 'human' },
      output: { type: 'string' },
      files: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(words.help);
    return 0;
  }
  const { format, output } = values;
  if (!isFormat(format)) throw new Stop(words.unknownFormat(format, Object.keys(formats)), 2);
  const folders = openFolders();
  // Before anything is repaired.
  if (output !== undefined) await claimReport(output, folders);
  const selection = values.files || positionals.length > 0 ? await select(positionals) : undefined;
  // A commit may have deleted files, or hold nothing of the content; a person has mistyped what is not there.
  const isThere = (path: string) => path === '-' || existsSync(findNamed(path, content, from));
  const mistyped = values.files ? undefined : positionals.find((path) => !isThere(path));
  // npm takes --format for an option of its own, and hands on its value alone.
  if (mistyped !== undefined && isFormat(mistyped))
    throw new Stop(commandWords().command.keptByNpm('format', 'check'), 2);
  if (mistyped !== undefined) {
    const near = /^fix(?:-photos)?$/.test(mistyped) ? `--${mistyped}` : findNearKey(mistyped, content);
    throw new Stop(words.noFile(mistyped, near), 2);
  }
  if (selection?.isEmpty) {
    void complain(words.nothingSelected);
    return values.files ? 0 : 2;
  }
  let unknownPast: Stop | undefined;
  const result = await checkContent({
    folders,
    refusals: { ...openRefusals(folders), onUnknownPast: (reason) => (unknownPast = reason) },
    moment: getReleaseMoment(),
    selection,
    fix: values.fix,
    fixPhotos: values['fix-photos'],
    onRepair: (repaired) => void complain(tellRepair(repaired)),
  });
  const isForPerson = output === undefined && process.stdout.isTTY;
  const written = makeReportVisible(formats[format](buildReport(result, isForPerson)));
  if (output === undefined) print(written);
  else {
    await writeFileAtomically(resolve(from, output), `${written}\n`);
    print(words.written(output));
  }
  if (unknownPast) throw unknownPast;
  return hasErrors(result.issues) ? 1 : 0;
});

/** Makes sure that a report may be written at a place. Throws a `Stop` for one of which another command or a person has need. */
async function claimReport(output: string, folders: Folders): Promise<void> {
  await claimOutput(resolve(from, output), folders, isFormerReport).catch((error: unknown) => {
    throw error instanceof Stop ? new Stop(error.message, 2) : error;
  });
}

/** The files that were named; `-` stands for those on standard input, one on each line or a NUL between them. */
async function select(named: readonly string[]): Promise<CheckedFiles> {
  const listed = named.includes('-') ? (await readText(process.stdin)).split(/[\0\n]/) : [];
  const paths = [...named, ...listed.map((path) => path.replace(/\r$/, ''))];
  return selectFiles(
    paths.filter((path) => path !== '-' && path !== '').map((path) => findNamed(path, content, from)),
    content,
    from,
  );
}

/** Hosts want paths below the repository; a person clicks on those below the project. */
function pathOf(file: string): string {
  const base = process.env['GITHUB_WORKSPACE'] ?? process.env['CI_PROJECT_DIR'] ?? project;
  return relative(base, resolve(content, file)).split(sep).join('/');
}

function tellRepair(repaired: Repaired): string {
  const path = pathOf(repaired.file);
  if (repaired.kind === 'changed') {
    const splits = repaired.splits.map(({ line, lines }) => words.split(path, line, lines));
    return [words.changed(path), ...splits].join('\n');
  }
  if (repaired.kind === 'proposed')
    return words.proposed(path, formatFields(toImageFields(repaired.capture)));
  return repaired.kind === 'renamed'
    ? words.renamed(path, pathOf(repaired.to))
    : words.left[repaired.reason](path);
}

function formatFields(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ');
}

function buildReport({ issues, bulletins, decisions, unknown }: CheckResult, isForPerson: boolean): Report {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isColoured = FORCE_COLOR ? FORCE_COLOR !== '0' : isForPerson && !NO_COLOR;
  return {
    issues: limitAlike(issues),
    bulletins,
    decisions,
    unknown,
    language,
    words,
    pathOf,
    readLine: buildLineReader(content),
    isColoured,
  };
}
