import type { Inline } from '../../source.ts';

interface OpenFieldPart {
  instruction: string;
  isInstruction: boolean;
  /** The line around the link that it opened. */
  around: Inline[] | undefined;
}

/** The fields of Word that are open, one within another: an instruction, which nobody sees, then its result. */
export class OpenFields {
  readonly #open: OpenFieldPart[] = [];

  /** Whether what stands here is part of an instruction. */
  get isInstruction(): boolean {
    return this.#open.some(({ isInstruction }) => isInstruction);
  }

  begin(): void {
    this.#open.push({ instruction: '', isInstruction: true, around: undefined });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field) field.instruction += text;
  }

  /** The result begins; the address, where the field makes a link of it. */
  separate(): string | undefined {
    const field = this.#open.at(-1);
    if (!field) return undefined;
    field.isInstruction = false;
    return /^\s*HYPERLINK\s+"(https?:[^"]+)"/iu.exec(field.instruction)?.[1];
  }

  /** Keeps the line around the link that the field opened. */
  keep(around: Inline[]): void {
    this.#open.at(-1)!.around = around;
  }

  /** The field ends; the line around its link. */
  end(): Inline[] | undefined {
    return this.#open.pop()?.around;
  }
}
