/**
 * What programs write around cases, each replaced by as many characters, so that places stay right: MATLAB's .* and ./, Python's lambda,
 * def and lines of if, elif and else, braces and return of C, masks as numbers, and semicolons in a spreadsheet's IF.
 */
export function withProgramSigns(text: string): string {
  const blank = (piece: string): string => " ".repeat(piece.length);
  const plain = text
    .replace(/\.(?=[*/^])(?!\*\*)/g, " ")
    .replace(/^\s*(?:\w+\s*=\s*)?lambda\s+\w+(?:\s*,\s*\w+)*\s*:/, blank)
    .replace(/^\s*def\s+\w+\s*\([\w\s,]*\)\s*:/, blank)
    .replace(/^\s*@\(\s*\w+(?:\s*,\s*\w+)*\s*\)/, blank)
    .replace(/(?<=\\begin\s*\{(?:aligned|array|split)\}(?:\{[^{}]*\})?|\\\\)\s*&/g, blank)
    .replace(/(?<=\\begin\s*\{.*)&\s*&/gs, (piece) => "&".padEnd(piece.length))
    .replace(/(?<=[)\]])\^(?=\{?\+\}?\s*(?:$|[-+*/;,)<>=]|\\\\|if\b|when\b))/g, "_")
    .replace(masked, (piece, inside: string) => (comparison.test(inside) ? `[${inside}]`.padEnd(piece.length) : piece))
    .replace(/(?<![\w.])(?:np|torch)\s*\.\s*(zeros|ones)_like\s*\(\s*\w+\s*\)/g, (piece, word: string) =>
      (word === "ones" ? "1" : "0").padEnd(piece.length),
    )
    .replace(/\b(max|min)(\s*\(\s*)[[{]([^[\](){}]*)[\]}](?=\s*\))/g, "$1$2 $3 ");
  return spreadsheet.test(plain) && !plain.includes(",")
    ? plain.replace("WENN", "  IF").replaceAll(";", ",")
    : statements(plain);
}

const comparison = /[<>=≤≥≠]/;

/** (x > 0).float(), ((x > 0) & (x < 1)).float() and (x > 0).astype(int), which are 1 or 0. */
const masked =
  /(?<![\w\])}])\(((?:[^()[\]]|\([^()[\]]*\))*)\)\s*\.\s*(?:(?:float|int|long|double)\s*\(\s*\)|(?:astype|to)\s*\(\s*["']?[\w.]+["']?\s*\))/g;

const spreadsheet = /^\s*=?\s*(?:IF|WENN)\s*\(.*\)\s*$/s;

/** if (c) { return a; } else { return b; } and the same on lines of their own, as if c: a else: b. */
function statements(text: string): string {
  if (!/^\s*if\b/.test(text)) return text;
  const joined = text
    .replace(/:\s*\n\s*/g, (piece) => ":".padEnd(piece.length))
    .replace(/[;}\s]*\s(?=(?:else|elif)\b)|\}(?=\s*(?:else|elif)\b)/g, (piece) => " ".repeat(piece.length));
  if (!opensBody.test(joined)) return joined;
  return joined
    .replace(/\)\s*(?:\{\s*)?return\b/g, (piece) => "):".padEnd(piece.length))
    .replace(/\)\s*\{/g, (piece) => `)${":".padStart(piece.length - 1)}`)
    .replace(/\belse\s*\{/g, (piece) => "else".padEnd(piece.length))
    .replace(/[;}\s]+$/, (piece) => " ".repeat(piece.length));
}

/** if (…) return, if (…) { */
const opensBody = /^\s*if\s*\((?:[^()]|\([^()]*\))*\)\s*(?:\{|return\b)/;
