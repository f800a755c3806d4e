import { basePath } from '../../addresses/base-path.ts';
import type { Folders } from '../../folders.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Site } from '../../site.ts';
import { readDocument } from './document.ts';
import { openForeignFinder, type MadeSite } from './foreign.ts';
import { buildPathFinder } from '../invariants/build-paths.ts';
import { listExpectedSentences } from '../invariants/bulletins.ts';
import { isSuspect } from '../invariants/leaks.ts';
import type { ReleaseMemory, RememberedFile } from '../build/memory.ts';
import { readPage, type ExpectedSentence } from './page.ts';
import type { SparedRendering } from '../build/spare-rendering.ts';
import type { Survey, SurveyOptions } from './survey.ts';

/** How the files of one build are read. */
export interface SurveyPlan extends SurveyOptions {
  /** What is to be remembered of a survey. */
  remember(survey: Survey): ReleaseMemory;
}

/** Plans the survey of a build: what its pages have to hold, and which files the last build has seen as they are now. */
export function planSurvey(
  records: readonly BulletinRecord[],
  { memory, keys }: Pick<SparedRendering, 'memory' | 'keys'>,
  { site, folders, ...made }: MadeSite & { site: Site; folders: Folders },
): SurveyPlan {
  const base = basePath(site);
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const listSentences = (path: string): ExpectedSentence[] => {
    const record = byAddress.get(base + path.replace(/index\.html$/u, ''));
    return record ? listExpectedSentences(record) : [];
  };
  return {
    findBuildPath: buildPathFinder([folders.project, folders.content, folders.staging], base),
    findForeign: openForeignFinder({ site, ...made }),
    readPage: (source, path) => readPage(source, path, { base, isSuspect, sentences: listSentences(path) }),
    readDocument: (source, path) => readDocument(source, path, { base, url: site.url }),
    recall({ path, sha256 }) {
      const before = memory.files.get(path);
      const isSame = before?.sha256 === sha256 && before.sentences === format(listSentences(path));
      return isSame ? before.reading : undefined;
    },
    remember({ files, pages, documents }) {
      const readings = new Map<string, RememberedFile['reading']>([
        ...pages.map((page) => [page.file, { page }] as const),
        ...documents.map((document) => [document.file, { document }] as const),
      ]);
      const remembered = [...readings].map(([path, reading]): [string, RememberedFile] => {
        const { sha256 } = files.get(path)!;
        return [path, { sha256, key: keys.get(path), sentences: format(listSentences(path)), reading }];
      });
      return { rules: memory.rules, files: new Map(remembered) };
    },
  };
}

function format(sentences: readonly ExpectedSentence[]): string {
  return sentences.map(({ text, place }) => `${place}: ${text}`).join('\n');
}
