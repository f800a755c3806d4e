import { formatCsv } from '../../models/csv.ts';
import type { Strings } from '../../strings/strings.ts';
import type { EditionChange, FileChanges } from '../former/compare.ts';

type ChangeWords = Strings['offline']['tables']['changes'];

/** The table of what has changed since the edition before; of a withdrawn bulletin no more is told than its address. */
export function buildChangeTable(
  changes: readonly EditionChange[],
  titles: ReadonlyMap<string, string>,
  words: ChangeWords,
): string {
  const rows = changes.map(({ kind, key, words: isOther, photographs, attachments }) => [
    words.kinds[kind],
    key,
    titles.get(key) ?? '',
    isOther ? words.other : '',
    nameFiles(photographs, words),
    nameFiles(attachments, words),
  ]);
  return formatCsv(Object.values(words.columns), rows);
}

/** The same in lines, and how many of each kind there are. */
export function formatChanges(changes: readonly EditionChange[], words: ChangeWords): string {
  const lines = changes.map(({ kind, key, words: isOther, photographs, attachments }) =>
    [
      words.kinds[kind].padEnd(Math.max(...Object.values(words.kinds).map(({ length }) => length))),
      key,
      ...(kind === 'changed' || kind === 'restored'
        ? [isOther ? words.other : '', nameFiles(photographs, words), nameFiles(attachments, words)]
        : []),
    ]
      .filter((each) => each !== '')
      .join('  '),
  );
  const count = (wanted: EditionChange['kind']): number =>
    changes.filter(({ kind }) => kind === wanted).length;
  const counts = (Object.keys(words.kinds) as EditionChange['kind'][])
    .map((kind) => `${words.kinds[kind]}: ${count(kind)}`)
    .join(', ');
  return [...lines, counts].join('\n');
}

function nameFiles({ added, changed, removed }: FileChanges, { files }: Pick<ChangeWords, 'files'>): string {
  const parts = [
    ...added.map((name) => files.added(name)),
    ...changed.map((name) => files.changed(name)),
    ...removed.map((name) => files.removed(name)),
  ];
  return parts.join('; ');
}
