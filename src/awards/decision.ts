import type { BodyLink } from '../bulletins/body/plain-elements.ts';
import type { ReadyBlock } from '../bulletins/bulletin.ts';
import type { SourceFile } from '../gate/listing.ts';
import type { DecisionFields } from './decision-schema.ts';
import type { AwardRow } from './row.ts';

/** A valid decision: what its `decision.yaml` says, and the rows of its list. */
export interface Decision {
  /** `2026/163-qd-ubnd`, unique. */
  key: string;
  year: string;
  slug: string;
  fields: DecisionFields;
  /** In the order of the list; none without one. */
  rows: AwardRow[];
  /** Whether it has a list at all. */
  hasList: boolean;
  files: DecisionFile[];
  /** The office's own text about it; missing where there is none. */
  body?: DecisionBody;
}

/** A text about a decision, without pictures and attachments. */
export interface DecisionBody {
  /** The file below the content root. */
  file: string;
  blocks: ReadyBlock[];
  /** Its text, for search. */
  text: string;
  links: BodyLink[];
}

/** A file of a decision: what is published of it, or its digest alone. */
export interface DecisionFile {
  source: Pick<SourceFile, 'path'>;
  kind: DecisionFields['files'][number]['kind'];
  /** SHA-256, hexadecimal. */
  sha256: string;
  /** 0 where it is withheld and only its digest is at hand. */
  bytes: number;
  /** Not where its list hides a name and it is not said to hide it too. */
  isPublished: boolean;
}
