import type { RelationGraph } from './relation-graph.ts';

/** Types of relations that lead from what is shown to what is shown as well. */
const SHOWN =
  /^(?:header|footer|footnotes|endnotes|chart|chartEx|chartUserShapes|diagramData|diagramDrawing|drawing|vmlDrawing|worksheet|chartsheet|slide)$/i;
/** Types of relations to what a check of its own tells, with the kind under which it does. */
const TOLD = new Map([
  ['comments', 'comments'],
  ['threadedComment', 'comments'],
  ['glossaryDocument', 'data'],
  ['customXml', 'data'],
  ['revisionLog', 'changes'],
  ['pivotCacheRecords', 'pivot'],
  ['pivotCacheDefinition', 'pivot'],
] as const);
type ToldKind = typeof TOLD extends Map<string, infer Kind> ? Kind : never;

/**
 * Why a part of a package shows none of its words: nothing that is shown leads to it, or it is of a kind that is told by itself.
 * `undefined` for a part that is shown. Names are in small letters.
 */
export function judgeParts(
  graph: RelationGraph,
  mainPart: string | undefined,
  isHeaderUsed: (part: string) => boolean,
): (part: string) => ToldKind | 'headers' | 'leftovers' | 'unshown' | undefined {
  const starts = graph.of('').filter(({ type }) => type === 'officeDocument');
  const shown = new Set(
    mainPart === undefined ? starts.map(({ target }) => target) : [mainPart.toLowerCase()],
  );
  const why = new Map<string, ToldKind | 'headers'>();
  // A set is walked with what is added to it on the way.
  for (const part of shown)
    for (const { type, target } of graph.of(part)) {
      if (/^(?:header|footer)$/i.test(type) && !isHeaderUsed(target)) why.set(target, 'headers');
      else if (SHOWN.test(type)) shown.add(target);
    }
  for (const [type, kind] of TOLD) for (const target of graph.targetsOf(type)) why.set(target, kind);
  const reached = graph.reach(mainPart);
  return (part) => {
    if (shown.has(part)) return undefined;
    return why.get(part) ?? (reached.has(part) ? 'unshown' : 'leftovers');
  };
}
