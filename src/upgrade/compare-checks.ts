/** What one version says of one problem, as `check --format json` writes it. */
export interface CheckedIssue {
  path: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  code: string;
  message: string;
  hint: string;
}

/** What another version says of the same content, beside the present one. */
export interface CheckDifference {
  errors: CheckedIssue[];
  warnings: CheckedIssue[];
  /** How many problems of the present version are none in the other. */
  gone: number;
}

/** Compares what two versions say of the same content. A problem that is worse in the other one is new. */
export function compareChecks(
  before: readonly CheckedIssue[],
  after: readonly CheckedIssue[],
): CheckDifference {
  const known = new Set(before.map(keyOf));
  const fresh = after.filter((issue) => !known.has(keyOf(issue)));
  const places = new Set(after.map(placeOf));
  return {
    errors: fresh.filter(({ severity }) => severity === 'error'),
    warnings: fresh.filter(({ severity }) => severity === 'warning'),
    gone: before.filter((issue) => !places.has(placeOf(issue))).length,
  };
}

function placeOf({ path, line, column, code }: CheckedIssue): string {
  return `${path}:${line}:${column} ${code}`;
}

function keyOf(issue: CheckedIssue): string {
  return `${placeOf(issue)} ${issue.severity}`;
}
