import { ellipsis } from "../expression/refusals";
import type { Span } from "../verdict";
import { argumentsIn, callAround, stackedIndices } from "./array-axes";
import { unclearDifferential } from "./differentials";
import { unclearExtreme } from "./extremes";
import { normAlong } from "./library-calls";
import { type Refusal, refuse } from "./refusal";
import type { SymbolTable } from "./symbols";

/** What would be read without a complaint and is hardly ever meant so; null where nothing of the kind stands there. */
export const unclearText = (text: string, table: SymbolTable): Refusal | null =>
  shapeNote(text, table.sizes) ??
  calledSigma(text, table) ??
  unclearDifferential(text, table) ??
  unclearExtreme(text) ??
  axisOfNorm(text) ??
  threeAxes(text) ??
  pickedEntries(text) ??
  dotsBetweenTerms(text);

function dotsBetweenTerms(text: string): Refusal | null {
  const found = /(?<=[-+*·]\s*)(?:…|⋯|\.{2,3}|\\[cl]?dots(?![A-Za-z]))/u.exec(text);
  return found === null
    ? null
    : { kind: "refused", feedback: ellipsis({ from: found.index, to: found.index + found[0].length }) };
}

const index = /(?<=(?:\p{L}\d*|[)\]]))(?<!(?:shape|(?<![\p{L}\d])I))\[\s*(?:-?\d+|[^[\]=]*[<>][^[\]]*)\s*\]/u;

/** In programs, x[0] and x[z > 0] pick entries, and are no products. */
function pickedEntries(text: string): Refusal | null {
  const found = /\\[A-Za-z]/.test(text) ? null : index.exec(text);
  if (found === null) return null;
  return refuse(
    "tensor:index",
    `${found[0]} picks entries of an array, which is not read here. As a factor, please write it with *.`,
    `${found[0]} 是在取数组的元素，这里不能读取。若是因子，请用 * 书写。`,
    { from: found.index, to: found.index + found[0].length },
  );
}

function threeAxes(text: string): Refusal | null {
  const found = /\[|unsqueeze/.test(text) ? stackedIndices(text) : null;
  if (found === null) return null;
  return refuse(
    "tensor:axes",
    "Two indices that each add an axis make an array of three axes, which is not read here.",
    "连续两次增加维度会得到三维数组，这里不能读取。",
    { from: found.index, to: found.index + found[0].length },
  );
}

/** σ(z) where a σ is given may be a product, and may be the sigmoid function. */
function calledSigma(text: string, { declared }: SymbolTable): Refusal | null {
  const found = declared.has("sigma") ? /(?:σ|\\sigma(?![A-Za-z])|\bsigma)\s*(?:\\left\s*)?\(/u.exec(text) : null;
  if (found === null) return null;
  const at: Span = { from: found.index, to: found.index + found[0].length };
  return refuse(
    "tensor:sigma",
    "σ is a symbol of this question, and also the name of a function. Please write sigmoid(z) or σ * (z).",
    "σ 是本题给出的符号，也是函数名。请写 sigmoid(z) 或 σ * (z)。",
    at,
  );
}

const named = /^(?:axis|dim|keep_?dims?)\s*=/;

/** Norms along an axis that are not Euclidean. */
function axisOfNorm(text: string): Refusal | null {
  for (const call of text.matchAll(/(?<![\p{L}\d_])norm\s*\(/gu)) {
    const given = callAt(text, call);
    const [first = ""] = given.items;
    if (!given.items.some((each) => named.test(each))) continue;
    if (normAlong(named.test(first) ? ["", ...given.items] : given.items) !== null) continue;
    return refuse(
      "tensor:arguments",
      "Along an axis only the Euclidean norm is read here. Please write others out, such as np.abs(A).sum(axis=1).",
      "沿某一轴只能读取欧几里得范数。其他范数请展开书写，例如 np.abs(A).sum(axis=1)。",
      given.at,
    );
  }
  return null;
}

function callAt(
  text: string,
  { 0: head, index }: RegExpExecArray,
): { readonly items: readonly string[]; readonly at: Span } {
  const from = index + head.length;
  const { close } = callAround(text, from);
  return { items: argumentsIn(text, from, close), at: { from: index, to: Math.min(text.length, close + 1) } };
}

/** A shape that was written behind the formula, (n×m), which would be read as a factor. */
function shapeNote(text: string, sizes: ReadonlySet<string>): Refusal | null {
  const [note, rows = "", columns = ""] =
    /(?<=[\p{L}\d)\]}ᵀ⊤'])\s+[([]\s*([A-Za-z]+|\d+)\s*(?:×|\\times(?![A-Za-z]))\s*([A-Za-z]+|\d+)\s*[)\]]\s*$/u.exec(
      text,
    ) ?? [];
  const isSize = (name: string): boolean => sizes.has(name) || /^\d+$/.test(name);
  if (note === undefined || !isSize(rows) || !isSize(columns)) return null;
  return refuse(
    "tensor:shape-note",
    `Is ${note.trim()} the shape of your answer? Please leave it out; as a factor, write it with *.`,
    `${note.trim()} 是答案的形状吗？请省略；若是因子，请用 * 书写。`,
    { from: text.length - note.length, to: text.length },
  );
}
