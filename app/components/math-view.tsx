import { packedMath } from "./markup/packed-math";
import { SetText } from "./markup/set-text";

/** A formula within a line. */
export function MathView({ latex }: { readonly latex: string }) {
  return <SetText className="math" packed={packedMath(latex)} />;
}

/** A formula with a line to itself, or one that may be long: it scrolls where it is wider than its place. */
export function WideMath({ latex, display = false }: { readonly latex: string; readonly display?: boolean }) {
  return <SetText className="math math-scroll" packed={packedMath(latex, display)} />;
}
