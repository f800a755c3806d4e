import { readFile } from 'node:fs/promises';
import { basePath } from '../../addresses/base-path.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { hasErrors, issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { severityInImported } from '../../gate/rules.ts';
import type { Silence } from '../../gate/silence.ts';
import { decodeText, listTextIssues } from '../../gate/text.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { listTypographyIssues } from '../../gate/typography.ts';
import { validateYaml } from '../../gate/validate.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import { strings } from '../../strings/strings.ts';
import { dayFromLooseDate } from '../../vietnamese/days.ts';
import { buildBody, type Body, type BodyLink } from '../body/blocks.ts';
import type { Bulletin } from '../bulletin.ts';
import { getKnownNames } from '../lint/known-names.ts';
import { sketchText, type Sketch } from '../lint/sketch.ts';
import { lintBulletin } from '../lint/lint-bulletin.ts';
import { listSilences } from '../lint/silences.ts';
import { withoutEchoes } from '../echoes.ts';
import { listEditorsOnly, withoutFields } from '../editors-only.ts';
import { listLinkHostIssues } from '../body/link-hosts.ts';
import { parseBounded } from '../body/parse-bounded.ts';
import type { Inspect } from '../photographs.ts';
import { placeFiles, type PlacedFiles } from '../body/place-files.ts';
import { listReferenceIssues } from './references.ts';
import { bulletinSchema, type Frontmatter } from '../schema.ts';
import { listVerbatimIssues } from '../body/verbatim.ts';
import { isBesideBulletin } from '../body/vocabulary.ts';

/** What reading a bulletin depends on besides its own folder. */
export interface ReadingContext {
  site: Site;
  registers: Registers;
  inspect: Inspect;
}

/**
 * A bulletin with its links and warnings, or the issues that keep it out. `silences` are the warnings from which its file is
 * excused; they are among the issues all the same.
 */
export type ReadResult = { issues: Issue[]; silences: Silence[] } & (
  { bulletin: Bulletin; links: BodyLink[]; sketch: Sketch | undefined } | { bulletin?: undefined }
);

/**
 * Reads one bulletin: bytes, text, frontmatter, body, files, references, and what is doubtful about it. Issues of all steps
 * are collected.
 */
export async function readBulletin(folder: BulletinFolder, context: ReadingContext): Promise<ReadResult> {
  const file = folder.index.path;
  const decoded = decodeText(await readFile(folder.index.absolute), file);
  if ('issue' in decoded) return { issues: [decoded.issue], silences: [] };
  const { text } = decoded;
  const issues = listTextIssues(text, file);
  const parts = splitFrontmatter(text, file);
  if ('issue' in parts) return { issues: [...issues, parts.issue], silences: [] };

  const parsed = await parseYamlBounded(parts.yaml, file, parts.yamlLinesAbove);
  const validated = 'yaml' in parsed ? validateYaml(bulletinSchema, parsed.yaml) : parsed;
  if ('issues' in validated) issues.push(...validated.issues.map(proposeDay));
  const fields = 'data' in validated ? validated.data : undefined;
  const names = fields?.attendees.flatMap(({ name }) => name ?? []);
  issues.push(...listTypographyIssues(text, file, names));
  const silences = 'yaml' in parsed ? listSilences(parsed.yaml) : [];
  const { body, isFaulty } = await readBody(parts.body, file, context.site, issues);
  if ('yaml' in parsed && parsed.yaml.data['kind'] === 'imported') {
    for (const issue of issues) issue.severity = severityInImported(issue.rule);
  }
  if (!('yaml' in parsed) || !body) return { issues, silences };

  const files = await placeFiles(
    folder,
    fields ?? listedFiles(parsed.yaml),
    body,
    parsed.yaml,
    context.inspect,
  );
  issues.push(...files.issues);
  if (!fields) return { issues: withoutEchoes(issues, text), silences };
  issues.push(
    ...listYearIssues(fields, folder, parsed.yaml),
    ...listReferenceIssues(fields, parsed.yaml, context.site, context.registers),
  );
  // What the words of a faulty body say is known only when it is mended.
  if (isFaulty) return { issues: withoutEchoes(issues, text), silences };
  const lines = indexLines(parts.body);
  const placeAt = (offset: number): SourcePosition => ({ file, ...lines.at(offset) });
  const subject = { folder, fields, yaml: parsed.yaml, body, source: parts.body, placeAt };
  issues.push(
    ...listVerbatimIssues(fields, body.text, parsed.yaml),
    ...lintBulletin(subject, getKnownNames(context.site, context.registers)),
  );
  if (hasErrors(issues)) return { issues: withoutEchoes(issues, text), silences };
  const bulletin = joinBulletin(folder, fields, body, files);
  return { bulletin, links: body.links, sketch: sketchText(bulletin.text), issues, silences };
}

type Shown = Omit<Frontmatter, 'notes' | 'privacy'> & Pick<Bulletin, 'privacy'>;

function withoutEditorsOnly(fields: Frontmatter): Shown {
  return withoutFields(fields, listEditorsOnly(bulletinSchema)) as Shown;
}

function joinBulletin(folder: BulletinFolder, fields: Frontmatter, body: Body, files: PlacedFiles): Bulletin {
  const { images: _images, lint: _lint, ...shown } = withoutEditorsOnly(fields);
  const { year, slug } = folder;
  const { blocks, pictures, attachments } = files;
  const { lead, text } = body;
  const key = `${year}/${slug}`;
  return { ...shown, key, year, slug, file: folder.index.path, lead, text, blocks, pictures, attachments };
}

async function readBody(
  source: string,
  file: string,
  site: Site,
  issues: Issue[],
): Promise<{ body: Body | undefined; isFaulty: boolean }> {
  const words = strings(site.language);
  const closed = await parseBounded(source, file, words.footnotes);
  const isFaulty = 'issues' in closed;
  issues.push(...(isFaulty ? closed.issues : closed.words));
  const tree = isFaulty ? closed.faulty : closed.tree;
  if (!tree) return { body: undefined, isFaulty };
  issues.push(...listLinkHostIssues(tree, file, site.url));
  const base = basePath(site);
  const body = buildBody(tree, file, (path) => base + path.slice(1));
  // A tag that lacks its file has been told.
  body.files = body.files.filter(({ src }) => src !== '');
  if (!isFaulty && body.text === '' && body.files.length === 0) {
    issues.push(issueAt('empty-body', { file, line: source.split('\n').length, column: 1 }, {}));
  }
  return { body, isFaulty };
}

/** A date that was written the usual way is shown as it should be written. */
function proposeDay(issue: Issue): Issue {
  if (issue.rule !== 'bad-date') return issue;
  const details = issue.details as { value?: string };
  return { ...issue, details: { ...details, proposal: dayFromLooseDate(details.value ?? '') } };
}

/** The files that a frontmatter names even though something else in it is wrong, so that they are checked too. */
function listedFiles(yaml: YamlSource): Pick<Frontmatter, 'images' | 'attachments'> {
  const listed = (key: string) => {
    const value = yaml.data[key];
    const items = Array.isArray(value) ? value : [];
    return items.filter((item) => isBesideBulletin(String((item as { src?: unknown } | null)?.src)));
  };
  return { images: listed('images'), attachments: listed('attachments') };
}

/** The folder's year is part of the address, so it has to be the year of the event or of the publication. */
function listYearIssues(fields: Frontmatter, folder: BulletinFolder, yaml: YamlSource): Issue[] {
  const years = [fields.date, fields.publishedOn ?? fields.date].map((day) => day.slice(0, 4));
  if (years.includes(folder.year)) return [];
  return [issueAt('year-mismatch', yaml.placeOf(['date']), { folder: folder.year, date: fields.date })];
}
