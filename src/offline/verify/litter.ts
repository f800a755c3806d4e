const NAME = /^(?:thumbs\.db|desktop\.ini|\.ds_store|\._.*)$/iu;

/**
 * Whether a path is that of a file which Windows or macOS, or their archivers, put beside others by themselves: those in `__MACOSX` are
 * named `._…` too. In a folder such a file is no part of a package and no sign that somebody changed it.
 */
export function isLitter(path: string): boolean {
  return NAME.test(path.slice(path.lastIndexOf('/') + 1));
}
