import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import { componentWords } from '../../strings/handbook.vi.ts';
import { starters } from '../../strings/office-starters.vi.ts';
import { buildEditorFiles } from '../editor/files.ts';
import { PICTURE_FOLDER, pictureName } from '../handbook/components.ts';
import { composeOfficeHandbook, HANDBOOK } from '../handbook/handbook.ts';
import { HOOK_FILE } from '../hook/install.ts';
import { CONTENT_FOLDER } from './record.ts';

/** One file of the repository of an office. */
export interface OfficeFile {
  /** Below the repository, with `/` between folders. */
  path: string;
  contents: Buffer;
  /** Made once and the office's own from then on: its words, never written again. */
  isStarter: boolean;
}

/** What the files of a repository name. */
export interface OfficeLink {
  /** The folder of Bantin, relative to the repository, with `/` between folders. */
  program: string;
  /** The tag of Bantin at which the repository is built. */
  tag: string;
}

/** Files of this project that a repository holds unchanged but for `{{program}}` and `{{tag}}`, by path in the repository. */
const COPIES: Readonly<Record<string, string>> = {
  '.editorconfig': '.editorconfig',
  '.gitattributes': '.gitattributes',
  [HOOK_FILE]: 'src/authoring/office/pre-commit.sh',
  '.github/workflows/publish.yml': 'src/release/deploy/office-github-actions.yml',
  '.gitignore': 'src/authoring/office/gitignore.txt',
  '.gitlab-ci.yml': 'src/release/deploy/office-gitlab-ci.yml',
  'MA-LOI.md': 'content/MA-LOI.md',
};

/** The folder of the handbook's pictures in a repository. */
const PICTURES = 'so-tay';

/** The register that is the same for every office. */
const ABBREVIATIONS = 'registers/abbreviations.yaml';

/** Every file of the repository of an office, sorted by path, made from those of a project. */
export async function buildOfficeFiles(project: string, link: OfficeLink): Promise<OfficeFile[]> {
  const read = (path: string) => readFile(join(project, path));
  const renewed: Record<string, string | Buffer> = {
    ...buildEditorFiles({ program: link.program, content: CONTENT_FOLDER }),
    'README.md': composeOfficeHandbook((await read(HANDBOOK)).toString('utf8'), link, PICTURES),
  };
  for (const [path, source] of Object.entries(COPIES)) {
    const text = (await read(source)).toString('utf8');
    renewed[path] = text.replaceAll('{{program}}', link.program).replaceAll('{{tag}}', link.tag);
  }
  for (const component of Object.keys(componentWords)) {
    const name = pictureName(component);
    renewed[`${PICTURES}/${name}`] = await read(join('content', PICTURE_FOLDER, name));
  }
  const made = {
    ...starters,
    [ABBREVIATIONS]: (await read(`content/${ABBREVIATIONS}`)).toString('utf8'),
    'emblem.png': await read('src/authoring/office/emblem.png'),
  };
  const toFile = (isStarter: boolean, folder: string) => (entry: [string, string | Buffer]) => ({
    path: folder + entry[0],
    contents: Buffer.from(entry[1]),
    isStarter,
  });
  return [
    ...Object.entries(renewed).map(toFile(false, '')),
    ...Object.entries(made).map(toFile(true, `${CONTENT_FOLDER}/`)),
  ].toSorted((a, b) => byCodeUnits(a.path, b.path));
}
