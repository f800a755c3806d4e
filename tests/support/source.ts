import { readAstro } from './source-astro.ts';
import { blank, listCssComments, type Source } from './source-parts.ts';
import { readTypeScript } from './source-typescript.ts';

/** Reads a file of any kind; only code has imports, and what has no comments known to us is all text. */
export function readSource(path: string, text: string): Source {
  if (/\.[cm]?[jt]s$/.test(path)) return readTypeScript(path, text);
  if (path.endsWith('.astro')) return readAstro(text);
  if (path.endsWith('.css')) return { imports: [], uncommented: blank(text, listCssComments(text)) };
  if (/\.(json|svg|html|txt|xml|webmanifest)$/.test(path)) return { imports: [], uncommented: text };
  return { imports: [], uncommented: text.replaceAll(/^[ \t]*#.*$/gm, '') };
}
