import { readContentFileSync } from '../../files/read-content-file.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { isOversize } from '../../gate/file-types.ts';
import { hasErrors, type Issue, type SourcePosition } from '../../gate/issue.ts';
import type { Gaps } from '../../gate/gaps.ts';
import { limitAlike } from '../../gate/limit-alike.ts';
import { indexLines } from '../../gate/lines.ts';
import { namingFile } from '../../gate/program-failure.ts';
import { severityInImported } from '../../gate/rules.ts';
import type { Silence } from '../../gate/silence.ts';
import { decodeText, listTextIssues } from '../../gate/text.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { listTypographyIssues } from '../../gate/typography.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import type { BodyLink } from '../body/plain-elements.ts';
import type { Bulletin } from '../bulletin.ts';
import { getKnownNames } from '../lint/known-names.ts';
import { sketchText, type Sketch } from '../lint/sketch.ts';
import { lintBulletin } from '../lint/lint-bulletin.ts';
import { withoutEchoes } from '../echoes.ts';
import type { Inspect } from '../photographs.ts';
import { placeFiles } from '../body/place-files.ts';
import { listDayOrderIssues, listDoneOn, type DatedField } from './day-order.ts';
import { joinBulletin } from './join-bulletin.ts';
import { readBody } from './read-body.ts';
import { listedFiles, readFrontmatter } from './read-frontmatter.ts';
import { listSourceAddressIssues } from '../body/source-address.ts';
import { listReferenceIssues } from './references.ts';
import { listVerbatimIssues } from '../body/verbatim.ts';
import { withoutThoseOfStandIns } from './waiting-fields.ts';

/** What reading a bulletin depends on besides its own folder. */
export interface ReadingContext {
  site: Site;
  registers: Registers;
  /** What of the lists of both could not be read. */
  gaps: Gaps;
  inspect: Inspect;
}

/**
 * A bulletin with its links and warnings, or the issues that keep it out. `silences` are the warnings that its file switches off;
 * `issues` still contains them.
 */
export type ReadResult = { issues: Issue[]; silences: Silence[] } & (
  | { bulletin: Bulletin; links: BodyLink[]; sketch: Sketch | undefined; doneOn: DatedField[] }
  // What a release would say of the links of one that is kept out is told together with its own faults.
  | { bulletin?: undefined; links?: BodyLink[] }
);

/**
 * Reads one bulletin: its bytes, text, frontmatter, body, files and references, then the lints. The issues of all steps are
 * collected; a step that throws is an issue of the bulletin as well.
 */
export async function readBulletin(folder: BulletinFolder, context: ReadingContext): Promise<ReadResult> {
  const result = await namingFile(folder.index.path, async () => readSteps(folder, context));
  return 'silences' in result ? result : { ...result, silences: [] };
}

async function readSteps(folder: BulletinFolder, context: ReadingContext): Promise<ReadResult> {
  const file = folder.index.path;
  if (isOversize(folder.index)) return { issues: [], silences: [] };
  const decoded = decodeText(readContentFileSync(folder.index.absolute), file);
  if ('issue' in decoded) return { issues: [decoded.issue], silences: [] };
  const { text } = decoded;
  const issues = limitAlike(listTextIssues(text, file));
  const parts = splitFrontmatter(text, file);
  if ('issue' in parts) return { issues: [...issues, parts.issue], silences: [] };

  const { yaml, fields, silences, unreadLines, waiting, ...read } = await readFrontmatter(
    parts,
    folder,
    context.site,
  );
  const names = fields?.attendees.flatMap(({ name }) => name ?? []);
  issues.push(...read.issues, ...listTypographyIssues(text, file, names));
  const { body, isFaulty, ...judged } = await readBody(parts.body, file, { site: context.site, fields });
  issues.push(...judged.issues);
  if (yaml?.data['kind'] === 'imported') {
    for (const issue of issues) issue.severity = severityInImported(issue.rule);
  }
  if (!body) return { issues, silences };
  const { links } = body;
  if (!yaml) return { issues, silences, links };

  const listed = fields ? { files: fields, yaml } : listedFiles(yaml);
  const files = await placeFiles(folder, listed.files, body, listed.yaml, context.inspect);
  const references = listReferenceIssues(yaml, context);
  const found = [...files.issues, ...references.issues];
  issues.push(...found.filter(({ file: of, line }) => of !== file || !unreadLines.has(line)));
  if (!fields) return { issues: withoutEchoes(issues, text, folder), silences, links };
  const days = listDayOrderIssues(fields, { yaml, folder, timeZone: context.site.timeZone });
  issues.push(...withoutThoseOfStandIns(days, waiting));
  // What the words of a faulty body say is known only when it is mended.
  if (isFaulty) return { issues: withoutEchoes(issues, text, folder), silences, links };
  const lines = indexLines(parts.body);
  const placeAt = (offset: number): SourcePosition => ({ file, ...lines.at(offset) });
  const { pictures } = files;
  const subject = { folder, fields, yaml, body, pictures, source: parts.body, placeAt };
  const lints = withoutThoseOfStandIns(
    lintBulletin(subject, getKnownNames(context.site, context.registers)),
    waiting,
  );
  issues.push(
    // A name that is nearly one of a register is told with that one.
    ...listVerbatimIssues(fields, body.text, yaml).filter(
      (quote) =>
        quote.rule !== 'not-verbatim-original' ||
        'values' in quote.details ||
        !lints.some(
          ({ rule, line, column }) =>
            rule === 'near-known-name' && line === quote.line && column === quote.column,
        ),
    ),
    ...listSourceAddressIssues(fields, yaml),
    ...lints,
  );
  if (hasErrors(issues) || references.isUnsure)
    return { issues: withoutEchoes(issues, text, folder), silences, links };
  const joined = joinBulletin(folder, fields, body, files);
  const bulletin = waiting.has('date') ? { ...joined, isDayUnknown: true as const } : joined;
  const [sketch, doneOn] = [sketchText(bulletin.text), listDoneOn(fields)];
  return { bulletin, links, sketch, doneOn, issues, silences };
}
