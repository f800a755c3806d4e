import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { buildBody, type Block } from '../../src/bulletins/blocks.ts';
import { findParserTrap } from '../../src/bulletins/parser-traps.ts';
import { BULLETIN } from '../support/content-root.ts';
import type { HostileFixture } from './fixtures/fixture.ts';

/**
 * What the page of a hostile text would hold as HTML if nothing judged the text: it goes from the parser straight into blocks.
 * `undefined` when no page can be made of it, because it is kept from the parser, which it would end, or because that takes none of it.
 */
export function renderUnguarded({ files, file = BULLETIN }: HostileFixture): string | undefined {
  const text = String(files[file]);
  const body = text.replace(/^---\n[^]*?\n---\n/u, '');
  if (body === text || findParserTrap(body, file)) return undefined;
  try {
    const tree = mdxToHast(body, { features: { frontmatter: false, smartPunctuation: false } }) as Root;
    const html = writeBlocks(buildBody(tree, file, (path) => path).blocks);
    return html === '' ? undefined : html;
  } catch {
    return undefined;
  }
}

function writeBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'html') return block.html;
      if (block.kind === 'figure') return `<img src="${block.image.src}" alt="">`;
      return 'blocks' in block ? writeBlocks(block.blocks) : '';
    })
    .join('');
}
