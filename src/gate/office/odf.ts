import { isPlainAddress, Unreadable, type ActivePart, type DocumentFindings } from '../documents/document.ts';
import { judgeOpenFormula } from './formulas.ts';
import { isOpenDocument, XLINK } from './namespaces.ts';
import { withPackage, type Budget } from './package.ts';
import { isOnThisMachine, isPartOfOpenDocument } from './targets.ts';
import { readXmlPart, type Attribute, type XmlTag } from './xml-part.ts';

/** The parts of an OpenDocument text or spreadsheet: its words, how it looks, pictures, and the charts and formulas in it. */
const PARTS: readonly (readonly [RegExp, 'xml' | 'binary'])[] = [
  [/^(?:Object [\w ]+\/)*(?:content|styles|meta|settings)\.xml$/, 'xml'],
  [/^META-INF\/(?:manifest|documentsignatures)\.xml$/, 'xml'],
  [/^(?:Object [\w ]+\/)*Configurations2\/accelerator\/current\.xml$/, 'xml'],
  [/^(?:mimetype|manifest\.rdf|layout-cache|Thumbnails\/thumbnail\.(?:png|pdf))$/, 'binary'],
  [/^(?:Object [\w ]+\/)*(?:mimetype|ObjectReplacements\/[^/.]+)$/, 'binary'],
  [
    /^(?:Object [\w ]+\/)*(?:Pictures|media)\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|svm|webp)$/i,
    'binary',
  ],
  [/^Fonts\/[^/]+\.(?:ttf|otf|odttf)$/i, 'binary'],
];
const MACROS = /^(?:Basic|Scripts|Dialogs)\//i;
/** Elements that run, show other programs or ask other places for what they show, in whatever namespace. */
const ACTING = new Map<string, ActivePart['kind']>([
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
/** Attributes of XForms that name what is loaded or asked. */
const XFORMS = 'http://www.w3.org/2002/xforms';
const LOADED = new Set(['src', 'schema', 'resource', 'action']);
/** Attributes whose value is a formula, a condition with formulas in it, or a range of cells. */
const FORMULA = /^(?:formula|condition|expression|(?:[\w-]+-)?(?:address(?:es)?|range|ranges))$/;
/** Languages in which formulas are written, by the namespace to which the prefix before them is bound. */
const GRAMMARS = new Set([
  'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  'http://openoffice.org/2004/calc',
  'http://openoffice.org/2004/writer',
]);

/** Judges an OpenDocument text or spreadsheet by what is allowed. */
export async function judgeOdf(
  source: string | Buffer,
  mainPart: string,
  budget: Budget,
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
      isWhole = document.names.includes(mainPart);
      for (const name of document.names) {
        findings.isSigned ||= name === 'META-INF/documentsignatures.xml';
        const [, kind] = PARTS.find(([pattern]) => pattern.test(name)) ?? [];
        if (kind === undefined)
          findings.active ??= { kind: MACROS.test(name) ? 'macro' : 'unknown-part', found: name };
        if (kind === 'binary' && (await document.findContainer(name)) !== undefined)
          findings.active ??= { kind: 'packed-file', found: name };
        if (kind !== 'xml') continue;
        await readXmlPart(document, name, {
          open(tag, resolve) {
            findings.active ??= judgeTag(tag, folderOf(name), resolve);
          },
          close(element, text) {
            if (/^(?:initial-creator|creator|printed-by)$/.test(element.name)) names.add(text);
          },
        });
      }
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.unreadable = error.message;
  }
  return { ...findings, names: [...names], isWhole };
}

type Resolve = (prefix: string) => string | undefined;

function judgeTag(tag: XmlTag, folder: string, resolve: Resolve): ActivePart | undefined {
  if (tag.name === 'encryption-data') throw new Unreadable('encryption-data');
  const kind = ACTING.get(tag.name);
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
    FORMULA.test(name) ||
    (name === 'value' && /^(?:condition|formatting-entry|.*-condition)$/.test(tag.name));
  if (!isFormula) return undefined;
  const [before = '', prefix] = /^([A-Za-z][\w-]*):(?=[=A-Za-z])/.exec(value) ?? [];
  const grammar = prefix === undefined ? undefined : resolve(prefix);
  if (grammar !== undefined && !GRAMMARS.has(grammar)) return { kind: 'formula', found: value.slice(0, 80) };
  return judgeOpenFormula(grammar === undefined ? value : value.slice(before.length));
}

function judgeAddressIn(
  tag: XmlTag,
  { uri, name, value }: Attribute,
  folder: string,
): ActivePart | undefined {
  const isAddress =
    (uri === XLINK && name === 'href') ||
    (tag.uri === XFORMS && LOADED.has(name)) ||
    (isOpenDocument(uri) && name === 'image-data');
  if (!isAddress || isPartOfOpenDocument(value, folder)) return undefined;
  const isOdf = isOpenDocument(tag.uri);
  // The name under which the template is known, which LibreOffice asks only on the machine that has it.
  if (isOdf && tag.name === 'template' && isOnThisMachine(value)) return undefined;
  if (!isOdf || tag.name !== 'a') return { kind: 'outside', found: value };
  return isPlainAddress(value) ? undefined : { kind: 'odd-address', found: value };
}

/** The folder of a part, without a slash at its end. */
function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
