import { compareSketches, type Sketch } from '../../bulletins/lint/sketch.ts';

/** Likeness of two texts, from 0 to 1, from which they are nearly the same. */
const NEARLY_SAME = 0.8;
/** Smallest hashes of a sketch by which those to compare it with are found, and how many two of them share at least. */
const PROBES = 16;
const FEWEST_SHARED = 4;
/** Texts that are looked up by one hash, at most: a hash of more belongs to a common phrase. */
const MOST_BY_HASH = 40;

/** Finds texts that are nearly the same as others, each against a few others only. */
export interface NearSources {
  /** The other source that the text of one is most like, and how much in per cent. */
  findNear: (own: string, sketch: Sketch) => { source: string; percent: number } | undefined;
  learn: (source: string, sketch: Sketch) => void;
}

/** Opens a comparison of texts by their sketches, in the order in which they are learnt. */
export function openLikeness(): NearSources {
  const sketches = new Map<string, Sketch>();
  const byHash = new Map<number, string[]>();
  return {
    findNear(own, sketch) {
      const shared = new Map<string, number>();
      for (const hash of sketch.slice(0, PROBES))
        for (const source of byHash.get(hash) ?? [])
          if (source !== own) shared.set(source, (shared.get(source) ?? 0) + 1);
      let best: { source: string; likeness: number } | undefined;
      for (const [source, count] of shared) {
        const likeness = count < FEWEST_SHARED ? 0 : compareSketches(sketch, sketches.get(source)!);
        if (likeness >= NEARLY_SAME && likeness > (best?.likeness ?? 0)) best = { source, likeness };
      }
      return best && { source: best.source, percent: Math.floor(best.likeness * 100) };
    },
    learn(source, sketch) {
      if (sketches.has(source)) return;
      sketches.set(source, sketch);
      for (const hash of sketch.slice(0, PROBES)) {
        const group = byHash.get(hash);
        if (!group) byHash.set(hash, [source]);
        else if (group.length < MOST_BY_HASH) group.push(source);
      }
    },
  };
}
