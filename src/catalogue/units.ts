/** What a record of a place, an organisation, a bloc and a movement have in common. */
export interface Unit {
  id: string;
  names: readonly { text: string; from?: string | undefined; to?: string | undefined }[];
  parent?: string | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  successors: readonly string[];
}

/** The name of a unit on a day; the name without an end when the day is not covered. */
export function unitName({ names }: Pick<Unit, 'names'>, day?: string): string {
  const valid = names.find(
    ({ from, to }) => day !== undefined && (from ?? '') <= day && (to === undefined || day <= to),
  );
  return (valid ?? names.find(({ to }) => to === undefined) ?? names.at(-1)!).text;
}

/** The units that took over from a unit and still exist, in the order of the register. */
export function listPresentSuccessors<U extends Unit>(unit: U, register: ReadonlyMap<string, U>): U[] {
  const present = new Map<string, U>();
  const seen = new Set<string>();
  const follow = (current: U) => {
    if (seen.has(current.id)) return;
    seen.add(current.id);
    for (const id of current.successors) {
      const successor = register.get(id);
      if (!successor) continue;
      if (successor.successors.length === 0) present.set(id, successor);
      else follow(successor);
    }
  };
  follow(unit);
  const ranks = ranksOf(register);
  return [...present.values()].sort((a, b) => ranks.get(a.id)! - ranks.get(b.id)!);
}

const ranksOfRegisters = new WeakMap<ReadonlyMap<string, Unit>, Map<string, number>>();

/** Where each unit stands in its register, counted once for each register. */
function ranksOf(register: ReadonlyMap<string, Unit>): Map<string, number> {
  const ranks = ranksOfRegisters.get(register) ?? new Map([...register.keys()].map((id, rank) => [id, rank]));
  ranksOfRegisters.set(register, ranks);
  return ranks;
}

/** A unit and everything it belonged to, nearest first: huyện Thanh Liêm, tỉnh Hà Nam. */
export function listChain<U extends Unit>(unit: U, register: ReadonlyMap<string, U>): U[] {
  const chain = new Set<U>();
  for (let current: U | undefined = unit; current && !chain.has(current);) {
    chain.add(current);
    current = current.parent === undefined ? undefined : register.get(current.parent);
  }
  return [...chain];
}
