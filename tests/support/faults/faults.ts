import type { Rule } from '../../../src/gate/rules.ts';
import { faultsOfBodies } from './bodies.ts';
import type { Fault } from './fault.ts';
import { faultsOfFields } from './fields.ts';
import { faultsOfFiles } from './files.ts';
import { faultsOfFrontmatter } from './frontmatter.ts';
import { faultsOfPhotographs } from './photographs.ts';
import { faultsOfReferences } from './references.ts';
import { faultsOfRefusals } from './refusals.ts';
import { faultsOfText } from './text.ts';

/** Every rule broken once. A rule without its fault is a type error. */
export const faults: Readonly<Record<Rule, Fault>> = {
  ...faultsOfFiles,
  ...faultsOfText,
  ...faultsOfFrontmatter,
  ...faultsOfFields,
  ...faultsOfBodies,
  ...faultsOfPhotographs,
  ...faultsOfReferences,
  ...faultsOfRefusals,
};
