import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moveProject } from '../support/move-project.ts';

/** A change of one module: what stands in it, and what stands there instead. */
type Change = readonly [file: string, judging: string, unplugged: string];

/**
 * What takes the judgement out of the gate and leaves the reading: no issue stops anything, a tree is handed on whatever is in it,
 * of a field that its schema refuses the value as it was written, and what a stopped build has made stays.
 */
const CHANGES: readonly Change[] = [
  [
    'gate/issue.ts',
    "return issues.some(({ severity }) => severity === 'error');",
    'return issues.length < 0;',
  ],
  [
    'bulletins/body/closed-mdx.ts',
    'if (issues.length === 0) return { tree, words };',
    'if (!isDeep) return { tree, words };',
  ],
  [
    'gate/validate.ts',
    '  const unread = [...listBlankFields(',
    `  if (!result.success) {
    const given = yaml.data as Record<string, unknown>;
    const refused = new Set(result.error.issues.flatMap(({ path, code, keys }: { path: PropertyKey[]; code: string; keys?: string[] }) =>
      code === 'unrecognized_keys' && path.length === 0 ? (keys ?? []) : [String(path[0])],
    ));
    const accepted = Object.entries(given).filter(([key]) => !refused.has(key));
    const raw = Object.fromEntries(Object.entries(given).filter(([key]) => refused.has(key) && key !== 'aliases'));
    // A field that has to be there is unknown until its value is put back.
    const { shape } = schema as unknown as { shape: Record<string, z.ZodType | undefined> };
    const needed = Object.keys(raw).filter((key) => Object.hasOwn(shape, key) && !shape[key]!.safeParse(undefined).success);
    const kept = schema.safeParse(Object.fromEntries([...accepted, ...needed.map((key) => [key, null])]));
    if (kept.success) return { data: { ...(kept.data as object), ...raw } as z.output<S> };
  }
  const unread = [...listBlankFields(`,
  ],
  [
    'read-site.ts',
    'if (wrong.length > 0 || !site) return { issues: wrong, data };',
    'if (!site) return { issues: wrong, data };',
  ],
  // A build that is stopped removes what it would have published, which is looked at here.
  [
    'release/build/prepare.ts',
    'for (const folder of listBuildFolders(own))',
    'for (const folder of listBuildFolders(own).filter((each) => each !== own.staging))',
  ],
  // What cannot be written anew makes no page.
  [
    'bulletins/pages/standing-pages.ts',
    '  const markup = writePage(nodes, file.path);',
    `  let markup: string;
  try {
    markup = writePage(nodes, file.path);
  } catch {
    return { issues, silences };
  }`,
  ],
];

/** A copy of the project whose gate lets everything in that it can read. */
export async function unplugGate(): Promise<string> {
  const { project } = await moveProject('tests/fixtures/sites/empty');
  for (const [path, judging, unplugged] of CHANGES) {
    const file = join(project, 'src', path);
    const source = await readFile(file, 'utf8');
    if (source.split(judging).length !== 2)
      throw new Error(`src/${path} does not judge as it did: "${judging}"`);
    await writeFile(
      file,
      source.replace(judging, () => unplugged),
    );
  }
  return project;
}
