import { Unreadable, type ActivePart, type DocumentFindings } from '../documents/document.ts';
import { CONTENT_TYPES_PART, readTypes } from './content-types.ts';
import { Hidden } from '../documents/hidden.ts';
import { HiddenInOoxml } from './hidden-in-ooxml.ts';
import { findHiddenInPicture } from './hidden-pictures.ts';
import { listLeftoverParts } from './leftover-parts.ts';
import { Markup } from './markup.ts';
import { withPackage, type Budget, type Package } from './package.ts';
import { judgePart } from './part-types.ts';
import { RelationGraph } from './relation-graph.ts';
import { findOwner, readRelations, type OuterTargets } from './relations.ts';
import { WordsInOoxml } from './words-in-ooxml.ts';
import { readXmlPart, type XmlTag } from './xml-part.ts';

/** Levels of packages within packages, at most. A chart in a document has one. */
const MAX_NESTING = 3;

/** Inspects a document of Word, Excel or PowerPoint: every part by its content type, every relation, every field. */
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
    hidden: [],
    shown: [],
  };
  const names = new Set<string>();
  const hidden = new Hidden();
  const graph = new RelationGraph();
  const hiding = new HiddenInOoxml(hidden, graph);
  const words = new WordsInOoxml(graph);
  let isWhole = false;
  try {
    await withPackage(source, budget, async (document) => {
      isWhole = mainPart === undefined || document.names.includes(mainPart);
      findings.isSigned = document.names.some((name) => /^_xmlsignatures\/.*\.xml$/i.test(name));
      hidden.add('opaque', document.odd.length, document.odd);
      const typeOf = await readTypes(document);
      const outerOf = new Map<string, OuterTargets>();
      for (const name of document.names) {
        const owner = findOwner(name);
        if (owner === undefined) continue;
        const { active, outer, inner } = await readRelations(document, name);
        findings.active ??= active;
        outerOf.set(owner, outer);
        graph.add(owner, inner);
      }
      const sheets = document.names.filter((name) => /\.worksheet\+xml$/i.test(typeOf(name) ?? ''));
      // A chart has one sheet with its numbers. All else within a document shows a part of itself at most.
      if (nesting > 0 && sheets.length !== 1) hidden.add('embedded');
      const parts = document.names.filter(
        (name) => name !== CONTENT_TYPES_PART && findOwner(name) === undefined,
      );
      const leftovers = listLeftoverParts(parts, graph, typeOf, mainPart);
      hidden.add('leftovers', leftovers.length, leftovers);
      for (const name of parts) {
        const outer = outerOf.get(name.toLowerCase()) ?? new Map();
        const around = { budget, nesting, names, outer, hidden, hiding, words };
        findings.active ??= await judgeOne(document, name, typeOf(name), around);
      }
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.unreadable = error.message;
  }
  hiding.finish();
  words.finish(hidden, mainPart, (part) => hiding.isHeaderUsed(part));
  return { ...findings, names: [...names], hidden: hidden.list(), shown: words.shown, isWhole };
}

interface Around {
  budget: Budget;
  nesting: number;
  names: Set<string>;
  outer: OuterTargets;
  hidden: Hidden;
  hiding: HiddenInOoxml;
  words: WordsInOoxml;
}

async function judgeOne(
  document: Package,
  name: string,
  type: string | undefined,
  around: Around,
): Promise<ActivePart | undefined> {
  const { budget, nesting, names, hidden } = around;
  const declared = judgePart(name, type);
  const container = declared === 'binary' ? await document.findContainer(name) : undefined;
  if (container === 'compound') return { kind: 'object', found: name };
  const verdict = container === 'archive' ? 'package' : declared;
  if (verdict === 'binary') await findHiddenInPicture(document, name, hidden);
  if (verdict === 'binary') return undefined;
  if (verdict === 'xml') return judgeXml(document, name, around);
  if (verdict !== 'package') return { kind: verdict, found: name };
  if (nesting >= MAX_NESTING) throw new Unreadable(name);
  const bytes: Buffer[] = [];
  for await (const piece of document.read(name)) bytes.push(piece);
  const inner = await judgeOoxml(Buffer.concat(bytes), undefined, budget, nesting + 1);
  if (inner.unreadable !== undefined) throw new Unreadable(`${name}: ${inner.unreadable}`);
  for (const each of inner.names) names.add(each);
  hidden.addAll(inner.hidden);
  around.words.addInner(name, inner.shown);
  return inner.active && { ...inner.active, found: `${name}: ${inner.active.found}` };
}

async function judgeXml(
  document: Package,
  name: string,
  { names, outer, hidden, hiding, words }: Around,
): Promise<ActivePart | undefined> {
  const markup = new Markup(outer);
  const unseen = hiding.listen(name);
  const listeners = [markup, unseen, words.listen(name)];
  await readXmlPart(document, name, {
    open(tag, resolve) {
      for (const listener of listeners) listener.open(tag, resolve);
      for (const each of listNamesOf(tag)) names.add(each);
    },
    close(tag, text) {
      for (const listener of listeners) listener.close(tag, text);
      if (/^(?:creator|lastModifiedBy|author|manager)$/i.test(tag.name)) names.add(text);
    },
    remark: (text) => hidden.addRemark(text),
  });
  unseen.finish();
  return markup.finish();
}

/** The folder of a person on a machine, in the path by which Excel notes where a workbook was last kept (`absPath`). */
const HOME = /[\\/](?:Users|Documents and Settings|home)[\\/]([^\\/]+)/iu;

/** The people that an element names: who commented on or changed something, or in whose folder a workbook lay. */
function listNamesOf({ name, attributes }: XmlTag): string[] {
  return attributes.flatMap(({ name: attribute, value }) => {
    if (attribute === 'author' || (name === 'person' && attribute === 'displayName')) return [value];
    return name === 'absPath' && attribute === 'url' ? (HOME.exec(value)?.[1] ?? []) : [];
  });
}
