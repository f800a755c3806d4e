/** The variables of a pipeline; one that is missing is null in a rule. */
export type Variables = Readonly<Record<string, string>>;

const TOKEN =
  /\s*(?:(\|\||&&|==|!=|=~|!~|\(|\))|\$(\w+)|"([^"]*)"|'([^']*)'|\/((?:\\.|[^/])+)\/(i?)|(null))/uy;

type Token = { sign: string } | { value: string | null } | { pattern: RegExp };

/**
 * Whether a rule of GitLab holds (https://docs.gitlab.com/ci/jobs/job_rules/#cicd-variable-expressions): variables, texts, null and
 * patterns, compared, joined and in brackets. A variable alone holds when it is not empty. Throws on all else.
 */
export function ruleHolds(rule: string, variables: Variables): boolean {
  const tokens = readTokens(rule, variables);
  let at = 0;
  const sign = () => {
    const token = tokens[at];
    return token && 'sign' in token ? token.sign : undefined;
  };
  const or = (): boolean => {
    let value = and();
    while (sign() === '||') {
      at += 1;
      const other = and();
      value ||= other;
    }
    return value;
  };
  const and = (): boolean => {
    let value = comparison();
    while (sign() === '&&') {
      at += 1;
      const other = comparison();
      value &&= other;
    }
    return value;
  };
  const comparison = (): boolean => {
    if (sign() === '(') {
      at += 1;
      const value = or();
      if (sign() !== ')') throw new Error(`no bracket: ${rule}`);
      at += 1;
      return value;
    }
    const left = take();
    const operator = sign();
    if (operator === undefined || !['==', '!=', '=~', '!~'].includes(operator)) return Boolean(valueOf(left));
    at += 1;
    const right = take();
    if (operator === '==' || operator === '!=')
      return (valueOf(left) === valueOf(right)) === (operator === '==');
    if (!('pattern' in right)) throw new Error(`no pattern: ${rule}`);
    return right.pattern.test(valueOf(left) ?? '') === (operator === '=~');
  };
  const take = (): Token => {
    const token = tokens[at];
    if (!token || 'sign' in token) throw new Error(`no value: ${rule}`);
    at += 1;
    return token;
  };
  const value = or();
  if (at < tokens.length) throw new Error(`what follows is not understood: ${rule}`);
  return value;
}

function valueOf(token: Token): string | null {
  if (!('value' in token)) throw new Error('a pattern is compared');
  return token.value;
}

function readTokens(rule: string, variables: Variables): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (rule.slice(TOKEN.lastIndex).trim() !== '') {
    const found = TOKEN.exec(rule);
    if (!found) throw new Error(`not understood: ${rule}`);
    const [, sign, variable, text = found[4], , pattern, flags, none] = found;
    if (sign !== undefined) tokens.push({ sign });
    else if (variable !== undefined) tokens.push({ value: variables[variable] ?? null });
    else if (pattern !== undefined) tokens.push({ pattern: new RegExp(pattern, `u${flags}`) });
    else tokens.push({ value: none === undefined ? text! : null });
  }
  return tokens;
}
