import type { AnswerKind } from "./answer-kind";
import { isPlain } from "./plain-data";

/** What one press of the palette types. */
export interface PaletteSymbol {
  /** Typed into a text. */
  readonly text: string;
  /** Typed into the visual editor; null: the grammar's own LaTeX of the text. */
  readonly latex: string | null;
}

/** Most names that are offered: further ones can be typed. */
const most = 24;

/** The signs that belong to a part: its own names first, then what its kind of answer needs and a keyboard lacks. */
export function symbolsOf(type: AnswerKind, options: unknown): readonly PaletteSymbol[] {
  const names = namesOf(options).slice(0, most);
  return [...names.map((text) => ({ text, latex: null })), ...operators[type]];
}

function namesOf(options: unknown): readonly string[] {
  if (!isPlain(options)) return [];
  const { names, symbols } = options;
  if (Array.isArray(names)) return names.flatMap((name) => (typeof name === "string" ? [name] : []));
  return isPlain(symbols) ? Object.keys(symbols) : [];
}

const signs = {
  power: { text: "^", latex: "^{#?}" },
  root: { text: "√", latex: "\\sqrt{#?}" },
  product: { text: "⊙", latex: "\\odot" },
  transpose: { text: "^T", latex: "^{\\top}" },
  sigmoid: { text: "σ(", latex: "\\sigma(" },
  tanh: { text: "tanh(", latex: "\\tanh(" },
  log: { text: "log(", latex: "\\log(" },
  theta: { text: "Θ(", latex: "\\Theta(" },
  atLeast: { text: "≥", latex: "\\ge" },
  atMost: { text: "≤", latex: "\\le" },
  when: { text: " if ", latex: "\\text{ if }" },
} as const satisfies Readonly<Record<string, PaletteSymbol>>;

const formula = [signs.power, signs.root];

const operators: Readonly<Record<AnswerKind, readonly PaletteSymbol[]>> = {
  integer: [],
  number: formula,
  formula,
  vector: [],
  matrix: [],
  set: [],
  gradient: [],
  order: [signs.power, signs.root, signs.log, signs.theta],
  "tensor-formula": [signs.product, signs.transpose, signs.sigmoid, signs.tanh],
  piecewise: [signs.when, signs.atLeast, signs.atMost],
  choice: [],
  text: [],
};
