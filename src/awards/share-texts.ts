/**
 * Gives one copy of texts that are equal, apart from the file that they were cut from: V8 keeps a whole file in memory while a part of it
 * is referenced, and the rows of a register name the same units, places and names again and again.
 */
export function openSharedTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = JSON.parse(JSON.stringify(text)) as string;
    known.set(own, own);
    return own;
  };
}
