import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Office } from '../../authoring/new/office.ts';
import { tidyWords } from '../../authoring/new/judge.ts';
import { resolveDay, type Resolved } from '../../authoring/new/resolve.ts';
import { isAttachment } from '../../bulletins/attachments.ts';
import { mayHave } from '../../gate/gaps.ts';
import { findNearest } from '../../gate/nearest.ts';
import { messageLanguage } from '../../gate/report.ts';
import { NUMBER_WORD } from '../../strings/award-cues.vi.ts';
import { awardingWords } from '../../strings/awarding.ts';
import { Stop } from '../../strings/stop.ts';
import { fold } from '../../vietnamese/fold.ts';

/** What no list tells of its decision. */
export interface DecisionAnswers {
  /** "163/QĐ-UBND". */
  number: string;
  issuedOn: string;
  /** An id of the register of organisations. */
  issuer: string;
  title: string;
}

/** What an issuer has to be one of. */
export type Issuers = Pick<Office, 'registers' | 'gaps'>;

/** Characters of the title of a decision, and the fewest of the reason for which it has no list, as its schema has them. */
const [SHORTEST, LONGEST] = [10, 2000];
const SHORTEST_REASON = 5;

/** A number with its symbol. */
export function resolveNumber(typed: string): Resolved<string> {
  const value = tidyWords(typed).replace(NUMBER_WORD, '');
  if (/^[^/\s]+\/\S/u.test(value)) return { value };
  return { problem: awardingWords(messageLanguage()).badNumber(typed) };
}

/** A title, of as many characters as a decision may have. */
export function resolveTitle(typed: string): Resolved<string> {
  const value = tidyWords(typed);
  if (value.length >= SHORTEST && value.length <= LONGEST) return { value };
  return { problem: awardingWords(messageLanguage()).badTitle(SHORTEST, LONGEST) };
}

/** An organisation of the register by its id, or by one of its names. */
export function resolveIssuer(typed: string, { registers, gaps }: Issuers): Resolved<string> {
  const { organisations } = registers;
  const wanted = typed.trim();
  const ids = organisations.map(({ id }) => id);
  const isUnread = /^[a-z0-9-]+$/u.test(wanted) && mayHave(gaps, 'organisations', wanted);
  if (ids.includes(wanted) || isUnread) return { value: wanted };
  const key = fold(tidyWords(typed));
  const named = organisations.filter(({ names }) => names.some(({ text }) => fold(text) === key));
  const [only, ...others] = named;
  if (only && others.length === 0) return { value: only.id };
  const near = others.length > 0 ? named.map(({ id }) => id).join(', ') : findNearest(wanted, ids);
  return { problem: awardingWords(messageLanguage()).unknownIssuer(wanted, near) };
}

/** Why a decision has no list, in a few words at least. */
export function resolveReason(typed: string): Resolved<string> {
  const value = tidyWords(typed);
  if (value.length >= SHORTEST_REASON) return { value };
  return { problem: awardingWords(messageLanguage()).shortReason };
}

/** A file that was signed or scanned, of a type that readers may fetch. */
export function resolveSigned(file: string): Resolved<string> {
  const words = awardingWords(messageLanguage());
  if (!existsSync(file)) return { problem: words.noFile(file) };
  return isAttachment(basename(file)) ? { value: file } : { problem: words.notSigned(file) };
}

/** What the options of a command give, and what is wrong with them, a sentence each. */
export function answerFromOptions(
  given: Readonly<Partial<Record<'number' | 'day' | 'issuer' | 'title', string | undefined>>>,
  issuers: Issuers,
): { answers: Partial<DecisionAnswers>; problems: string[] } {
  const answers: Partial<DecisionAnswers> = {};
  const problems: string[] = [];
  const take = (key: keyof DecisionAnswers, option: string, result: Resolved<string>): void => {
    if ('value' in result) answers[key] = result.value;
    else problems.push(`${option}: ${result.problem}`);
  };
  const { number, day, issuer, title } = given;
  if (number !== undefined) take('number', '--number', resolveNumber(number));
  if (day !== undefined) take('issuedOn', '--day', resolveDay(day));
  if (issuer !== undefined) take('issuer', '--issuer', resolveIssuer(issuer, issuers));
  if (title !== undefined) take('title', '--title', resolveTitle(title));
  return { answers, problems };
}

/** The option that gives each answer. */
const OPTION_OF = { number: '--number', issuedOn: '--day', issuer: '--issuer', title: '--title' } as const;

/** All answers. Stops with the options that are missing. */
export function demandAnswers(known: Partial<DecisionAnswers>): DecisionAnswers {
  const keys = Object.keys(OPTION_OF) as (keyof DecisionAnswers)[];
  const missing = keys.filter((key) => known[key] === undefined).map((key) => OPTION_OF[key]);
  if (missing.length > 0) throw new Stop(awardingWords(messageLanguage()).missing(missing), 2);
  return known as DecisionAnswers;
}
