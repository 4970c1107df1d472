import { mathHtml } from "./math-html";
import { ScrollingMath } from "./scrolling-math";

/** A formula within a line. */
export function MathView({ latex }: { readonly latex: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes its input and, untrusted, makes no links and no scripts.
  return <span className="math" dangerouslySetInnerHTML={{ __html: mathHtml(latex) }} />;
}

/** A formula with a line to itself, or one that may be long: it scrolls where it is wider than its place. */
export function WideMath({ latex, display = false }: { readonly latex: string; readonly display?: boolean }) {
  return <ScrollingMath html={mathHtml(latex, display)} />;
}
