import type { SourcePosition } from '../gate/issue.ts';
import type { Gaps } from '../gate/gaps.ts';
import type { Registers } from '../registers/schema.ts';
import type { DecisionFields } from './decision-schema.ts';
import type { JudgedLists } from './judged-lists.ts';
import type { Day } from '../vietnamese/days.ts';
import type { AwardVocabulary } from './vocabulary.ts';

/** The registers whose records decisions and their rows name. */
export type NamedRegister = 'organisations' | 'people' | 'places' | 'movements' | 'blocs';

/** What decisions are judged against: the vocabulary, and the ids of the registers with what of them could not be read. */
export interface AwardsContext {
  vocabulary: AwardVocabulary;
  ids: Readonly<Record<NamedRegister, ReadonlySet<string>>>;
  gaps: Gaps;
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
  const idsOf = (name: NamedRegister) => new Set(registers[name].map(({ id }) => id));
  return {
    organisations: idsOf('organisations'),
    people: idsOf('people'),
    places: idsOf('places'),
    movements: idsOf('movements'),
    blocs: idsOf('blocs'),
  };
}

/** What a list is judged against: also its decision, as far as that could be read. */
export interface ListContext extends AwardsContext {
  fields: DecisionFields | undefined;
  placeAt: (offset: number) => SourcePosition;
}
