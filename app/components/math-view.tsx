import katex from "katex";

/** A formula as HTML with MathML inside for screen readers. What KaTeX cannot set is shown as its source. */
export function mathHtml(latex: string, display = false): string {
  return katex.renderToString(latex, {
    displayMode: display,
    output: "htmlAndMathml",
    trust: false,
    maxExpand: 200,
    maxSize: 20,
    throwOnError: false,
    strict: "ignore",
  });
}

export function MathView({ latex, display = false }: { readonly latex: string; readonly display?: boolean }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes its input and, untrusted, makes no links and no scripts.
  return <span className="math" dangerouslySetInnerHTML={{ __html: mathHtml(latex, display) }} />;
}
