import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { bulletinText, BULLETIN, smallOffice, writeContentRoot } from '../support/content-root.ts';

const page = (name: string) =>
  `---\ntitle: ${name}\ndescription: Trang thường trực của một cơ quan hư cấu.\n---\n\nLời của ${name}.\n`;

test('two offices that are built at once by one copy of the program each have their own standing pages', async () => {
  const names = ['gioi-thieu', 'chuc-nang'];
  const roots = await Promise.all(
    names.map((name) =>
      writeContentRoot({
        ...smallOffice,
        [BULLETIN]: bulletinText(),
        [`pages/${name}.mdx`]: page(`Trang ${name}`),
      }),
    ),
  );
  const built = await Promise.all(roots.map((root) => buildSite(root)));
  for (const [index, { code, output, dist }] of built.entries()) {
    expect(code, output).toBe(0);
    const text = await readFile(join(dist, names[index]!, 'index.html'), 'utf8');
    expect(text).toContain(`Lời của Trang ${names[index]}.`);
  }
  for (const root of roots) await rm(dirname(root), { recursive: true });
});
