import { describe, expect, test } from 'vitest';
import {
  contrast,
  DARK_PAGE,
  darkenUntilRead,
  MIN_CONTRAST,
  minContrast,
  LIGHT_GROUNDS,
  tintForDark,
} from '../../../src/gate/contrast.ts';
import { explainIssue } from '../../../src/gate/report.ts';
import { validateYaml } from '../../../src/gate/validate.ts';
import { parseYaml } from '../../../src/gate/yaml/yaml.ts';
import { siteSchema } from '../../../src/site.ts';
import { smallOffice } from '../../support/content-root.ts';
import { readProjectFile } from '../../support/project.ts';

function judge(accent: string) {
  const parsed = parseYaml(`${String(smallOffice['site.yaml'])}accent: ${accent}\n`, 'site.yaml');
  if (!('yaml' in parsed)) throw new Error('no YAML');
  return validateYaml(siteSchema, parsed.yaml);
}

describe('contrast', () => {
  test('runs from 1 for a colour on itself to 21 for black on white', () => {
    expect(contrast('#9d1c20', '#9d1c20')).toBe(1);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  test('is the one that WCAG gives for a grey that just passes', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('is reckoned on the grounds that the style sheet paints', () => {
    const tokens = readProjectFile('src/styles/tokens.css').replaceAll('#fff;', '#ffffff;');
    for (const ground of [...LIGHT_GROUNDS, DARK_PAGE]) expect(tokens).toContain(`${ground};`);
  });
});

describe('the accent of an office', () => {
  test('keeps its colour and gets a tint that the dark page can carry', () => {
    const result = judge(`'#0B4F8A'`);
    const accent = 'data' in result ? result.data.accent : undefined;
    expect(accent?.colour).toBe('#0b4f8a');
    expect(contrast(accent!.tint, DARK_PAGE)).toBeGreaterThanOrEqual(7);
  });

  test.each(['#e8a0a0', '#ffcc00', '#00ff00', '#ffffff'])(
    'is not %s, and a near colour is offered',
    (pale) => {
      const result = judge(`'${pale}'`);
      const [issue] = 'issues' in result ? result.issues : [];
      expect(issue?.code).toBe('BT-420');
      const { hint } = explainIssue(issue!, 'vi');
      const proposal = /'(#[0-9a-f]{6})'/.exec(hint)?.[1] ?? '';
      expect('data' in judge(`'${proposal}'`)).toBe(true);
    },
  );

  test.each(['red', '#abc', '9d1c20'])('is not written %s', (text) => {
    const result = judge(`'${text}'`);
    expect('issues' in result ? result.issues.map(({ rule }) => rule) : []).toEqual(['bad-format']);
  });

  test('is darkened no more than needed', () => {
    expect(minContrast(darkenUntilRead('#e8a0a0'))).toBeGreaterThanOrEqual(MIN_CONTRAST);
    expect(minContrast(darkenUntilRead('#e8a0a0'))).toBeLessThan(MIN_CONTRAST + 0.3);
    expect(darkenUntilRead('#9d1c20')).toBe('#9d1c20');
  });

  test('has a tint of the dark scheme that is no lighter than needed', () => {
    expect(contrast(tintForDark('#9d1c20'), DARK_PAGE)).toBeLessThan(7.3);
  });
});
