import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { buildEditorFiles, EDITOR_FOLDER } from '../../../../src/authoring/editor/files.ts';
import { buildSchemas } from '../../../../src/authoring/editor/schemas.ts';
import type { JsonSchema } from '../../../../src/authoring/editor/json-schema.ts';
import { renderText } from '../../../../src/authoring/format/rendering.ts';
import { bulletinSchema } from '../../../../src/bulletins/schema.ts';
import { parseYaml } from '../../../../src/gate/yaml/yaml.ts';
import { components } from '../../../../src/bulletins/body/vocabulary.ts';
import { snippets } from '../../../../src/strings/snippets.vi.ts';
import { listProjectFiles, PROJECT, readProjectFile } from '../../../support/project.ts';
import { makeBulletin, readFiles } from '../../../support/read.ts';
import { bulletinText, smallJpeg } from '../../../support/content-root.ts';

const files = Object.entries(buildEditorFiles());

describe('the generated files of the editor program', () => {
  test.each(files)('%s is current: npm run handbook', async (path, text) => {
    const options = await resolveConfig(`${PROJECT}/package.json`);
    expect(readProjectFile(path)).toBe(await format(text, { ...options, parser: 'json' }));
  });

  test('are all that lies there', () => {
    expect(listProjectFiles(EDITOR_FOLDER)).toEqual(files.map(([path]) => path).toSorted());
  });
});

/** Every field of a schema by its path, through lists and alternatives. */
function* listFields(node: JsonSchema, above = ''): Generator<[path: string, field: JsonSchema]> {
  const parts = [
    ...((node['anyOf'] ?? []) as JsonSchema[]),
    ...(node['items'] ? [node['items'] as JsonSchema] : []),
  ];
  for (const part of parts) yield* listFields(part, above);
  for (const [key, field] of Object.entries((node['properties'] ?? {}) as Record<string, JsonSchema>)) {
    yield [above + key, field];
    yield* listFields(field, `${above}${key}.`);
  }
}

describe('the schemas', () => {
  test('explain every field in Vietnamese but the one key that a register file has', () => {
    const silent = Object.entries(buildSchemas()).flatMap(([name, schema]) =>
      [...listFields(schema)]
        .filter(([, { title, markdownDescription }]) => !title || !markdownDescription)
        .map(([path]) => `${name}: ${path}`),
    );
    expect(silent.filter((field) => !/^(\w+): \1$/.test(field))).toEqual([]);
  });

  test('know a day from other words, and a file beside the bulletin', () => {
    const fields = new Map(listFields(buildSchemas().bulletin));
    const days = [...fields]
      .filter(
        ([, field]) =>
          JSON.stringify(field).includes('"pattern":"^\\\\d{4}-(?:') &&
          !field['properties'] &&
          !field['items'],
      )
      .map(([path]) => path);
    expect(days).toEqual([
      'withdrawal.on',
      'date',
      'endDate',
      'publishedOn',
      'updated',
      'corrections.on',
      'images.takenOn',
      'source.retrievedOn',
    ]);
    expect(new RegExp(String(fields.get('images.src')?.['pattern'])).test('./a.jpg')).toBe(true);
  });
});

/** A snippet as it stands once its places are filled with the words it proposes. */
function fill(body: readonly string[]): string {
  return body
    .join('\n')
    .replaceAll('${CURRENT_YEAR}', '2026')
    .replaceAll('${CURRENT_MONTH}', '07')
    .replaceAll('${CURRENT_DATE}', '16')
    .replace(/\$\{\d+\|(\w+),[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

describe('the snippets', () => {
  test('have one for each component, and prefixes of their own', () => {
    expect(Object.keys(snippets)).toEqual(expect.arrayContaining(Object.keys(components)));
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test('write a bulletin that lacks nothing but its place in the register', async () => {
    const text = fill(snippets['bulletin']!.body);
    const { issues } = await readFiles({
      'bulletins/2026/hoi-nghi/index.mdx': text.replace('tin-tuc-su-kien', 'tin-tuc'),
    });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(['attendees', 'image', 'withdrawal', 'correction'])(
    'write fields that the schema accepts: %s',
    (name) => {
      const yaml = parseYaml(fill(snippets[name]!.body), 'bulletins/x/index.mdx');
      const keys = Object.keys('yaml' in yaml ? yaml.yaml.data : {});
      expect(keys.length).toBeGreaterThan(0);
      const text = bulletinText().replace('\n---\n\n', `\n${fill(snippets[name]!.body)}\n---\n\n`);
      const rendering = renderText(text, 'bulletins/x/index.mdx', bulletinSchema);
      expect(Object.keys(('fields' in rendering && rendering.fields) || {})).toEqual(
        expect.arrayContaining(keys),
      );
    },
  );

  test.each([...Object.keys(components), 'table'])('write a body that the gate accepts: %s', async (name) => {
    const photographs = ['toan-canh.jpg', 'anh-1.jpg', 'anh-2.jpg'];
    const images = photographs.map((file) => `{ src: ./${file}, alt: Ảnh của mẫu }`).join(', ');
    const attachments = '[{ src: ./bao-cao.pdf, title: Báo cáo }]';
    const besides: Record<string, Buffer> = {
      'bulletins/2024/tin-thu/bao-cao.pdf': Buffer.from('%PDF-1.4 mẫu'),
    };
    for (const file of photographs) besides[`bulletins/2024/tin-thu/${file}`] = await smallJpeg();
    const body = `Đoạn đầu.\n\n${fill(snippets[name]!.body)}\n`;
    const bulletin = await makeBulletin({ images: `[${images}]`, attachments }, body, besides);
    expect(bulletin.blocks.length).toBeGreaterThan(0);
  });
});
