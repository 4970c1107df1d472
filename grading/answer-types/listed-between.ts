const name = String.raw`\\?[\p{L}][\p{L}\d_{}]*`;
const sign = String.raw`(?:<=?|>=?|≤|≥|⩽|⩾|\\(?:le|ge|lt|gt|leq|geq|leqslant|geqslant)(?![A-Za-z]))`;
const opens = new RegExp(`^([^<>≤≥⩽⩾]*?)\\s*(${sign})\\s*(${name})$`, "u");
const closes = new RegExp(`^(${name})\\s*(${sign})\\s*([^<>≤≥⩽⩾]*)$`, "u");
const alone = new RegExp(`^${name}$`, "u");

/**
 * Names that are listed between two bounds, or behind one: "0 <= a", "b <= 1" as 0 <= a <= 1 and 0 <= b <= 1, and "0 <= a", "b" as the first
 * of it. As two conditions they would leave each name without an end. The bounds are numbers; beside other bounds, or where a
 * word stands between ("0 <= a and b <= 1"), two things may be meant: null.
 */
export function listedBetween(pieces: readonly string[], isByCommas: boolean): readonly string[] | null {
  const made: string[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const [, low = "", rising = "", first = ""] = opens.exec(pieces[i] ?? "") ?? [];
    const names = [first];
    let next = i + 1;
    for (; alone.test(pieces[next] ?? ""); next += 1) names.push(pieces[next] ?? "");
    const [, last, falling = "", high = ""] = first === "" ? [] : (closes.exec(pieces[next] ?? "") ?? []);
    const isChain = last !== undefined && !names.includes(last) && way(rising) === way(falling);
    if (first === "" || (!isChain && names.length === 1) || alone.test(low)) {
      made.push(pieces[i] ?? "");
      continue;
    }
    if (isChain) {
      // 0 <= a, b <= 1 - a says of b alone what follows it.
      if (!isNumber(high) && [...names, last].some((each) => high.includes(each)) && names.length === 1) {
        made.push(pieces[i] ?? "");
        continue;
      }
      if (!isByCommas || !isNumber(low) || !isNumber(high)) return null;
      for (const each of [...names, last]) made.push(`${low} ${rising} ${each} ${falling} ${high}`);
    } else {
      if (!isByCommas) return null;
      for (const each of names) made.push(`${low} ${rising} ${each}`);
    }
    i = isChain ? next : next - 1;
  }
  return made;
}

const way = (text: string): "up" | "down" => (/[<≤⩽]|\\l/.test(text) ? "up" : "down");

const isNumber = (text: string): boolean => text.trim() !== "" && !/\p{L}/u.test(text.replace(/\\[a-z]+/g, ""));
