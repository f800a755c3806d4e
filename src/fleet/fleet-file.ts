import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { issueAt, type Issue } from '../gate/issue.ts';
import { MAX_IDENTIFIER, MAX_URL } from '../gate/limits.ts';
import { failAs, validateParsed } from '../gate/validate.ts';
import { listLineBreaks } from '../gate/yaml/one-line.ts';
import { readYamlFile } from '../gate/yaml/read-yaml.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';

const path = z.string().trim().min(1).max(MAX_URL);
const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(MAX_IDENTIFIER);

/** A folder of a repository: `.`, or a path that leads into it and not out again. */
const innerPath = path
  .regex(/^(?!-)[A-Za-z0-9._/-]+$/)
  .refine((value) => !isAbsolute(value) && !value.split('/').includes('..'), failAs('bad-format', {}));

/** Where the releases of an office go: a server that `publish-to-server.sh` publishes on. */
const publish = z.strictObject({
  server: z
    .string()
    .max(MAX_URL)
    .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*@[A-Za-z0-9][A-Za-z0-9.-]*$/),
  port: z.int().min(1).max(65_535).optional(),
  /** The folder of the releases on the server. */
  releases: path.regex(/^\/[A-Za-z0-9._/-]+$/),
  /** The folder of what was installed there by hand; `/etc/bantin` unless it is given. */
  installed: path.regex(/^\/[A-Za-z0-9._/-]+$/).optional(),
});

/** `fleet.yaml`: the offices that one machine builds and publishes. */
export const fleetSchema = z.strictObject({
  /** Where repositories, caches and finished sites lie; relative to the file. */
  folder: path,
  offices: z
    .array(
      z.strictObject({
        /** Names its folder and its row in the table. */
        id: identifier,
        /** Its repository: an address of HTTPS or SSH, or a path. */
        git: path.regex(/^(?:(?:https|ssh):\/\/|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:|\/|\.{1,2}\/)\S+$/),
        branch: z
          .string()
          .max(MAX_IDENTIFIER)
          .regex(/^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]*$/)
          .default('main'),
        /** The content root within the repository. */
        content: innerPath.default('noi-dung'),
        /** Without it the site is built and left in `…/<id>/`. */
        publish: publish.optional(),
      }),
    )
    .min(1)
    .max(1000),
});

export type Fleet = z.output<typeof fleetSchema>;

export type FleetOffice = Fleet['offices'][number];

/** The offices that a file names, with absolute paths, or every issue of that file. `named` is its path as it was typed. */
export async function readFleet(
  absolute: string,
  named: string,
): Promise<{ fleet: Fleet } | { issues: Issue[] }> {
  const { size, mtimeMs } = await stat(absolute);
  const file = { path: named, absolute, bytes: size, modified: mtimeMs };
  const { yaml, data: fleet, issues } = validateParsed(fleetSchema, await readYamlFile(file));
  if (!yaml || !fleet) return { issues };
  const wrong = [...listLineBreaks(yaml), ...issues, ...listShared(fleet, yaml)];
  if (wrong.length > 0) return { issues: wrong };
  const beside = (each: string): string =>
    /^\.{0,2}\//u.test(each) ? resolve(dirname(absolute), each) : each;
  return {
    fleet: {
      folder: resolve(dirname(absolute), fleet.folder),
      offices: fleet.offices.map((office) => ({ ...office, git: beside(office.git) })),
    },
  };
}

/** What two offices have in common and may not: the id, or the folder of their releases, in which each would replace the other. */
function listShared({ offices }: Fleet, yaml: YamlSource): Issue[] {
  const known = new Set<string>();
  return offices.flatMap(({ id, publish: to }, index) => {
    const own: [string, PropertyKey[]][] = [[id, ['id']]];
    if (to) own.push([`${to.server}:${to.releases}`, ['publish', 'releases']]);
    return own.flatMap(([value, at]) => {
      const isKnown = known.has(value);
      known.add(value);
      const place = yaml.placeOf(['offices', index, ...at]);
      return isKnown ? [issueAt('duplicate-id', place, { id: value, other: yaml.file })] : [];
    });
  });
}
