import type { Bilingual } from "../verdict";

/** LaTeX in template strings, backslashes as typed. */
export const tex = String.raw;

export const words = (en: string, zhCN: string): Bilingual => ({ en, "zh-CN": zhCN });

/** Paragraphs of a solution. A line given as a plain string is mathematics, the same in both languages. */
export function prose(...paragraphs: readonly (Bilingual | string)[]): Bilingual {
  const inLanguage = (language: keyof Bilingual): string =>
    paragraphs.map((each) => (typeof each === "string" ? each : each[language])).join("\n\n");
  return words(inLanguage("en"), inLanguage("zh-CN"));
}
