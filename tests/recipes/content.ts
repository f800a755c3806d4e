import { bulletinText, smallJpeg, smallOffice } from '../support/content-root.ts';

/** A bulletin of the tests, by its slug. */
export function bulletin(slug: string, title: string, fields: Record<string, string> = {}): string {
  const body = `Đoạn đầu của bản tin ${slug}.
`;
  return bulletinText({ id: slug, title: `${title} (hư cấu)`, ...fields }, body);
}

/** Where a bulletin of that slug lies below the content root. */
export function fileOf(slug: string): string {
  return `bulletins/2024/${slug}/index.mdx`;
}

/** The files of an office with three bulletins whose site has this address, by path below its content root. */
export async function listContent(url: string): Promise<Record<string, string | Buffer>> {
  return {
    'site.yaml': String(smallOffice['site.yaml']).replace('https://thu.example/', url),
    [fileOf('mot')]: bulletin('mot', 'Tin một', { images: '[{ src: ./anh.jpg, alt: Toàn cảnh hội nghị }]' }),
    'bulletins/2024/mot/anh.jpg': await smallJpeg(),
    [fileOf('hai')]: bulletin('hai', 'Tin hai'),
    [fileOf('ba')]: bulletin('ba', 'Tin ba'),
  };
}
