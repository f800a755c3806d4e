import { extname } from 'node:path/posix';
import { judgeDrawing } from './drawing.ts';
import { isJsonFeed, judgeJsonFeed, judgeXml } from './feed.ts';

/**
 * Judges a drawing, feed or other XML file by the ending of its path; returns its faults. None for files of other kinds: pages,
 * scripts and styles are judged by what their maker declares.
 */
export function judgeFile(path: string, contents: Buffer): string[] {
  switch (extname(path).toLowerCase()) {
    case '.svg':
      return judgeDrawing(contents.toString('utf8'));
    case '.xml':
      return judgeXml(contents.toString('utf8'));
    case '.json':
      return isJsonFeed(path) ? judgeJsonFeed(contents.toString('utf8')) : [];
    default:
      return [];
  }
}
