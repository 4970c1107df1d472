/** The parts of a text between marks that stand outside of brackets. */
export function pieces(text: string, mark: RegExp): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    depth += depthChange(text, i);
    if (depth > 0) continue;
    const match = mark.exec(text.slice(i));
    if (match === null || (i > 0 && /\w/.test(match[0]) && /\w/.test(text.charAt(i - 1)))) continue;
    found.push(text.slice(from, i));
    i += match[0].length - 1;
    from = i + 1;
  }
  found.push(text.slice(from));
  return found;
}

/** 1 where a bracket opens at this place, -1 where one closes, else 0. */
export function depthChange(text: string, i: number): number {
  if ("([{（［".includes(text.charAt(i)) || text.startsWith("\\begin", i)) return 1;
  return ")]}）］".includes(text.charAt(i)) || text.startsWith("\\end{", i) ? -1 : 0;
}

/** Where the bracket that opens at `open` closes; -1 where it does not. */
export function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    depth += depthChange(text, i);
    if (depth === 0) return i;
  }
  return -1;
}
