import { join } from 'node:path';
import type { Folders } from '../../folders.ts';
import { makePreviews } from '../../images/preview-make.ts';
import { buildPreviewCard } from '../../models/preview-image.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Site } from '../../site.ts';
import { strings } from '../../strings/strings.ts';
import { buildWords } from '../stop.ts';

/** Draws the preview of every bulletin into a build, unless `site.yaml` wants none. */
export async function addPreviewImages(
  records: readonly BulletinRecord[],
  { site, folders, report }: { site: Site; folders: Folders; report: (line: string) => void },
): Promise<void> {
  if (!site.previewImages) return;
  const words = strings(site.language);
  const { made, reused } = await makePreviews({
    cards: records.map((record) => buildPreviewCard(record, site, words)),
    cacheFolder: join(folders.cache, 'previews'),
    outFolder: join(folders.staging, 'anh-xem-truoc'),
  });
  report(buildWords().previewsDone(made, reused));
}
