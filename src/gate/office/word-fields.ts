/** Fields whose result no page shows: marks of an index, and names for words. */
const WITHOUT_RESULT = /^\s*(?:XE|TC|TA|RD|SET|PRIVATE)\b/i;
/** UTF-16 units of an instruction that are kept, at most. */
const MAX_INSTRUCTION = 4096;

/** Whether no page shows what a field with this instruction gives. */
export function isWithoutResult(instruction: string): boolean {
  return WITHOUT_RESULT.test(instruction);
}

/** The fields that are open in one part of Word, one within another. */
export class WordFields {
  private readonly fields: { instruction: string; isInstruction: boolean }[] = [];
  private readonly keepInstruction: (instruction: string) => void;

  /** `keepInstruction` is given the instruction of each field when it ends. */
  constructor(keepInstruction: (instruction: string) => void) {
    this.keepInstruction = keepInstruction;
  }

  /** Whether words that stand here are an instruction, or the result of a field that shows none. */
  get isUnshown(): boolean {
    return this.fields.some(
      ({ isInstruction, instruction }) => isInstruction || isWithoutResult(instruction),
    );
  }

  /** Reads the mark (`fldChar`) with which a field begins, its result begins, or it ends. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.fields.push({ instruction: '', isInstruction: true });
    const field = this.fields.at(-1);
    if (!field) return;
    if (type === 'separate') field.isInstruction = false;
    if (type !== 'end') return;
    this.fields.pop();
    this.keepInstruction(field.instruction);
  }

  /** Takes words of an instruction; what is too long, or belongs to no field, is one by itself. */
  instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field?.isInstruction && field.instruction.length < MAX_INSTRUCTION) field.instruction += text;
    else this.keepInstruction(text);
  }
}
