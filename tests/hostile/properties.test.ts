import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { buildBody, type Block } from '../../src/bulletins/body/blocks.ts';
import { parseClosedMdx } from '../../src/bulletins/body/closed-mdx.ts';
import { isSafeLink } from '../../src/bulletins/body/vocabulary.ts';
import { splitFrontmatter } from '../../src/gate/yaml/frontmatter.ts';
import { normaliseText } from '../../src/gate/text.ts';
import { validateYaml } from '../../src/gate/validate.ts';
import { parseYaml } from '../../src/gate/yaml/yaml.ts';
import { bulletinSchema } from '../../src/bulletins/schema.ts';
import { makeDerivatives } from '../../src/images/make.ts';
import { listMetadata } from '../../src/images/metadata.ts';
import { inspectPhotograph } from '../../src/images/photograph.ts';
import { BULLETIN, bulletinText } from '../support/content-root.ts';
import { makeNoisyJpeg, makeTelephoneJpeg } from '../support/image-fixtures.ts';
import { measureWork } from '../support/measured-work.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

/** The same cases on every machine; a failing one is told with its path, by which it can be repeated. */
const seeded = (numRuns: number) => ({ seed: 20_251_125, numRuns });

/** Seconds of work after which a case counts as hanging. */
const HANGING = 5;

async function judgeQuickly<Result>(judge: () => Result): Promise<Result> {
  const results: Result[] = [];
  expect(await measureWork(() => results.push(judge()), HANGING)).toBeLessThan(HANGING);
  return results[0]!;
}

const bits = fc.constantFrom(
  '{',
  '}',
  '<',
  '>',
  '</',
  '/>',
  '(',
  ')',
  '[',
  ']',
  '![',
  '](',
  '`',
  '```\n',
  '|',
  '|-|\n',
  '*',
  '_',
  '~~',
  '&#',

  'x3c;',
  '&lt;',
  'javascript:',
  'export ',
  'import ',
  '/*',
  '*/',
  '"',
  '=',
  '{/*',
  '---\n',
  '# ',
  '> ',
  '- ',
  '1. ',

  '<Note>',
  '</Note>',
  '<sub>',
  '</sub>',
  '<Figure src="./a.jpg" ',
  '<table>',
  '<script>',
  'onload=',
  '[^a]',
  '[^a]: ',

  '\n',
  '\n\n',
  ' ',
  '\t',
  '\\',
  'đ',
  '\u202E',
  '\u0000',
  'https://a.example/',
  'data:text/html,',
  '<!--',
  '-->',
  '//b',
);
const body = fc.oneof(
  fc
    .array(fc.oneof({ weight: 4, arbitrary: bits }, fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
  // One thing many times is how parsers are made to hang.
  fc
    .tuple(bits, bits, fc.integer({ min: 1, max: 3_000 }))
    .map(([one, other, times]) => (one + other).repeat(times)),
);

/** Generated bodies that are judged. */
const BODIES = IS_THOROUGH ? 2_000 : 300;
/** Generated frontmatters, and damaged photographs. */
const FRONTMATTERS = IS_THOROUGH ? 1_000 : 300;
const JPEGS = IS_THOROUGH ? 200 : 60;

test('any body is told, or becomes HTML of the closed vocabulary', async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const source = `Đoạn đầu.\n\n${text}`;
      const strangers = await judgeQuickly(() => {
        const closed = parseClosedMdx(source, BULLETIN, { label: 'Chú thích', backLabel: '{reference}' });
        if ('issues' in closed) return closed.issues.length > 0 ? [] : ['told without an issue'];
        published += 1;
        const { blocks } = buildBody(closed.tree, BULLETIN, (path) => path);
        return listHtml(blocks).flatMap((html) => listStrangers(parseFragment(html)));
      });
      expect(strangers).toEqual([]);
    }),
    seeded(BODIES),
  );
  console.log(`of ${BODIES} generated bodies ${published} could be published`);
  expect(published).toBeGreaterThan(BODIES / 20);
});

function listHtml(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    'html' in block ? [block.html] : 'blocks' in block ? listHtml(block.blocks) : [],
  );
}

const ELEMENTS = new Set(
  'p br sub sup table caption thead tbody tr th td h2 h3 h4 h5 h6 ul ol li blockquote em strong del a code pre hr section input'.split(
    ' ',
  ),
);

/** The class of elements that the site adds itself. */
const OWN: Readonly<Record<string, string>> = { div: 'table-scroll', span: 'whole' };

/** Elements, handlers and addresses of a fragment that no bulletin may have. */
function listStrangers(node: DefaultTreeAdapterTypes.Node): string[] {
  const own: string[] = [];
  if (defaultTreeAdapter.isElementNode(node)) {
    // What a wide table scrolls in and what stays in one line is the site's own.
    const isOwn = node.attrs.some(({ value }) => OWN[node.tagName] === value);
    if (!ELEMENTS.has(node.tagName) && !isOwn) own.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (/^(?:on|style$|src$|srcdoc$|formaction$)/.test(name)) own.push(`${name}="${value}"`);
      if (name === 'href' && !isSafeLink(value)) own.push(`href="${value}"`);
    }
  }
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap(listStrangers)];
}

const fieldLines = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constantFrom(...Object.keys(bulletinSchema.shape), 'layout', '__proto__', '<<'),
      fc.json({ maxDepth: 4 }),
    ),
    fc.tuple(fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 30 })),
    fc.tuple(
      fc.constantFrom('title', 'notes', 'images', 'attendees'),
      fc
        .array(
          fc.constantFrom(
            '[',
            ']',
            '{',
            '}',
            '*a',
            '&a',
            '!b',
            ': ',
            '- ',
            '"',
            "'",
            '#',
            '|',
            '>',
            '\n',
            '\n  ',
            '\t',
            '%',
            'x',
          ),
        )
        .map((parts) => parts.join('')),
    ),
  ),
  { maxLength: 8 },
);

test('any frontmatter is told, with its place, or is a bulletin', async () => {
  let valid = 0;
  await fc.assert(
    fc.asyncProperty(fieldLines, fc.boolean(), async (lines, isWhole) => {
      const more = lines.map(([key, value]) => `${key}: ${value}`).join('\n');
      const text = (isWhole ? bulletinText() : '---\nid: a\n---\n\nBài.\n').replace(
        '\n---\n\n',
        () => `\n${more}\n---\n\n`,
      );
      const places = await judgeQuickly(() => {
        const parts = splitFrontmatter(normaliseText(text), BULLETIN);
        if ('issue' in parts) return [parts.issue];
        const parsed = parseYaml(parts.yaml, BULLETIN, parts.yamlLinesAbove);
        const judged = 'yaml' in parsed ? validateYaml(bulletinSchema, parsed.yaml) : parsed;
        if ('data' in judged) valid += 1;
        return 'data' in judged ? [] : judged.issues;
      });
      const count = text.split('\n').length;
      expect(places.filter(({ line, column }) => line < 1 || line > count || column < 1)).toEqual([]);
    }),
    seeded(FRONTMATTERS),
  );
  console.log(`of ${FRONTMATTERS} generated frontmatters ${valid} were bulletins`);
  expect(valid).toBeGreaterThan(FRONTMATTERS / 50);
});

const mutation = fc.record({
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 2 }),
  flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 7 })), {
    maxLength: 8,
  }),
});

test('any damaged JPEG is told, or published anew: never the original, never what it hides', async () => {
  const originals = [await makeNoisyJpeg(160, 120), await makeTelephoneJpeg()];
  const folder = await mkdtemp(join(tmpdir(), 'bantin-damaged-'));
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...originals), mutation, async (original, { cut, flips }) => {
      const bytes = Buffer.from(original.subarray(0, Math.ceil(original.length * (cut ?? 1))));
      for (const [where, bit] of flips) {
        const at = Math.min(bytes.length - 1, Math.floor(where * bytes.length));
        if (at >= 0) bytes[at] = bytes[at]! ^ (1 << bit);
      }
      const photograph = await inspectPhotograph(bytes, 'a.jpg');
      if ('fault' in photograph) return;
      accepted += 1;
      const out = join(folder, `${accepted}`);
      const file = join(folder, `${accepted}.jpg`);
      await writeFile(file, bytes);
      const settings = { widths: [80], avif: false };
      const cacheFolder = join(folder, 'cache');
      await makeDerivatives({ sources: [{ file, photograph }], cacheFolder, outFolder: out, settings });
      const made = await Promise.all((await readdir(out)).map((name) => readFile(join(out, name))));
      expect(made).toHaveLength(2);
      expect(made.flatMap(listMetadata)).toEqual([]);
      expect(made.map(digest)).not.toContain(digest(bytes));
    }),
    seeded(JPEGS),
  );
  console.log(`of ${JPEGS} damaged JPEGs ${accepted} could be published`);
  expect(accepted).toBeGreaterThan(JPEGS / 20);
  await rm(folder, { recursive: true });
});

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
