import type { Notation } from "./products";
import { type Rewritten, rewritten } from "./rewriting";

/**
 * Which habits an answer follows. It is NumPy (or PyTorch) where it has a library's prefix, the operator @, `.T`, an
 * index that adds an axis or a comparison beside `*`; there `*` is elementwise and @ the matrix product. Everywhere else `*` is the matrix product
 * or scaling, and ⊙, `.*` or ∘ is elementwise. The two are never mixed: one sign of NumPy decides for the whole answer.
 */
const numpySigns =
  /@|\b(?:np|numpy|jnp|torch|tf|F) ?\. ?[a-z]|\.m?T\b|\.t\(\)|\.(?:sum|mean|dot|trace)\(|\beinsum\(|\.transpose\(|\.unsqueeze\(|\.pow\(|\.(?:reshape|view)\(|\[ ?(?:None|np\.newaxis) ?, ?: ?\]|\[ ?: ?, ?(?:None|np\.newaxis) ?\]|\.(?:float|int|double|astype)\(|(?<!\.)\* ?\([^()=<>]*[<>]=?[^()=<>]*\)|\([^()=<>]*[<>]=?[^()=<>]*\) ?\*/;

export function notationOf(text: string): Notation {
  return numpySigns.test(text) ? "numpy" : "mathematics";
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
