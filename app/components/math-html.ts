import katex from "katex";

/** Formulas that were set already: setting one takes about a millisecond, and a class looks at the same ones. */
const kept = new Map<string, string>();
const most = 3_000;
/** A longer formula is rarely seen twice. */
const longestKept = 400;

/** A formula as HTML with MathML inside for screen readers. What KaTeX cannot set is shown as its source. */
export function mathHtml(latex: string, display = false): string {
  const name = `${display ? "display" : "inline"} ${latex}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const html = setFormula(latex, display);
  if (latex.length <= longestKept) {
    kept.set(name, html);
    const oldest = kept.keys().next();
    if (kept.size > most && !oldest.done) kept.delete(oldest.value);
  }
  return html;
}

function setFormula(latex: string, displayMode: boolean): string {
  return katex.renderToString(latex, {
    displayMode,
    output: "htmlAndMathml",
    trust: false,
    maxExpand: 200,
    maxSize: 20,
    throwOnError: false,
    strict: "ignore",
  });
}
