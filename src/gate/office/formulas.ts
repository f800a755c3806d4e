import { isPlainAddress, type ActivePart } from '../document.ts';

/** Functions that fetch something, or that start a program. */
const FETCHING =
  /(?<![\p{L}\d_])(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|DDE|SQL\.REQUEST|IMPORT(?:DATA|XML|HTML|FEED|RANGE))\s*\(/iu;
/** `program|'topic'!item` asks another program. */
const ASKING = /\|/;
const LINK = /HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/gi;

/** What is wrong with a formula of Excel: whether it fetches, starts a program or leads to a place on a machine. */
export function judgeFormula(formula: string): ActivePart | undefined {
  const words = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (FETCHING.test(words) || ASKING.test(words)) return { kind: 'formula', found: formula.slice(0, 80) };
  return judgeLinks(formula);
}

/** The same for a formula of an OpenDocument spreadsheet, where a bar stands between the rows of a list. */
export function judgeOpenFormula(formula: string): ActivePart | undefined {
  const words = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (FETCHING.test(words) || /'[^']*'#/.test(words)) return { kind: 'formula', found: formula.slice(0, 80) };
  return judgeLinks(formula);
}

function judgeLinks(formula: string): ActivePart | undefined {
  for (const [, target = ''] of formula.matchAll(LINK)) {
    if (!target.startsWith('#') && !isPlainAddress(target)) return { kind: 'odd-address', found: target };
  }
  return undefined;
}
