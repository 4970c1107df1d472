import { type Edit, edited, type Rewritten, unchanged } from "./rewriting";

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
const names = "where|log_softmax|heaviside|clamp|var|std|matrix_power|bmm";
const scientific = /(?:\bscipy\s*\.\s*)?\bspecial\s*\.\s*(softmax|logsumexp)\s*\(|\btorch\s*\.\s*(dot)\s*\(/.source;
const start = new RegExp(
  `(?<![\\p{L}\\d_.\\\\])${prefix}(?:linalg\\s*\\.\\s*)?(${names})\\s*\\(|\\bnn\\s*\\.\\s*(Softmax|LogSoftmax|Sigmoid|Tanh|ReLU|Softplus|SiLU)\\s*\\(([^()]*)\\)\\s*\\(|${scientific}`,
  "gu",
);

/**
 * Calls of NumPy and PyTorch that are written with others in printed mathematics: np.where(z > 0, a, b) as a mask, log_softmax(x) as
 * log(softmax(x)). What depends on a setting that was not typed, such as PyTorch's var, stays and is refused by name.
 */
export function withLibraryCalls(text: string): Rewritten {
  let result = unchanged(text);
  for (let i = 0; i < mostCalls; i += 1) {
    const edits = nextEdits(result.text);
    if (edits === null) return result;
    const before = result;
    const after = edited(before.text, edits);
    result = { text: after.text, back: (span) => before.back(after.back(span)) };
  }
  return result;
}

function nextEdits(text: string): readonly Edit[] | null {
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
    const made = written({ from: match.index, close, name: match[1] ?? "", items }, match[0]);
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
      return items.length === 2 ? `((${first})@(${second}))` : null;
    case "heaviside":
      // The value at 0 is a convention, as it is for masks.
      return items.length === 2 && /^(?:0|0?\.5|1)(?:\.0?)?$/.test(second) ? `step(${first})` : null;
    case "clamp":
      return items.length === 2 && /^(?:min\s*=\s*)?0(?:\.0?)?$/.test(second) ? `relu(${first})` : null;
    case "var":
    case "std": {
      // NumPy divides by n, PyTorch by n - 1 unless it is told not to.
      const isOverAll =
        items.length === 1
          ? /\b(?:np|numpy|jnp)\b/.test(head)
          : items.length === 2 && /^(?:unbiased\s*=\s*False|(?:ddof|correction)\s*=\s*0)$/.test(second);
      const variance = `mean(((${first})-mean(${first})).^2)`;
      return !isOverAll ? null : name === "var" ? `(${variance})` : `sqrt(${variance})`;
    }
    case "matrix_power": {
      const times = /^[1-9]$/.test(second) ? Number(second) : 0;
      return times < 1 || times > powers || more.length > 0 || third !== ""
        ? null
        : `(${Array.from({ length: times }, () => `(${first})`).join("@")})`;
    }
    default:
      return null;
  }
}

/** z.clamp(min=0) as z.relu(). */
export const withPlainMethods = (text: string): Rewritten => {
  const found = /\.\s*clamp\(\s*(?:min\s*=\s*)?0(?:\.0?)?\s*\)|\.\s*clamp_min\(\s*0(?:\.0?)?\s*\)/g;
  const edits = [...text.matchAll(found)].map(
    (match): Edit => ({ from: match.index, to: match.index + match[0].length, text: ".relu()" }),
  );
  return edits.length === 0 ? unchanged(text) : edited(text, edits);
};
