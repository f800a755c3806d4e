import { z } from 'zod';
import { editorsOnly } from '../bulletins/editors-only.ts';
import { day, identifier, longText, reference, shortText } from '../bulletins/field-types.ts';
import { lintField } from '../bulletins/lint/silences.ts';
import { fail, isObject } from '../bulletins/schema-checks.ts';
import { failAs } from '../gate/validate.ts';
import { CLASSES } from './vocabulary.ts';

/** A file of the same folder, as `./163-qd-ubnd.pdf`. */
const beside = z
  .string()
  .max(257)
  .refine((path) => /^\.\/[^/\\]+$/u.test(path), failAs('file-outside-folder', {}));

/** The key of a row: its number as published, or that of its heading before it: 8, "2-15". */
const rowKey = z.union([z.int().min(0).max(999_999), z.string().trim().min(1).max(40)]).transform(String);

const rowsOf = { decision: reference, rows: z.array(rowKey).min(1).max(5000).optional() };

const annulment = z.strictObject({
  ...rowsOf,
  /** Whether titles were stripped from their holders, not the award annulled. */
  stripped: z.boolean().default(false),
  ground: shortText,
  recover: z
    .array(z.enum(['hien-vat', 'tien-thuong']))
    .max(2)
    .default([]),
});
const correction = z.strictObject({
  decision: reference,
  row: rowKey,
  field: z.enum(['ten', 'xung_ho', 'chuc_vu', 'don_vi', 'dia_phuong', 'thanh_tich']),
  from: shortText,
  to: shortText,
});
const reissue = z.strictObject({ ...rowsOf, reason: shortText.optional() });
const restoration = z.strictObject({ ...rowsOf, ground: shortText });

/** Which list of changes a decision of each kind has. */
export const CHANGES = {
  'huy-bo': 'annuls',
  'dinh-chinh': 'corrects',
  'cap-lai': 'reissues',
  'phuc-hoi': 'restores',
} as const;

const manner = z.enum([
  'thuong-xuyen',
  'chuyen-de',
  'dot-xuat',
  'doi-ngoai',
  'cong-hien',
  'nien-han',
  'khang-chien',
  'phong-trao-chuyen-de',
]);

const count = z.int().min(0).max(100_000).default(0);

/** `decision.yaml`: one decision. Strict at every level; all that is published stands here or in its list. */
export const decisionSchema = z
  .strictObject({
    id: identifier,
    kind: z.enum(['khen-thuong', 'huy-bo', 'dinh-chinh', 'cap-lai', 'phuc-hoi']),
    number: z.string().trim().min(1).max(40),
    symbol: z.string().trim().min(1).max(80),
    issuer: reference,
    issuedOn: day,
    issuedPlace: shortText.optional(),
    title: z.string().trim().min(10).max(2000),
    signer: z
      .strictObject({
        name: shortText,
        person: reference.optional(),
        position: shortText,
        capacity: z.enum(['KT', 'TM', 'TUQ', 'Q', 'TL']).optional(),
      })
      .optional(),
    legalBasis: z
      .array(z.union([shortText, z.strictObject({ document: reference, article: shortText.optional() })]))
      .max(100)
      .default([]),
    proposedBy: shortText.optional(),
    defaults: z
      .strictObject({
        type: reference.optional(),
        class: z.enum(CLASSES).optional(),
        manner: manner.optional(),
        achievement: shortText.optional(),
      })
      .default({}),
    counts: z.strictObject({ collectives: count, households: count, individuals: count }).optional(),
    /** Why a decision has no `awards.csv`. */
    listMissing: longText.min(5).optional(),
    files: z
      .array(
        z.strictObject({
          src: beside,
          kind: z.enum(['ban-ky', 'ban-quet', 'danh-sach']),
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .optional(),
        }),
      )
      .max(50)
      .default([]),
    presented: z
      .array(
        z.union([
          z.strictObject({ bulletin: reference }),
          z.strictObject({ on: day, place: reference.optional(), text: shortText }),
        ]),
      )
      .max(200)
      .default([]),
    movement: reference.optional(),
    bloc: reference.optional(),
    annuls: z.array(annulment).min(1).max(1000).optional(),
    corrects: z.array(correction).min(1).max(1000).optional(),
    reissues: z.array(reissue).min(1).max(1000).optional(),
    restores: z.array(restoration).min(1).max(1000).optional(),
    /** Rows whose names were hidden later: day, row and ground, never the name. */
    redactions: z
      .array(z.strictObject({ on: day, row: rowKey, ground: shortText }))
      .max(5000)
      .default([]),
    status: z.enum(['draft', 'published']).default('published'),
    /** Whether the signed file is a copy from which what the list hides is gone. */
    redactedCopy: z.boolean().default(false),
    notes: z.array(longText).max(100).default([]).register(editorsOnly, { editorsOnly: true }),
    lint: lintField,
  })
  .superRefine(checkKind, { when: isObject });

/** Each kind of later decision has its own list of changes, and an award has none. */
function checkKind(value: unknown, ctx: z.RefinementCtx): void {
  const data = value as Readonly<Record<string, unknown>>;
  for (const [kind, key] of Object.entries(CHANGES)) {
    if (data['kind'] === kind && data[key] === undefined)
      fail(ctx, 'needed-with', [key], { other: `kind: ${kind}` });
    if (data['kind'] !== kind && data[key] !== undefined)
      fail(ctx, 'forbidden-with', [key], {
        other: `kind: ${String(data['kind'])}`,
        instead: `kind: ${kind}`,
      });
  }
}

export type DecisionFields = z.output<typeof decisionSchema>;
