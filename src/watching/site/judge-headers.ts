import { findHeaders, type HeaderTable } from '../../release/hosting/headers.ts';
import { isAnswer, type HostAnswer } from '../ask.ts';
import type { WatchingWords } from '../words.ts';
import type { ExpectedSite } from './expected.ts';
import type { WatchFinding } from './finding.ts';
import { addressOf, listSamples, type Live } from './live.ts';
import { tellSome } from '../tell.ts';

/** Whether what is answered has the headers of the one table that all hosts are told from. */
export function judgeHeaders(live: Live, expected: ExpectedSite, words: WatchingWords): WatchFinding {
  const { headers: say } = words;
  const { headers: table } = expected;
  const samples = listSamples(expected);
  if (!table || samples.length === 0) return { check: 'headers', state: 'unknown', says: say.noTable };
  // What gives no answer is told with the pages.
  const answered = samples.flatMap((path) => {
    const answer = live.answers.get(path);
    return isAnswer(answer) && answer.status === 200 ? [{ path, answer }] : [];
  });
  if (answered.length === 0) return { check: 'headers', state: 'unknown', says: say.noAnswer };
  const faults = answered.flatMap(({ path, answer }) =>
    listDifferences(table, path, answer).map(({ name, wanted, given }) =>
      given === null
        ? say.missing(live.url + addressOf(path), name)
        : say.different(live.url + addressOf(path), name, given, wanted),
    ),
  );
  if (faults.length > 0) return { check: 'headers', state: 'warning', says: tellSome(faults, words) };
  return { check: 'headers', state: 'ok', says: say.same(answered.length) };
}

function listDifferences(
  table: HeaderTable,
  path: string,
  { headers }: HostAnswer,
): { name: string; wanted: string; given: string | null }[] {
  const wanted = findHeaders(table, table.base + addressOf(path));
  return Object.entries(wanted).flatMap(([name, value]) => {
    const given = headers.get(name);
    return given !== null && tidy(given) === tidy(value) ? [] : [{ name, wanted: value, given }];
  });
}

/** A value as hosts may write it otherwise: the case of a character set, blanks around separators. */
function tidy(value: string): string {
  return value.toLowerCase().replaceAll(/\s*([;,=])\s*/gu, '$1');
}
