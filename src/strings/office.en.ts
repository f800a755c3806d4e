import type { OfficeWords } from './office.vi.ts';

/** What `npm run office` says in English. What it writes into the repository stays Vietnamese. */
export const officeEn: OfficeWords = {
  help: `npm run office -- ../van-phong    makes the office's own repository in that folder, beside Bantin;
                                  brings one that is there to this version of Bantin
npm run office                    the same, with the repository in use

What the office has changed stays, with the new form in ban-moi/ to compare. The content in noi-dung/ is not touched.`,
  noFolder:
    "It is not known where the office's repository lies. Add the folder: npm run office -- ../van-phong",
  oneFolder: 'Give one folder: npm run office -- ../van-phong',
  notBeside: (folder) =>
    `${folder} has to lie outside Bantin, on the same disk: choose a folder beside it, such as ../van-phong.`,
  notEmpty: (folder) =>
    `${folder} is not empty and was not made by this command, so nothing is written there. Choose a new or empty folder.`,
  newer: (theirs, ours) =>
    `This repository follows Bantin ${theirs}, and this is Bantin ${ours}. In the folder of Bantin: git fetch --tags, git checkout v${theirs}, npm ci; then run again.`,
  damaged: (file, name) =>
    `${file} is damaged, so it is not known what the office has changed. In that repository: git checkout HEAD -- ${name}; then run again.`,
  link: (path) =>
    `${path} in the office's repository is a symbolic link, which may lead out of it, so nothing was made or changed. Delete the link and run again.`,
  begin: (office, tag) => `The office's repository: ${office} (Bantin ${tag})`,
  states: {
    made: 'made',
    renewed: 'renewed',
    unchanged: 'unchanged',
    kept: 'changed here',
    offered: 'changed here',
    deleted: 'deleted',
    own: 'content',
  },
  compare: (path, place) =>
    `               kept; the new form is ${place}. Compare: git diff --no-index ${path} ${place}`,
  sum: (count) =>
    `${count.made} files made, ${count.renewed} renewed, ${count.unchanged} unchanged, ` +
    `${count.kept + count.offered} kept as the office changed them, ${count.deleted} deleted by the office, ` +
    `${count.own} files of content not touched.`,
  env: {
    written: (content) =>
      `From now on all commands of Bantin use the content in ${content} (written to .env).`,
    kept: (content) => `All commands of Bantin use the content in ${content} (in .env).`,
    other: (named, content) =>
      `.env of Bantin names ${named}, which stays. For all commands to use this repository, change that line to: BANTIN_CONTENT=${content}`,
  },
  noGit:
    'There is no check before each commit, because this machine has no Git. Install Git, then run this command again.',
  noTag: (tag) =>
    `This copy of Bantin is not at the tag ${tag}. Continuous integration will take ${tag}: see that the repository of Bantin has it.`,
  next: {
    made: `
What comes next:
  1. Open the repository in VS Code, fill in noi-dung/site.yaml and the pages in noi-dung/pages. README.md there is the handbook.
  2. npm run new        writes the first bulletin
  3. npm run check      checks
  4. In the office's repository: git add --all, git commit, then push it to the Git server.
  5. On the Git server, set the variable BANTIN_REPOSITORY: where Bantin is taken from. See the first lines of
     .github/workflows/publish.yml or .gitlab-ci.yml; delete the one that is not used.`,
    renewed: `
What comes next: npm run check; review it in the office's repository with git diff; commit and push.`,
  },
};
