import { stringify } from 'yaml';
import type { WatchingWords } from '../words.ts';
import type { MissingAddress, MissingCount } from './count-missing.ts';
import type { ProposedAliases } from './propose-aliases.ts';

/** What was counted, then for each bulletin the lines to paste into its frontmatter, then what a person has to decide. */
export function formatMissing(
  count: MissingCount,
  { sure, unsure, formerPaths, settled }: ProposedAliases,
  pathOf: (file: string) => string,
  words: WatchingWords,
): string {
  const { missing: say } = words;
  const toList = sure.flatMap(({ bulletin, addresses }) => [
    say.bulletin(pathOf(bulletin.file), bulletin.title),
    ...(bulletin.aliases.length > 0 ? [say.hasSome(bulletin.aliases.length)] : []),
    'aliases:',
    ...addresses.map((each) => say.alias(quote(each), each.count, each.by)),
    '',
  ]);
  const toChoose = unsure.flatMap(({ address, bulletins }) => [
    say.unsure(address.address, address.count),
    ...bulletins.map(({ file, title }) => say.choice(pathOf(file), title)),
    '',
  ]);
  return [
    say.sum(count.lines, count.requests),
    say.parts(count.unlike, settled.length),
    ...(count.unread > 0 ? [say.unread(count.unread)] : []),
    ...(count.dropped > 0 ? [say.dropped(count.dropped)] : []),
    '',
    ...toList,
    ...toChoose,
    ...(formerPaths.length > 0 ? [say.formerPaths(formerPaths), ''] : []),
    sure.length + unsure.length === 0 ? say.none : say.afterwards,
  ].join('\n');
}

/** An address as YAML has it. */
function quote({ address }: MissingAddress): string {
  return stringify(address, { lineWidth: 0 }).trimEnd();
}
