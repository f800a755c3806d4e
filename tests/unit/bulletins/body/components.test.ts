import { describe, expect, test } from 'vitest';
import { components, getComponent, type ComponentName } from '../../../../src/bulletins/body/vocabulary.ts';
import { smallJpeg } from '../../../support/content-root.ts';
import { listProjectFiles, readProjectFile } from '../../../support/project.ts';
import { makeBulletin } from '../../../support/read.ts';

const FOLDER = 'bulletins/2024/tin-thu';
const DEMO = listProjectFiles('tests/fixtures/sites/demo/bulletins')
  .filter((path) => path.endsWith('.mdx'))
  .map(readProjectFile)
  .join('\n');

const attributes = (Object.keys(components) as ComponentName[]).flatMap((component) =>
  Object.keys(getComponent(component).attributes).map((attribute) => ({ component, attribute })),
);

/** Two values that an attribute accepts. */
function listTwoValues(component: ComponentName, attribute: string): readonly [string, string] {
  const { oneOf } = getComponent(component).attributes[attribute]!;
  if (oneOf) return [oneOf[0]!, oneOf.at(-1)!];
  if (attribute !== 'src' && attribute !== 'images') return ['Lời thứ nhất', 'Lời thứ hai'];
  return component === 'Attachment' ? ['./mot.csv', './hai.csv'] : ['./mot.jpg', './hai.jpg'];
}

/** The blocks of a body that holds a component alone, with every attribute at its first value but one at its second. */
async function buildBlocks(component: ComponentName, second?: string): Promise<unknown> {
  const { attributes: declared, holdsBlocks } = getComponent(component);
  const values = Object.keys(declared).map(
    (name) => [name, listTwoValues(component, name)[name === second ? 1 : 0]] as const,
  );
  const tag = [component, ...values.map(([name, value]) => `${name}="${value}"`)].join(' ');
  const images = /jpg/u.test(tag) ? `[{ src: ${/\.\/\w+\.jpg/u.exec(tag)![0]}, alt: Mô tả khai báo }]` : '[]';
  const files = [...tag.matchAll(/\.\/(\w+\.\w+)/gu)].map(([, name = '']) => name);
  const contents = await Promise.all(
    files.map(async (name) => [
      `${FOLDER}/${name}`,
      name.endsWith('.jpg') ? await smallJpeg() : 'Đơn vị\nXã Ví Dụ\n',
    ]),
  );
  const body = holdsBlocks ? `<${tag}>\n\nLời bên trong.\n\n</${component}>` : `<${tag} />`;
  const { blocks } = await makeBulletin({ images }, `Đoạn đầu.\n\n${body}\n`, Object.fromEntries(contents));
  return blocks;
}

describe('the components of the vocabulary', () => {
  test.each(attributes)('$component shows what $attribute says', async ({ component, attribute }) => {
    expect(await buildBlocks(component, attribute)).not.toEqual(await buildBlocks(component));
  });

  test.each(Object.keys(components))('%s stands in the demo, where browsers see it', (component) => {
    expect(DEMO).toMatch(new RegExp(String.raw`<${component}[\s>]`, 'u'));
  });

  test.each(attributes)('$attribute of $component stands in the demo', ({ component, attribute }) => {
    const { oneOf = ['[^"]+'] } = getComponent(component).attributes[attribute]!;
    const missing = oneOf.filter(
      (value) => !new RegExp(String.raw`<${component}\s[^>]*\b${attribute}="${value}"`, 'u').test(DEMO),
    );
    expect(missing).toEqual([]);
  });
});
