import type { PaintState } from './painted-ground.ts';
import { CMYK, GREY, RGB, type ColourSpace } from './colour-spaces.ts';
import type { Resources } from './resources.ts';
import { Name, type Value } from './values.ts';

/** The colour spaces that are set by themselves, for what is filled and for lines. */
export interface SpaceState {
  fillSpace: ColourSpace;
  strokeSpace: ColourSpace;
}

const SIMPLE: Readonly<Record<string, ColourSpace>> = { g: GREY, rg: RGB, k: CMYK };

/** Runs the operators that set colours and how opaque they are (ISO 32000-2, 8.6.8, 8.4.5); `false` for all others. */
export function runColour(
  operator: string,
  operands: readonly Value[],
  state: PaintState & SpaceState,
  resources: Resources,
): boolean {
  const small = operator.toLowerCase();
  const isFill = operator === small;
  const simple = SIMPLE[small];
  const name = operands[0] instanceof Name ? operands[0].text : '';
  if (simple) setColour(state, isFill, simple, simple.toColour(operands.map(Number)));
  else if (small === 'cs') {
    const space = resources.spaceOf(name);
    setColour(state, isFill, space, space.toColour(space.first));
  } else if (small === 'sc' || small === 'scn') {
    const space = isFill ? state.fillSpace : state.strokeSpace;
    const isPlain = operands.every((each) => typeof each === 'number');
    setColour(state, isFill, space, isPlain ? space.toColour(operands.map(Number)) : 'any');
  } else if (operator === 'gs') {
    const { fill, line, isMixed } = resources.lookOf(name);
    state.opacity = fill ?? state.opacity;
    state.lineOpacity = line ?? state.lineOpacity;
    state.isMixed = isMixed ?? state.isMixed;
  } else return false;
  return true;
}

function setColour(
  state: PaintState & SpaceState,
  isFill: boolean,
  space: ColourSpace,
  colour: string,
): void {
  if (isFill) Object.assign(state, { fillSpace: space, fill: colour });
  else Object.assign(state, { strokeSpace: space, stroke: colour });
}
