import { formatDay } from './formats.en.ts';
import type { WatchingWords } from './watching.vi.ts';

/** What the commands that look at a published site say in English. */
export const watchingEn: WatchingWords = {
  help: `npm run watch -- <address>             looks at a site from outside and compares it with what was built here
npm run watch                          the same, with the address that site.yaml had when it was built
npm run watch -- --against <file>      compares with the bantin-manifest.json of an artefact (npm run artefact)
npm run watch -- --every <hours>       how often the site is built and published; 1 unless given,
                                       0 where nothing is published by schedule

Monitors call npm --prefix <this folder> run --silent watch -- <address>. Exit codes: 0 ok, 1 warning, 2 critical, 3 unknown.`,
  noAddress: 'Which site? Add its address, such as npm run watch -- https://tdkt.example/',
  badAddress: (text) => `“${text}” is not the address of a site: write it from https:// on, without ? and #.`,
  badHours: (text) =>
    `“${text}” is no number of hours: write --every 1, or 0 where nothing runs by schedule.`,
  failed: (reason) => `the site could not be looked at: ${reason}`,
  allWell: (url, count) => `${url}: all ${count} checks are well`,
  andMore: (count) => `; and ${count} more`,
  notAsked: 'not asked',
  status: (status, location) =>
    `the server answers ${status}${location === null ? '' : ` and leads on to ${location}`}`,
  noAnswer: {
    'unknown-host': () => 'there is no host of this name',
    unreachable: (code) => `no connection (${code})`,
    'too-slow': () => 'no answer in time',
    certificate: (code) => `the certificate is not accepted (${code})`,
    'too-large': () => 'the answer is too large',
    'broken-off': (code) => `the answer broke off (${code})`,
  },
  checks: {
    pages: 'pages',
    release: 'release',
    heartbeat: 'heartbeat',
    headers: 'headers',
    feeds: 'feeds',
    certificate: 'certificate',
    contact: 'security.txt',
    due: 'due',
  },
  unread: (files) =>
    `${files.length} bulletins or files with errors were not looked at (npm run check): ${files.join(', ')}`,
  links: {
    help: `npm run links    asks for every outside address to which published content links, one at a time for each host

Addresses that are broken, have moved or are closed to programs are listed with their places in files.
Exit codes: 0 none is broken, 1 some are, 2 could not run.`,
    asked: (done, total) => `Links: ${done} of ${total} asked`,
    states: { well: 'well', moved: 'moved', closed: 'not known', broken: 'broken' },
    link: (address, says) => `${address}  ${says}`,
    ledOn: (address) => `→ ${address}`,
    place: (file, line, column) => `${file}:${line}:${column}`,
    moved: 'moved for good; write the new address',
    endless: (count) => `leads on more than ${count} times`,
    leadsNowhere: (status) => `the server answers ${status} and does not say where to`,
    sum: (total, count) =>
      total === 0
        ? 'The content links to nothing outside.'
        : `${total} outside addresses: ${count.well} well, ${count.moved} moved, ${count.closed} not known, ${count.broken} broken.`,
  },
  missing: {
    help: `npm run missing -- <access.log…>    reads logs of a server (nginx, Apache, Caddy; .gz too), finds addresses
                                    that were not found (404) and resemble a published bulletin, and
                                    proposes the lines of aliases for it. It writes nothing.`,
    noLog: 'Add a log, such as npm run missing -- /var/log/nginx/access.log',
    notThere: (path) =>
      `There is no file ${path}, or it is a pipe or a device and no file. Save what comes through a pipe as a file first.`,
    sum: (lines, requests) => `${lines} lines of logs, ${requests} requests for what is not there (404).`,
    parts: (unlike, settled) =>
      `Passed over: ${unlike} that resemble no bulletin (most are programs looking for a way in); addresses that lead somewhere by now: ${settled}.`,
    unread: (count) => `Lines that are none of a log: ${count}.`,
    dropped: (count) => `Requests that were not looked at, because there are too many addresses: ${count}.`,
    bulletin: (file, title) => `${file}  (${title})`,
    hasSome: (count) => `# former addresses that it has: ${count}; write these lines into the same list`,
    alias: (address, count, by) =>
      `  - ${address}  # ${count} ×, ${{ slug: 'the name of its folder', former: 'the name in a former address', number: 'the number of the article', words: 'like its title' }[by]}`,
    unsure: (address, count) => `${address}  (${count} ×) may be one of these bulletins:`,
    choice: (file, title) => `  ${file}  (${title})`,
    formerPaths: (paths) => `Before that, add to formerPaths of site.yaml: [${paths.join(', ')}]`,
    afterwards: 'Look at each line before you write it; then run npm run check.',
    none: 'There is no address to propose.',
  },
  pages: {
    altered: (address) => `${address}: is not the file that was published`,
    same: (count, took) => `${count} addresses as published; the home page after ${took} ms`,
    answering: (count, took) =>
      `${count} addresses answer (the release is not known here, so that files are not compared); the home page after ${took} ms`,
  },
  release: {
    noDigest: (file) => `${file} states no digest: this site was not published by Bantin`,
    nothingBuilt: (digest) =>
      `sha256:${digest}; nothing was built here to compare it with (--against compares with an artefact)`,
    same: (digest, program) => `sha256:${digest}${program && `, ${program}`}`,
    before: (digest, built) =>
      `the release before is shown (sha256:${digest}); the newest was built and not published (sha256:${built})`,
    other: (digest, built) =>
      `another release is shown (sha256:${digest}), neither the one that was built (sha256:${built}) nor the one before it`,
  },
  heartbeat: {
    notWanted: 'nothing is published by schedule',
    none: (why) =>
      `${why}. publish-to-server.sh writes it; where the host writes none, call this with --every 0`,
    unread: 'nhip.txt does not say when a publisher has run',
    ahead: (ran) =>
      `nhip.txt has a time to come (${ran}): the clock of the server or of this machine is wrong`,
    other: (digest) =>
      `sha256:${digest} was published last, and another release is shown: a cache, a CDN or a person has changed it`,
    lately: (minutes) => `the publisher has run ${formatSpan(minutes)} ago`,
    late: (ran, minutes) =>
      `nothing has run since ${ran}, for ${formatSpan(minutes)}: look at the schedule (cron, CI) and the last build`,
  },
  headers: {
    noTable: 'nothing was built here that says which headers there have to be',
    noAnswer: 'no address answers, so that no headers could be looked at',
    missing: (address, name) => `${address}: ${name} is missing`,
    different: (address, name, given, wanted) => `${address}: ${name} is “${given}” instead of “${wanted}”`,
    same: (count) => `${count} addresses have the headers of the table`,
  },
  feeds: {
    unread: (path) => `${path}: cannot be read as a feed`,
    older: (path, newest) =>
      `${path}: is not of the release that is shown${newest === undefined ? '' : `, its newest entry is of ${formatDay(newest)}`}`,
    same: (count, newest) =>
      `${count} feeds can be read, ${newest === undefined ? 'without an entry' : `the newest entry is of ${formatDay(newest)}`}`,
  },
  certificate: {
    notUsed: 'the site was asked by http, without a certificate',
    expired: (day) => `expired on ${formatDay(day)}`,
    refused: (code) => `browsers do not accept it (${code})`,
    until: (day, days) => `${days} days left, until ${formatDay(day)}`,
  },
  contact: {
    none: 'none: site.yaml has no security',
    leftOut: (day) =>
      `none, because security.expires in site.yaml is ${formatDay(day)}; write a later day and build again`,
    noDay: 'has no day of expiry (Expires)',
    expired: (day) => `expired on ${formatDay(day)}; write a new day for security.expires in site.yaml`,
    until: (day, days) => `${days} days left, until ${formatDay(day)}`,
  },
  due: {
    neverBuilt: 'nothing was built here',
    held: (hold) => `the release in force is held: ${hold}`,
    changed: 'the content has changed and was not built: see what the last build said (npm run check)',
    no: (next) => (next === undefined ? 'no build is due' : `the next one by time: ${next}`),
    come: (moment) => `has just become due: ${moment}`,
    overdue: (moment, count) =>
      `overdue since ${moment}, and not built since${count > 1 ? ` (${count} moments)` : ''}`,
  },
};

function formatSpan(minutes: number): string {
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
