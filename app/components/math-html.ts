import katex from "katex";

/** A formula as HTML with MathML inside for screen readers. What KaTeX cannot set is shown as its source. */
export function mathHtml(latex: string, displayMode = false): string {
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
