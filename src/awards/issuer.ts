import { unitName } from '../catalogue/units.ts';
import type { Registers } from '../registers/schema.ts';
import type { Decision } from './decision.ts';

/** The name that the issuer of a decision had on its day; the id of one that the register does not have. */
export function issuerOf({ fields }: Decision, { organisations }: Pick<Registers, 'organisations'>): string {
  const issuer = organisations.find(({ id }) => id === fields.issuer);
  return issuer ? unitName(issuer, fields.issuedOn) : fields.issuer;
}
