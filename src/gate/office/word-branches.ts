import { plainValue, type XmlTag } from './xml-part.ts';

/** Namespaces whose elements every present program of Office understands, so that it takes the branch that requires them. */
const UNDERSTOOD = /^http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\//;

/** The choices between branches (`AlternateContent`) that are open in one part, each with whether a branch was taken. */
export class WordBranches {
  private readonly taken: boolean[] = [];

  /** Reads a tag of the namespace of branches; returns whether what stands in it is not taken. */
  open(tag: XmlTag, resolve: (prefix: string) => string | undefined): boolean {
    if (tag.name === 'AlternateContent') this.taken.push(false);
    const last = this.taken.length - 1;
    if (last < 0 || (tag.name !== 'Choice' && tag.name !== 'Fallback')) return false;
    const required = (plainValue(tag, 'Requires') ?? '').split(/\s+/).filter((each) => each !== '');
    const isUnderstood = required.every((prefix) => UNDERSTOOD.test(resolve(prefix) ?? ''));
    if (this.taken[last] || !isUnderstood) return true;
    this.taken[last] = true;
    return false;
  }

  close({ name }: XmlTag): void {
    if (name === 'AlternateContent') this.taken.pop();
  }
}
