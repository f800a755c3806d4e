import { isPlainAddress, Unreadable, type ActivePart, type DocumentFindings } from '../document.ts';
import { Fields, judgeField } from './fields.ts';
import { judgeFormula } from './formulas.ts';
import { withPackage, type Budget, type Package } from './package.ts';
import { judgePart } from './part-types.ts';
import { readXmlPart, type Tag } from './xml-part.ts';

/** Relations that bring in a part which acts, even where that part lies in the package. */
const ACTING: readonly (readonly [RegExp, ActivePart['kind']])[] = [
  [
    /\/(?:vbaProject|wordVbaData|xl(?:Intl)?Macrosheet|dialogsheet|keyMapCustomizations|attachedToolbars)$/i,
    'macro',
  ],
  [/\/(?:oleObject|control|activeXControlBinary|webextension\w*)$/i, 'object'],
  [/\/(?:externalLink\w*|connections|queryTable|mailMerge\w*)$/i, 'connection'],
  [/\/(?:aFChunk|attachedTemplate|frame|subDocument)$/i, 'outside'],
];
/** Elements that ask other programs or places for what they show. */
const ASKING = new Set(['ddeLink', 'oleLink', 'mailMerge']);
/** Elements whose text is a formula. */
const FORMULAS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'definedName',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);
const MAX_NESTING = 3;

/** Judges a document of Word, Excel or PowerPoint by what is allowed: every part by its type, every relation, every field. */
export async function judgeOoxml(
  source: string | Buffer,
  mainPart: string | undefined,
  budget: Budget,
  nesting = 0,
): Promise<DocumentFindings & { isWhole: boolean }> {
  const findings: DocumentFindings = {
    active: undefined,
    unreadable: undefined,
    isLocked: false,
    isSigned: false,
    names: [],
  };
  const names = new Set<string>();
  let isWhole = false;
  try {
    await withPackage(source, budget, async (document) => {
      isWhole = mainPart === undefined || document.names.includes(mainPart);
      const typeOf = await readTypes(document);
      for (const name of document.names) {
        findings.isSigned ||= /^_xmlsignatures\/.*\.xml$/i.test(name);
        findings.active ??= await judgeOne(document, name, typeOf, { budget, nesting, names });
      }
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.unreadable = error.message;
  }
  return { ...findings, names: [...names], isWhole };
}

interface Around {
  budget: Budget;
  nesting: number;
  names: Set<string>;
}

async function judgeOne(
  document: Package,
  name: string,
  typeOf: (name: string) => string | undefined,
  { budget, nesting, names }: Around,
): Promise<ActivePart | undefined> {
  if (name === TYPES) return undefined;
  const verdict = judgePart(name, typeOf(name));
  if (verdict === 'binary') return undefined;
  if (verdict === 'xml') return judgeXml(document, name, names);
  if (verdict !== 'package') return { kind: verdict, found: name };
  if (nesting >= MAX_NESTING) throw new Unreadable(name);
  const bytes: Buffer[] = [];
  for await (const piece of document.read(name)) bytes.push(piece);
  const inner = await judgeOoxml(Buffer.concat(bytes), undefined, budget, nesting + 1);
  if (inner.unreadable !== undefined) throw new Unreadable(`${name}: ${inner.unreadable}`);
  for (const each of inner.names) names.add(each);
  return inner.active && { ...inner.active, found: `${name}: ${inner.active.found}` };
}

const TYPES = '[Content_Types].xml';

/** The type that the package declares for each part: by its name, else by its ending. */
async function readTypes(document: Package): Promise<(name: string) => string | undefined> {
  if (!document.names.includes(TYPES)) throw new Unreadable(TYPES);
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  await readXmlPart(TYPES, document.read(TYPES), {
    open({ name, attributes }) {
      const { PartName = '', Extension = '', ContentType = '' } = Object.fromEntries(attributes);
      if (name === 'Override') byName.set(PartName.replace(/^\//, '').toLowerCase(), ContentType);
      if (name === 'Default') byEnding.set(Extension.toLowerCase(), ContentType);
    },
    close() {},
  });
  return (name) => byName.get(name.toLowerCase()) ?? byEnding.get(/[^.]*$/.exec(name.toLowerCase())![0]);
}

async function judgeXml(
  document: Package,
  name: string,
  names: Set<string>,
): Promise<ActivePart | undefined> {
  let active: ActivePart | undefined;
  const isRelations = /\.rels$/i.test(name);
  const fields = new Fields();
  await readXmlPart(name, document.read(name), {
    open(tag) {
      active ??= isRelations ? judgeRelation(tag) : judgeTag(tag, fields);
      for (const each of listNamesOf(tag)) names.add(each);
    },
    close(element, text) {
      if (/^(?:instrText|delInstrText)$/.test(element)) fields.write(text);
      else if (FORMULAS.has(element)) active ??= judgeFormula(text);
      else if (/^(?:creator|lastModifiedBy|author|manager)$/i.test(element)) names.add(text);
    },
  });
  return active;
}

function judgeRelation({ name, attributes }: Tag): ActivePart | undefined {
  if (name !== 'Relationship') return undefined;
  const { Type = '', Target = '', TargetMode = '' } = Object.fromEntries(attributes);
  const [, kind] = ACTING.find(([pattern]) => pattern.test(Type)) ?? [];
  if (kind !== undefined) return { kind, found: Target };
  if (TargetMode.trim().toLowerCase() !== 'external') {
    return isElsewhere(Target) ? { kind: 'outside', found: Target } : undefined;
  }
  if (!Type.endsWith('/hyperlink')) return { kind: 'outside', found: Target };
  return isPlainAddress(Target) || Target.startsWith('#')
    ? undefined
    : { kind: 'odd-address', found: Target };
}

function judgeTag({ name, attributes }: Tag, fields: Fields): ActivePart | undefined {
  const value = (key: string) => attributes.find(([each]) => each === key)?.[1] ?? '';
  if (name === 'fldChar') {
    const type = value('fldCharType');
    if (type === 'begin') fields.begin();
    return type === 'separate' ? fields.separate() : type === 'end' ? fields.end() : undefined;
  }
  if (name === 'fldSimple') return judgeField(value('instr'));
  if (ASKING.has(name)) return { kind: 'connection', found: `<${name}>` };
  if (name === 'OLEObject' && value('Type').toLowerCase() === 'link')
    return { kind: 'object', found: `<${name}>` };
  for (const [key, text] of attributes) {
    const isLoaded = key === 'src' && isElsewhere(text);
    if (isLoaded) return { kind: 'outside', found: text };
    if (key === 'href' && isElsewhere(text) && !isPlainAddress(text))
      return { kind: 'odd-address', found: text };
    if (key === 'action' && /^ppaction:\/\/(?:program|macro|ole|hlinkfile)/i.test(text))
      return { kind: 'object', found: text };
  }
  return undefined;
}

/** Whether a target leads out of the package: to a host, a share or a place on a machine. */
function isElsewhere(target: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2}|[a-z]:[\\/])/i.test(target);
}

/** The people that an element names: who commented on or changed something. */
function listNamesOf({ name, attributes }: Tag): string[] {
  return attributes
    .filter(([key]) => key === 'author' || (name === 'person' && key === 'displayName'))
    .map(([, value]) => value);
}
