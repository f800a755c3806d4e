import type { ActivePart } from '../documents/document.ts';
import { isHyperlink, isSettled, judgeInstruction } from './instructions.ts';

/** A field of Word that is open: its instruction is followed by its result. */
interface Field {
  /** The instruction so far, without leading blanks, up to the words that decide what the field does. */
  instruction: string;
  isInstruction: boolean;
  /** The tracked changes in which the field begins. */
  branch: string;
}

/** UTF-16 units of an instruction, at most. Word accepts addresses of up to 2,083. */
const MAX_INSTRUCTION_LENGTH = 4096;
/** The finding for a field whose instruction is the result of another field. */
const BUILT_INSTRUCTION: ActivePart = { kind: 'field', found: '{ { } }' };

/**
 * Follows the fields of one story, that is the body, a text box or an alternative branch, and judges each. Fields can be nested,
 * and an instruction can be cut into any number of pieces.
 */
export class Fields {
  private readonly open: Field[] = [];

  /** A field begins. One that stands where the name or the address of another does would make that up. */
  begin(branch: string): ActivePart | undefined {
    const outer = this.open.at(-1);
    this.open.push({ instruction: '', isInstruction: true, branch });
    return outer?.isInstruction === true && !isSettled(outer.instruction) ? BUILT_INSTRUCTION : undefined;
  }

  /** A piece of an instruction. In another branch than its field, which a reader can take or leave, it is judged alone. */
  write(words: string, branch: string): ActivePart | undefined {
    const field = this.open.at(-1);
    if (field?.isInstruction !== true) return judgeInstruction(words);
    if (isSettled(field.instruction)) return undefined;
    const longer = (field.instruction + words).trimStart();
    if (field.branch !== branch && !isHyperlink(field.instruction)) return judgeInstruction(words);
    if (field.branch !== branch || longer.length > MAX_INSTRUCTION_LENGTH)
      return { kind: 'field', found: longer.slice(0, 80) };
    field.instruction = longer;
    return undefined;
  }

  /** Words that are no piece of an instruction, but that Word takes for one where they stand in it. */
  writeText(words: string, branch: string): ActivePart | undefined {
    return this.open.at(-1)?.isInstruction === true ? this.write(words, branch) : undefined;
  }

  /** The instruction ends, and the result of the field begins. */
  separate(): ActivePart | undefined {
    const field = this.open.at(-1);
    if (field?.isInstruction !== true) return undefined;
    field.isInstruction = false;
    return judgeInstruction(field.instruction);
  }

  end(): ActivePart | undefined {
    const wrong = this.separate();
    this.open.pop();
    return wrong;
  }

  /** The story ends, with whatever in it has not ended. */
  close(): ActivePart | undefined {
    let wrong: ActivePart | undefined;
    while (this.open.length > 0) wrong ??= this.end();
    return wrong;
  }
}
