import type { InnerRelation } from './relations.ts';

/** Where the relations of all parts of one package lead. Names are in small letters; that of the package itself is ''. */
export class RelationGraph {
  private readonly relations = new Map<string, readonly InnerRelation[]>();

  /** Adds the relations of a part. */
  add(owner: string, relations: readonly InnerRelation[]): void {
    this.relations.set(owner, relations);
  }

  /** The relations of a part. */
  of(owner: string): readonly InnerRelation[] {
    return this.relations.get(owner) ?? [];
  }

  /** The parts to which relations of a type lead, from whatever part. */
  *targetsOf(type: string): Generator<string> {
    for (const relations of this.relations.values())
      for (const each of relations) if (each.type === type) yield each.target;
  }

  /** The parts to which relations lead, from the package or from a part that programs open by its name. */
  reach(mainPart: string | undefined): ReadonlySet<string> {
    const reached = new Set(['', ...(mainPart === undefined ? [] : [mainPart.toLowerCase()])]);
    // A set is walked with what is added to it on the way.
    for (const owner of reached) for (const { target } of this.of(owner)) reached.add(target);
    return reached;
  }
}
