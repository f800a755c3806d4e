import { issuerOf } from '../../awards/issuer.ts';
import type { Decision } from '../../awards/decision.ts';
import type { AwardWords } from '../../strings/awards.vi.ts';
import { decisionName, numberOf, type AwardModelContext } from './award-words.ts';
import type { DecisionList } from './decision-rows.ts';

/** What a slip says of a row, one field to a line. */
export type SlipField = keyof AwardWords['decision']['slip']['fields'];

/** A slip of one row of a list, with all that is the same for every row; the reader's browser fills in the rest from the table. */
export interface Slip {
  issuer: string;
  heading: string;
  /** The decision and what it is about. */
  title: string;
  fields: { key: SlipField; label: string; text: string }[];
  /** What the cells behind the name hold, in their order. */
  cells: readonly SlipField[];
  /** The files in which the row can be compared, by their digests. */
  digests: { text: string; digest: string }[];
  /** The address of the decision, below which its rows are named. */
  address: string;
}

/** The slip of the rows of a list. */
export function buildSlip(decision: Decision, list: DecisionList, context: AwardModelContext): Slip {
  const { words, addresses, catalogue } = context;
  const { decision: own } = words.awards;
  const { slip, fileKinds } = own;
  const { signer, issuedOn, title } = decision.fields;
  const common = Object.fromEntries(list.common.map(({ key, text }) => [key, text]));
  const known: Partial<Record<SlipField, string>> = {
    ...common,
    decision: numberOf(decision),
    day: words.formatDayShort(issuedOn),
    ...(signer && { signerPost: own.signerPost(signer.position, signer.capacity), signer: signer.name }),
  };
  return {
    issuer: issuerOf(decision, catalogue.registers),
    heading: slip.heading,
    title: own.describe(decisionName(decision, context), title),
    fields: (Object.keys(slip.fields) as SlipField[]).map((key) => ({
      key,
      label: slip.fields[key],
      text: known[key] || slip.unknown,
    })),
    cells: list.columns.map(({ key }) => key),
    digests: decision.files
      .filter(({ kind }) => kind !== 'danh-sach')
      .map(({ kind, sha256 }) => ({ text: fileKinds[kind], digest: sha256 })),
    address: addresses.absolute(addresses.decision(decision.key)),
  };
}
