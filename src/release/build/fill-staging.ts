import { join } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import { getLoaded } from '../../bulletins/reading/handover.ts';
import { listPathsBelow } from '../../files/list-files.ts';
import { makeDerivatives } from '../../images/make.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Redirect } from '../../models/redirects.ts';
import { showProgress } from '../../strings/progress.ts';
import { Stop } from '../../strings/stop.ts';
import { strings } from '../../strings/strings.ts';
import { takeRedirects, writeRedirects } from '../hosting/redirects.ts';
import { writeHostFiles } from '../hosting/write-host-files.ts';
import { buildWords } from '../stop.ts';
import { RELEASE_FILE } from '../swap/release-file.ts';
import { findBlockedPages, findTakenPages } from '../verify/taken-aliases.ts';
import { formatFaults } from './fault-report.ts';
import { addDecisionFiles } from './decision-files.ts';
import { copyAttachments, listPhotographs } from './files-of-records.ts';
import type { FinishContext } from './finish-context.ts';
import type { PreparedBuild } from './prepare.ts';
import { addPreviewImages } from './preview-images.ts';
import { reportRedirects } from './report-redirects.ts';
import { stopIfChanged } from './since-load.ts';
import { moveIntoStaging } from './staging.ts';

/**
 * Moves the rendered pages into staging and adds what lies beside them: photographs, previews, attachments, files of decisions, pages at former
 * addresses and files for hosts. Returns the former addresses. Throws a `Stop` where one is taken by a page, or where a file of the
 * content root was changed meanwhile.
 */
export async function fillStaging(
  records: readonly BulletinRecord[],
  context: FinishContext,
  { releaseMoment }: Pick<PreparedBuild, 'releaseMoment'>,
): Promise<Redirect[]> {
  const { folders } = context;
  const { url, language } = context.site;
  await moveIntoStaging(folders);
  const redirects = await takeRedirects(folders.staging);
  const base = basePath(context.site);
  const pages = new Set(await listPathsBelow(folders.staging));
  const taken = [
    ...findTakenPages(redirects, base, [...pages, RELEASE_FILE]),
    ...findBlockedPages(redirects, base),
  ];
  if (taken.length > 0) throw new Stop(formatFaults(taken));
  await addPictures(records, context);
  await addAttachments(records, context);
  await addDecisionFiles(context);
  await writeRedirects(redirects, folders, { url, base, words: strings(language), pages });
  reportRedirects(redirects, pages, context);
  // The search index is still being written in its thread; checksums come last.
  const { staging } = folders;
  await writeHostFiles(context.site, { staging, releaseMoment, coming: ['pagefind/', RELEASE_FILE] });
  return redirects;
}

/** The derivatives of photographs, and the previews that show some of them. */
async function addPictures(records: readonly BulletinRecord[], context: FinishContext): Promise<void> {
  const { folders } = context;
  try {
    await addPhotographs(records, context);
    await addPreviewImages(records, context);
  } catch (error) {
    const paths = records.flatMap(({ photographs }) => photographs.map(({ file }) => file));
    await stopIfChanged(folders.content, paths, getLoaded().listing);
    throw error;
  }
}

async function addPhotographs(
  records: readonly BulletinRecord[],
  { site, folders, report }: FinishContext,
): Promise<void> {
  const words = buildWords();
  const progress = showProgress();
  const begun = performance.now();
  const { made, reused } = await makeDerivatives({
    sources: listPhotographs(records, folders.content),
    cacheFolder: join(folders.cache, 'derivatives'),
    outFolder: join(folders.staging, 'anh'),
    settings: site.images,
    onProgress: ({ done, total }) => {
      const secondsLeft = ((performance.now() - begun) / 1000 / done) * (total - done);
      progress.update(words.photographs(done, total, Math.ceil(secondsLeft / 60)));
    },
  }).finally(() => progress.end());
  report(words.photographsDone(made, reused));
}

async function addAttachments(
  records: readonly BulletinRecord[],
  { site, folders }: FinishContext,
): Promise<void> {
  const { content, staging } = folders;
  const paths = records.flatMap(({ attachments }) => attachments.map(({ file }) => file));
  // Compared after copying: a file that an editor was writing meanwhile may have been copied in part.
  await copyAttachments(records, { content, out: staging }, basePath(site)).finally(() =>
    stopIfChanged(content, paths, getLoaded().listing),
  );
}
