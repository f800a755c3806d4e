import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureName } from '../../../../src/authoring/handbook/components.ts';
import { HANDBOOK, renewHandbook } from '../../../../src/authoring/handbook/handbook.ts';
import {
  composeSample,
  sampleAttachment,
  samplePictures,
} from '../../../../src/authoring/handbook/sample.ts';
import { renderText } from '../../../../src/authoring/format/rendering.ts';
import { bulletinSchema } from '../../../../src/bulletins/schema.ts';
import { components } from '../../../../src/bulletins/body/vocabulary.ts';
import { rules } from '../../../../src/gate/rules.ts';
import { listTextIssues } from '../../../../src/gate/text.ts';
import { bulletinFields } from '../../../../src/strings/fields/bulletin.vi.ts';
import { componentWords } from '../../../../src/strings/handbook.vi.ts';
import { toNewTonePlacement } from '../../../../src/vietnamese/tone-placement.ts';
import { smallJpeg } from '../../../support/content-root.ts';
import { listProjectFiles, PROJECT, readProjectFile } from '../../../support/project.ts';
import { readFiles } from '../../../support/read.ts';

const PICTURES = 'src/authoring/handbook';
const text = readProjectFile(HANDBOOK);

describe('the handbook', () => {
  test('is current: npm run handbook', () => {
    expect(text).toBe(renewHandbook(text));
  });

  test.each(Object.entries(bulletinFields))('explains %s with an example', (path, { label, example }) => {
    const at = text.indexOf(`# \`${path}\` ${label}`);
    expect(at).toBeGreaterThan(0);
    expect(text.slice(at, text.indexOf('\n#', at))).toContain(`\`\`\`yaml\n${example}\n\`\`\``);
  });

  test('tells how to write, check, preview, publish, correct and withdraw', () => {
    const headings = [...text.matchAll(/^## \d+\. (.+)$/gm)].map(([, heading]) => heading);
    for (const heading of [
      'Viết một bản tin mới',
      'Kiểm tra',
      'Xem trước',
      'Đăng',
      'Đính chính',
      'Thu hồi',
    ]) {
      expect(headings).toContain(heading);
    }
  });

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
    const named = new Set([...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!));
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
    const files = [...text.matchAll(/node (scripts\/[\w.-]+)/g)].map(([, file]) => file!);
    expect(files.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });

  test('names only codes that exist, and for a conflict its own', () => {
    const codes = new Set<string>(Object.values(rules).map(({ code }) => code));
    expect([...text.matchAll(/BT-\d{3}/g)].map(String).filter((code) => !codes.has(code))).toEqual([]);
    const section = /### Khi hai người[^#]*/.exec(text)?.[0];
    expect(section).toContain(rules['conflict-marker'].code);
  });

  test('links to files and sections that are there', () => {
    const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const targets = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
    const local = targets.filter((target) => !/^(?:https?:|#)/.test(target));
    expect(local.filter((target) => !existsSync(join(PROJECT, dirname(HANDBOOK), target)))).toEqual([]);
    const anchors = new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
        heading!
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\p{M} -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const fragments = targets.filter((target) => target.startsWith('#'));
    expect(fragments.filter((fragment) => !anchors.has(fragment.slice(1)))).toEqual([]);
  });

  test('begins with a bulletin that the gate accepts', () => {
    const example = /```mdx\n(---[\s\S]*?)```/.exec(text)![1]!;
    const rendering = renderText(example, 'bulletins/2026/hoi-nghi/index.mdx', bulletinSchema);
    expect(rendering).toMatchObject({ fields: { id: 'tin-2026-0716-01' } });
  });

  test('is written in letters that the gate lets in, in one spelling', () => {
    expect(listTextIssues(text, HANDBOOK)).toEqual([]);
    expect(toNewTonePlacement(text)).toBe(text);
  });

  test('cannot be made without its markers', () => {
    expect(() => renewHandbook(text.replace('<!-- page: end -->', ''))).toThrow('no part "page"');
    expect(() => renewHandbook(`${text}<!-- other: end -->`)).toThrow('part "other" that nothing makes');
  });
});

describe('the components of the handbook', () => {
  test('are those of the vocabulary, with all their attributes, and the table', () => {
    expect(Object.keys(componentWords)).toEqual([...Object.keys(components), 'table']);
    const documented = Object.entries(componentWords).map(([name, { attributes }]) => [
      name,
      Object.keys(attributes),
    ]);
    const known = Object.entries(components).map(([name, { attributes }]) => [name, Object.keys(attributes)]);
    expect(documented.filter(([name]) => name !== 'table')).toEqual(known);
  });

  test('are written as the gate accepts them', async () => {
    const folder = 'bulletins/2026/bai-mau';
    const pictures = await Promise.all(
      samplePictures.map(async (name) => [`${folder}/${name}`, await smallJpeg()] as const),
    );
    const files = {
      [`${folder}/index.mdx`]: composeSample('tin-tuc'),
      [`${folder}/${sampleAttachment}`]: Buffer.from('%PDF-1.4\n'),
      ...Object.fromEntries(pictures),
    };
    const { content, issues } = await readFiles(files, { releaseMoment: '2026-07-16T00:00:00Z' });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const kinds = content?.bulletins[0]?.bulletin.blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(['html', 'figure', 'gallery', 'attachment', 'quote', 'note', 'html']);
  });

  test.each(Object.keys(componentWords))('%s has a picture of the result', async (name) => {
    const {
      format,
      width = 0,
      height = 0,
    } = await sharp(join(PROJECT, PICTURES, pictureName(name))).metadata();
    expect(format).toBe('webp');
    expect(width).toBeGreaterThan(300);
    expect(height).toBeGreaterThan(20);
  });

  test('have no picture that nothing shows', () => {
    const pictures = listProjectFiles(PICTURES).filter((path) => path.endsWith('.webp'));
    expect(pictures).toEqual(
      Object.keys(componentWords)
        .map((name) => `${PICTURES}/${pictureName(name)}`)
        .toSorted(),
    );
  });
});
