import { isPlainAddress, Unreadable, type ActivePart } from '../documents/document.ts';
import { judgeOpenFormula } from './formulas.ts';
import { isOpenDocument, XLINK } from './namespaces.ts';
import { isOnThisMachine, isPartOfOpenDocument } from './targets.ts';
import type { Attribute, XmlTag } from './xml-part.ts';

/** Elements that run code, embed other programs or fetch their contents, whatever their namespace, each with its kind. */
const ACTING_ELEMENTS = new Map<string, ActivePart['kind']>([
  ['event-listener', 'macro'],
  ['script', 'macro'],
  ['execute-macro', 'macro'],
  ['applet', 'object'],
  ['plugin', 'object'],
  ['object-ole', 'object'],
  ['floating-frame', 'outside'],
  ['dde-link', 'connection'],
  ['dde-source', 'connection'],
  ['dde-connection-decl', 'connection'],
  ['dde-connection', 'connection'],
  ['table-source', 'connection'],
  ['cell-range-source', 'connection'],
  ['section-source', 'outside'],
  ['connection-resource', 'connection'],
  ['database-source-sql', 'connection'],
  ['database-source-table', 'connection'],
  ['database-source-query', 'connection'],
  ['submission', 'sending'],
]);
/** The namespace of XForms, and its attributes whose address is loaded or contacted. */
const XFORMS_NAMESPACE = 'http://www.w3.org/2002/xforms';
const XFORMS_LOADING = new Set(['src', 'schema', 'resource', 'action']);
/** Attributes whose value is a formula, a condition with formulas in it, or a range of cells. */
const FORMULA_ATTRIBUTES = /^(?:formula|condition|expression|(?:[\w-]+-)?(?:address(?:es)?|range|ranges))$/;
/** Formula languages that are understood, by the namespace to which the prefix of a formula is bound. */
const FORMULA_GRAMMARS = new Set([
  'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  'http://openoffice.org/2004/calc',
  'http://openoffice.org/2004/writer',
]);

type Resolve = (prefix: string) => string | undefined;

/** The part that acts or leads outside, if a tag is one; `folder` is that of its file in the package. */
export function judgeTag(tag: XmlTag, folder: string, resolve: Resolve): ActivePart | undefined {
  if (tag.name === 'encryption-data') throw new Unreadable('encryption-data');
  const kind = ACTING_ELEMENTS.get(tag.name);
  if (kind !== undefined) return { kind, found: `<${tag.name}>` };
  // A form that is filled from a database, which is asked when the document is opened.
  const database = tag.attributes.find(({ uri, name }) => isOpenDocument(uri) && name === 'datasource');
  if (database && database.value !== '') return { kind: 'connection', found: database.value };
  for (const attribute of tag.attributes) {
    const wrong = judgeFormulaIn(tag, attribute, resolve) ?? judgeAddressIn(tag, attribute, folder);
    if (wrong) return wrong;
  }
  return undefined;
}

function judgeFormulaIn(tag: XmlTag, { name, value }: Attribute, resolve: Resolve): ActivePart | undefined {
  // LibreOffice keeps what it adds to OpenDocument in namespaces of its own, conditional formats among it.
  const isFormula =
    FORMULA_ATTRIBUTES.test(name) ||
    (name === 'value' && /^(?:condition|formatting-entry|.*-condition)$/.test(tag.name));
  if (!isFormula) return undefined;
  const [before = '', prefix] = /^([A-Za-z][\w-]*):(?=[=A-Za-z])/.exec(value) ?? [];
  const grammar = prefix === undefined ? undefined : resolve(prefix);
  if (grammar !== undefined && !FORMULA_GRAMMARS.has(grammar))
    return { kind: 'formula', found: value.slice(0, 80) };
  return judgeOpenFormula(grammar === undefined ? value : value.slice(before.length));
}

function judgeAddressIn(
  tag: XmlTag,
  { uri, name, value }: Attribute,
  folder: string,
): ActivePart | undefined {
  const isAddress =
    (uri === XLINK && name === 'href') ||
    (tag.uri === XFORMS_NAMESPACE && XFORMS_LOADING.has(name)) ||
    (isOpenDocument(uri) && name === 'image-data');
  if (!isAddress || isPartOfOpenDocument(value, folder)) return undefined;
  const isOdf = isOpenDocument(tag.uri);
  // The name under which the template is known, which LibreOffice asks only on the machine that has it.
  if (isOdf && tag.name === 'template' && isOnThisMachine(value)) return undefined;
  if (!isOdf || tag.name !== 'a') return { kind: 'outside', found: value };
  return isPlainAddress(value) ? undefined : { kind: 'odd-address', found: value };
}

/** The folder of a part, without a slash at its end. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
