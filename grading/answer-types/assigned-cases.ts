/**
 * Cases that assign their values to one name: "if x > 0: y = 1, else: y = 0", "y = 1, x > 0; y = 0, x <= 0". The name and its equals
 * sign as blanks wherever it stands, so that places stay right; null where the name stands anywhere else too, since it may then be
 * part of a condition, or is a given one.
 */
export function withoutAssignments(text: string, given: readonly string[]): string | null {
  const [, name] = /(?<![\p{L}\d_.\\])([A-Za-z])\s*:?=(?![=>])/u.exec(text) ?? [];
  if (name === undefined || given.includes(name) || constants.includes(name)) return null;
  let count = 0;
  const changed = text.replace(assignment(name), (piece, before: string) => {
    count += 1;
    return before + " ".repeat(piece.length - before.length);
  });
  // Elsewhere it would say something of its own.
  return count < 2 || new RegExp(`(?<![A-Za-z_\\\\])${name}(?![A-Za-z_])`).test(changed) ? null : changed;
}

const constants: readonly string[] = ["e", "i"];

/** At the start of a case, or where its value has to follow. */
const assignment = (name: string): RegExp =>
  new RegExp(
    String.raw`(^\s*|[:;：；\n{→]\s*|(?<![A-Za-z])(?:then|else|otherwise)\s+|(?:否则|则)\s*|\\\\\s*)${name}\s*:?=(?![=>])`,
    "g",
  );
