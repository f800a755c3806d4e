import { join } from 'node:path';
import type { Folders } from '../../folders.ts';
import { makePreviews, type PreviewSource } from '../../images/preview-make.ts';
import { buildPreviewCard } from '../../models/preview-image.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Site } from '../../site.ts';
import { strings, type Strings } from '../../strings/strings.ts';
import { buildWords } from '../stop.ts';

/** Draws the preview of every bulletin into a build, unless `site.yaml` wants none. */
export async function addPreviewImages(
  records: readonly BulletinRecord[],
  { site, folders, report }: { site: Site; folders: Folders; report: (line: string) => void },
): Promise<void> {
  if (!site.previewImages) return;
  const words = strings(site.language);
  const { made, reused } = await makePreviews({
    sources: records.map((record) => findSource(record, { site, words, folders })),
    cacheFolder: join(folders.cache, 'previews'),
    outFolder: join(folders.staging, 'anh-xem-truoc'),
  });
  report(buildWords().previewsDone(made, reused));
}

function findSource(
  record: BulletinRecord,
  { site, words, folders }: { site: Site; words: Strings; folders: Folders },
): PreviewSource {
  const card = buildPreviewCard(record, site, words);
  const shown = record.photographs.find(({ photograph }) => photograph.hash === card.photograph?.hash);
  return { card, photograph: shown && { ...shown, file: join(folders.content, shown.file) } };
}
