import { inspectPhotograph } from '../../src/images/photograph.ts';
import { makeInterlacedPng } from './large-png.ts';

// Inspects two interlaced pictures of nearly 50 megapixels, the largest that are taken, that are asked for at once, and tells what became of them and the megabytes it took.
const bytes = await makeInterlacedPng(12_480, 4_000);
const both = await Promise.all([inspectPhotograph(bytes, 'a.png'), inspectPhotograph(bytes, 'b.png')]);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({
    file: bytes.length,
    widths: both.map((one) => ('width' in one ? one.width : 0)),
    megabytes,
  }),
);
