/** The path below which a site lies, beginning and ending in a slash. `url` is the published address, with a slash at its end. */
export function basePath({ url }: { url: string }): string {
  return new URL(url).pathname;
}
