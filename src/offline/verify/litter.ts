const NAME = /^(?:thumbs\.db|desktop\.ini|\.ds_store|\._.*)$/iu;

/**
 * Whether a path is that of a file which Windows or macOS, or their archivers, put beside others by themselves. Such a file is no part
 * of a package and no sign that somebody changed it.
 */
export function isLitter(path: string): boolean {
  const names = path.split('/');
  return names[0] === '__MACOSX' || NAME.test(names.at(-1)!);
}
