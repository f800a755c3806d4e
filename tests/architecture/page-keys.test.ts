import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

/** Routes with several paths whose files a build makes anew each time, and why. */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  'src/pages/[emblem].png.ts': 'at most one file',
  'src/pages/[palette].css.ts': 'at most one file',
  'src/pages/[slug].astro': 'the body of a standing page is in no model',
};

/** A route, as far as its keys are concerned. */
interface KeyedRoute {
  /** The expression of the model by which a build decides, before rendering, whether it does. */
  decided: string | undefined;
  /** The expression of the model from which the file is rendered. */
  rendered: string | undefined;
  /** The rest of the file, from where the rendered model was noted. */
  rest: string;
}

/** Reads a route; functions that list paths for several routes are read in their own file. */
function readRoute(text: string, shared: Readonly<Record<string, string>>): KeyedRoute {
  const lister = Object.keys(shared).find((name) =>
    new RegExp(String.raw`return[^;]*\b${name}\(`).test(text),
  );
  const decided = /pathKey\(\(\) =>\s*\(?(?<model>\w+\(|\{[^}]*\})/.exec(lister ? shared[lister]! : text);
  const noted = /noteKey\((?:Astro\.)?url, (?<name>\w+)\);/.exec(text);
  const name = noted?.groups?.['name'];
  const made = new RegExp(String.raw`const ${name} = (?:await )?(?<model>\w+\()`).exec(text);
  return {
    decided: decided?.groups?.['model'],
    rendered: name === 'props' ? decided?.groups?.['model'] : made?.groups?.['model'],
    rest: noted ? text.slice(noted.index + noted[0].length) : '',
  };
}

/** What is wrong with the keys of a route: a build would then render pages without need, or leave one as it was. */
function listKeyFaults(text: string, shared: Readonly<Record<string, string>> = {}): string[] {
  const { decided, rendered, rest } = readRoute(text, shared);
  const faults: string[] = [];
  if (decided === undefined) faults.push('getStaticPaths gives no pathKey');
  if (rendered === undefined) faults.push('the rendered model is not given to noteKey');
  if (decided !== rendered) faults.push(`decided by ${decided}, rendered from ${rendered}`);
  if (text.startsWith('---') && /\b(?:context|getModelContext|Astro\.props)\b/.test(rest))
    faults.push('shows what is not in the noted model');
  return faults;
}

const routes = listProjectFiles('src/pages').map((path) => ({ path, text: readProjectFile(path) }));
const isShared = (path: string): boolean => /\/_[^/]+$/.test(path);
const shared = Object.fromEntries(
  routes
    .filter(({ path }) => isShared(path))
    .flatMap(({ text }) =>
      text
        .split(/^(?=export )/m)
        .flatMap((part) =>
          [...part.matchAll(/^export (?:async )?function (\w+)/g)].map(([, name]) => [name!, part]),
        ),
    )
    .filter(([, part]) => part!.includes('pathKey(')),
);
const listing = routes.filter(
  ({ path, text }) => !isShared(path) && /export .*\bgetStaticPaths\b/.test(text),
);

test('every route with several paths gives each a key, of the model from which it is rendered', () => {
  expect(listing.length).toBeGreaterThan(8);
  const faults = listing
    .filter(({ path }) => !(path in WITHOUT_KEY))
    .flatMap(({ path, text }) => listKeyFaults(text, shared).map((fault) => `${path}: ${fault}`));
  expect(faults).toEqual([]);
});

test('routes without keys are routes, and have none', () => {
  const unkeyed = new Set(listing.flatMap(({ path, text }) => (/pathKey|noteKey/.test(text) ? [] : [path])));
  expect(Object.keys(WITHOUT_KEY).filter((path) => !unkeyed.has(path))).toEqual([]);
});

const HEAD = `---
export const getStaticPaths = async () => list().map((each) => ({ ...pathKey(() => buildOne(each, context)) }));
`;

test.each([
  [
    'with both',
    `${HEAD}const page = buildOne(Astro.props.each, context);\nnoteKey(Astro.url, page);\n---\n`,
    [],
  ],
  [
    'without pathKey',
    `---\nexport const getStaticPaths = () => [];\nconst page = buildOne();\nnoteKey(Astro.url, page);\n---\n`,
    ['getStaticPaths gives no pathKey', 'decided by undefined, rendered from buildOne('],
  ],
  [
    'without noteKey',
    `${HEAD}const page = buildOne();\n---\n`,
    ['the rendered model is not given to noteKey', 'decided by buildOne(, rendered from undefined'],
  ],
  [
    'of two models',
    `${HEAD}const page = buildOther();\nnoteKey(Astro.url, page);\n---\n`,
    ['decided by buildOne(, rendered from buildOther('],
  ],
  [
    'that shows more than the model',
    `${HEAD}const page = buildOne();\nnoteKey(Astro.url, page);\n---\n{context.catalogue.site.title}\n`,
    ['shows what is not in the noted model'],
  ],
])('a route %s', (_, text, expected) => {
  expect(listKeyFaults(text)).toEqual(expected);
});
