import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROJECT } from '../support/project.ts';
import { SECTIONS, TITLE, type CorpusBulletin } from './corpus.ts';

/** A generator that an office could have taken instead, with the command line of Pagefind after it. */
export interface Peer {
  name: string;
  /** Writes its project with all bulletins into an empty folder. */
  write(folder: string, bulletins: readonly CorpusBulletin[]): Promise<void>;
  /** The command that builds it, to be run in that folder. */
  command: readonly string[];
  /** Where the pages lie then. */
  out: string;
}

/** Bulletins on a page of a list, as in Bantin unless `site.yaml` says otherwise. */
const PER_PAGE = 20;

const STYLE = 'body{max-width:44rem;margin:auto;font:1.1rem/1.6 sans-serif}table{border-collapse:collapse}';
const MENU = SECTIONS.map(({ id, name }) => `<a href="/chuyen-muc/${id}/">${name}</a>`).join(' ');
const HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';

/** The frontmatter of a bulletin, which all peers read as YAML. */
function formatMarkdown(bulletin: CorpusBulletin): string {
  const { title, date, section, location, attendees, body, year, slug } = bulletin;
  const fields = { title, date, chuyenmuc: [section], location, attendees, year, path: `${year}/${slug}` };
  // JSON is YAML.
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const HUGO_BASE = `<!doctype html><html lang="vi"><head>${HEAD}<title>{{ .Title }} - ${TITLE}</title>
<meta name="description" content="{{ .Summary | plainify | truncate 200 }}"><style>${STYLE}</style></head>
<body><header><a href="/">${TITLE}</a> ${MENU}</header>{{ block "main" . }}{{ end }}<footer>${TITLE}</footer></body></html>`;

const HUGO_LIST = `{{ define "main" }}<main><h1>{{ .Title }}</h1>
{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = where .Site.RegularPages "Section" "tin" }}{{ end }}
{{ $shown := .Paginate $pages.ByDate.Reverse ${PER_PAGE} }}<ol>{{ range $shown.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2/1/2006" }}</time><p>{{ .Summary }}</p></li>{{ end }}</ol>
{{ with $shown.Prev }}<a href="{{ .URL }}">←</a>{{ end }}{{ with $shown.Next }}<a href="{{ .URL }}">→</a>{{ end }}</main>{{ end }}`;

const HUGO_SINGLE = `{{ define "main" }}<main data-pagefind-body><article><h1>{{ .Title }}</h1>
<p><time>{{ .Date.Format "2/1/2006" }}</time>, {{ .Params.location }}</p>{{ .Content }}
<ul>{{ range .Params.attendees }}<li>{{ .name }}, {{ .position }}</li>{{ end }}</ul></article></main>{{ end }}`;

export const HUGO: Peer = {
  name: 'Hugo',
  command: ['hugo', '--quiet'],
  out: 'public',
  async write(folder, bulletins) {
    const years = [...new Set(bulletins.map(({ year }) => year))];
    await writeAll(folder, {
      'config.json': JSON.stringify({
        baseURL: 'https://thu.example/',
        title: TITLE,
        languageCode: 'vi',
        paginate: PER_PAGE,
        taxonomies: { chuyenmuc: 'chuyenmuc' },
        disableKinds: ['RSS', 'sitemap'],
      }),
      'layouts/_default/baseof.html': HUGO_BASE,
      'layouts/_default/list.html': HUGO_LIST,
      'layouts/_default/single.html': HUGO_SINGLE,
      'layouts/index.html': HUGO_LIST,
      ...Object.fromEntries(
        years.map((year) => [`content/tin/${year}/_index.md`, `---\ntitle: ${year}\n---\n`]),
      ),
      ...Object.fromEntries(
        bulletins.map((each) => [`content/tin/${each.year}/${each.slug}.md`, formatMarkdown(each)]),
      ),
    });
  },
};

const ELEVENTY_CONFIG = `
const size = ${PER_PAGE};
const cut = (title, address, all) => {
  const pages = Math.ceil(all.length / size);
  return Array.from({ length: pages }, (_, at) => ({
    title, items: all.slice(at * size, (at + 1) * size),
    url: at === 0 ? address : address + 'trang/' + (at + 1) + '/',
    newer: at > 0 ? (at === 1 ? address : address + 'trang/' + at + '/') : undefined,
    older: at + 1 < pages ? address + 'trang/' + (at + 2) + '/' : undefined,
  }));
};
export default function (config) {
  config.addCollection('lists', (api) => {
    const all = api.getFilteredByGlob('tin/**/*.md').sort((a, b) => b.date - a.date);
    const years = Map.groupBy(all, (each) => each.data.year);
    const sections = Map.groupBy(all, (each) => each.data.chuyenmuc[0]);
    return [
      ...cut('${TITLE}', '/', all),
      ...[...years].flatMap(([year, some]) => cut(year, '/nam/' + year + '/', some)),
      ...[...sections].flatMap(([id, some]) => cut(id, '/chuyen-muc/' + id + '/', some)),
    ];
  });
  config.addFilter('day', (date) => new Date(date).toISOString().slice(0, 10));
  config.addFilter('lead', (page) => page.rawInput.trim().split('\\n', 1)[0]);
}
`;

const ELEVENTY_BASE = `<!doctype html><html lang="vi"><head>${HEAD}<title>{{ title }} - ${TITLE}</title><style>${STYLE}</style></head>
<body><header><a href="/">${TITLE}</a> ${MENU}</header>{{ content }}<footer>${TITLE}</footer></body></html>`;

const ELEVENTY_LIST = `---
pagination: { data: collections.lists, size: 1, alias: list }
permalink: "{{ list.url }}"
layout: base.liquid
eleventyComputed: { title: "{{ list.title }}" }
---
<main><h1>{{ list.title }}</h1><ol>{% for item in list.items %}
<li><a href="{{ item.url }}">{{ item.data.title }}</a> <time>{{ item.date | day }}</time><p>{{ item | lead }}</p></li>{% endfor %}</ol>
{% if list.newer %}<a href="{{ list.newer }}">←</a>{% endif %}{% if list.older %}<a href="{{ list.older }}">→</a>{% endif %}</main>`;

const ELEVENTY_SINGLE = `---
layout: base.liquid
---
<main data-pagefind-body><article><h1>{{ title }}</h1><p><time>{{ date | day }}</time>, {{ location }}</p>{{ content }}
<ul>{% for each in attendees %}<li>{{ each.name }}, {{ each.position }}</li>{% endfor %}</ul></article></main>`;

/** Which Eleventy; installed by the bench into a folder of its own. */
export const ELEVENTY_PACKAGE = '@11ty/eleventy@3.1.8';

export const ELEVENTY: Peer = {
  name: 'Eleventy',
  command: ['node_modules/.bin/eleventy', '--quiet'],
  out: '_site',
  async write(folder, bulletins) {
    await writeAll(folder, {
      'package.json': JSON.stringify({ type: 'module', private: true }),
      'eleventy.config.js': ELEVENTY_CONFIG,
      '_includes/base.liquid': ELEVENTY_BASE,
      '_includes/tin.liquid': ELEVENTY_SINGLE,
      'tin/tin.json': JSON.stringify({ layout: 'tin.liquid', permalink: '/tin/{{ path }}/' }),
      'lists.liquid': ELEVENTY_LIST,
      ...Object.fromEntries(
        bulletins.map((each) => [`tin/${each.year}/${each.slug}.md`, formatMarkdown(each)]),
      ),
    });
  },
};

const ASTRO_BASE = `---
const { title } = Astro.props;
---
<!doctype html><html lang="vi"><head>${HEAD}<title>{title} - ${TITLE}</title><style is:inline>${STYLE}</style></head>
<body><header><a href="/">${TITLE}</a> ${MENU}</header><slot /><footer>${TITLE}</footer></body></html>`;

const ASTRO_LIST = `---
import Base from '../layouts/Base.astro';
const { title, page } = Astro.props;
---
<Base title={title}><main><h1>{title}</h1><ol>{page.data.map((item) => (
<li><a href={'/tin/' + item.data.path + '/'}>{item.data.title}</a> <time>{item.data.date}</time><p>{item.body.trim().split('\\n', 1)[0]}</p></li>))}</ol>
{page.url.prev && <a href={page.url.prev}>←</a>}{page.url.next && <a href={page.url.next}>→</a>}</main></Base>`;

function formatAstroList(depth: string, paths: string): string {
  return `---
import { getCollection } from 'astro:content';
import List from '${depth}components/List.astro';
export async function getStaticPaths({ paginate }) {
  const all = (await getCollection('tin')).sort((a, b) => (a.data.date < b.data.date ? 1 : -1));
  ${paths}
}
const { page, title } = Astro.props;
---
<List title={title} page={page} />`;
}

const ASTRO_FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ type: 'module', private: true }),
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { site: 'https://thu.example', trailingSlash: 'always', integrations: [mdx()] };`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { tin: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './content' }) }) };`,
  'src/layouts/Base.astro': ASTRO_BASE,
  'src/components/List.astro': ASTRO_LIST,
  'src/pages/tin/[...path].astro': `---
import { getCollection, render } from 'astro:content';
import Base from '../../layouts/Base.astro';
export async function getStaticPaths() {
  return (await getCollection('tin')).map((entry) => ({ params: { path: entry.data.path }, props: { entry } }));
}
const { data } = Astro.props.entry;
const { Content } = await render(Astro.props.entry);
---
<Base title={data.title}><main data-pagefind-body><article><h1>{data.title}</h1><p><time>{data.date}</time>, {data.location}</p><Content />
<ul>{data.attendees.map((each) => <li>{each.name}, {each.position}</li>)}</ul></article></main></Base>`,
  'src/pages/[...page].astro': formatAstroList(
    '../',
    `return paginate(all, { pageSize: ${PER_PAGE}, props: { title: '${TITLE}' } });`,
  ),
  'src/pages/nam/[year]/[...page].astro': formatAstroList(
    '../../../',
    `return [...Map.groupBy(all, (each) => each.data.year)].flatMap(([year, some]) =>
    paginate(some, { pageSize: ${PER_PAGE}, params: { year }, props: { title: year } }));`,
  ),
  'src/pages/chuyen-muc/[section]/[...page].astro': formatAstroList(
    '../../../',
    `return [...Map.groupBy(all, (each) => each.data.chuyenmuc[0])].flatMap(([section, some]) =>
    paginate(some, { pageSize: ${PER_PAGE}, params: { section }, props: { title: section } }));`,
  ),
};

export const STOCK_ASTRO: Peer = {
  name: 'Astro with @astrojs/mdx',
  // Ten thousand modules do not fit into the memory that Node takes by itself.
  command: ['node', '--max-old-space-size=12000', 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  out: 'dist',
  async write(folder, bulletins) {
    await writeAll(folder, {
      ...ASTRO_FILES,
      ...Object.fromEntries(
        bulletins.map((each) => [`content/${each.year}/${each.slug}.mdx`, formatMarkdown(each)]),
      ),
    });
    await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  },
};
