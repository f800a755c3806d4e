import type { BagInfo } from '../package/bag.ts';
import { PROGRAM } from '../../program.ts';
import type { EditionContext } from '../context.ts';
import { bookPath, hasWebArchive, pdfPath, WEB_ARCHIVE } from '../edition-items.ts';
import { formatPredecessor, PART_LABEL, PREDECESSOR_LABEL } from '../former/predecessor.ts';
import { statePart } from '../former/state-part.ts';
import { listRenamed } from '../tables/list-tables.ts';
import type { ContentsFacts } from './contents-page.ts';
import type { ReadMeFacts } from './read-me.ts';

/** Gathers the facts for the contents page of an edition. */
export function describeContents(context: EditionContext): ContentsFacts {
  const { release, date, selection, words } = context;
  const { site } = release;
  const byYear = Map.groupBy(selection.bulletins, ({ year }) => year);
  const years = [...byYear].sort(([a], [b]) => Number(b) - Number(a));
  return {
    language: site.language,
    siteTitle: site.title,
    office: site.office.name,
    url: site.url,
    day: words.contentsPage.edition(date.day),
    years: years.map(([year, bulletins]) => ({
      year,
      bulletins: bulletins.length,
      photographs: context.options.withImages ? countPhotographs(bulletins) : 0,
      books: [
        { format: 'EPUB', path: `data/${bookPath(year)}` },
        ...(context.options.withPdf === true ? [{ format: 'PDF', path: `data/${pdfPath(year)}` }] : []),
      ],
    })),
    rooms: listRooms(context),
    leftOut: listLeftOut(context),
  };
}

function countPhotographs(bulletins: EditionContext['selection']['bulletins']): number {
  return bulletins.reduce(
    (sum, { pictures }) => sum + pictures.filter(({ photograph }) => photograph).length,
    0,
  );
}

function listRooms(context: EditionContext): ContentsFacts['rooms'] {
  const { rooms } = context.words.contentsPage;
  const content = context.options.withImages ? rooms.content : rooms.contentWithoutImages;
  return [
    { path: 'data/site/index.html', text: rooms.site },
    { path: 'data/content/site.yaml', text: content },
    ...(context.release.site.archive?.fonds ? [table('fonds', rooms.fonds)] : []),
    table('dossiers', rooms.dossiers),
    table('documents', rooms.documents),
    table('photographs', rooms.photographs),
    table('photograph-files', rooms.photographFiles),
    table('formats', rooms.formats),
    ...(context.aliases.length > 0 ? [table('addresses', rooms.addresses)] : []),
    ...(listRenamed(context).length > 0 ? [table('renamed', rooms.renamed)] : []),
    ...(context.unlinked.size > 0 ? [table('left-links', rooms.leftLinks)] : []),
    ...(context.former ? [table('changes', rooms.changes)] : []),
    ...(hasWebArchive(context) ? [{ path: `data/${WEB_ARCHIVE}`, text: rooms.webArchive }] : []),
    { path: 'DOC-TRUOC.txt', text: rooms.readMe },
  ];
}

function table(name: string, text: string): ContentsFacts['rooms'][number] {
  return { path: `data/tables/${name}.csv`, text };
}

function listLeftOut(context: EditionContext): string[] {
  const { options, release, selection, aliases } = context;
  const { reasons } = context.words.contentsPage;
  const { draft, scheduled, withdrawn } = release.counts;
  const section = release.site.sections.find(({ id }) => id === options.section);
  const lost = selection.bulletins.flatMap(({ pictures }) =>
    pictures.filter(({ photograph }) => !photograph),
  );
  const pageless = aliases.filter(({ file }) => file === undefined);
  const lines: [applies: boolean | number | string | undefined, line: () => string][] = [
    [options.year, () => reasons.otherYears(options.year!)],
    [section?.name, () => reasons.otherSections(section!.name)],
    [selection.start !== undefined && options.withImages, () => reasons.rebuiltPart],
    [!options.withImages, () => reasons.images],
    [draft, () => reasons.drafts(draft)],
    [scheduled, () => reasons.scheduled(scheduled)],
    [withdrawn, () => reasons.withdrawn(withdrawn)],
    [lost.length, () => reasons.lost(lost.length)],
    [options.withImages, () => reasons.metadata],
    [true, () => reasons.editorsWords],
    [hasWebArchive(context), () => reasons.forServers],
    [!hasWebArchive(context), () => reasons.forServersAtAll],
    [!hasWebArchive(context), () => reasons.webArchiveOfPart],
    [pageless.length, () => reasons.aliases(pageless.length)],
  ];
  return lines.filter(([applies]) => applies).map(([, line]) => line());
}

/** Gathers the facts for the read-me file of an edition. */
export function describeForReadMe(context: EditionContext, isSigned: boolean): ReadMeFacts {
  const { options, release, date, name } = context;
  const { site } = release;
  const { bulletins } = context.selection;
  const { address, telephone, email } = site.office;
  const years = bulletins.map(({ year }) => year).sort();
  const [first] = years;
  return {
    siteTitle: site.title,
    office: site.office.name,
    url: site.url,
    day: date.day,
    contact: [address, telephone, email].filter((each) => each !== null).join(' - '),
    years: first === undefined ? undefined : { first, last: years.at(-1)! },
    bulletins: bulletins.length,
    photographs: options.withImages ? countPhotographs(bulletins) : 0,
    folder: name,
    withImages: options.withImages,
    predecessor: context.former?.predecessor,
    permission: site.archive?.permission,
    isSigned,
    isPartial: context.selection.start !== undefined,
    hasBooks: bulletins.length > 0,
    hasPdf: bulletins.length > 0 && options.withPdf === true,
    releaseMoment: context.releaseMoment,
    hasRenamed: listRenamed(context).length > 0,
  };
}

/** Of `bag-info.txt`: the digest of the program that made the package, whose name and version stand there too. */
const DIGEST_LABEL = 'Bantin-Program-Digest';

/** Of `bag-info.txt`: what the office lets be done with the package; RFC 8493 has no label for it. */
const PERMISSION_LABEL = 'Bantin-Permission';

/** Of `bag-info.txt`: the moment at which the site is built again as it was. */
const MOMENT_LABEL = 'Bantin-Release-Moment';

/** The lines of `bag-info.txt`; what the office has not given is left out. */
export function describeBag(context: EditionContext): BagInfo {
  const { release, date } = context;
  const { title, description, url, office, archive } = release.site;
  const lines: [string, string | null | undefined][] = [
    ['Source-Organization', office.name],
    ['Organization-Address', office.address],
    ['Contact-Name', office.responsiblePerson],
    ['Contact-Phone', office.telephone],
    ['Contact-Email', office.email],
    ['External-Description', `${title}. ${description}`],
    ['External-Identifier', url],
    ['Bagging-Date', date.day],
    ['Bag-Software-Agent', PROGRAM],
    [PERMISSION_LABEL, archive?.permission],
    [PART_LABEL, statePart(context.options)],
    [PREDECESSOR_LABEL, context.former && formatPredecessor(context.former.predecessor)],
    [DIGEST_LABEL, context.programDigest],
    [MOMENT_LABEL, context.releaseMoment],
  ];
  return lines.filter((line): line is [string, string] => typeof line[1] === 'string');
}
