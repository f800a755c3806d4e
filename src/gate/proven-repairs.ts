import type { FieldAt } from '../strings/issues/forms.ts';
import { exampleOf } from '../strings/issues/wording.ts';
import { issueAt, type Details, type Issue } from './issue.ts';
import { listLineRepairs, type LineRepair } from './yaml/line-repairs.ts';
import { MAX_IN_PROCESS_LENGTH } from './yaml/parse-yaml-bounded.ts';
import type { YamlText } from './yaml/load-yaml.ts';

/** UTF-16 units of a text whose faults are tried to be mended, at most, and faults of one text. */
const [MAX_LENGTH, MAX_FAULTS] = [MAX_IN_PROCESS_LENGTH, 10];

/** Rules whose fault can be in how a line is written. */
const ABOUT_LINES: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'yaml-colon',
  'loose-words',
  'unknown-key',
  'missing-key',
]);

/** All issues of a YAML text, by what it says and by its schema. */
export type Judge = (source: string) => Issue[];

/**
 * The issues of a text with what to write instead, where that was tried and proved: the fault is gone, no other comes, and no letter
 * is lost. What only follows from such a fault is left out. A proposal that does not prove gives way to an example of its field.
 */
export function proveRepairs(
  text: YamlText,
  found: readonly Issue[],
  allKeys: readonly string[],
  judge: Judge,
): Issue[] {
  if (text.source.length > MAX_LENGTH) return [...found];
  const keys = new Set(allKeys);
  let [source, issues] = [text.source, judge(text.source)];
  const judged = new Set(issues.map((issue) => JSON.stringify(issue)));
  // What the characters of the file are told of is no matter of YAML.
  const others = found.filter((issue) => !judged.has(JSON.stringify(issue)));
  const told: Issue[] = [];
  let toOriginal = (line: number): number => line;
  for (let round = 0; round < MAX_FAULTS; round += 1) {
    const proved = findProved({ ...text, source }, issues, keys, judge);
    if (!proved) break;
    const { issue, repair } = proved;
    const back = toOriginal;
    told.push({
      ...tellRepair(issue, repair, text.linesAbove, source.split('\n').slice(0, repair.from)),
      line: back(lineOf(issue, repair, text)),
    });
    [source, issues] = [proved.source, proved.issues];
    toOriginal = (line) => back(unshift(line - text.linesAbove, repair) + text.linesAbove);
  }
  const isMended = (written: string): boolean => judge(written).length < issues.length;
  const left = issues.map((issue) => {
    const proved = withProvedLine(issue, { ...text, source }, keys, isMended);
    return { ...proved, line: toOriginal(issue.line) };
  });
  return [...others, ...told, ...left];
}

interface Proved {
  issue: Issue;
  repair: LineRepair;
  source: string;
  issues: Issue[];
}

function findProved(
  text: YamlText,
  issues: readonly Issue[],
  keys: ReadonlySet<string>,
  judge: Judge,
): Proved | undefined {
  const lines = text.source.split('\n');
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  for (const issue of issues) {
    const at = issue.line - text.linesAbove - 1;
    if (!ABOUT_LINES.has(issue.rule) || at < 0 || at >= last) continue;
    for (const repair of listLineRepairs(lines.slice(0, last), at, keys)) {
      const replaced = lines.slice(repair.from, repair.from + repair.count);
      if (repair.cause !== 'missing-end' && lettersOf(replaced) !== lettersOf(repair.lines)) continue;
      const source = [
        ...lines.slice(0, repair.from),
        ...repair.lines,
        ...lines.slice(repair.from + repair.count),
      ].join('\n');
      const after = judge(repair.cause === 'missing-end' ? `${source}\n`.replace(/\n+$/, '\n') : source);
      if (isBetter(issues, after, issue, (line) => unshift(line - text.linesAbove, repair) + text.linesAbove))
        return { issue, repair, source, issues: after };
    }
  }
  return undefined;
}

/** Whether the issue is gone, and every one that is there was there before. */
function isBetter(
  before: readonly Issue[],
  after: readonly Issue[],
  fault: Issue,
  back: (line: number) => number,
): boolean {
  const nameOf = ({ rule, details }: Issue, line: number): string =>
    `${rule} ${line} ${JSON.stringify(details)}`;
  const known = new Set(before.filter((issue) => issue !== fault).map((issue) => nameOf(issue, issue.line)));
  return after.length < before.length && after.every((issue) => known.has(nameOf(issue, back(issue.line))));
}

/** The number of a line of the text before a repair, from 1, by its number after it. */
function unshift(line: number, { from, count, lines }: LineRepair): number {
  const added = lines.length - count;
  return line > from + lines.length ? line - added : Math.min(line, from + count);
}

/** The letters and digits of lines, without the numbers of items. */
function lettersOf(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^\s*\d{1,3}[.)]\s/, '').replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .join('');
}

function lineOf(issue: Issue, repair: LineRepair, { linesAbove }: YamlText): number {
  return repair.cause === 'hard-space' || repair.cause === 'indent'
    ? linesAbove + repair.from + 1
    : issue.line;
}

function tellRepair(issue: Issue, repair: LineRepair, linesAbove: number, above: readonly string[]): Issue {
  const { cause, text = '', from, lines } = repair;
  if (cause === 'missing-end') {
    const place = { file: issue.file, line: linesAbove + from + 1, column: 1 };
    return issueAt('unclosed-frontmatter', place, { above: true });
  }
  // A change of indentation says nothing without the line above.
  const shown = cause === 'indent' ? above.slice(-1).concat(lines) : lines;
  const least = Math.min(...shown.map((line) => /^ */.exec(line)![0].length));
  const write = shown.map((line) => line.slice(least));
  const { details, rule } = issue;
  const own = rule === 'yaml-syntax' ? (details as Details<'yaml-syntax'>) : undefined;
  if (cause === 'key-line' && rule === 'yaml-colon')
    return { ...issue, details: { ...details, proposal: write[0] } };
  if (cause === 'key-line' && own && own.cause !== 'no-colon') {
    const isQuoted = own.cause === 'special-start' && write[0]!.endsWith('"');
    return { ...issue, details: isQuoted ? { ...own, proposal: write[0] } : { ...own, write } };
  }
  const column = cause === 'hard-space' || cause === 'indent' ? 1 : issue.column;
  return issueAt('yaml-syntax', { ...issue, column }, { cause, text, message: '', write });
}

/** The issue without the line that it proposes, where that would be refused again; with an example of its field in its place. */
function withProvedLine(
  issue: Issue,
  text: YamlText,
  keys: ReadonlySet<string>,
  isMended: (source: string) => boolean,
): Issue {
  const { proposal, ...rest } = issue.details as Details<'yaml-syntax'>;
  const lines = text.source.split('\n');
  const at = issue.line - text.linesAbove - 1;
  const line = lines[at];
  if (!/^yaml-(?:syntax|colon)$/.test(issue.rule) || line === undefined) return issue;
  const key = /^[\s-]*([A-Za-z]\w*)/.exec(line)?.[1] ?? '';
  if (rest.cause === 'no-colon' && keys.has(key)) {
    const like = findExample(lines, at, text.file);
    return {
      ...issue,
      details: { ...rest, cause: 'key-line', text: key, ...(like === undefined ? {} : { like }) },
    };
  }
  if (proposal === undefined) return issue;
  const start = /^[\s-]*/.exec(line)![0];
  if (isSame(line, proposal) && isMended(lines.with(at, start + proposal).join('\n'))) return issue;
  const like = findExample(lines, at, text.file);
  return { ...issue, details: { ...rest, ...(like === undefined ? {} : { like }) } };
}

function isSame(line: string, proposal: string): boolean {
  return lettersOf([line.replace(/\s#.*$/, '')]) === lettersOf([proposal]);
}

/** The field in a line that has an example: of the key itself, else of the one at the top level that it belongs to. */
function findExample(lines: readonly string[], at: number, file: string): FieldAt | undefined {
  const key = /^[\s-]*([A-Za-z]\w*)/.exec(lines[at]!)?.[1] ?? '';
  const top = lines.slice(0, at + 1).findLast((line) => /^[A-Za-z]/.test(line));
  const topKey = /^[A-Za-z]\w*/.exec(top ?? '')?.[0] ?? '';
  const fields = [`${topKey}[1].${key}`, `${topKey}.${key}`, key, topKey];
  const field = fields.find((each) => exampleOf({ file, field: each }) !== undefined);
  return field === undefined ? undefined : { field, file };
}
