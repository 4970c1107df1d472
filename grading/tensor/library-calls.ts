import { operandBefore } from "./array-calls";
import { arrayCall } from "./array-functions";
import { stepText } from "./comparisons";
import { type Edit, edited, type Rewritten, unchanged } from "./rewriting";
import type { SymbolTable } from "./symbols";
import { isTensorProduct, tensorProduct, withExpanded } from "./tensor-products";

/** Most calls in one text; each is rewritten in a pass of its own, from the left. */
const mostCalls = 20;

interface Call {
  readonly from: number;
  /** Where its closing bracket stands. */
  readonly close: number;
  readonly name: string;
  readonly items: readonly string[];
}

const prefix = /(?:\b(?:np|numpy|jnp|torch|tf|F|(?:torch\s*\.\s*)?nn(?:\s*\.\s*functional)?)\s*\.\s*)?/.source;
const names =
  "where|log_softmax|heaviside|clamp|var|std|matrix_power|bmm|norm|transpose|swapaxes|linear|tensordot|inner|multi_dot|chain_matmul|matvec|addmm|addmv|addr|addcmul|" +
  "threshold|greater_equal|greater|less_equal|less|g[te]|l[te]|expand_dims|unsqueeze|reshape|(?:zeros|ones)_like|ravel|squeeze|negative|neg|reciprocal|rsqrt|matmul|multiply|mul|sum|mean|mse_loss|l1_loss|tile|t";
const scientific = /(?:\bscipy\s*\.\s*)?\bspecial\s*\.\s*(softmax|logsumexp)\s*\(|\btorch\s*\.\s*(dot)\s*\(/.source;
const start = new RegExp(
  `(?<![\\p{L}\\d_.\\\\])${prefix}(?:linalg\\s*\\.\\s*)?(${names})\\s*\\(|\\bnn\\s*\\.\\s*(Softmax|LogSoftmax|Sigmoid|Tanh|ReLU|Softplus|SiLU)\\s*\\(([^()]*)\\)\\s*\\(|${scientific}`,
  "gu",
);

/**
 * Calls of NumPy and PyTorch that are written with others in printed mathematics: np.where(z > 0, a, b) as a mask, log_softmax(x) as
 * log(softmax(x)). What depends on a setting that was not typed, such as PyTorch's var, stays and is refused by name.
 */
export function withLibraryCalls(text: string, table: SymbolTable): Rewritten {
  let result = text.includes("expand") ? withExpanded(text, table) : unchanged(text);
  for (let i = 0; i < mostCalls; i += 1) {
    const edits = nextEdits(result.text, table);
    if (edits === null) return result;
    const before = result;
    const after = edited(before.text, edits);
    result = { text: after.text, back: (span) => before.back(after.back(span)) };
  }
  return result;
}

function nextEdits(text: string, table: SymbolTable): readonly Edit[] | null {
  for (const match of text.matchAll(start)) {
    const open = match.index + match[0].length;
    const { close, items } = listed(text, open);
    if (close === null) return null;
    const module = match[2];
    if (module !== undefined) {
      const axis = (match[3] ?? "").replace(/^\s*dim\s*=\s*/, "").trim();
      const name = module === "LogSoftmax" ? "log_softmax" : module.toLowerCase();
      return [
        { from: match.index, to: open, text: `${name}(` },
        { from: close, to: close + 1, text: axis === "" ? ")" : `, ${axis})` },
      ];
    }
    const scientificName = match[4];
    if (scientificName !== undefined) {
      // SciPy's run over all entries of a matrix, unless there is an axis.
      if (items.length !== 1) continue;
      const [inner = ""] = items;
      const all = scientificName === "softmax" ? `(exp(${inner})/sum(exp(${inner})))` : `log(sum(exp(${inner})))`;
      return [{ from: match.index, to: close + 1, text: all }];
    }
    // PyTorch's dot takes two arrays of one axis each, and gives a number.
    if (match[5] !== undefined) return [{ from: match.index, to: open, text: "dot(" }];
    const name = match[1] ?? "";
    const call: Call = { from: match.index, close, name, items };
    const made = isTensorProduct(name) ? tensorProduct(name, items, table) : written(call, match[0]);
    if (made !== null) return [{ from: match.index, to: close + 1, text: made }];
  }
  return null;
}

/** The arguments between brackets, cut at their commas. */
function listed(text: string, open: number): { readonly close: number | null; readonly items: readonly string[] } {
  const items: string[] = [];
  let depth = 0;
  let from = open;
  for (let at = open; at < text.length; at += 1) {
    const glyph = text.charAt(at);
    if ("([{".includes(glyph)) depth += 1;
    if (")]}".includes(glyph)) depth -= 1;
    if (depth < 0 || (depth === 0 && glyph === ",")) {
      items.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (depth < 0) return { close: at, items };
  }
  return { close: null, items };
}

const comparison = /[<>≥≤]/;
const powers = 5;

function written({ name, items }: Call, head: string): string | null {
  const [first = "", second = "", third = "", ...more] = items;
  switch (name) {
    case "where":
      if (third === "" || more.length > 0 || !comparison.test(first)) return null;
      return `((${first})⊙(${second})+(1-(${first}))⊙(${third}))`;
    case "log_softmax":
      return first === "" ? null : `log(softmax(${items.join(",")}))`;
    case "bmm":
    case "matvec":
      return items.length === 2 ? `((${first})@(${second}))` : null;
    case "multi_dot":
    case "chain_matmul":
      return inTurn(name === "multi_dot" ? itemsOf(first, items) : items);
    case "heaviside":
      // Its second argument is the value at 0.
      if (items.length !== 2) return null;
      if (/^0?\.50*$/.test(second)) return `((1+sign(${first}))/2)`;
      return /^[01](?:\.0*)?$/.test(second) ? `(${stepText(first, second.startsWith("0"))})` : null;
    case "clamp":
      return items.length === 2 && /^(?:min\s*=\s*)?0(?:\.0?)?$/.test(second) ? `relu(${first})` : null;
    case "threshold":
      // PyTorch keeps what is above the second argument, and puts the third in place of all else.
      if (third === "" || more.length > 0 || !/\bF\b|functional/.test(head)) return null;
      return `((${first}>${second})⊙(${first})+(1-(${first}>${second}))⊙(${third}))`;
    case "var":
    case "std": {
      const spread = variance(items, /\b(?:np|numpy|jnp)\b/.test(head));
      return spread === null ? null : name === "var" ? `(${spread})` : `sqrt(${spread})`;
    }
    case "norm":
      return normAlong(items);
    case "transpose":
    case "swapaxes":
      return /^(?:0,1|1,0|-1,-2|-2,-1|\(1,0\))$/.test(items.slice(1).join(",").replaceAll(" ", ""))
        ? `(${first}).T`
        : null;
    case "linear": {
      if (second === "" || more.length > 0) return null;
      const turned = second.endsWith(".T") ? second.slice(0, -2) : `(${second}).T`;
      return `((${first})@${turned}${third === "" ? "" : `+(${third})`})`;
    }
    case "t":
      // t(x) may be a product; torch.t(W) is a transpose.
      return items.length === 1 && /torch/.test(head) ? `(${first}).T` : null;
    case "addmm":
    case "addmv":
      return third === "" || more.length > 0 || !/torch/.test(head) ? null : `((${first})+(${second})@(${third}))`;
    case "addr":
      return third === "" || more.length > 0 || !/torch/.test(head)
        ? null
        : `((${first})+outer((${second}),(${third})))`;
    case "matrix_power": {
      const times = /^[1-9]$/.test(second) ? Number(second) : 0;
      return times < 1 || times > powers || more.length > 0 || third !== ""
        ? null
        : `(${Array.from({ length: times }, () => `(${first})`).join("@")})`;
    }
    default:
      return arrayCall({ name, items }, /\b(?:np|numpy|jnp|torch|tf)\b/.test(head));
  }
}

/** The products of a list in turn; null where one is missing, or is set by its name. */
const inTurn = (factors: readonly string[]): string | null =>
  factors.length < 2 || factors.some((each) => each === "" || each.includes("="))
    ? null
    : `(${factors.map((each) => `(${each})`).join("@")})`;

/** What stands in a list or tuple that is the only argument. */
function itemsOf(list: string, all: readonly string[]): readonly string[] {
  const inside = listed(list, 1);
  return all.length === 1 && /^[[(]/.test(list) && inside.close === list.length - 1 ? inside.items : [];
}

const keyword = /^(axis|dim|keep_?dims?|unbiased|ddof|correction)\s*=\s*(.+)$/;

/** NumPy divides by n, PyTorch by n - 1 unless it is told not to. The mean that is subtracted keeps the axis. */
function variance([first = "", ...typed]: readonly string[], isNumpy: boolean): string | null {
  const others = typed.map((each, i) => (i === 0 && /^(?:-[12]|[01])$/.test(each) ? `axis=${each}` : each));
  const given = new Map(others.map((each) => [keyword.exec(each)?.[1] ?? "", each] as const));
  const divisor = ["unbiased", "ddof", "correction"].map((each) => given.get(each)).find((each) => each !== undefined);
  const axis = given.get("axis") ?? given.get("dim");
  const isOverCount = divisor === undefined ? isNumpy : /=\s*(?:False|0)$/.test(divisor);
  if (first === "" || !isOverCount || given.has("") || given.size < others.length) return null;
  if (axis === undefined) return others.length > 1 ? null : `mean(((${first})-mean(${first})).^2)`;
  const kept = [...given.values()].find((each) => /^keep/.test(each));
  const last = kept === undefined ? axis : `${axis},${kept}`;
  return `mean(((${first})-mean(${first},${axis},keepdims=True)).^2,${last})`;
}

/** The norms of rows or columns; null where no axis is named, or the norm is another one. */
export function normAlong([first = "", ...others]: readonly string[]): string | null {
  const axes = others.filter((each) => /^(?:axis|dim|keep_?dims?)\s*=/.test(each));
  const orders = others.filter((each) => !axes.includes(each));
  const isEuclidean = orders.every((each) => /^(?:(?:ord|p)\s*=\s*)?2$/.test(each)) && orders.length < 2;
  return axes.some((each) => /^(?:axis|dim)/.test(each)) && isEuclidean
    ? `sqrt(sum((${first}).^2,${axes.join(",")}))`
    : null;
}

/** z.clamp(min=0) as z.relu(), X.norm(dim=1) as a root of a sum, and X.var(axis=1) as np.var(X, axis=1). */
export const withPlainMethods = (text: string): Rewritten => {
  const isNumpy = /\b(?:np|numpy|jnp)\s*\./.test(text) && !/\btorch\b/.test(text);
  const edits = [...text.matchAll(methods)].flatMap((match): Edit[] => {
    const [piece, axes, name, spread] = match;
    const end = match.index + piece.length;
    if (name === undefined && axes === undefined && spread === undefined)
      return [{ from: match.index, to: end, text: ".relu()" }];
    const from = operandBefore(text, match.index);
    if (from === null || libraries.test(text.slice(from, match.index))) return [];
    if (axes !== undefined) {
      const given = axes.split(",").map((each) => each.trim());
      const kept = given.filter((each) => keyword.test(each)).join(",");
      const isPlain = normAlong(["", ...given]) !== null;
      return isPlain ? [{ from: match.index, to: end, text: `.pow(2).sum(${kept}).sqrt()` }] : [];
    }
    const own = isNumpy || /\b(?:axis|ddof|keepdims)\s*=/.test(spread ?? "") ? "np." : "";
    return [
      { from, to: from, text: `${own}${name}(` },
      { from: match.index, to: end, text: spread?.trim() === "" ? ")" : `,${spread})` },
    ];
  });
  // Operands of one another are left to be asked back: edits stand apart.
  const apart = edits.every(({ from }, i) => i === 0 || from >= (edits[i - 1]?.to ?? 0));
  return edits.length === 0 || !apart ? unchanged(text) : edited(text, edits);
};

const libraries = /^\s*(?:np|numpy|jnp|torch|tf|F|linalg|nn|functional)\s*(?:\.|$)/;
const methods =
  /\.\s*clamp\(\s*(?:min\s*=\s*)?0(?:\.0?)?\s*\)|\.\s*clamp_min\(\s*0(?:\.0?)?\s*\)|\.\s*norm\(\s*((?:[^(),]*,)?\s*(?:axis|dim)\s*=[^()]*)\)|\.\s*(var|std)\(([^()]*)\)/g;

const calls =
  /where|threshold|special|torch|softmax|Softmax|heaviside|clamp|var|std|matrix_power|bmm|nn\s*\.|norm|transpose|swapaxes|linear|tensordot|inner|multi_dot|chain_matmul|matvec|addm|addr|addcmul|_like|expand_dims|unsqueeze|reshape|matmul|mul|ravel|squeeze|neg|reciprocal|rsqrt|_loss|tile|expand\s*\(|dims|greater|less|\.\s*[gl][te]\s*\(/;

/** Whether one of these calls may stand in a text: most answers have none, and are spared the search. */
export const mayCallLibrary = (text: string): boolean => calls.test(text);
