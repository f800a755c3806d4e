import { join } from 'node:path';
import { z } from 'zod';
import { day, identifier, longText, shortText } from '../bulletins/field-types.ts';
import { hasErrors, issueAt, type Issue } from '../gate/issue.ts';
import { limitAlike } from '../gate/limit-alike.ts';
import type { SourceFile } from '../gate/listing.ts';
import { namingFile } from '../gate/program-failure.ts';
import { failAs, validateParsed } from '../gate/validate.ts';
import { readYamlFile } from '../gate/yaml/read-yaml.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';

/** Who can be commended: a person, a collective, a household. */
export const RECIPIENTS = ['ca-nhan', 'tap-the', 'ho-gia-dinh'] as const;
/** Classes of orders and medals, the highest first. */
export const CLASSES = ['nhat', 'nhi', 'ba'] as const;

/** Kinds of awards. Those of `khac` are no awards of the law on emulation and commendation, and no total counts them. */
const CATEGORIES = [
  'huan-chuong',
  'danh-hieu-vinh-du',
  'giai-thuong',
  'huy-chuong',
  'bang-khen',
  'giay-khen',
  'danh-hieu-thi-dua-ca-nhan',
  'danh-hieu-thi-dua-tap-the',
  'danh-hieu-thi-dua-ho',
  'ky-niem-chuong',
  'huy-hieu',
  'khac',
] as const;

const awardType = z
  .strictObject({
    id: identifier,
    names: z
      .array(z.strictObject({ text: shortText, from: day.optional(), to: day.optional() }))
      .min(1)
      .max(100),
    category: z.enum(CATEGORIES),
    classes: z.array(z.enum(CLASSES)).max(CLASSES.length).default([]),
    recipients: z
      .array(z.enum([...RECIPIENTS, 'nuoc-ngoai']))
      .min(1)
      .max(RECIPIENTS.length + 1),
    level: z.enum(['nha-nuoc', 'chinh-phu', 'bo-tinh', 'co-so']),
    decidedBy: shortText,
    validFrom: day.optional(),
    validTo: day.optional(),
    /** Whether a row has to say for which war it was given. */
    resistance: z.boolean().default(false),
    /** The place in an enumeration, the highest award first. */
    precedence: z.int().min(1).max(99_999),
    basis: longText.optional(),
  })
  .superRefine(({ validFrom, validTo }, ctx) => {
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
      ctx.addIssue({
        code: 'custom',
        path: ['validTo'],
        ...failAs('end-before-start', { start: 'validFrom', end: 'validTo' }),
      });
  });

const legalBasis = z.strictObject({
  id: identifier,
  form: shortText,
  number: shortText,
  issuedOn: day.optional(),
  abstract: shortText,
  validFrom: day.optional(),
  validTo: day.optional(),
  /** Whether it says who replaces certificates and objects that were lost. */
  replacements: z.boolean().default(false),
  /** The day on which somebody last looked whether it is in force. */
  checkedOn: day,
  source: shortText,
});

/** Records of one vocabulary, at most. */
const MAX_RECORDS = 1000;

/** The schema of each vocabulary, by the name of its file and of its only key. */
export const vocabularySchemas = {
  'award-types': z.strictObject({ 'award-types': z.array(awardType).max(MAX_RECORDS) }),
  'legal-bases': z.strictObject({ 'legal-bases': z.array(legalBasis).max(MAX_RECORDS) }),
} as const;

export type AwardType = z.output<typeof awardType>;
export type LegalBasis = z.output<typeof legalBasis>;

/** What decisions name besides the registers: the forms of awards and the law. */
export interface AwardVocabulary {
  /** By id. */
  types: ReadonlyMap<string, AwardType>;
  bases: ReadonlyMap<string, LegalBasis>;
  /** Whether an office's own file could not be read, so that an unknown id may be meant by it. */
  isPartial: boolean;
}

/** The program's own vocabularies below its folder, which an office replaces one by one with a file of its own. */
const SHIPPED = 'src/strings/registers';

/** The vocabulary of an office: its own files where it has them, else those of the program in the folder `project`. */
export async function readVocabulary(
  files: ReadonlyMap<string, SourceFile>,
  project: string,
  releaseMoment: string,
): Promise<AwardVocabulary & { issues: Issue[] }> {
  const types = await readOne('award-types', vocabularySchemas['award-types'], files, project);
  const bases = await readOne('legal-bases', vocabularySchemas['legal-bases'], files, project);
  const issues = [...types.issues, ...bases.issues];
  const records = {
    types: types.data?.['award-types'] ?? [],
    bases: bases.data?.['legal-bases'] ?? [],
  };
  if (types.yaml)
    for (const each of listRepeated('award-types', records.types, types.yaml)) issues.push(each);
  if (bases.yaml)
    for (const each of listRepeated('legal-bases', records.bases, bases.yaml)) issues.push(each);
  if (bases.isOwn && bases.yaml)
    for (const each of listUnchecked(records.bases, bases.yaml, releaseMoment)) issues.push(each);
  return {
    types: new Map(records.types.map((each) => [each.id, each])),
    bases: new Map(records.bases.map((each) => [each.id, each])),
    isPartial: hasErrors(issues),
    issues,
  };
}

/** One vocabulary: the office's own file, else that of the program. */
async function readOne<S extends z.ZodType>(
  name: keyof typeof vocabularySchemas,
  schema: S,
  files: ReadonlyMap<string, SourceFile>,
  project: string,
): Promise<{ data?: z.output<S>; yaml?: YamlSource; issues: Issue[]; isOwn: boolean }> {
  const path = `registers/${name}.yaml`;
  const own = files.get(path);
  const absolute = join(project, SHIPPED, `${name}.yaml`);
  const file = own ?? { path, absolute, bytes: 0, modified: 0 };
  const read = await namingFile(path, async () => validateParsed(schema, await readYamlFile(file)));
  return { ...read, issues: limitAlike(read.issues), isOwn: own !== undefined };
}

function listRepeated(name: string, records: readonly { id: string }[], yaml: YamlSource): Issue[] {
  const seen = new Set<string>();
  const issues = records.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated
      ? [issueAt('duplicate-id', yaml.placeOf([name, index, 'id']), { id, other: yaml.file })]
      : [];
  });
  return limitAlike(issues);
}

/** Warnings of law at which nobody has looked for a year. */
function listUnchecked(bases: readonly LegalBasis[], yaml: YamlSource, releaseMoment: string): Issue[] {
  const oldest = `${Number(releaseMoment.slice(0, 4)) - 1}${releaseMoment.slice(4, 10)}`;
  const issues = bases.flatMap(({ id, checkedOn }, index) => {
    const place = yaml.placeOf(['legal-bases', index, 'checkedOn']);
    return checkedOn < oldest ? [issueAt('basis-unchecked', place, { id, checkedOn })] : [];
  });
  return limitAlike(issues);
}
