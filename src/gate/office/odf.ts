import { isPlainAddress, Unreadable, type ActivePart, type DocumentFindings } from '../document.ts';
import { judgeOpenFormula } from './formulas.ts';
import { withPackage, type Budget } from './package.ts';
import { readXmlPart, type Tag } from './xml-part.ts';

/** The parts of an OpenDocument text or spreadsheet: its words, how it looks, pictures, and the charts and formulas in it. */
const PARTS: readonly (readonly [RegExp, 'xml' | 'binary'])[] = [
  [/^(?:Object [\w ]+\/)*(?:content|styles|meta|settings)\.xml$/, 'xml'],
  [/^META-INF\/(?:manifest|documentsignatures)\.xml$/, 'xml'],
  [/^Configurations2\/accelerator\/current\.xml$/, 'xml'],
  [/^(?:mimetype|manifest\.rdf|layout-cache|Thumbnails\/thumbnail\.(?:png|pdf))$/, 'binary'],
  [/^(?:Object [\w ]+\/)*(?:mimetype|ObjectReplacements\/[^/.]+)$/, 'binary'],
  [
    /^(?:Object [\w ]+\/)*(?:Pictures|media)\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|svm|webp)$/i,
    'binary',
  ],
  [/^Fonts\/[^/]+\.(?:ttf|otf|odttf)$/i, 'binary'],
];
const MACROS = /^(?:Basic|Scripts|Dialogs)\//i;
/** Elements that run, show other programs or ask other places for what they show. */
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
]);
/** Elements whose address a reader clicks. */
const CLICKED = new Set(['a']);

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
        if (kind !== 'xml') continue;
        await readXmlPart(name, document.read(name), {
          open(tag) {
            findings.active ??= judgeTag(tag);
          },
          close(element, text) {
            if (/^(?:initial-creator|creator|printed-by)$/.test(element)) names.add(text);
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

function judgeTag({ name, attributes }: Tag): ActivePart | undefined {
  if (name === 'encryption-data') throw new Unreadable('encryption-data');
  const kind = ACTING.get(name);
  if (kind !== undefined) return { kind, found: `<${name}>` };
  for (const [key, value] of attributes) {
    if (key === 'formula') {
      const wrong = judgeOpenFormula(value);
      if (wrong) return wrong;
    }
    if (key !== 'href' || isInside(value)) continue;
    if (!CLICKED.has(name)) return { kind: 'outside', found: value };
    if (!isPlainAddress(value)) return { kind: 'odd-address', found: value };
  }
  return undefined;
}

/** Whether an address leads to a part of the document itself. */
function isInside(address: string): boolean {
  return /^(?:#|$)|^(?!\s*(?:[a-z][a-z0-9+.-]*:|[\\/]))(?!.*\.\.)/i.test(address);
}
