import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { readContentFile } from '../../files/read-content-file.ts';
import type { Folders } from '../../folders.ts';
import { describeLook } from '../../images/look.ts';

/** How the photographs of a content look, by the name of their bytes; kept in the cache, as each has to be decoded for it. */
export class LookMemory {
  private readonly file: string;
  private readonly known: Map<string, string>;
  private readonly asked = new Map<string, string>();

  private constructor(file: string, known: Map<string, string>) {
    this.file = file;
    this.known = known;
  }

  /** What is remembered; nothing where that is missing or damaged. */
  static async open({ cache }: Pick<Folders, 'cache'>): Promise<LookMemory> {
    const file = join(cache, 'looks.json');
    try {
      const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
      return new LookMemory(file, new Map(Object.entries(kept)));
    } catch {
      return new LookMemory(file, new Map());
    }
  }

  /** The look of the photograph in a file, whose bytes have the name `sum`; empty for one that has none of its own. */
  async lookOf(file: string, sum: string): Promise<string> {
    const look = this.known.get(sum) ?? (await describeLook(await readContentFile(file))) ?? '';
    this.asked.set(sum, look);
    return look;
  }

  /** Keeps what was asked for, and nothing else. */
  async keep(): Promise<void> {
    const isSame =
      this.asked.size === this.known.size &&
      [...this.asked].every(([sum, look]) => this.known.get(sum) === look);
    if (!isSame)
      await writeFileAtomically(
        this.file,
        `${JSON.stringify(Object.fromEntries([...this.asked].sort(([a], [b]) => byCodeUnits(a, b))))}\n`,
      );
  }
}
