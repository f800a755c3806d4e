/** Kinds of files that the program consists of, below its folders. No kind that keys or settings of a machine have. */
const KINDS = /\.(?:ts|mjs|astro|css|md|sh|py|ya?ml|conf|txt|webp|png|woff2)$/u;

/** Files of the program without a kind. */
const NAMES: ReadonlySet<string> = new Set(['Caddyfile', 'LICENSE']);

/** Settings of npm by which the same packages are installed elsewhere. A registry, a proxy and a key are those of one machine. */
const SHARED_SETTING =
  /^(?:audit|engine-strict|fund|ignore-scripts|omit-lockfile-registry-resolved|save-exact) *= *(?:true|false)$/u;

/** Whether a file below a folder of the program is one that it may consist of: nothing hidden, and of a kind that it has. */
export function isOfProgram(path: string): boolean {
  const names = path.split('/');
  const name = names.at(-1)!;
  return !names.some((each) => each.startsWith('.')) && (KINDS.test(name) || NAMES.has(name));
}

/** The settings of npm that everybody shares, and the numbers of the other lines that say something. */
export function keepSharedSettings(text: string): { kept: string; others: number[] } {
  const lines = text.split(/\r\n|\n|\r/u);
  const kept = lines.filter((line) => SHARED_SETTING.test(line));
  const others = lines.flatMap((line, at) =>
    line.trim() === '' || SHARED_SETTING.test(line) ? [] : [at + 1],
  );
  return { kept: kept.map((line) => `${line}\n`).join(''), others };
}
