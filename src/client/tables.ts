/** Lets the keyboard stop at a table only while it is wider than its box; without a script it stops wherever one may be. */
export function startTables(boxes: readonly HTMLElement[]): void {
  const observer = new ResizeObserver(() => {
    for (const box of boxes) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  });
  // A table is as wide as its box, or wider.
  for (const { firstElementChild: table } of boxes) if (table) observer.observe(table);
}
