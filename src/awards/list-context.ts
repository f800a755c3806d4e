import type { SourcePosition } from '../gate/issue.ts';
import type { Gaps } from '../gate/gaps.ts';
import type { countAlike } from '../gate/limit-alike.ts';
import { buildFinder, type Finder } from '../gate/nearest.ts';
import type { Registers } from '../registers/schema.ts';
import type { DecisionFields } from './decision-schema.ts';
import type { JudgedLists } from './judged-lists.ts';
import type { Day } from '../vietnamese/days.ts';
import type { AwardVocabulary } from './vocabulary.ts';

/** The registers whose records decisions and their rows name. */
export type NamedRegister = 'organisations' | 'people' | 'places' | 'movements' | 'blocs';

/** The ids of a register, and the one that was most likely meant by another. */
export interface KnownIds {
  has: (id: string) => boolean;
  all: readonly string[];
  findNear: Finder;
}

/** What decisions are judged against: the vocabulary, and the ids of the registers with what of them could not be read. */
export interface AwardsContext {
  vocabulary: AwardVocabulary;
  ids: Readonly<Record<NamedRegister, KnownIds>>;
  gaps: Gaps;
  /** Whether the next issue of a rule in a file is told singly, so that what was meant is looked for. */
  isTold: ReturnType<typeof countAlike>;
  /** The present day in Vietnam, where decisions are issued. */
  today: Day;
  /** The ids of bulletins, at which ceremonies are told; missing where not all could be read. */
  bulletins?: ReadonlySet<string>;
  /** What the last build judged of lists; missing where everything is judged. */
  judged?: JudgedLists;
  /** As `openSharedTexts`: rows are kept until the site is built. */
  share: (text: string) => string;
}

/** The ids of the registers, listed once for all rows. */
export function listRegisterIds(registers: Registers): AwardsContext['ids'] {
  const idsOf = (name: NamedRegister) => indexIds(registers[name].map(({ id }) => id));
  return {
    organisations: idsOf('organisations'),
    people: idsOf('people'),
    places: idsOf('places'),
    movements: idsOf('movements'),
    blocs: idsOf('blocs'),
  };
}

function indexIds(all: readonly string[]): KnownIds {
  const ids = new Set(all);
  let find: Finder | undefined;
  return { has: (id) => ids.has(id), all, findNear: (id) => (find ??= buildFinder(all))(id) };
}

/** What a list is judged against: also its decision, as far as that could be read. */
export interface ListContext extends AwardsContext {
  fields: DecisionFields | undefined;
  placeAt: (offset: number) => SourcePosition;
}
