import type { JudgingWords } from './judging.vi.ts';

/** The words of `npm run score-search` in English. */
export const judgingEn: JudgingWords = {
  help: `npm run score-search -- <questions.txt> [site folder]   scores the search by an office's own questions; without a folder, that of the site built last

Each line of the file is what a reader types, the sign =, and the folder names of the bulletins that are right, with commas between:
  # kind of question
  was my mother commended = trao-bang-khen-2024, so-ket-2024`,
  noFile: 'The file of questions is missing. Type: npm run score-search -- <questions.txt>',
  notThere: (path) => `There is no ${path}`,
  noIndex: (path) => `There is no search of a site in ${path}. Run npm run build first.`,
  noQuestions: (path) => `There is no question in ${path}. Each line: question = folder-name`,
  noAnswer: (place) =>
    `${place}: the sign = and the right bulletin are missing. Write: question = folder-name`,
  unknown: (place, slug) =>
    `${place}: the site has no bulletin ${slug}. Write the folder name of the bulletin, as in its address.`,
  unsorted: 'without a kind',
  all: 'all',
  heading: ['kind of question', 'questions', 'right first', 'right in 5', 'right in 10', 'nothing found'],
  failures: 'Questions not right at first:',
  found: (text, first) => (first === undefined ? `  ${text} → nothing` : `  ${text} → ${first}`),
};
