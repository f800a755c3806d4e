import { parse } from 'yaml';
import type { Expansion } from '../../src/search/client/abbreviations.ts';
import { readProjectFile } from '../support/project.ts';

/** The abbreviations with which a new office begins. */
export function readStarterAbbreviations(): Expansion[] {
  const register = parse(readProjectFile('content/registers/abbreviations.yaml')) as {
    abbreviations: Expansion[];
  };
  return register.abbreviations;
}
