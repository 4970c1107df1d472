import regular from "katex/dist/fonts/KaTeX_Main-Regular.woff2";
import italic from "katex/dist/fonts/KaTeX_Math-Italic.woff2";
import { headers } from "next/headers";
import { preload } from "react-dom";

/**
 * Fetches the fonts of nearly every formula with the page, before its style sheet asks for them: where they come late, lines break anew.
 * Only with a whole document: on the way from page to page they mostly are there, and a browser complains of what it was told to fetch in vain.
 */
export async function preloadMathFonts(): Promise<void> {
  if ((await headers()).get("sec-fetch-dest") === "empty") return;
  for (const font of [regular, italic]) preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
