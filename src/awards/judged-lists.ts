import { hash } from 'node:crypto';
import { z } from 'zod';
import { keptWarnings } from '../bulletins/reading/kept-schema.ts';
import { readSealedLines, writeSealedLines } from '../files/sealed-file.ts';
import type { Issue } from '../gate/issue.ts';
import type { DecisionFields } from './decision-schema.ts';

/** What the last build judged of lists. Their rows are not kept: they are read from the content every time. */
export interface JudgedLists {
  /** The warnings of a list by the sum of all that decides them; `undefined` where it has to be judged. */
  recall(list: string, sum: string): Issue[] | undefined;
  /** Keeps the warnings of a list for the next build. */
  keep(list: string, sum: string, warnings: Issue[]): void;
  /** The sum of all that decides how a list is judged. */
  sum(fields: DecisionFields, bytes: Uint8Array): string;
}

/** What was judged of one list. */
interface Judgement {
  /** The path of the list below the content root. */
  list: string;
  sum: string;
  warnings: Issue[];
}

const judgementSchema = z.strictObject({
  list: z.string().regex(/^decisions\/\d{4}\/[^/]+\/awards\.csv$/u),
  sum: z.string(),
  warnings: keptWarnings,
});

/**
 * Opens what was judged of lists by these rules, a fingerprint of all that decides it besides the decision; `write` keeps it for the next
 * build, if any of it is new.
 */
export async function openJudgedLists(
  file: string,
  rules: string,
): Promise<JudgedLists & { write: () => Promise<void> }> {
  const lines = (await readSealedLines(file)) ?? [];
  const before = new Map(
    lines.flatMap((line) => parseJudgement(line) ?? []).map((each) => [each.list, each]),
  );
  const now = new Map<string, Judgement>();
  return {
    recall: (list, sum) => {
      const found = before.get(list);
      return found?.sum === sum ? found.warnings : undefined;
    },
    keep(list, sum, warnings) {
      const found = before.get(list);
      now.set(list, found?.sum === sum ? found : { list, sum, warnings });
    },
    sum: (fields, bytes) =>
      hash('sha256', `${rules}\n${JSON.stringify(fields)}\n${hash('sha256', bytes)}`).slice(0, 32),
    async write() {
      const isSame =
        now.size === lines.length && [...now.values()].every((each) => before.get(each.list) === each);
      if (!isSame) await writeSealedLines(file, formatJudgements(now));
    },
  };
}

/** A judgement of the form that this program writes, with warnings of its own list alone; a checksum detects no forgery. */
function parseJudgement(line: string): Judgement | undefined {
  try {
    const value = JSON.parse(line) as Judgement;
    const isOfList =
      judgementSchema.safeParse(value).success && value.warnings.every(({ file }) => file === value.list);
    return isOfList ? value : undefined;
  } catch {
    return undefined;
  }
}

function* formatJudgements(judged: ReadonlyMap<string, Judgement>): Generator<string> {
  for (const each of judged.values()) yield JSON.stringify(each);
}
