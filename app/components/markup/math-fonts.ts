import regular from "katex/dist/fonts/KaTeX_Main-Regular.woff2";
import italic from "katex/dist/fonts/KaTeX_Math-Italic.woff2";
import { preload } from "react-dom";

/** Fetches the fonts of nearly every formula with the page, before its style sheet asks for them: where they come late, lines break anew. */
export function preloadMathFonts(): void {
  for (const font of [regular, italic]) preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
