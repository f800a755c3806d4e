import type { BuildWords, ReleaseWords, UndoneAt } from './release.vi.ts';

/** What a release says of itself, in English. */
export const releaseEn: ReleaseWords = {
  statement: ({ title, digest, files, program, own }) =>
    `${title}

Release: sha256:${digest}
Files: ${files}
Program: ${program}

The digest is the SHA-256 of the list that sha256sum prints for all files of the site but this one, in the order of their
names. The same content, built again, has the same digest; npm run reproduce does that. To count it over the published files,
run in the folder of the site; on a server, the compressed forms .br and .gz beside the files of the site do not count:

find . -type f ! -path ./${own} ! -name '*.br' ! -name '*.gz' -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum
`,
};

function describeUndone({ name, corrections, photographs, attachments, isGone }: UndoneAt): string {
  const parts = [
    ...(isGone
      ? [
          name.startsWith('/')
            ? 'the page or file was removed, and would be back'
            : 'the bulletin was removed or moved, and would be back',
        ]
      : []),
    ...(corrections.length > 0 ? [`lacks the correction of ${corrections.join(', ')}`] : []),
    ...(photographs > 0 ? [`${photographs} removed photographs would be back`] : []),
    ...(attachments.length > 0 ? [`removed files would be back: ${attachments.join(', ')}`] : []),
  ];
  return `  ${name}: ${parts.join('; ')}`;
}

/** What building a site says, in English. */
export const buildEn: BuildWords = {
  reproduce: {
    cold: 'from nothing',
    elsewhere: 'in another folder, time zone Kiritimati, in Turkish, umask 077, from nothing',
    oneProcessor: 'on one processor, from nothing',
    otherNode: (version) => `by Node ${version}, from nothing`,
    warm: 'again, with caches',
    incremental: 'again, after a paragraph was added and taken back',
    paragraph: '\nOne more paragraph.\n',
    failed: 'This one could not be built, so nothing can be compared.',
    notBound: 'Not tried on one processor: this machine has no taskset.',
    noOtherNode: (version) =>
      `Tried with Node ${version} alone: no other was found. Name one with: npm run reproduce -- --node <program>`,
    differs: (count, paths) => `    ${count} files differ: ${paths.join(', ')}`,
    same: (count, digest) => `${count} builds gave the same site: sha256:${digest}`,
    notSame: 'The builds did not give the same site.',
    present: 'The present release is that site too.',
    notPresent: (file) =>
      `The present release is another site (see ${file}): it was built from other content or by another version.`,
    nothingPresent: 'There is no present release to compare with.',
  },
  unwatched: (folder, reason) =>
    `Changes in ${folder} cannot be watched (${reason}). Pages can still be seen, but after a change npm run dev has to be ended and started again. On Linux, let more folders be watched with: sudo sysctl fs.inotify.max_user_watches=524288`,
  digest: (digest) => `Release digest: sha256:${digest}`,
  firstRelease: 'Nothing of this content was published before: this is the first release.',
  toldByGit: (file) =>
    `There is no ${file}, so that the Git history of the content tells which bulletins were published; it knows of no other pages and files. If this is not the first build, keep that file from one run to the next (see README).`,
  notOwnManifest: (file) =>
    `Note: ${file} was not written by the Bantin in this place, or was changed since, so that its list of what was taken back may lack something, which could then be shown without a word. This build also asks the content, and the release before where that was written here. On a new machine, and in each run of CI, this line is usual. Otherwise stop, copy that file from a backup and build again: once built, the list counts as right.`,
  clockBehind: (now, last) =>
    `The clock of this machine says ${now}, before the present site was built (${last}): scheduled bulletins that are out would vanish. Set the clock right. To build for another moment, give it: BANTIN_RELEASE_MOMENT=2026-01-31T08:00:00+07:00. The present site stays.`,
  manifestDamaged: (file) =>
    `${file} is damaged, so that nothing tells which bulletins were published. Copy the file bantin-manifest.json of the present release back: it lies in what a server is given (npm run artefact), and on the server beside the folder site. If it is nowhere left, delete this file and the finished folder: then the Git history tells.`,
  noManifest: (file, dist) =>
    `${dist} holds a finished site, but there is no ${file}, so that nothing tells which bulletins were published. Copy that file of the present release back: it lies in what a server is given (npm run artefact), and on the server beside the folder site. In CI, keep it together with the finished folder from one run to the next (see README). If it is nowhere left, delete ${dist}: then the Git history tells.`,
  shallow:
    "This Git repository has only a part of its history (a shallow clone), so that nothing tells which bulletins were published. Fetch all of it: git fetch --unshallow; in CI set fetch-depth: 0 (GitHub) or GIT_DEPTH: '0' (GitLab). Keeping the file bantin-manifest.json from one run to the next does it too (see README).",
  historyUnreadable: (content, reason) =>
    `The Git history of ${content} cannot be read, so that nothing tells which bulletins were published. Git says: ${reason}. Install Git where it is missing; where the repository is damaged, run: git fsck, or clone it again.`,
  textNotRead: (file) =>
    `The text of ${file} cannot be read within the bounds of one file (4 s of work, 768 MB). Save a lighter file (print it to a new PDF, or divide it) and build again.`,
  urgent: {
    began: (key, commit) =>
      `Urgent release: the content of the release in force (commit ${commit.slice(0, 10)}) and the bulletin ${key} alone. Whatever else was changed since waits for npm run build.`,
    notPreviewed: 'An urgent release has no preview: leave out --preview or --urgent.',
    noRelease:
      'There is no release yet to which an urgent one could add. Build the whole site: npm run build.',
    noOrigin:
      'Nothing tells from which commit the release in force was built: the content is not in Git, or an older version of Bantin built it. Mend the other faults, then run npm run build.',
    historyLacks: (commit, reason) =>
      `Git no longer has the content of the release in force (commit ${commit.slice(0, 10)}; Git says: ${reason}). Fetch the whole history: git fetch --unshallow; in CI set fetch-depth: 0 (GitHub) or GIT_DEPTH: '0' (GitLab).`,
    notCommitted: (key) =>
      `The folder bulletins/${key} does not exist, or is not as in the last commit. Commit that bulletin, then run this command again.`,
    otherSources: (count, first) =>
      `When the release in force was built, ${count} files were not committed, such as ${first}, so that Git cannot give its content back. Mend the other faults, then run npm run build.`,
    noFile: (path) => `In Git, ${path} is not an ordinary file. Remove that link or repository and commit.`,
  },
  due: {
    'never-built': 'Due: nothing is known of an earlier build.',
    changed: 'Due: the content has changed since the last build.',
    come: (moments) => `Due: the time has come (${moments.join(', ')}).`,
    no: (next) => (next === undefined ? 'Nothing is due.' : `Nothing is due; next by schedule: ${next}.`),
    held: (hold) => `Nothing is to be built: the present release is held: ${hold}`,
  },
  difference: {
    kinds: {
      bulletin: 'bulletin',
      decision: 'decision',
      'standing-page': 'page',
      section: 'section',
      file: 'file',
    },
    changes: { added: 'added', changed: 'changed', withdrawn: 'withdrawn', removed: 'removed' },
    none: 'Nothing differs from the present release.',
    summary: (counts, following) =>
      `Beside the present release: ${counts || 'no bulletin, page or file has changed'}; ${following} other files follow.`,
    more: (count) => `… and ${count} more addresses`,
    noManifest: (file) => `${file} cannot be read as the manifest of a release (bantin-manifest.json).`,
  },
  otherDigest: (wanted, digest) =>
    `No release has the digest ${wanted}: only the previous one is here, sha256:${digest}. A server has more of them: see src/release/deploy/README.md.`,
  sameDigest: (digest) =>
    `Nothing was changed: the previous release is the present site too (sha256:${digest}). To return to older content, change the content and build again.`,
  listed: (digest, moment, isPresent) =>
    `${isPresent ? 'present ' : 'previous'}  sha256:${digest}  built at ${moment}`,
  held: (hold) =>
    `The present release is held, so that no other is built: ${hold}. To end that: npm run rollback -- --release`,
  heldAlready: (hold) => `Somebody holds the present release already: ${hold}`,
  nowHeld: (hold) => `The present release is held: ${hold}`,
  notHeld: 'Nobody holds the present release.',
  noLongerHeld: (hold) => `The present release is no longer held: ${hold}`,
  holdNeedsReason: 'Say why, too: npm run rollback -- --hold "<name>" --why "<reason>"',
  nothingBefore: 'There is no previous release to return to.',
  previousDropped: (keys) =>
    `The previous release was removed, so that there is nothing to return to: it still showed what has been withdrawn, redacted or removed (${keys.join(', ')}).`,
  takenBackUnknown: (file, name) =>
    `Not rolled back: ${file} is lost, damaged or not written by the Bantin of this machine, so nothing tells what the present release has withdrawn, redacted or removed, and the previous one may still show it. Run npm run build again, or put that file back from a backup. If you are certain that the previous release shows nothing that was taken back:
npm run rollback -- --undo ${name}`,
  wouldUndo: (undone) =>
    `Not rolled back: the previous release lacks what was put right after it:

${undone.map(describeUndone).join('\n')}

To roll back all the same and lose that, name each bulletin and address:
npm run rollback -- ${undone.map(({ name }) => `--undo ${name}`).join(' ')}`,
  previewDropped: (folder) =>
    `The preview ${folder} was removed: it still held what has been withdrawn, redacted or removed. Run npm run build -- --preview again when it is needed.`,
  previewInUse: (folder) =>
    `The preview ${folder} still holds what has been withdrawn, redacted or removed, and cannot be removed while it is being built. Run npm run build again when that has ended.`,
  previousDamaged: (count, first) =>
    `Cannot roll back: ${count} files of the previous release are not as they were released, such as ${first}. The present site stays.`,
  rolledBack: (folder, digest) =>
    `Back at the previous release: ${folder} (sha256:${digest}). Run this again to return to the one just left.`,
  publishedBut: (folder, digest, failures) =>
    `The site in force is ${folder} (sha256:${digest}). ${failures.length === 1 ? 'One step' : `${failures.length} steps`} after its release failed:\n\n${failures.map((each) => `  ${each}`).join('\n')}\n\nRemove what was in the way and run npm run build: it does them again.`,
  siteMissing: (folder, reasons) =>
    `The new site could not be put in place, nor could the one before be put back, so that there is no ${folder} now: ${reasons.join('; ')}. Remove what was in the way and run this again: it begins by putting the site before back.`,
  rendered: (done, total) => `Pages and data files: ${done}/${total}`,
  renderedDone: (made, reused) => `Pages and data files: ${made} made, ${reused} reused`,
  photographs: (done, total, minutesLeft) => `Photographs: ${done}/${total}, about ${minutesLeft} min left`,
  photographsDone: (made, reused) => `Photographs: ${made} files made, ${reused} reused`,
  previewsDone: (made, reused) => `Previews: ${made} drawn, ${reused} reused`,
  formerMany: (count, limit, file) =>
    `${count} former addresses, more than ${limit}: Cloudflare Pages does not read the lines of _redirects behind those. nginx, Caddy and Netlify lead on from all. At Cloudflare, use its bulk redirects with the list in ${file}`,
  formerByQuery: (count, first, listed, unsaid, file) =>
    `${count} former addresses can only be told apart by what follows “?”, for example ${first}. nginx and Caddy lead straight to the bulletin${unsaid === 0 ? ', and so does Netlify' : `, and so does Netlify but for ${unsaid} that _redirects has no words for`}. Cloudflare Pages and hosts of plain files do not look at it: ${listed} of them have a page that lists the bulletins to choose from, the other ${count - listed} are not found. To lead straight on there, tell the host of the redirects in ${file}`,
  formerPageless: (count, first, file) =>
    `${count} former addresses have no page, for example ${first}, because some hosts take such names for orders or programs, or because they lie outside of the site. nginx, Caddy, Netlify and Cloudflare Pages lead on from them; hosts of plain files do not find them. To lead on there, tell the host of the redirects in ${file}`,
  indexed: (count) => `Search: ${count} bulletins indexed`,
  surveyed: (pages) => `Read again: ${pages} pages`,
  verified: (pages, links) => `Checked: ${pages} pages, ${links} links, no fault`,
  finished: (folder) => `Built: ${folder}`,
  invariantsFailed: (count) => `The build has ${count} faults and was not released; the previous one stays.`,
  locked: 'Another build or packing of the same content is running. Wait until it ends, then run this again.',
  noLog:
    'Astro could not load the log handler of Bantin (src/release/build/astro-log.ts), so that its warnings are not known',
  warned: (count, list) =>
    `Astro gave ${count} warnings. They usually mean that something was left out, so this build is not released; the previous one stays.\n\n${list.join('\n')}`,
  recovered: 'The build before stopped half-way; its predecessor has been restored.',
  serving: (address) => `Serving at ${address} (Ctrl+C stops)`,
  stopped: (reason) => `The build stopped: ${reason}. The previous one stays.`,
  nothingBuilt: (folder) => `Nothing has been built in ${folder} yet. Build the site first.`,
  noProgram: (name, suite) =>
    `There is no ${name} on this machine. Install the package ${suite}, then run this command again.`,
  unsealed: (file) =>
    `${file} was not written by the Bantin of this machine: it was replaced, copied from another machine, or built by another copy of Bantin. So this release is not handed over. Run npm run build again; a server can still go back by releases.sh.`,
  altered: (file) =>
    `${file} is no longer what was built. Run npm run build again, and change nothing in the finished folder.`,
  changedSinceLoad: (count, first) =>
    `${count} ${count === 1 ? 'file was' : 'files were'} added or changed during this build, such as ${first}: this one may lack that; build again.`,
  changedFile: (file) =>
    `${file} was changed, renamed or deleted during this build. Build again. The present site is untouched.`,
  laidOut: (folder, files, compressed) =>
    `Laid out ${files} files of the site and ${compressed} compressed forms in ${folder}`,
  refusedLicence: (name, licence) =>
    `The licence of ${name} (${licence || 'unknown'}) does not allow its use. Replace it, or write the reason into src/release/supply/licences.ts.`,
  supplyReported: (folder, packages) =>
    `Wrote the list of ${packages} packages and their licences into ${folder}`,
  outputTaken: (path) =>
    `${path} is there and was not made by this command, so it is not overwritten. Name another place, or move it away and run this again.`,
  outputAmongOwn: (path, own) =>
    `${path} lies in ${own} or around it, so nothing may be written there. Name another place.`,
  linkedFolder: (folder) =>
    `${folder} is a symbolic link, so that files would be written and deleted elsewhere. Remove the link; Bantin makes this folder itself`,
  otherDisk: (folder) =>
    `${folder} lies on another disk than the build, so that it cannot be replaced in one step`,
  lockLost: 'Another build began while this one stood still; this one is not released.',
  alsoIn: (count) => `and ${count} more pages`,
  faults: {
    'broken-link': (detail) => `No page or file at this address: ${detail}`,
    'outside-base': (detail) => `The address lies outside this site: ${detail}`,
    'missing-fragment': (detail) => `The page linked to has no such place: ${detail}`,
    'invalid-address': (detail) => `Malformed address: ${detail}`,
    'no-title': () => 'The page has no title',
    'duplicate-title': (detail) => `The title is that of another page: ${detail}`,
    'heading-count': (detail) => `A page has exactly one h1; this one has ${detail}`,
    'no-description': () => 'The page has no description',
    canonical: (detail) => `The canonical address is not that of the page: ${detail}`,
    language: (detail) => `The page does not name its language: ${detail}`,
    'local-address': (detail) => `An address that only the building machine knows: ${detail}`,
    'build-path': (detail) => `The file betrays a folder of the building machine: ${detail}`,
    'leaked-value': (detail) => `A value of the program has reached the page: ${detail}`,
    'original-photograph': (detail) => `An original photograph, which must not be published: ${detail}`,
    metadata: (detail) => `A picture that still holds hidden data: ${detail}`,
    'disguised-file': (detail) => `The contents are not what the name of the file says; inside is: ${detail}`,
    'foreign-part': (detail) => `This build did not make this, so it is not published: ${detail}`,
    'unknown-type': (detail) => `A finished site has no files of this type: ${detail}`,
    'empty-file': () => 'The file is empty',
    leftover: () => 'A file of the build itself was left behind',
    'missing-page': () => 'There is no page at an address where there has to be one',
    'unlinked-page': (detail: string) => `No page of the site leads to this one: ${detail}`,
    'not-in-sitemap': (detail: string) => `This page is not in sitemap.xml: ${detail}`,
    'title-missing': (detail) => `The bulletin's title is not in the h1: ${detail}`,
    'text-missing': (detail) => `The bulletin's first sentence is not in the page: ${detail}`,
    'unknown-bulletin': () => 'This bulletin page is not in the list of the bulletins that were built',
    vanished: (detail) =>
      `A published address is gone: ${detail}. Keep it, name this address in the aliases of the bulletin that replaces it, or take it back for good: a bulletin by status: withdrawn, a page or file by takenBack in site.yaml`,
    'taken-back-shown': (detail) =>
      `takenBack in site.yaml says that this address was removed for good, and it is there: ${detail}. Delete the page or file, or drop the line`,
    malformed: (detail) => `A file for programs is malformed: ${detail}`,
    'lost-bulletin': () => 'This bulletin is neither a draft nor scheduled, and has no page',
    'fewer-pages': (detail) =>
      `Over a fifth of the pages of the present site are missing: ${detail}. If that is meant: npm run build -- --fewer`,
    'fewer-photographs': (detail) =>
      `Over a fifth of the photographs of the present site are missing: ${detail}. If that is meant: npm run build -- --fewer`,
    'host-files': (detail) =>
      `The host does not take so many files: ${detail}. Leave some out: previewImages: false in site.yaml drops anh-xem-truoc/ (one file for each bulletin), awards.listFiles: false drops danh-sach.csv in quyet-dinh/ (one for each list), images.avif: false drops sizes of pictures in anh/; or use a server of your own (src/release/deploy/README.md)`,
    'host-file-size': (detail) =>
      `The host does not take so large a file (bytes): ${detail}. Leave it out, replace it by a smaller one, or divide it`,
    'host-headers': (detail) =>
      `The host does not read all of _headers: ${detail}, so that some files would lack headers. Have fewer files at the top of public (put them into one folder) or fewer pages in pages`,
    'alias-taken': (detail) => `A former address is that of a present page: ${detail}`,
    'index-count': (detail) => `The search index does not hold all bulletins: ${detail}`,
  },
};
