import type { Hidden } from '../documents/hidden.ts';
import { WORD } from './namespaces.ts';
import { hasWords } from './signs.ts';
import { wordValue, type Listener, type XmlTag } from './xml-part.ts';

/** An open field of Word: its instruction, and what it shows. */
interface OpenField {
  instruction: string;
  result: string;
  isInstruction: boolean;
  /** Whether another field stands in its instruction, by which it shows different words at different places. */
  isChanging: boolean;
}

/** UTF-16 units of an instruction and of a result that are kept, at most. */
const MAX_LENGTH = 4096;
/** A condition, then its two words, of which a field shows one. */
const CONDITION = /^\s*IF\b/i;

/** Listens to one part for words in a condition of Word (IF) that the field does not show, though nothing can change what it shows. */
export class UntakenBranches implements Listener {
  private readonly hidden: Hidden;
  private readonly fields: OpenField[] = [];

  constructor(hidden: Hidden) {
    this.hidden = hidden;
  }

  open(tag: XmlTag): void {
    if (tag.name !== 'fldChar' || !WORD.has(tag.uri)) return;
    const type = wordValue(tag, 'fldCharType');
    const outer = this.fields.at(-1);
    if (type === 'begin') {
      if (outer?.isInstruction) outer.isChanging = true;
      this.fields.push({ instruction: '', result: '', isInstruction: true, isChanging: false });
    }
    if (type === 'separate' && outer) outer.isInstruction = false;
    if (type === 'end') this.judge(this.fields.pop());
  }

  close({ uri, name }: XmlTag, text: string): void {
    const field = this.fields.at(-1);
    if (!field || !WORD.has(uri)) return;
    if (name === 'instrText' && field.instruction.length < MAX_LENGTH) field.instruction += text;
    if (name === 't' && field.result.length < MAX_LENGTH) field.result += text;
  }

  private judge(field: OpenField | undefined): void {
    if (!field || field.isChanging || !CONDITION.test(field.instruction)) return;
    const branches = [...field.instruction.slice(0, MAX_LENGTH).matchAll(/"([^"]*)"/g)].slice(-2);
    for (const [, words] of branches)
      if (hasWords(words!) && !field.result.includes(words!.trim())) this.hidden.add('data', 1, ['IF']);
  }
}
