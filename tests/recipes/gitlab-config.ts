import { parse } from 'yaml';
import { ruleHolds, type Variables } from './gitlab-rules.ts';

export interface Rule {
  if?: string;
  when?: When;
  allow_failure?: boolean;
}

type When = 'on_success' | 'on_failure' | 'manual' | 'never';

export interface Cache {
  key: string | { files: string[]; prefix: string };
  paths: string[];
  policy?: 'pull' | 'push' | 'pull-push';
}

/** A job of GitLab, with what it extends. */
export interface Job {
  stage: string;
  image: string;
  rules: Rule[];
  needs?: string[];
  variables?: Record<string, string>;
  before_script?: string[];
  script: string[];
  cache?: Cache | Cache[];
  artifacts?: {
    paths?: string[];
    when?: 'always' | 'on_success';
    reports?: { codequality?: string; dotenv?: string };
  };
  allow_failure?: boolean | { exit_codes: number };
  environment?: string | { name: string; url?: string; on_stop?: string; action?: string };
}

export interface Config {
  stages: string[];
  variables: Record<string, string>;
  workflow: { rules: Rule[] };
  jobs: Record<string, Job>;
}

const KEYWORDS = new Set(['stages', 'variables', 'workflow']);

/** What a job may say; all else is a mistake, or something that these tests would overlook. */
const KNOWN = new Set(
  'stage image timeout rules needs variables before_script script cache artifacts allow_failure environment interruptible resource_group'.split(
    ' ',
  ),
);

/** Reads a recipe. Throws where GitLab would refuse it, or where this does not know a word. */
export function readConfig(text: string): Config {
  const { stages, variables = {}, workflow, ...rest } = parse(text) as Config & Record<string, unknown>;
  const jobs: Record<string, Job> = {};
  for (const name of Object.keys(rest).filter((each) => !each.startsWith('.') && !KEYWORDS.has(each))) {
    const job = extend(name, rest);
    for (const word of Object.keys(job)) if (!KNOWN.has(word)) throw new Error(`${name} says ${word}`);
    if (!stages.includes(job.stage)) throw new Error(`${name} has no stage`);
    if (job.rules.length === 0 || job.script.length === 0) throw new Error(`${name} is no job`);
    jobs[name] = job;
  }
  for (const [name, { needs = [] }] of Object.entries(jobs))
    for (const each of needs) if (!jobs[each]) throw new Error(`${name} needs ${each}`);
  return { stages, variables, workflow, jobs };
}

/** Hashes are merged, and lists replaced. */
function extend(name: string, all: Record<string, unknown>): Job {
  const { extends: base, ...own } = all[name] as Job & { extends?: string };
  return base === undefined ? own : (merge(extend(base, all), own) as Job);
}

function merge(base: unknown, own: unknown): unknown {
  if (!isHash(base) || !isHash(own)) return own;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) merged[key] = key in base ? merge(base[key], value) : value;
  return merged;
}

function isHash(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first rule that holds, unless it says never. */
export function findRule(rules: readonly Rule[], variables: Variables): Rule | undefined {
  const found = rules.find((rule) => rule.if === undefined || ruleHolds(rule.if, variables));
  return found?.when === 'never' ? undefined : found;
}

/** A text with its variables written out, as GitLab does outside of scripts. */
export function writeOut(text: string, variables: Variables): string {
  return text.replaceAll(/\$\{?(\w+)\}?/gu, (_, name: string) => variables[name] ?? '');
}
