import { type Edit, edited, type Rewritten, unchanged } from "./rewriting";

/** Methods of arrays as functions: h.sum(axis=0) as sum(h, 0), W.dot(x) as (W)@(x), and d ⊗ x as outer(d, x). */
export const arrayMethods: readonly string[] =
  "sum mean dot trace diag norm inverse inv softmax sigmoid tanh exp log relu outer matmul mm mv mul multiply add sub subtract div divide square sqrt abs max min".split(
    " ",
  );

const methods = new RegExp(`\\.\\s*(${arrayMethods.join("|")})\\s*\\(`, "g");

/** Most of them in one text; each is rewritten in a pass of its own, from the left. */
const mostCalls = 30;

/** `isWide` says that ⊗ takes the whole chain of ⊙ before it: a ⊙ b ⊗ x is (a ⊙ b) ⊗ x then, which shapes decide. */
export function withoutMethods(text: string, isWide = false): Rewritten {
  let result = unchanged(text);
  for (let i = 0; i < mostCalls; i += 1) {
    const edits = nextEdits(result.text, isWide);
    if (edits === null) return result;
    const before = result;
    const after = edited(before.text, edits);
    result = { text: after.text, back: (span) => before.back(after.back(span)) };
  }
  return result;
}

/** The derivative of an elementwise function, written out. */
function slopeOf(name: string, inner: string): string {
  if (/tanh/.test(name)) return `(1-tanh(${inner})⊙tanh(${inner}))`;
  if (/relu/i.test(name)) return `step(${inner})`;
  return name === "softplus" ? `sigmoid(${inner})` : `(sigmoid(${inner})⊙(1-sigmoid(${inner})))`;
}

function nextEdits(text: string, isWide: boolean): readonly Edit[] | null {
  const tensor = /⊗|\\otimes(?![A-Za-z])/.exec(text);
  if (tensor !== null) {
    const end = tensor.index + tensor[0].length;
    const before = operandBefore(text, tensor.index);
    const [from, to] = [isWide && before !== null ? chainBefore(text, before) : before, operandAfter(text, end)];
    if (from === null || to === null) return null;
    return [
      { from, to: from, text: "outer((" },
      { from: tensor.index, to: end, text: "),(" },
      { from: to, to, text: "))" },
    ];
  }
  const slope =
    /(?:\\(?:mathrm|operatorname|text)\s*\{\s*)?(\\?(?:sigma(?:oid)?|sigmoid|σ|tanh|relu|ReLU|softplus))\s*\}?\s*(?:'|′|\^\s*\{?\s*\\prime\s*\}?)\s*(?:\\left\s*)?\(/u.exec(
      text,
    );
  if (slope !== null) {
    const open = slope.index + slope[0].length;
    const close = closing(text, open);
    if (close === null) return null;
    const inner = text.slice(open, close);
    // A command right before it must not run into the name.
    const gap = /\p{L}$/u.test(text.slice(0, slope.index)) ? " " : "";
    const made = gap + slopeOf(slope[1] ?? "", inner);
    return [{ from: slope.index, to: close + 1, text: made }];
  }
  for (const match of text.matchAll(methods)) {
    const from = operandBefore(text, match.index);
    const name = match[1] ?? "";
    if (
      from === null ||
      /^(?:np|numpy|jnp|torch|tf|F|linalg|nn|functional|math|scipy|special)$/.test(text.slice(from, match.index).trim())
    )
      continue;
    const open = match.index + match[0].length;
    const close = closing(text, open);
    if (close === null) return null;
    const words = text.slice(open, close).trim();
    const binary = binaries.get(name);
    if (binary !== undefined) {
      return [
        { from, to: from, text: "((" },
        { from: match.index, to: open, text: `)${binary}(` },
        { from: close, to: close + 1, text: "))" },
      ];
    }
    return [
      { from, to: from, text: `${name}(` },
      { from: match.index, to: open, text: words === "" ? "" : "," },
    ];
  }
  return null;
}

const binaries: ReadonlyMap<string, string> = new Map([
  ["dot", "@"],
  ["matmul", "@"],
  ["mm", "@"],
  ["mv", "@"],
  ["mul", "⊙"],
  ["multiply", "⊙"],
  ["add", "+"],
  ["sub", "-"],
  ["subtract", "-"],
  ["div", "/"],
  ["divide", "/"],
]);

/** Where the operand ends that a method or sign belongs to: a name with subscripts and transposes, or a bracket with its function. */
export function operandBefore(text: string, end: number): number | null {
  let at = end;
  while (at > 0 && text.charAt(at - 1) === " ") at -= 1;
  for (;;) {
    const before = text.slice(0, at);
    const mark = /(?:\.T|\^\s*\{?\\?(?:T|top|intercal)\}?|'|ᵀ|⊤|\^⊤)$/.exec(before);
    if (mark === null || mark.index === 0) break;
    at = mark.index;
  }
  const glyph = text.charAt(at - 1);
  if (")]}".includes(glyph) && glyph !== "") {
    let depth = 0;
    let i = at - 1;
    for (; i >= 0; i -= 1) {
      if (")]}".includes(text.charAt(i))) depth += 1;
      if ("([{".includes(text.charAt(i))) depth -= 1;
      if (depth === 0) break;
    }
    if (depth > 0) return null;
    const called = /(?:\\?[\p{L}_][\p{L}\d_.]*_?|_)$/u.exec(text.slice(0, i));
    if (called === null) return i;
    // What is called may be a method of a bracket itself: (a - b).pow(2) of (a - b).pow(2).sum().
    const dot = /[)\]]\s*\.\s*$/.exec(text.slice(0, called.index));
    return dot === null ? called.index : operandBefore(text, dot.index + 1);
  }
  const name = /\\?[\p{L}][\p{L}\d_]*$/u.exec(text.slice(0, at));
  return name === null ? null : name.index;
}

/** Where the chain of elementwise products begins that ends in the operand at `from`. */
function chainBefore(text: string, from: number): number {
  let at = from;
  for (;;) {
    const sign = /(?:⊙|∘|\.\*|\\odot|\\circ)\s*$/.exec(text.slice(0, at));
    const before = sign === null ? null : operandBefore(text, sign.index);
    if (before === null || before >= at) return at;
    // δ is part of the name behind it: \delta c_t.
    at = /(?:\\delta|δ)\s*$/.exec(text.slice(0, before))?.index ?? before;
  }
}

function operandAfter(text: string, start: number): number | null {
  const name = /^\s*\\?[\p{L}][\p{L}\d]*(?:_(?:\{[^{}]*\}|[\p{L}\d]+))?/u.exec(text.slice(start));
  let at = start + (name?.[0].length ?? 0);
  const open = /^\s*[([{]/.exec(text.slice(at));
  if (open !== null) {
    const close = closing(text, at + open[0].length);
    if (close === null) return null;
    at = close + 1;
  }
  return at > start ? at : null;
}

function closing(text: string, from: number): number | null {
  let depth = 1;
  for (let i = from; i < text.length; i += 1) {
    if ("([{".includes(text.charAt(i))) depth += 1;
    if (")]}".includes(text.charAt(i))) depth -= 1;
    if (depth === 0) return i;
  }
  return null;
}
