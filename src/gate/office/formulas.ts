import { isPlainAddress, type ActivePart } from '../documents/document.ts';
import { COMPUTING_FUNCTIONS, CONDITION_WORDS } from './computing-functions.ts';
import { cutFormula, type Token } from './formula-tokens.ts';

/** What stands before a function's own name: of Excel since 2010, of OpenDocument, and of LibreOffice's own add-ins. */
const PREFIXES =
  /^(?:(?:_XLFN|_XLWS|_XLETA|COM\.MICROSOFT|ORG\.OPENOFFICE|ORG\.LIBREOFFICE|LEGACY)\.|COM\.SUN\.STAR\.SHEET\.ADDIN\.(?:ANALYSIS|DATEFUNCTIONS|PRICINGFUNCS)\.GET)+/;
/** How Excel writes the parameters of LAMBDA and LET, which may be called, and names that it gives itself. */
const LOCAL_NAME = /^_XL(?:PM|NM)\./;
/** Signs that no sheet name may have, and that every path to another workbook has. */
const WORKBOOK_PATH = /[\\/[\]|]|\.xl\w{1,2}$/i;
/** UTF-16 units of a formula, at most: a longer one is refused. Excel accepts 8,192. */
const MAX_FORMULA_LENGTH = 64 * 1024;

/** What is not allowed about a formula of Excel: that it calls what may fetch or start a program, or refers to a file. */
export function judgeFormula(formula: string): ActivePart | undefined {
  return judge(formula, true);
}

/** As `judgeFormula`, for a formula, a condition or a range of cells of OpenDocument (OpenFormula 1.3). */
export function judgeOpenFormula(formula: string): ActivePart | undefined {
  return judge(formula, false);
}

function judge(formula: string, isExcel: boolean): ActivePart | undefined {
  const wrong: ActivePart = { kind: 'formula', found: formula.slice(0, 80) };
  if (formula.length > MAX_FORMULA_LENGTH) return wrong;
  const tokens = cutFormula(formula, { hasTables: isExcel });
  const hasPath = tokens.some(isPathInText);
  const leadsOut = isExcel ? leavesWorkbook : leavesSpreadsheet;
  let braces = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.kind === 'broken' || leadsOut(token, next, tokens[index - 1])) return wrong;
    if (token.kind === 'sign' && token.words === '{') braces += 1;
    if (token.kind === 'sign' && token.words === '}') braces -= 1;
    // Outside of lists, a bar parts a program from what it is asked (DDE).
    if (token.kind === 'sign' && token.words === '|' && (isExcel || braces < 1)) return wrong;
    if (!isFunction(token, next)) continue;
    const name = token.words.toUpperCase().replace(PREFIXES, '');
    if (!computes(name, isExcel))
      return wrong.found.includes(token.words) ? wrong : { ...wrong, found: token.words };
    if (hasPath && name === 'INDIRECT') return wrong;
    const address = tokens[index + 2];
    if (name === 'HYPERLINK' && !isFixedAddress(address))
      return {
        kind: 'odd-address',
        found: address?.kind === 'text' ? address.words.slice(0, 80) : wrong.found,
      };
  }
  return undefined;
}

/** Whether a name is called, or given to another function to be called, which Excel writes as `_xleta.NAME`. */
function isFunction({ kind, words }: Token, next: Token | undefined): boolean {
  if (kind !== 'name' && kind !== 'quoted') return false;
  return (next?.kind === 'sign' && next.words === '(') || /^_xl/i.test(words);
}

/** Whether what is called does nothing but compute. What nobody knows may fetch: new functions and those of add-ins. */
function computes(name: string, isExcel: boolean): boolean {
  if (COMPUTING_FUNCTIONS.has(name)) return true;
  return isExcel ? LOCAL_NAME.test(name) : CONDITION_WORDS.has(name);
}

/** Whether a piece of a formula of Excel is a part of a reference to another workbook, or can be. */
function leavesWorkbook({ kind, words }: Token, next: Token | undefined): boolean {
  const isSheet = next?.kind === 'sign' && next.words === '!';
  if (kind === 'quoted') return WORKBOOK_PATH.test(words);
  if (kind === 'name') return isSheet && WORKBOOK_PATH.test(words);
  // Excel calls the workbook itself [0].
  if (kind === 'brackets' && words !== '0')
    return isSheet || (next?.isGlued === true && /^(?:name|quoted|number)$/.test(next.kind));
  return kind === 'sign' && words === '\\';
}

/** The same for OpenDocument, which writes `'file:///a.ods'#Sheet.A1`, and `Table[#Headers]` of a table of its own. */
function leavesSpreadsheet({ kind, words }: Token, _: Token | undefined, before: Token | undefined): boolean {
  if (kind === 'quoted') return WORKBOOK_PATH.test(words);
  return kind === 'sign' && (words === '\\' || (words === '#' && before?.words !== '['));
}

/** Whether a text can name a file or a host. INDIRECT makes a reference of a text. */
function isPathInText({ kind, words }: Token): boolean {
  return kind === 'text' && /[\\/]{2}|\[/.test(words);
}

/** Whether an address that may be continued begins with what says where it leads. */
function isFixedAddress(token: Token | undefined): boolean {
  return token?.kind === 'text' && (token.words.startsWith('#') || isPlainAddress(token.words));
}
