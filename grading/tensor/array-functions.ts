import { type Rewritten, rewritten } from "./rewriting";

interface Call {
  readonly name: string;
  readonly items: readonly string[];
}

/**
 * Functions of NumPy, PyTorch, TensorFlow and Julia in the signs of arrays: np.greater(z, 0) as (z > 0), np.expand_dims(x, 1) as
 * x[:, None]. `isPrefixed` says that a library's name stands before the call. null for all others.
 */
export function arrayCall({ name, items }: Call, isPrefixed: boolean): string | null {
  const [first = "", second = "", third = "", ...more] = items;
  if (first === "" || more.length > 0) return null;
  const sign = isPrefixed && third === "" && second !== "" ? comparisons.get(name) : undefined;
  if (sign !== undefined) return `((${first})${sign}(${second}))`;
  switch (name) {
    case "zeros_like":
      return second === "" ? `(0*(${first}))` : null;
    case "ones_like":
      return second === "" ? `(1+0*(${first}))` : null;
    case "expand_dims":
    case "unsqueeze":
      return third === "" && isPrefixed ? withAxis(first, second.replace(/^(?:axis|dim)\s*=\s*/, "")) : null;
    case "reshape":
      return isPrefixed && second !== "" ? `(${first}).reshape(${items.slice(1).join(",")})` : null;
    case "ravel":
    case "squeeze":
      return second === "" && isPrefixed ? `(${first}).ravel()` : null;
    case "neg":
    case "negative":
      return second === "" && isPrefixed ? `(-(${first}))` : null;
    case "reciprocal":
      return second === "" && isPrefixed ? `(1/(${first}))` : null;
    case "rsqrt":
      return second === "" && isPrefixed ? `(1/sqrt(${first}))` : null;
    case "mse_loss":
      return second === "" ? null : reduced(`((${first})-(${second})).^2`, third);
    case "l1_loss":
      return second === "" ? null : reduced(`abs((${first})-(${second}))`, third);
    case "addcmul":
      return third === "" ? null : `((${first})+(${second})⊙(${third}))`;
    case "multiply":
    case "mul":
      // A comparison among the arguments is a mask, without brackets of its own.
      return third === "" && items.some((each) => /[<>≤≥]/.test(each)) ? `((${first})⊙(${second}))` : null;
    case "matmul":
      return turnedFactors(items);
    case "sum":
    case "mean":
      return third === "" ? alongDimension(name, first, second) : null;
    default:
      return null;
  }
}

/** PyTorch's losses are means over all entries, unless they say otherwise. */
function reduced(entries: string, setting: string): string | null {
  if (setting === "") return `mean(${entries})`;
  const [, how] = /^reduction\s*=\s*['"](mean|sum|none)['"]$/.exec(setting) ?? [];
  return how === undefined ? null : how === "none" ? `(${entries})` : `${how}(${entries})`;
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ["greater", ">"],
  ["greater_equal", ">="],
  ["gt", ">"],
  ["ge", ">="],
  ["less", "<"],
  ["less_equal", "<="],
  ["lt", "<"],
  ["le", "<="],
]);

function withAxis(array: string, axis: string): string | null {
  if (axis === "1" || axis === "-1") return `(${array})[:,None]`;
  return axis === "0" || axis === "-2" ? `(${array})[None,:]` : null;
}

/** TensorFlow's matmul(A, B, transpose_a=True). */
function turnedFactors([a = "", b = "", ...settings]: readonly string[]): string | null {
  if (settings.length === 0 || !settings.every((each) => /^transpose_[ab]\s*=\s*(?:True|False)$/.test(each)))
    return null;
  const isTurned = (which: string): boolean =>
    settings.some((each) => new RegExp(`^transpose_${which}\\s*=\\s*True$`).test(each));
  const factor = (words: string, which: string): string => (isTurned(which) ? `(${words}).T` : `(${words})`);
  return `(${factor(a, "a")}@${factor(b, "b")})`;
}

/** Julia counts axes from 1 and keeps them: sum(A, dims=1) is a row. */
function alongDimension(name: string, array: string, second: string): string | null {
  const [, dimension] = /^dims\s*=\s*([12])$/.exec(second) ?? [];
  if (dimension === undefined) return null;
  return dimension === "1" ? `(${name}(${array},0))'` : `${name}(${array},2)`;
}

const number = /bool_?|u?int(?:8|16|32|64)?|float(?:16|32|64)?|double|single|Int(?:32|64)?|Float(?:32|64)/.source;
const compared = /(?=(?:[^()<>=≤≥]|\([^()]*\))*(?:[<>]|≤|≥))/.source;
const plain = new RegExp(
  [
    /\btf\s*\.\s*reduce_(?<reduced>sum|mean|max|min)\s*\(/.source,
    /\b(?<product>tf\s*\.\s*linalg\s*\.\s*matmul)\s*\(/.source,
    /\b(?:np|numpy|jnp)\s*\.\s*(?<outer>multiply\s*\.\s*outer)\s*\(/.source,
    /\b(?:np|numpy|jnp|torch|tf)\s*\.\s*(?<binary>sub|div|true_divide)\s*\(/.source,
    `(?<![\\p{L}\\d_.\\\\])(?:(?:np|numpy|jnp|torch|tf)\\s*\\.\\s*)?(?<cast>${number})\\s*\\.?\\s*\\(${compared}`,
    /\.\s*(?<kept>detach|clone|contiguous|item)\(\s*\)/.source,
    /\.\s*(?<method>neg|reciprocal|rsqrt|diagonal)\(\s*\)/.source,
    `(?<=[\\p{L})\\]}'ᵀ\\s])\\.(?<dotted>[-+]|[<>]=?|≥|≤)`,
    /(?<=[a-z]{3})(?<called>\.)(?=\()/.source,
  ].join("|"),
  "gu",
);

const plainMethods: ReadonlyMap<string, string> = new Map([
  ["neg", ".mul(-1)"],
  ["reciprocal", ".pow(-1)"],
  ["rsqrt", ".pow(-1/2)"],
  ["diagonal", ".diag()"],
]);

/** tf.reduce_sum as np.sum, np.int64(z > 0) as (z > 0), Julia's .- as - and its tanh.(c) as tanh(c). */
export const withPlainFunctions = (text: string): Rewritten =>
  rewritten(text, plain, ({ groups = {} }) => {
    const { reduced, product, outer, binary, cast, kept, method, dotted, called } = groups;
    if (called !== undefined || kept !== undefined) return "";
    if (method !== undefined) return plainMethods.get(method) ?? null;
    if (reduced !== undefined) return `np.${reduced}(`;
    if (product !== undefined) return "tf.matmul(";
    if (outer !== undefined) return "np.outer(";
    if (binary !== undefined) return binary === "sub" ? "np.subtract(" : "np.divide(";
    return cast === undefined ? (dotted ?? null) : "(";
  });
