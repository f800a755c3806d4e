import type { ActivePart } from '../documents/document.ts';
import { PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from './namespaces.ts';
import type { Package } from './package.ts';
import { isClickable, isPartOfPackage, resolvePart } from './targets.ts';
import { plainValue, readXmlPart, type XmlTag } from './xml-part.ts';

/** Relations to parts that act, each with its kind. Every other relation that is not allowed is of the kind `unknown-part`. */
const REFUSED_RELATIONS: readonly (readonly [RegExp, ActivePart['kind']])[] = [
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
/** Allowed relations between parts (ECMA-376, part 1, 11 to 15; [MS-DOCX], [MS-XLSX]), by the end of their type. */
const ALLOWED_RELATIONS = new Set(
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
/** The beginnings of the types of relations. */
const RELATION_BASES: ReadonlySet<string> = new Set([
  ...RELATIONSHIPS,
  `${PACKAGE_RELATIONSHIPS}/metadata`,
  `${PACKAGE_RELATIONSHIPS}/digital-signature`,
  // With a small letter, as some programs write it.
  'http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata',
]);
const MICROSOFT_BASE = /^http:\/\/schemas\.microsoft\.com\/office\/(?:20\d\d(?:\/\d\d)?)\/relationships$/;

/** The relations of one part that lead out of the package: targets by relation id. */
export type OuterTargets = ReadonlyMap<string, string>;

/** A relation to another part of the package. */
export interface InnerRelation {
  id: string;
  /** The end of its type, such as `customXml`. */
  type: string;
  /** The name of the part, in small letters. */
  target: string;
}

/** Reads a list of relations of a part, and returns the first that is not allowed and where all lead. Throws `Unreadable`. */
export async function readRelations(
  document: Package,
  name: string,
): Promise<{ active: ActivePart | undefined; outer: OuterTargets; inner: InnerRelation[] }> {
  let active: ActivePart | undefined;
  const outer = new Map<string, string>();
  const inner: InnerRelation[] = [];
  const owner = findOwner(name) ?? '';
  await readXmlPart(document, name, {
    open(tag) {
      if (tag.uri !== PACKAGE_RELATIONSHIPS || tag.name !== 'Relationship') return;
      active ??= judgeRelation(tag);
      const [id, type, target] = ['Id', 'Type', 'Target'].map((each) => plainValue(tag, each) ?? '') as [
        string,
        string,
        string,
      ];
      if (isOuter(tag)) outer.set(id, target);
      else inner.push({ id, type: endOf(type), target: resolvePart(target, owner) });
    },
    close() {},
  });
  return { active, outer, inner };
}

/** The part, in small letters, whose relations are listed in a part of this name, if it has such a name. */
export function findOwner(name: string): string | undefined {
  const [, folder = '', owner] = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name.toLowerCase()) ?? [];
  return owner === undefined ? undefined : folder + owner;
}

function judgeRelation(tag: XmlTag): ActivePart | undefined {
  const type = plainValue(tag, 'Type') ?? '';
  const target = plainValue(tag, 'Target') ?? '';
  const name = endOf(type);
  const base = type.slice(0, -name.length - 1);
  const [, kind] = REFUSED_RELATIONS.find(([pattern]) => pattern.test(name)) ?? [];
  if (kind !== undefined) return { kind, found: target };
  if (isOuter(tag)) {
    if (!RELATIONSHIPS.includes(base) || name !== 'hyperlink') return { kind: 'outside', found: target };
    return isClickable(target) ? undefined : { kind: 'odd-address', found: target };
  }
  if (!isPartOfPackage(target)) return { kind: 'outside', found: target };
  const isKnown = (RELATION_BASES.has(base) || MICROSOFT_BASE.test(base)) && ALLOWED_RELATIONS.has(name);
  return isKnown ? undefined : { kind: 'unknown-part', found: type };
}

function endOf(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** Whether a relation leads out of the package. A mode that is neither of the two counts as such. */
function isOuter(tag: XmlTag): boolean {
  const mode = plainValue(tag, 'TargetMode');
  return mode !== undefined && mode !== 'Internal';
}
