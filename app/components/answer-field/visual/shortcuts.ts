import type { PaletteSymbol } from "../symbols";

/**
 * What the visual editor sets for typed letters. The editor's own table is not used: it takes `C_in` for C∈, the `max` of
 * softmax for an operator, and the `dx` of dL/dx for a differential.
 */
const letters =
  "alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi chi psi omega Gamma Delta Theta Lambda Sigma Phi Psi Omega";
const functions = "sin cos tan sinh cosh tanh exp log ln max min";
const named = "softmax relu ReLU sigmoid diag sum outer argmax sign";

const table: Readonly<Record<string, string>> = {
  ...each(letters, (word) => `\\${word}`),
  ...each(functions, (word) => `\\${word}`),
  ...each(named, (word) => `\\operatorname{${word}}`),
  sqrt: "\\sqrt{#?}",
  partial: "\\partial",
  infty: "\\infty",
  "<=": "\\le",
  ">=": "\\ge",
  "!=": "\\ne",
  "*": "\\cdot",
  ".*": "\\odot",
  "⊙": "\\odot",
  "×": "\\times",
  "·": "\\cdot",
  "√": "\\sqrt{#?}",
};

function each(words: string, latex: (word: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(words.split(" ").map((word) => [word, latex(word)]));
}

/** The table with a part's own words of two letters and more, such as `out`, which are one name and not a product. */
export function shortcutsFor(symbols: readonly PaletteSymbol[]): Record<string, string> {
  const own = symbols.map(({ text }) => text).filter((text) => /^[A-Za-z]{2,}$/.test(text) && !(text in table));
  return { ...each(own.join(" "), (word) => `\\mathrm{${word}}`), ...table };
}

/** Whether a part's names have sums below, as h_{t-1}: then + and - are typed there and do not lead out of a subscript. */
export const sumsBelow = (symbols: readonly PaletteSymbol[]): boolean =>
  symbols.some(({ text }) => /_.*[+-]/.test(text));

/** The editor's LaTeX in the words that the grader's reader knows. */
export function plainLatex(latex: string): string {
  return latex
    .replace(/\\placeholder(?:\[[^\]]*\])?\{([^{}]*)\}/g, "$1")
    .replace(/\\(?:differentialD|mathrm\{d\})/g, "d")
    .replace(/\\exponentialE/g, "e")
    .replace(/\\mleft(?![a-z])/g, "\\left")
    .replace(/\\mright(?![a-z])/g, "\\right")
    .replace(/\\operatorname\*?\{\\mathrm\{([^{}]*)\}\}/g, "\\operatorname{$1}");
}
