/** One value per process, or none. */
export interface ProcessState<Value> {
  find(): Value | undefined;
  set(value: Value | undefined): void;
}

/**
 * The value that this process keeps under a name. Astro runs the loader, the pages, the integration and the log handler from
 * copies of their modules, so a module variable would exist several times; the global registry of symbols gives all copies one.
 */
export function processState<Value>(name: string): ProcessState<Value> {
  const key = Symbol.for(`bantin.${name}`);
  const holder = globalThis as { [key: symbol]: unknown };
  return {
    find: () => holder[key] as Value | undefined,
    set: (value) => {
      holder[key] = value;
    },
  };
}
