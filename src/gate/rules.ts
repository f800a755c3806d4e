import { PROGRAM_VERSION } from '../program.ts';

/** The commands that repair what a rule finds; both are given to `npm run check --`. */
export type Repair = '--fix' | '--fix-photos';

export type Severity = 'error' | 'warning';

interface RuleEntry {
  code: `BT-${number}`;
  severity: Severity;
  /** The command that repairs it, unless an issue says otherwise. */
  repair?: Repair;
  /** Its severity in a bulletin of `kind: imported`, whose words may not be changed. */
  imported?: 'warning';
  /**
   * The version in which it is new: in all of `0.3` what is new since `0.3.0` only warns, so that an upgrade stops nobody over what was
   * published before. Not for what has to stop at once, because it harms readers or loses words, nor for what leaves nothing to publish.
   */
  since?: MinorVersion;
}

/** A version that brings new rules. */
export type MinorVersion = `${number}.${number}.0`;

/**
 * Every rule that content is held to: its permanent code and its severity. The words belong to `src/strings/issues.*.ts`.
 * A code is never reused: editors quote it on the telephone, and BT-514 belongs to no rule. Hundreds: 1 files, 2 text,
 * 3 YAML, 4 fields, 5 bodies, 6 photographs, 7 references between files and what a release refuses,
 * 8 decisions and their lists, 9 what was imported.
 */
export const rules = {
  'unknown-file': { code: 'BT-101', severity: 'error' },
  'bad-file-name': { code: 'BT-102', severity: 'error' },
  'symbolic-link': { code: 'BT-103', severity: 'error' },
  'file-too-large': { code: 'BT-104', severity: 'error' },
  'empty-file': { code: 'BT-105', severity: 'error' },
  'folder-without-bulletin': { code: 'BT-106', severity: 'error' },
  'bad-slug': { code: 'BT-107', severity: 'error' },
  'unused-file': { code: 'BT-108', severity: 'error' },
  'missing-file': { code: 'BT-109', severity: 'error' },
  'upper-case-name': { code: 'BT-110', severity: 'warning', repair: '--fix' },
  'wrong-content': { code: 'BT-111', severity: 'error' },
  'executable-file': { code: 'BT-112', severity: 'error' },
  'active-svg': { code: 'BT-113', severity: 'error' },
  'active-document': { code: 'BT-114', severity: 'error' },
  'unreadable-document': { code: 'BT-115', severity: 'error' },
  'locked-document': { code: 'BT-116', severity: 'warning' },
  'csv-formula': { code: 'BT-117', severity: 'warning' },
  'names-in-file': { code: 'BT-118', severity: 'warning' },
  'hidden-in-file': { code: 'BT-119', severity: 'warning' },
  'program-failed': { code: 'BT-130', severity: 'error' },
  'long-chain': { code: 'BT-131', severity: 'error' },
  'deep-markup': { code: 'BT-132', severity: 'error' },
  'stacked-marks': { code: 'BT-133', severity: 'error' },
  'look-alike-photograph': { code: 'BT-134', severity: 'warning' },
  'unseen-words': { code: 'BT-135', severity: 'warning' },
  'not-utf8': { code: 'BT-201', severity: 'error' },
  'bidirectional-control': { code: 'BT-202', severity: 'error' },
  'mixed-script': { code: 'BT-203', severity: 'error' },
  'not-nfc': { code: 'BT-204', severity: 'error', repair: '--fix' },
  'invisible-character': { code: 'BT-205', severity: 'error', repair: '--fix' },
  'eth-for-d-stroke': { code: 'BT-206', severity: 'error', repair: '--fix' },
  'non-breaking-space': { code: 'BT-207', severity: 'warning' },
  'doubled-space': { code: 'BT-208', severity: 'warning' },
  'mixed-tone-placement': { code: 'BT-209', severity: 'warning' },
  'legacy-encoding': { code: 'BT-210', severity: 'warning' },
  'office-spelt-twice': { code: 'BT-211', severity: 'warning' },
  'look-alike-letter': { code: 'BT-212', severity: 'error', imported: 'warning' },
  'no-frontmatter': { code: 'BT-301', severity: 'error' },
  'unclosed-frontmatter': { code: 'BT-302', severity: 'error' },
  'yaml-syntax': { code: 'BT-303', severity: 'error' },
  'yaml-tab': { code: 'BT-304', severity: 'error' },
  'duplicate-key': { code: 'BT-305', severity: 'error' },
  'yaml-alias': { code: 'BT-306', severity: 'error' },
  'yaml-colon': { code: 'BT-307', severity: 'error' },
  'layout-key': { code: 'BT-308', severity: 'error' },
  'yaml-too-deep': { code: 'BT-309', severity: 'error' },
  'leading-zero': { code: 'BT-310', severity: 'error' },
  'not-a-mapping': { code: 'BT-311', severity: 'error' },
  'yaml-comment': { code: 'BT-312', severity: 'error' },
  'yaml-property': { code: 'BT-313', severity: 'error' },
  'frontmatter-too-long': { code: 'BT-314', severity: 'error' },
  'second-frontmatter': { code: 'BT-315', severity: 'error' },
  'conflict-marker': { code: 'BT-316', severity: 'error' },
  'loose-words': { code: 'BT-317', severity: 'error' },
  'line-break': { code: 'BT-318', severity: 'error' },
  'unknown-key': { code: 'BT-401', severity: 'error' },
  'missing-key': { code: 'BT-402', severity: 'error' },
  'wrong-type': { code: 'BT-403', severity: 'error' },
  'bad-date': { code: 'BT-404', severity: 'error' },
  'not-in-list': { code: 'BT-405', severity: 'error' },
  'too-short': { code: 'BT-406', severity: 'error' },
  'too-long': { code: 'BT-407', severity: 'error' },
  'bad-format': { code: 'BT-408', severity: 'error' },
  'year-mismatch': { code: 'BT-409', severity: 'error' },
  'end-before-start': { code: 'BT-410', severity: 'error' },
  'needed-with': { code: 'BT-411', severity: 'error' },
  'forbidden-with': { code: 'BT-412', severity: 'error' },
  'not-verbatim': { code: 'BT-413', severity: 'error' },
  'not-verbatim-original': { code: 'BT-414', severity: 'warning' },
  'weekday-mismatch': { code: 'BT-415', severity: 'warning' },
  'session-mismatch': { code: 'BT-416', severity: 'warning' },
  'day-mismatch': { code: 'BT-417', severity: 'warning' },
  'needless-silence': { code: 'BT-418', severity: 'warning' },
  'low-contrast': { code: 'BT-420', severity: 'error' },
  expired: { code: 'BT-421', severity: 'warning' },
  'bad-alias': { code: 'BT-422', severity: 'error' },
  'day-to-come': { code: 'BT-430', severity: 'error' },
  'published-after-shown': { code: 'BT-431', severity: 'error' },
  'published-before-shown': { code: 'BT-432', severity: 'warning' },
  'changed-before-published': { code: 'BT-433', severity: 'error', imported: 'warning' },
  'distant-event': { code: 'BT-434', severity: 'warning' },
  'no-such-day': { code: 'BT-436', severity: 'warning' },
  'long-event': { code: 'BT-437', severity: 'warning' },
  'corrected-after-update': { code: 'BT-438', severity: 'warning' },
  'markup-in-field': { code: 'BT-439', severity: 'warning' },
  'alt-says-nothing': { code: 'BT-440', severity: 'warning' },
  'repeated-words': { code: 'BT-441', severity: 'warning' },
  'repeated-photograph': { code: 'BT-442', severity: 'warning' },
  'not-one-name': { code: 'BT-443', severity: 'warning' },
  'distant-period': { code: 'BT-444', severity: 'warning' },
  'place-out-of-time': { code: 'BT-450', severity: 'warning' },
  'other-place': { code: 'BT-451', severity: 'warning' },
  'other-person': { code: 'BT-452', severity: 'warning' },
  'repeated-attendee': { code: 'BT-453', severity: 'warning' },
  'split-position': { code: 'BT-454', severity: 'warning' },
  'published-early': { code: 'BT-455', severity: 'warning' },
  'mdx-syntax': { code: 'BT-501', severity: 'error' },
  'import-export': { code: 'BT-502', severity: 'error' },
  expression: { code: 'BT-503', severity: 'error' },
  'unknown-component': { code: 'BT-504', severity: 'error' },
  'html-element': { code: 'BT-505', severity: 'error' },
  'unknown-attribute': { code: 'BT-506', severity: 'error' },
  'attribute-not-literal': { code: 'BT-507', severity: 'error' },
  'missing-attribute': { code: 'BT-508', severity: 'error' },
  'bad-attribute-value': { code: 'BT-509', severity: 'error' },
  'unsafe-link': { code: 'BT-510', severity: 'error' },
  'not-at-top-level': { code: 'BT-511', severity: 'error' },
  'nested-too-deep': { code: 'BT-512', severity: 'error' },
  'heading-level-one': { code: 'BT-513', severity: 'error' },
  'empty-body': { code: 'BT-515', severity: 'error' },
  'unclosed-tag': { code: 'BT-516', severity: 'error' },
  'literal-brace': { code: 'BT-517', severity: 'error' },
  'literal-angle': { code: 'BT-518', severity: 'error' },
  'html-comment': { code: 'BT-519', severity: 'error' },
  'broken-link': { code: 'BT-520', severity: 'error' },
  'not-in-page': { code: 'BT-521', severity: 'error' },
  'personal-data': { code: 'BT-522', severity: 'warning' },
  'table-too-large': { code: 'BT-523', severity: 'error' },
  'unread-markup': { code: 'BT-524', severity: 'error', imported: 'warning' },
  'lost-cells': { code: 'BT-525', severity: 'error', imported: 'warning' },
  'glued-lines': { code: 'BT-526', severity: 'warning', repair: '--fix' },
  'misleading-link': { code: 'BT-527', severity: 'error' },
  'odd-host': { code: 'BT-528', severity: 'warning' },
  'unsafe-contact-link': { code: 'BT-529', severity: 'error' },
  'stray-brace': { code: 'BT-530', severity: 'error' },
  'costly-text': { code: 'BT-535', severity: 'error' },
  'lost-words': { code: 'BT-540', severity: 'error', imported: 'warning', repair: '--fix' },
  'doubtful-markup': { code: 'BT-541', severity: 'warning', repair: '--fix' },
  'left-over-mark': { code: 'BT-542', severity: 'warning', repair: '--fix' },
  'unfinished-template': { code: 'BT-543', severity: 'error', imported: 'warning' },
  'letter-in-number': { code: 'BT-544', severity: 'warning' },
  'copied-along': { code: 'BT-545', severity: 'warning' },
  'private-host': { code: 'BT-546', severity: 'warning' },
  'redirected-link': { code: 'BT-547', severity: 'warning', repair: '--fix' },
  'repeated-title': { code: 'BT-548', severity: 'warning' },
  'empty-component': { code: 'BT-550', severity: 'error', imported: 'warning' },
  'misplaced-element': { code: 'BT-551', severity: 'error', imported: 'warning' },
  'access-not-public': { code: 'BT-564', severity: 'warning' },
  'missing-image': { code: 'BT-601', severity: 'error' },
  'truncated-image': { code: 'BT-602', severity: 'error' },
  'not-an-image': { code: 'BT-603', severity: 'error' },
  'image-without-alt': { code: 'BT-604', severity: 'error' },
  'svg-image': { code: 'BT-605', severity: 'error' },
  'heic-image': { code: 'BT-606', severity: 'error' },
  'image-too-large': { code: 'BT-607', severity: 'error' },
  'wrong-extension': { code: 'BT-608', severity: 'error' },
  'unsupported-image': { code: 'BT-609', severity: 'error' },
  'file-outside-folder': { code: 'BT-610', severity: 'error' },
  'alt-is-file-name': { code: 'BT-611', severity: 'error' },
  'needs-alt': { code: 'BT-612', severity: 'error' },
  'attachment-type': { code: 'BT-613', severity: 'error' },
  'image-placed-twice': { code: 'BT-614', severity: 'error' },
  'photograph-metadata': { code: 'BT-615', severity: 'warning', repair: '--fix-photos' },
  'heavy-photograph': { code: 'BT-616', severity: 'warning' },
  'sequence-gap': { code: 'BT-617', severity: 'warning' },
  'published-metadata': { code: 'BT-618', severity: 'error', repair: '--fix-photos' },
  'unknown-reference': { code: 'BT-701', severity: 'error' },
  'duplicate-id': { code: 'BT-702', severity: 'error' },
  'duplicate-slug': { code: 'BT-703', severity: 'error' },
  'duplicate-alias': { code: 'BT-704', severity: 'error' },
  'near-known-name': { code: 'BT-705', severity: 'warning' },
  'same-title-and-date': { code: 'BT-706', severity: 'warning' },
  'near-identical-body': { code: 'BT-707', severity: 'warning' },
  'link-to-hidden': { code: 'BT-710', severity: 'error' },
  'missing-anchor': { code: 'BT-711', severity: 'error' },
  'unreadable-address': { code: 'BT-712', severity: 'error' },
  'link-to-withdrawn': { code: 'BT-713', severity: 'warning' },
  'repeated-page-title': { code: 'BT-714', severity: 'error' },
  'alias-in-use': { code: 'BT-715', severity: 'error' },
  'machine-address': { code: 'BT-716', severity: 'error' },
  'malformed-file': { code: 'BT-717', severity: 'error' },
  'published-original': { code: 'BT-718', severity: 'error' },
  'vanished-address': { code: 'BT-719', severity: 'error' },
  'published-before': { code: 'BT-720', severity: 'error' },
  'fewer-than-before': { code: 'BT-721', severity: 'error' },
  'heavy-file': { code: 'BT-722', severity: 'warning' },
  'foreign-alias': { code: 'BT-723', severity: 'error' },
  'taken-back-shown': { code: 'BT-724', severity: 'error' },
  'vanished-page': { code: 'BT-725', severity: 'error' },
  restored: { code: 'BT-746', severity: 'error' },
  'changed-id': { code: 'BT-740', severity: 'error' },
  'scan-without-words': { code: 'BT-770', severity: 'warning' },
  'masked-in-file': { code: 'BT-771', severity: 'warning' },
  'site-moved': { code: 'BT-726', severity: 'warning' },
  'repeated-code': { code: 'BT-750', severity: 'warning' },
  'odd-parent': { code: 'BT-751', severity: 'warning' },
  'odd-level': { code: 'BT-752', severity: 'warning' },
  'repeated-name': { code: 'BT-753', severity: 'warning' },
  'undated-name': { code: 'BT-754', severity: 'warning' },
  'repeated-abbreviation': { code: 'BT-741', severity: 'error' },
  'repeated-decision': { code: 'BT-801', severity: 'error' },
  'decision-year': { code: 'BT-802', severity: 'error' },
  'number-with-symbol': { code: 'BT-803', severity: 'error' },
  'count-mismatch': { code: 'BT-804', severity: 'error' },
  'unknown-column': { code: 'BT-805', severity: 'error' },
  'row-without-name': { code: 'BT-806', severity: 'error' },
  'repeated-row': { code: 'BT-807', severity: 'error' },
  'unknown-award-type': { code: 'BT-808', severity: 'error' },
  'award-not-for-kind': { code: 'BT-809', severity: 'error' },
  'award-class': { code: 'BT-810', severity: 'error' },
  'award-out-of-time': { code: 'BT-811', severity: 'warning' },
  'missing-column': { code: 'BT-830', severity: 'error' },
  'personal-column': { code: 'BT-813', severity: 'error' },
  'personal-value': { code: 'BT-814', severity: 'error' },
  'name-not-hidden': { code: 'BT-815', severity: 'error' },
  'same-row-twice': { code: 'BT-816', severity: 'warning' },
  'unknown-target': { code: 'BT-817', severity: 'error' },
  'changed-before-issued': { code: 'BT-818', severity: 'error' },
  'heading-against-kind': { code: 'BT-819', severity: 'warning' },
  'changed-file': { code: 'BT-820', severity: 'error' },
  'list-missing': { code: 'BT-821', severity: 'warning' },
  'unit-spelt-twice': { code: 'BT-822', severity: 'warning' },
  'broken-table': { code: 'BT-823', severity: 'error' },
  'bad-cell': { code: 'BT-824', severity: 'error' },
  'change-without-effect': { code: 'BT-825', severity: 'error' },
  'signed-file-withheld': { code: 'BT-826', severity: 'warning' },
  'folder-without-decision': { code: 'BT-827', severity: 'error' },
  'missing-decision-file': { code: 'BT-828', severity: 'error' },
  'unnamed-decision-file': { code: 'BT-829', severity: 'error' },
  'basis-unchecked': { code: 'BT-833', severity: 'warning' },
  'not-in-decision-body': { code: 'BT-834', severity: 'error' },
  'person-of-hidden-row': { code: 'BT-843', severity: 'error' },
  'decision-to-come': { code: 'BT-835', severity: 'error' },
  'hidden-name-corrected': { code: 'BT-836', severity: 'error' },
  'correction-of-other-words': { code: 'BT-837', severity: 'error' },
  'change-of-draft': { code: 'BT-838', severity: 'warning' },
  'list-of-annulment': { code: 'BT-839', severity: 'error' },
  'repeated-change': { code: 'BT-840', severity: 'error' },
  'long-cell': { code: 'BT-841', severity: 'error' },
  'unfit-decision-file': { code: 'BT-842', severity: 'error' },
  'waits-for-editor': { code: 'BT-900', severity: 'warning' },
} as const satisfies Record<string, RuleEntry>;

export type Rule = keyof typeof rules;

const entries = Object.values<RuleEntry>(rules);

/** Codes of the rules that a file may switch off with a reason: warnings, apart from the one about needless silences. */
export const warningCodes = entries
  .filter(
    ({ severity, imported, code }) =>
      (imported ?? severity) === 'warning' && code !== rules['needless-silence'].code,
  )
  .map(({ code }) => code);

/** The severity of what a rule finds, in this version. */
export function severityOf(rule: Rule): Severity {
  return becomesErrorIn(rule) === undefined ? rules[rule].severity : 'warning';
}

/** The version in which a rule that is new in `version` will be an error, instead of the warning that it is now. */
export function becomesErrorIn(rule: Rule, version: string = PROGRAM_VERSION): MinorVersion | undefined {
  const { severity, since }: RuleEntry = rules[rule];
  if (severity !== 'error' || since === undefined) return undefined;
  const [major, minor] = since.split('.').map(Number) as [number, number];
  return version.startsWith(`${major}.${minor}.`) ? `${major}.${minor + 1}.0` : undefined;
}

/** The severity of what a rule finds in a bulletin of `kind: imported`. */
export function severityInImported(rule: Rule): Severity {
  const entry: RuleEntry = rules[rule];
  return entry.imported ?? severityOf(rule);
}

/** The command that repairs what a rule finds. */
export function findRepair(rule: Rule): Repair | undefined {
  const entry: RuleEntry = rules[rule];
  return entry.repair;
}
