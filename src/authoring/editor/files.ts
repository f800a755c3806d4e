import { taskLabels } from '../../strings/editor.vi.ts';
import { snippets } from '../../strings/snippets.vi.ts';
import { buildSchemas, schemaFiles } from './schemas.ts';

/** The folder of what the editor program reads. */
export const EDITOR_FOLDER = '.vscode';

/**
 * Every generated file of the editor program, by its path in the project. Vietnamese words are written as JSON escapes, because their
 * only source is `src/strings` and these are copies.
 */
export function buildEditorFiles(): Record<string, string> {
  const files: Record<string, unknown> = {
    'bantin.code-snippets': buildSnippets(),
    'extensions.json': buildExtensions(),
    'settings.json': buildSettings(),
    'tasks.json': buildTasks(),
  };
  for (const [name, schema] of Object.entries(buildSchemas())) files[`schemas/${name}.schema.json`] = schema;
  return Object.fromEntries(
    Object.entries(files).map(([name, contents]) => [`${EDITOR_FOLDER}/${name}`, toAsciiJson(contents)]),
  );
}

/** JSON of ASCII alone. */
function toAsciiJson(contents: unknown): string {
  return `${JSON.stringify(contents, null, 2).replace(/[\u007F-\uFFFF]/g, escapeLetter)}\n`;
}

function escapeLetter(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function buildSnippets(): Record<string, unknown> {
  const entries = Object.values(snippets).map(({ prefix, description, body }) => [
    description,
    { scope: 'mdx,markdown', prefix, description, body },
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** Astro's extension completes the frontmatter of MDX, the one of YAML `site.yaml` and the registers. */
function buildExtensions(): Record<string, unknown> {
  return { recommendations: ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx', 'redhat.vscode-yaml'] };
}

function buildSettings(): Record<string, unknown> {
  const schemas = (Object.keys(schemaFiles) as (keyof typeof schemaFiles)[]).map((name) => [
    `./${EDITOR_FOLDER}/schemas/${name}.schema.json`,
    schemaFiles[name],
  ]);
  return {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'editor.unicodeHighlight.allowedLocales': { vi: true },
    '[mdx]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true, strings: true } },
    'astro.content-intellisense': true,
    'yaml.schemas': Object.fromEntries(schemas) as Record<string, string>,
    'yaml.yamlVersion': '1.2',
  };
}

function buildTasks(): Record<string, unknown> {
  const tasks = (Object.keys(taskLabels) as (keyof typeof taskLabels)[]).map((script) => ({
    label: taskLabels[script],
    type: 'npm',
    script,
    problemMatcher: [],
    presentation: { focus: true, panel: 'dedicated' },
  }));
  return { version: '2.0.0', tasks };
}
