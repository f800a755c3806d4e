import mdx from '@astrojs/mdx';
import { pageMdxOptions } from '../../src/bulletins/pages/page-proof.ts';

/** What `@astrojs/mdx` makes of a text: the code of a module. */
export type CompileMdx = (text: string, file: string) => Promise<string>;

interface Transform {
  name: string;
  transform: { handler(code: string, id: string): Promise<{ code: string }> };
}

/** `@astrojs/mdx` as the build sets it up, without a build around it. */
export async function openMdxCompiler(): Promise<CompileMdx> {
  const plugins: Transform[] = [];
  const hooks = mdx(pageMdxOptions).hooks as Record<string, (parameters: object) => unknown>;
  await hooks['astro:config:setup']!({
    config: { root: new URL('file:///'), base: '/', site: undefined, trailingSlash: 'always' },
    updateConfig: ({ vite }: { vite: { plugins: Transform[] } }) => plugins.push(...vite.plugins),
    addRenderer: () => undefined,
    addPageExtension: () => undefined,
    addContentEntryType: () => undefined,
  });
  await hooks['astro:config:done']!({
    config: { markdown: {}, srcDir: new URL('file:///src/') },
    logger: { warn: (words: string) => Promise.reject(new Error(words)) },
  });
  const compiler = plugins.find(({ name }) => name === '@mdx-js/rolldown')!;
  return async (text, file) => (await compiler.transform.handler.call({}, text, file)).code;
}

/** What compiled MDX makes when it runs: an element with its properties, or a text. */
export type Made = string | { type: string; props: Readonly<Record<string, unknown>> };

/** Runs the code of a compiled text, with nothing of Astro but what makes elements. An import in it is a syntax error. */
export function runCompiled(code: string): Made {
  const make = (type: string, props: Record<string, unknown>): Made => ({ type, props });
  const body = code
    .replace(/^import \{[^}]*\} from "astro\/jsx-runtime";$/mu, '')
    .replace(/^export (?=const frontmatter|function getHeadings)/gmu, '');
  // eslint-disable-next-line no-new-func -- It is what a build does with the same code.
  const run = new Function('_jsx', '_jsxs', '_Fragment', `${body}\nreturn MDXContent({});`);
  return run(make, make, '') as Made;
}

/** All text in what was made. */
export function textOfMade(made: unknown): string {
  if (Array.isArray(made)) return made.map(textOfMade).join('');
  if (typeof made !== 'object' || made === null) return made === undefined ? '' : String(made);
  return textOfMade((made as Exclude<Made, string>).props['children']);
}
