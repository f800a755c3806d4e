const DUBLIN_CORE =
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights';
const OPEN_GRAPH =
  'type title description url site_name locale image image:type image:width image:height image:alt';
const ARTICLE = 'published_time modified_time section tag';

/** Names of `<meta>` of which anything may be said: they tell of the page. */
const OF_WORDS: ReadonlySet<string> = new Set([
  'name description',
  ...DUBLIN_CORE.split(' ').map((term) => `name DC.${term}`),
  ...OPEN_GRAPH.split(' ').map((term) => `property og:${term}`),
  ...ARTICLE.split(' ').map((term) => `property article:${term}`),
]);

/** Names of `<meta>` that browsers and machines obey, with the one thing that each may say. */
const OBEYED: Readonly<Record<string, RegExp>> = {
  'name viewport': /^width=device-width, initial-scale=1$/u,
  'name color-scheme': /^light dark$/u,
  'name robots': /^noindex$/u,
  'name generator': /^Bantin \d[\w.-]*$/u,
};

/**
 * Whether a `<meta>` is one that pages have, by a name, a property or one of each. Others give a site to whoever proves that it is theirs, tell
 * browsers what to send to other hosts, or name programs of telephones.
 */
export function isOwnMeta(given: ReadonlyMap<string, string>): boolean {
  const content = given.get('content');
  const keys = [...given].flatMap(([kind, name]) => (kind === 'content' ? [] : [`${kind} ${name}`]));
  if (content === undefined || keys.length === 0) return false;
  return keys.every((key) => OF_WORDS.has(key) || (Object.hasOwn(OBEYED, key) && OBEYED[key]!.test(content)));
}
