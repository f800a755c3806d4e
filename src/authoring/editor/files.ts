import { taskLabels } from '../../strings/editor.vi.ts';
import { snippets } from '../../strings/snippets.vi.ts';
import { buildSchemas, schemaFiles } from './schemas.ts';

/** The folder of what the editor program reads. */
export const EDITOR_FOLDER = '.vscode';

/** Where the commands of a repository of an office lie: paths relative to its folder, which the editor program opens. */
export interface OfficePlaces {
  /** The folder of Bantin, such as `../bantin`. */
  program: string;
  /** The content root. */
  content: string;
}

/**
 * Every generated file of the editor program, by its path in the folder that it opens: this project, or the repository of an office,
 * whose terminal and tasks then work in the folder of Bantin and name the office's content. Vietnamese words are written as JSON escapes, because their
 * only source is `src/strings` and these are copies.
 */
export function buildEditorFiles(office?: OfficePlaces): Record<string, string> {
  const files: Record<string, unknown> = {
    'bantin.code-snippets': buildSnippets(),
    'extensions.json': buildExtensions(),
    'settings.json': { ...buildSettings(), ...(office && buildTerminal(office)) },
    'tasks.json': buildTasks(office),
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

/** The terminal opens where the commands are, and they find this office whatever `.env` there names. */
function buildTerminal(office: OfficePlaces): Record<string, unknown> {
  const { cwd, env } = buildOptions(office);
  const systems = ['linux', 'osx', 'windows'].map((system) => [`terminal.integrated.env.${system}`, env]);
  return { 'terminal.integrated.cwd': cwd, ...(Object.fromEntries(systems) as Record<string, unknown>) };
}

function buildTasks(office?: OfficePlaces): Record<string, unknown> {
  const tasks = (Object.keys(taskLabels) as (keyof typeof taskLabels)[]).map((script) => ({
    label: taskLabels[script],
    ...(office
      ? { type: 'shell', command: 'npm', args: ['run', script], options: buildOptions(office) }
      : { type: 'npm', script }),
    problemMatcher: [],
    presentation: { focus: true, panel: 'dedicated' },
  }));
  return { version: '2.0.0', tasks };
}

function buildOptions({ program, content }: OfficePlaces): { cwd: string; env: Record<string, string> } {
  return {
    cwd: `\${workspaceFolder}/${program}`,
    env: { BANTIN_CONTENT: `\${workspaceFolder}/${content}` },
  };
}
