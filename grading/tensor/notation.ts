import { arrayMethods } from "./array-calls";
import type { Notation } from "./products";
import { type Rewritten, rewritten } from "./rewriting";

/**
 * Which habits an answer follows. It is NumPy (or PyTorch) where it has a library's prefix, the operator @, `.T`, a method of an
 * array, an index that adds an axis or a comparison beside `*`; there `*` is elementwise and @ the matrix product. Everywhere else
 * `*` is the matrix product or scaling, and ⊙, `.*` or ∘ is elementwise. The two are never mixed: one sign of NumPy decides for the
 * whole answer.
 */
const numpySigns =
  /@|\) ?& ?\(|\b(?:np|numpy|jnp|torch|tf|F|math|nn|scipy|special) ?\. ?[A-Za-z]|\bexpit\(|\b(?:axis|dim|keep_?dims?|unbiased|ddof) ?=|\.m?T\b|\.t\(\)|\beinsum\(|\[ ?(?:None|np\.newaxis) ?, ?(?::|\.\.\.) ?\]|\[ ?(?::|\.\.\.) ?, ?(?:None|np\.newaxis) ?\]/;

const methods = new RegExp(
  `(?<=[\\p{L})\\]'}ᵀ⊤_][0-9]*)\\s?\\.\\s?(?:${[...arrayMethods, "transpose", "unsqueeze", "pow", "reshape", "view", "float", "int", "double", "astype", "to", "type", "type_as", "gt", "ge", "lt", "le", "masked_fill", "clamp", "clamp_min", "clip", "ravel", "flatten", "squeeze", "diagonal", "detach", "clone", "contiguous", "item", "neg", "reciprocal", "rsqrt"].join("|")})\\s?\\(`,
  "u",
);

/** A mask beside `*`, and no argument of a function. Programs write none in square brackets. */
const side = /(?:[^()[\]=<>]|\([^()[\]=<>]*\))*/.source;
const mask = `\\((?:1(?:\\.0?)? ?- ?\\()?${side}[<>]=?${side}\\)`;
const masks = new RegExp(`(?<!\\.)\\* ?(?:int|float|bool|~)?${mask}|(?<![\\p{L}\\d_}])${mask}\\)? ?\\*`, "u");

/** Transposes as no program writes them: beside them, a mask is no sign of NumPy. */
const printed = /'|\^ ?\{? ?\\?(?:T|top)\b|[ᵀ⊤]/;

export function notationOf(text: string): Notation {
  if (numpySigns.test(text) || methods.test(text)) return "numpy";
  return masks.test(text) && !printed.test(text) ? "numpy" : "mathematics";
}

/** Functions of arrays that are operators in disguise: what stands between and after their arguments. */
const operators: ReadonlyMap<string, readonly [between: string, after: string, before?: string]> = new Map([
  ["multiply", [")⊙(", "))"]],
  ["mul", [")⊙(", "))"]],
  ["matmul", [")@(", "))"]],
  ["mm", [")@(", "))"]],
  ["mv", [")@(", "))"]],
  ["dot", [")@(", "))"]],
  ["power", [")**(", "))"]],
  ["pow", [")**(", "))"]],
  ["add", [")+(", "))"]],
  ["subtract", [")-(", "))"]],
  ["divide", [")/(", "))"]],
  ["square", [",", ")**2)"]],
  ["transpose", [",", ").T)"]],
  ["solve", [")@(", "))", "(inv("]],
]);

const pieces =
  /\*\*|\.\*|\*|\.t\(\)|\.transpose\(\)|\.unsqueeze\([01]\)|\.(?:reshape|view)\( ?(?:-1 ?, ?1|1 ?, ?-1) ?\)|\[ ?(?:None|np\.newaxis) ?, ?: ?\]|\[ ?: ?, ?(?:None|np\.newaxis) ?\]|linalg\.(?!solve)|\.mT\b|\.pow\(|\.square\(\)|(?:np|numpy|jnp|torch|tf)\.(?:linalg\.(?=solve))?([a-z]+)\(|[(),]/g;

/** NumPy's notation in the reader's. */
export function asNumpy(text: string): Rewritten {
  const open: (readonly [string, string, string?] | null)[] = [];
  return rewritten(text, pieces, ([piece, called]) => {
    const operator = called === undefined ? undefined : operators.get(called);
    if (operator !== undefined) {
      open.push(operator);
      return operator[2] ?? "((";
    }
    if (piece === ".square()") return "**2";
    if (called !== undefined || piece === "(" || piece === ".pow(") {
      open.push(null);
      return piece === ".pow(" ? "**(" : null;
    }
    if (piece === ")") return open.pop()?.[1] ?? null;
    if (piece === ",") return open.at(-1)?.[0] ?? null;
    if (piece === "*") return "⊙";
    if (piece === "**" || piece === ".*") return null;
    if (piece === "linalg." || piece === ".unsqueeze(1)" || /^\[ ?:|-1 ?, ?1 ?\)$/.test(piece)) return "";
    // What is left turns a column into a row.
    return ".T";
  });
}
