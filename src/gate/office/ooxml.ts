import { Unreadable, type ActivePart, type DocumentFindings } from '../documents/document.ts';
import { Markup } from './markup.ts';
import { CONTENT_TYPES } from './namespaces.ts';
import { withPackage, type Budget, type Package } from './package.ts';
import { judgePart } from './part-types.ts';
import { findOwner, readRelations, type OuterTargets } from './relations.ts';
import { plainValue, readXmlPart, type XmlTag } from './xml-part.ts';

const MAX_NESTING = 3;
const TYPES = '[Content_Types].xml';

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
      findings.isSigned = document.names.some((name) => /^_xmlsignatures\/.*\.xml$/i.test(name));
      const typeOf = await readTypes(document);
      const outerOf = new Map<string, OuterTargets>();
      for (const name of document.names) {
        const owner = findOwner(name);
        if (owner === undefined) continue;
        const { active, outer } = await readRelations(document, name);
        findings.active ??= active;
        outerOf.set(owner, outer);
      }
      for (const name of document.names) {
        if (name === TYPES || findOwner(name) !== undefined) continue;
        const outer = outerOf.get(name.toLowerCase()) ?? new Map();
        findings.active ??= await judgeOne(document, name, typeOf(name), { budget, nesting, names, outer });
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
  outer: OuterTargets;
}

async function judgeOne(
  document: Package,
  name: string,
  type: string | undefined,
  { budget, nesting, names, outer }: Around,
): Promise<ActivePart | undefined> {
  const declared = judgePart(name, type);
  const container = declared === 'binary' ? await document.findContainer(name) : undefined;
  if (container === 'compound') return { kind: 'object', found: name };
  const verdict = container === 'archive' ? 'package' : declared;
  if (verdict === 'binary') return undefined;
  if (verdict === 'xml') return judgeXml(document, name, names, outer);
  if (verdict !== 'package') return { kind: verdict, found: name };
  if (nesting >= MAX_NESTING) throw new Unreadable(name);
  const bytes: Buffer[] = [];
  for await (const piece of document.read(name)) bytes.push(piece);
  const inner = await judgeOoxml(Buffer.concat(bytes), undefined, budget, nesting + 1);
  if (inner.unreadable !== undefined) throw new Unreadable(`${name}: ${inner.unreadable}`);
  for (const each of inner.names) names.add(each);
  return inner.active && { ...inner.active, found: `${name}: ${inner.active.found}` };
}

/** The type that the package declares for each part: by its name, else by its ending. */
async function readTypes(document: Package): Promise<(name: string) => string | undefined> {
  if (!document.names.includes(TYPES)) throw new Unreadable(TYPES);
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  await readXmlPart(document, TYPES, {
    open(tag) {
      if (tag.uri !== CONTENT_TYPES) return;
      const value = (name: string) => plainValue(tag, name) ?? '';
      if (tag.name === 'Override')
        byName.set(value('PartName').replace(/^\//, '').toLowerCase(), value('ContentType'));
      if (tag.name === 'Default') byEnding.set(value('Extension').toLowerCase(), value('ContentType'));
    },
    close() {},
  });
  return (name) => byName.get(name.toLowerCase()) ?? byEnding.get(/[^.]*$/.exec(name.toLowerCase())![0]);
}

async function judgeXml(
  document: Package,
  name: string,
  names: Set<string>,
  outer: OuterTargets,
): Promise<ActivePart | undefined> {
  const markup = new Markup(outer);
  await readXmlPart(document, name, {
    open(tag) {
      markup.open(tag);
      for (const each of listNamesOf(tag)) names.add(each);
    },
    close(tag, text) {
      markup.close(tag, text);
      if (/^(?:creator|lastModifiedBy|author|manager)$/i.test(tag.name)) names.add(text);
    },
  });
  return markup.finish();
}

/** The people that an element names: who commented on or changed something. */
function listNamesOf({ name, attributes }: XmlTag): string[] {
  return attributes
    .filter((each) => each.name === 'author' || (name === 'person' && each.name === 'displayName'))
    .map(({ value }) => value);
}
