import { faultsOfAwards } from './awards.ts';
import { faultsOfBodies } from './bodies.ts';
import { faultsOfDays } from './days.ts';
import type { Fault, RuleOfContent } from './fault.ts';
import { faultsOfFields } from './fields.ts';
import { faultsOfFiles } from './files.ts';
import { faultsOfFrontmatter } from './frontmatter.ts';
import { faultsOfPhotographs } from './photographs.ts';
import { faultsOfRecords } from './records.ts';
import { faultsOfReferences } from './references.ts';
import { faultsOfRegisters } from './registers.ts';
import { faultsOfRefusals } from './refusals.ts';
import { faultsOfText } from './text.ts';

/** Every rule broken once. A rule without its fault is a type error. */
export const faults: Readonly<Record<RuleOfContent, Fault>> = {
  ...faultsOfFiles,
  ...faultsOfText,
  ...faultsOfFrontmatter,
  ...faultsOfFields,
  ...faultsOfDays,
  ...faultsOfBodies,
  ...faultsOfPhotographs,
  ...faultsOfRecords,
  ...faultsOfReferences,
  ...faultsOfRefusals,
  ...faultsOfRegisters,
  ...faultsOfAwards,
};
