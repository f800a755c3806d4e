import type { UpgradeWords } from './upgrade.vi.ts';

/** What `npm run upgrade` says in English. */
export const upgradeEn: UpgradeWords = {
  contentInside:
    'The content lies within Bantin, so an upgrade is a merge: git fetch --tags, git merge <tag>, npm ci, npm run check.',
  changedFiles: (files) =>
    `Files of Bantin were changed (${files.join(', ')}), and an upgrade would lose that. Commit them on a branch of your own, or drop them: git checkout -- <file>.`,
  noGit: 'This folder of Bantin is no clone of Git, so this command cannot upgrade it.',
  noFetch:
    'The tags of the repository of Bantin could not be fetched (git fetch --tags origin). See the network and git remote -v.',
  noTag: (tag, tags) => `There is no tag ${tag}. Released versions: ${tags.join(', ') || '(none)'}.`,
  thereAlready: (tag) => `This is ${tag} already, nothing was changed.`,
  trying: (tag) => `Installs ${tag} at a place of its own and has it check the content of the office…`,
  noPackages: (tag) => `The packages of ${tag} could not be installed (npm ci). Bantin stays as it was.`,
  cannotCheck: (program, said) => `The version in ${program} cannot check the content: ${said}`,
  compared: (tag, errors, warnings, gone) =>
    `Beside the present version, ${tag} tells ${errors} more errors and ${warnings} more warnings; ${gone} are told no longer.`,
  severity: { error: 'error', warning: 'warning' },
  refused: (errors, tag) =>
    `${tag} would not publish this content: ${errors} errors above. Nothing was changed; mend them and run npm run upgrade again.`,
  done: (tag) =>
    `This is ${tag} now. Next: npm run build, then npm run publish-diff to see what the site changes; in the office's repository, look at git diff and commit. To return: npm run upgrade -- --back`,
  noneBefore: 'Nothing was upgraded by this command yet, so there is no version to return to.',
  wentBack: (commit) =>
    `Back at the version before (${commit}). Generated files of the office's repository are returned by Git there. The same command goes forth again.`,
};
