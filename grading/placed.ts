import type { Feedback, Span } from "./verdict";

/**
 * What is said of a text that another one was put in the place of, said of the text itself: where it points, and the places that its
 * sentence counts to.
 */
export function placedBy(said: Feedback, back: (at: Span) => Span): Feedback {
  if (said.at === undefined) return said;
  const counted = (place: string): number => back({ from: Number(place) - 1, to: Number(place) }).from + 1;
  const recounted = (sentence: string): string =>
    sentence.replace(
      /(\bplace (?:at )?)(\d+)|(第 )(\d+)(?= 个位置)/gi,
      (_, en: string | undefined, n: string | undefined, zh: string, m: string) =>
        en !== undefined && n !== undefined ? en + counted(n) : zh + counted(m),
    );
  const { en, "zh-CN": zhCN } = said.message;
  return { ...said, message: { en: recounted(en), "zh-CN": recounted(zhCN) }, at: back(said.at) };
}
