import { describe, expect, it } from 'vitest';
import { judgeJsonFeed, judgeXml } from '../../../src/inert/feed.ts';
import { formatAtom, formatJsonFeed, formatRss } from '../../../src/models/feeds-formats.ts';
import { listFeedPages } from '../../../src/models/feeds.ts';
import { makeContext } from '../models/machine-context.ts';
import { makeBulletin } from '../../support/read.ts';

const TITLE = 'Cách viết <script>alert(1)</script> & <b>';
const context = makeContext([
  await makeBulletin({ title: `'${TITLE}'`, summary: `'${TITLE}'`, byline: `'${TITLE}'` }),
]);
const [page] = listFeedPages(context);

describe('the feeds of this program', () => {
  it('hold nothing foreign, even when a bulletin speaks of tags', () => {
    expect(judgeXml(formatRss(page!, context))).toEqual([]);
    expect(judgeXml(formatAtom(page!, context))).toEqual([]);
    expect(judgeJsonFeed(formatJsonFeed(page!, context))).toEqual([]);
  });

  it('have no tag in what readers take for HTML', () => {
    const text = '<description><![CDATA[<img src=x onerror=a()>]]></description>';
    expect(judgeXml(formatRss(page!, context).replace('<item>', `<item>${text}`))).toHaveLength(1);
  });
});

const atom = (inside: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

it.each([
  atom('<content type="html">&lt;script></content>'),
  atom('<title type="html">&lt;script></title>'),
  atom('<title type="xhtml">a</title>'),
  '<rss version="2.0"><channel><item><title>&lt;script></title></item></channel></rss>',
  '<rss version="2.0"><channel><title>&lt;<![CDATA[script>]]></title></channel></rss>',
  '<rss version="2.0"><channel><title>&lt;<!-- -->script></title></channel></rss>',
  atom('<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><script/></div></summary>'),
  atom('<link href="javascript:a()"/>'),
  atom('<script xmlns="http://www.w3.org/1999/xhtml">a()</script>'),
  '<rss version="2.0"><channel><link>javascript:a()</link></channel></rss>',
  '<rss version="2.0"><channel><image><url>https://x.example/</url></image></channel></rss>',
  '<rss version="2.0"><channel><item><enclosure url="https://x.example/"/></item></channel></rss>',
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>javascript:a()</loc></url></urlset>',
  '<?xml-stylesheet type="text/xsl" href="a.xsl"?><users/>',
  '<users><svg xmlns="http://www.w3.org/2000/svg"/></users>',
  '<html xmlns="http://www.w3.org/1999/xhtml"/>',
  '<!DOCTYPE a><users/>',
  '<users>',
])('finds the foreign part of %s', (source) => {
  expect(judgeXml(source)).not.toEqual([]);
});

it('leaves a file of another program alone, of which browsers show nothing', () => {
  expect(judgeXml('<?xml version="1.0"?><users><user>A1B2</user></users>')).toEqual([]);
});

it.each([
  '{"items":[{"content_html":"<p>a</p>"}]}',
  '{"home_page_url":"javascript:a()"}',
  '{"icon":"https://x.example/"}',
  '{',
])('finds the foreign part of %s', (source) => {
  expect(judgeJsonFeed(source)).not.toEqual([]);
});
