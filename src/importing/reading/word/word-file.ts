import type { Package } from '../../../gate/office/package.ts';
import { readRelations } from '../../../gate/office/relations.ts';
import { readXmlTree, type XmlNode } from './xml-tree.ts';

/** Where the relations of a part lead: to parts of the package by their names, and out of it by address. */
export interface PartRelations {
  /** The parts of a type of relation, such as `styles`, by their names in the package. */
  ofType: (type: string) => string[];
  /** The part to which a relation leads. */
  inner: (id: string) => string | undefined;
  outer: (id: string) => string | undefined;
}

/** A document of Word that is open. */
export interface OpenWordFile {
  document: Package;
  /** The name of its main part. */
  main: string;
  relations: PartRelations;
  /** The tree of the first part of a type of relation; `undefined` where the document has none. */
  readRelated: (type: string) => Promise<{ name: string; tree: XmlNode } | undefined>;
}

/** Opens the main part of a document of Word; `undefined` when the package names none. */
export async function openWordFile(document: Package): Promise<OpenWordFile | undefined> {
  const top = await readPartRelations(document, '');
  const [main] = top.ofType('officeDocument');
  if (main === undefined) return undefined;
  const relations = await readPartRelations(document, main);
  return {
    document,
    main,
    relations,
    async readRelated(type) {
      const [name] = relations.ofType(type);
      return name === undefined ? undefined : { name, tree: await readXmlTree(document, name) };
    },
  };
}

/** The relations of a part; those of the package itself for ''. */
export async function readPartRelations(document: Package, part: string): Promise<PartRelations> {
  const wanted = part.replace(/([^/]*)$/u, '_rels/$1.rels').toLowerCase();
  const list = document.names.find((name) => name.toLowerCase() === wanted);
  const { inner, outer } =
    list === undefined ? { inner: [], outer: new Map() } : await readRelations(document, list);
  const nameOf = (target: string) => document.names.find((name) => name.toLowerCase() === target);
  return {
    ofType: (type) => inner.flatMap((each) => (each.type === type ? (nameOf(each.target) ?? []) : [])),
    inner: (id) => {
      const target = inner.find((each) => each.id === id)?.target;
      return target === undefined ? undefined : nameOf(target);
    },
    outer: (id) => outer.get(id),
  };
}

/** The value of an attribute that names a relation. */
export function relationId(node: XmlNode, name: 'id' | 'embed' | 'link'): string {
  return (
    node.attributes.find((each) => each.name === name && each.uri.endsWith('/relationships'))?.value ?? ''
  );
}
