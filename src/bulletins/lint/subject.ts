import type { SourcePosition } from '../../gate/issue.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Body } from '../body/blocks.ts';
import type { Picture } from '../bulletin.ts';
import type { Frontmatter } from '../schema.ts';

/** A valid body as the lints look at it. */
export interface LintedBody {
  body: Body;
  /** The body as it is written, every line of the frontmatter blank before it. */
  source: string;
  /** The place of an offset in `source`. */
  placeAt: (offset: number) => SourcePosition;
}

/** A valid bulletin as the lints look at it. */
export interface LintSubject extends LintedBody {
  folder: BulletinFolder;
  fields: Frontmatter;
  yaml: YamlSource;
  /** All pictures of the bulletin, in the order of its page. */
  pictures: readonly Picture[];
}
