import { toColour, type Colour } from '../documents/legible.ts';
import { Dictionary, Name, Reference, Text, type Value } from './values.ts';

/** How the numbers of a colour are meant, by what makes a colour of them, and how many there are at first. */
export interface ColourSpace {
  first: readonly number[];
  toColour(numbers: readonly number[]): Colour;
}

/** What a colour space is read with: what a value leads to, and the bytes of a stream. */
export interface SpaceSource {
  follow(value: Value): Value | undefined;
  read(value: Value): Buffer | undefined;
}

/** Levels of spaces within spaces, at most. */
const MAX_LEVELS = 5;

export const GREY: ColourSpace = { first: [0], toColour: ([grey = 0]) => toColour([grey, grey, grey]) };
export const RGB: ColourSpace = {
  first: [0, 0, 0],
  toColour: ([red = 0, green = 0, blue = 0]) => toColour([red, green, blue]),
};
export const CMYK: ColourSpace = {
  first: [0, 0, 0, 1],
  toColour: ([cyan = 0, magenta = 0, yellow = 0, black = 0]) =>
    toColour([cyan, magenta, yellow].map((each) => (1 - each) * (1 - black))),
};
/** A space of which nothing is known, such as that of patterns. */
export const UNKNOWN_SPACE: ColourSpace = { first: [], toColour: () => 'any' };

const SIMPLE: ReadonlyMap<string, ColourSpace> = new Map([
  ['DeviceGray', GREY],
  ['CalGray', GREY],
  ['G', GREY],
  ['DeviceRGB', RGB],
  ['CalRGB', RGB],
  ['RGB', RGB],
  ['DeviceCMYK', CMYK],
  ['CMYK', CMYK],
]);

/** A colour space by its value (ISO 32000-2, 8.6). */
export function readSpace(value: Value | undefined, source: SpaceSource, level = 0): ColourSpace {
  const known = value === undefined ? undefined : source.follow(value);
  if (known instanceof Name) return SIMPLE.get(known.text) ?? UNKNOWN_SPACE;
  if (!Array.isArray(known) || level > MAX_LEVELS) return UNKNOWN_SPACE;
  const [kind, ...rest] = known;
  const inner = (each: Value | undefined) => readSpace(each, source, level + 1);
  switch (kind instanceof Name ? kind.text : '') {
    case 'ICCBased':
      return readProfile(rest[0], source);
    case 'Lab':
      return { first: [0, 0, 0], toColour: ([light = 0, a = 0, b = 0]) => ofLab(light, a, b) };
    case 'Indexed':
    case 'I':
      return readIndexed(inner(rest[0]), rest[2], source);
    case 'Separation':
    case 'DeviceN':
      return readInk(rest, inner(rest[1]), source);
    default:
      return kind instanceof Name ? (SIMPLE.get(kind.text) ?? UNKNOWN_SPACE) : UNKNOWN_SPACE;
  }
}

function readProfile(value: Value | undefined, source: SpaceSource): ColourSpace {
  const profile = value === undefined ? undefined : source.follow(value);
  const count = profile instanceof Dictionary ? profile.all('N')[0] : undefined;
  return count === 1 ? GREY : count === 3 ? RGB : count === 4 ? CMYK : UNKNOWN_SPACE;
}

/** The lightness of a colour in CIELAB, and roughly its hue. */
function ofLab(light: number, a: number, b: number): Colour {
  const grey = light / 100;
  return toColour([grey + a / 250, grey - a / 500 + b / 1000, grey - b / 200]);
}

function readIndexed(base: ColourSpace, table: Value | undefined, source: SpaceSource): ColourSpace {
  const found = table === undefined ? undefined : source.follow(table);
  const bytes =
    found instanceof Text ? found.bytes : table instanceof Reference ? source.read(table) : undefined;
  const count = base.first.length;
  if (!bytes || count === 0) return UNKNOWN_SPACE;
  return {
    first: [0],
    toColour: ([index = 0]) => {
      const entry = bytes.subarray(index * count, (index + 1) * count);
      return entry.length < count ? 'any' : base.toColour([...entry].map((each) => each / 255));
    },
  };
}

/** An ink and what it looks like: nothing of it is the paper, all else what its function gives, if that can be followed. */
function readInk(
  [names, , transform]: readonly Value[],
  base: ColourSpace,
  source: SpaceSource,
): ColourSpace {
  const count = Array.isArray(names) ? names.length : 1;
  const tint = transform === undefined ? undefined : readFunction(source.follow(transform), source);
  const isBlack = names instanceof Name && /^(?:Black|All)$/.test(names.text);
  return {
    first: Array.from({ length: count }, () => 1),
    toColour: (numbers) => {
      if (isBlack) return GREY.toColour([1 - (numbers[0] ?? 0)]);
      if (tint && count === 1) return base.toColour(tint(numbers[0] ?? 0));
      return numbers.every((each) => each === 0) ? 'ffffff' : 'any';
    },
  };
}

/** A function of one number that interpolates between two colours (7.10.3); `undefined` for another. */
export function readFunction(
  value: Value | undefined,
  source: SpaceSource,
): ((at: number) => number[]) | undefined {
  if (!(value instanceof Dictionary) || value.all('FunctionType')[0] !== 2) return undefined;
  const list = (key: string, otherwise: number[]) => {
    const found = value.all(key)[0];
    const known = found === undefined ? undefined : source.follow(found);
    return Array.isArray(known) ? known.map((each) => Number(each)) : otherwise;
  };
  const [from, to] = [list('C0', [0]), list('C1', [1])];
  const exponent = Number(value.all('N')[0] ?? 1);
  return (at) => from.map((each, index) => each + at ** exponent * ((to[index] ?? each) - each));
}
