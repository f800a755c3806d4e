import type { ActivePart } from '../documents/document.ts';
import { PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from './namespaces.ts';
import type { Package } from './package.ts';
import { isClickable, isPartOfPackage } from './targets.ts';
import { plainValue, readXmlPart, type XmlTag } from './xml-part.ts';

/** Relations to parts that act, which are refused with the way out of their kind. Every other that is not allowed is unknown. */
const ACTING: readonly (readonly [RegExp, ActivePart['kind']])[] = [
  [
    /^(?:vbaProject|wordVbaData|xl(?:Intl)?Macrosheet|dialogsheet|keyMapCustomizations|attachedToolbars|extensibility)$/i,
    'macro',
  ],
  [/^(?:oleObject|control|activeXControlBinary|webextension\w*)$/i, 'object'],
  [
    /^(?:externalLink\w*|connections|queryTable|mailMerge\w*|recipientData|volatileDependencies)$/i,
    'connection',
  ],
  [/^(?:aFChunk|attachedTemplate|frame|subDocument|transform|rdRichValueWebImage)$/i, 'outside'],
];
/** What parts of a package are to each other (ECMA-376, part 1, 11 to 15; [MS-DOCX], [MS-XLSX]), by the end of the type. */
const ALLOWED = new Set(
  (
    'officeDocument extended-properties extendedProperties custom-properties customProperties core-properties thumbnail origin ' +
    'signature certificate theme themeOverride image hyperlink chart chartUserShapes package font diagramData diagramLayout ' +
    'diagramQuickStyle diagramColors diagramDrawing chartStyle chartColorStyle chartEx hdphoto customXml customXmlProps tags ' +
    // Word
    'styles stylesWithEffects numbering settings webSettings fontTable footnotes endnotes header footer comments ' +
    'commentsExtended commentsIds commentsExtensible people glossaryDocument bibliography documenttasks classificationlabels ' +
    // Excel
    'worksheet chartsheet sharedStrings calcChain drawing vmlDrawing table tableSingleCells pivotTable pivotCacheDefinition ' +
    'pivotCacheRecords printerSettings sheetMetadata usernames revisionHeaders revisionLog xmlMaps customProperty ctrlProp slicer ' +
    'slicerCache timeline timelineCache threadedComment person namedSheetView rdRichValue rdRichValueStructure rdRichValueTypes ' +
    'rdArray rdSupportingPropertyBag rdSupportingPropertyBagStructure richStyles richValueRel FeaturePropertyBag ' +
    // PowerPoint
    'slide slideMaster slideLayout notesSlide notesMaster handoutMaster presProps viewProps tableStyles commentAuthors'
  ).split(' '),
);
/** The bases of their addresses. */
const BASES: ReadonlySet<string> = new Set([
  ...RELATIONSHIPS,
  `${PACKAGE_RELATIONSHIPS}/metadata`,
  `${PACKAGE_RELATIONSHIPS}/digital-signature`,
  // With a small letter, as some programs write it.
  'http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata',
]);
const OF_MICROSOFT = /^http:\/\/schemas\.microsoft\.com\/office\/(?:20\d\d(?:\/\d\d)?)\/relationships$/;

/** The relations of one part that lead out of the package: their targets by the names by which the part calls them. */
export type OuterTargets = ReadonlyMap<string, string>;

/** Reads a list of relations, and tells the first that is not allowed. Throws `Unreadable`. */
export async function readRelations(
  document: Package,
  name: string,
): Promise<{ active: ActivePart | undefined; outer: OuterTargets }> {
  let active: ActivePart | undefined;
  const outer = new Map<string, string>();
  await readXmlPart(document, name, {
    open(tag) {
      if (tag.uri !== PACKAGE_RELATIONSHIPS || tag.name !== 'Relationship') return;
      active ??= judgeRelation(tag);
      if (isOuter(tag)) outer.set(plainValue(tag, 'Id') ?? '', plainValue(tag, 'Target') ?? '');
    },
    close() {},
  });
  return { active, outer };
}

/** The part, in small letters, whose relations are listed in a part of this name, if it has such a name. */
export function findOwner(name: string): string | undefined {
  const [, folder = '', owner] = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name.toLowerCase()) ?? [];
  return owner === undefined ? undefined : folder + owner;
}

function judgeRelation(tag: XmlTag): ActivePart | undefined {
  const type = plainValue(tag, 'Type') ?? '';
  const target = plainValue(tag, 'Target') ?? '';
  const slash = type.lastIndexOf('/');
  const [base, name] = [type.slice(0, slash), type.slice(slash + 1)];
  const [, kind] = ACTING.find(([pattern]) => pattern.test(name)) ?? [];
  if (kind !== undefined) return { kind, found: target };
  if (isOuter(tag)) {
    if (!RELATIONSHIPS.includes(base) || name !== 'hyperlink') return { kind: 'outside', found: target };
    return isClickable(target) ? undefined : { kind: 'odd-address', found: target };
  }
  if (!isPartOfPackage(target)) return { kind: 'outside', found: target };
  const isKnown = (BASES.has(base) || OF_MICROSOFT.test(base)) && ALLOWED.has(name);
  return isKnown ? undefined : { kind: 'unknown-part', found: type };
}

/** Whether a relation leads out of the package. A mode that is neither of the two counts as such. */
function isOuter(tag: XmlTag): boolean {
  const mode = plainValue(tag, 'TargetMode');
  return mode !== undefined && mode !== 'Internal';
}
