import { basename } from 'node:path/posix';
import { listSilences } from '../bulletins/lint/silences.ts';
import { readContentFileSync } from '../files/read-content-file.ts';
import { isOversize } from '../gate/file-types.ts';
import { hasErrors, issueAt, type Issue } from '../gate/issue.ts';
import type { SourceFile } from '../gate/listing.ts';
import type { Silence } from '../gate/silence.ts';
import { decodeText } from '../gate/text.ts';
import type { DecisionFolder } from '../gate/tree.ts';
import { validateParsed } from '../gate/validate.ts';
import { readYamlFile } from '../gate/yaml/read-yaml.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Decision } from './decision.ts';
import { decisionSchema, type DecisionFields } from './decision-schema.ts';
import { judgeCounts } from './judge-counts.ts';
import { judgeFields } from './judge-fields.ts';
import { judgeRedactions } from './judge-redactions.ts';
import { judgeTexts } from './judge-texts.ts';
import { judgeTargets } from './judge-targets.ts';
import type { AwardsContext } from './list-context.ts';
import { readDecisionBody, type DecisionBodyContext } from './read-body.ts';
import { readList } from './read-list.ts';

/** What was read of a folder. `read`, without its files yet, is missing where its fields have errors. */
export interface ReadDecision {
  read?: Decision;
  yaml?: YamlSource;
  issues: Issue[];
  silences: Silence[];
}

/** Reads the folder of one decision: its fields, its list, its text, and all issues with them by themselves. */
export async function readDecision(
  folder: DecisionFolder,
  context: AwardsContext & DecisionBodyContext,
): Promise<ReadDecision> {
  const { year, slug, path, files } = folder;
  const findFile = (name: string) => files.find((file) => basename(file.path) === name);
  const start = { file: path, line: 1, column: 1 };
  const main = findFile('decision.yaml');
  if (!main) return { issues: [issueAt('folder-without-decision', start, {})], silences: [] };
  const issues: Issue[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug))
    issues.push(issueAt('bad-slug', start, { name: slug, proposal: slugify(slug) || 'quyet-dinh' }));
  const { data: fields, yaml, issues: ofFields } = validateParsed(decisionSchema, await readYamlFile(main));
  for (const each of ofFields) issues.push(each);
  const csv = findFile('awards.csv');
  const list = csv && !isOversize(csv) ? readListFile(csv, { ...context, fields }) : undefined;
  if (list) for (const each of list.issues) issues.push(each);
  const index = findFile('index.mdx');
  const { body, issues: ofBody } = index ? await readDecisionBody(index, context) : { issues: [] };
  for (const each of ofBody) issues.push(each);
  if (!fields || !yaml)
    return { issues, silences: yaml ? listSilences(yaml) : [], ...(yaml ? { yaml } : {}) };
  const rows = list?.rows ?? [];
  for (const each of judgeFields(fields, { year, yaml }, context)) issues.push(each);
  for (const each of judgeTexts(fields, yaml)) issues.push(each);
  for (const each of judgeTargets(fields, yaml.placeOf)) issues.push(each);
  if (csv && list && !hasErrors(list.issues)) {
    for (const each of judgeCounts(fields, rows, yaml.placeOf)) issues.push(each);
    for (const each of judgeRedactions(fields, rows, yaml)) issues.push(each);
  }
  if (csv && fields.kind === 'huy-bo')
    issues.push(issueAt('list-of-annulment', { file: csv.path, line: 1, column: 1 }, {}));
  if (!csv && fields.kind === 'khen-thuong' && fields.listMissing === undefined)
    issues.push(issueAt('list-missing', yaml.placeOf(['kind']), {}));
  const read = {
    key: `${year}/${slug}`,
    year,
    slug,
    fields,
    rows,
    hasList: csv !== undefined,
    files: [],
    ...(body ? { body } : {}),
  };
  return { read, yaml, issues, silences: listSilences(yaml) };
}

/** Read at once: waiting for each of 10,000 small files takes longer than reading it. */
function readListFile(
  { path, absolute }: SourceFile,
  context: Parameters<typeof readList>[2],
): ReturnType<typeof readList> {
  const bytes = readContentFileSync(absolute);
  const decoded = decodeText(bytes, path);
  if ('issue' in decoded) return { rows: [], issues: [decoded.issue] };
  const { fields, judged } = context;
  if (!judged || !fields || !mayBeKept(fields)) return readList(decoded.text, path, context);
  const sum = judged.sum(fields, bytes);
  const list = readList(decoded.text, path, context, judged.recall(path, sum));
  if (!hasErrors(list.issues)) judged.keep(path, sum, list.issues);
  return list;
}

/** Whether anything of a decision may be kept in a cache: not of one that is hidden or redacted, whose words warnings may tell. */
function mayBeKept({ status, redactions }: DecisionFields): boolean {
  return status === 'published' && redactions.length === 0;
}
