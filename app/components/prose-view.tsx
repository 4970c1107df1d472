import { preloadMathFonts } from "./markup/math-fonts";
import { packedLine, packedProse } from "./markup/packed-prose";
import { SetText } from "./markup/set-text";

/** An author's text with its formulas set. */
export async function Prose({ text, className = "" }: { readonly text: string; readonly className?: string }) {
  await preloadMathFonts();
  return <SetText as="div" className={`prose ${className}`} packed={packedProse(text)} />;
}

/** One line of an author's text, without a block around it. */
export function ProseLine({ text }: { readonly text: string }) {
  return <SetText packed={packedLine(text)} />;
}
