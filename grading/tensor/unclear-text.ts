import type { Span } from "../verdict";
import { type Refusal, refuse } from "./refusal";
import type { SymbolTable } from "./symbols";

/** What would be read without a complaint and is hardly ever meant so; null where nothing of the kind stands there. */
export const unclearText = (text: string, table: SymbolTable): Refusal | null =>
  shapeNote(text, table.sizes) ?? calledSigma(text, table);

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
