import type { RelationGraph } from './relation-graph.ts';

/** Content types of parts that programs write without any words of their users: how the document looks and is computed. */
const WITHOUT_WORDS =
  /(?:styles|styleswitheffects|theme|themeoverride|settings|websettings|fonttable|numbering|calcchain|chartstyle|chartcolorstyle|drawingml\.diagram(?:layout|style|colors)|sheetmetadata|propertybag|presprops|viewprops|tablestyles|printersettings|digital-signature-[a-z]+|fontdata|obfuscatedfont)(?:\+xml)?$/i;
/** The properties of a document, whose names of people are told by themselves. */
const PROPERTIES = /^docprops\//;

/** The parts of a package to which no relation leads, so that no program shows them, but for those that hold no words or pictures. */
export function listLeftoverParts(
  names: readonly string[],
  graph: RelationGraph,
  typeOf: (name: string) => string | undefined,
  mainPart: string | undefined,
): string[] {
  const reached = graph.reach(mainPart);
  return names.filter((name) => {
    const lower = name.toLowerCase();
    return !reached.has(lower) && !PROPERTIES.test(lower) && !WITHOUT_WORDS.test(typeOf(name) ?? '');
  });
}
