/**
 * Phrases that stand before an answer and say no more than that it follows: "Answer:", "the answer is", "答案是", "所以". A list of
 * whole phrases, so that "the answer is not O(n)" and "答案不是 O(n)" keep the words that turn their meaning, and are refused.
 */
const introductions: readonly RegExp[] = [
  // s·o is a product of sizes.
  /^(?:hence|thus|therefore)(?:\s*[,，:：]|(?=\s))|^so(?:\s*[,，:：]|(?=\s+(?:it|the|this)(?![\p{L}\d_])))/iu,
  /^(?:所以|因此|因而|故|综上|综上所述)[,，:：]?/u,
  /^(?:(?:the|my|our)\s+)?(?:final\s+)?(?:answer|ans\.?|result|solution)\s*(?:is(?![\p{L}\d_])[:：]?|[:：=])/iu,
  /^(?:我的|最终|最后)?的?(?:答案|答|解|结果|结论)\s*(?:(?:就?是|应?为)[:：]?|[:：=]|(?=\s))/u,
  /^(?:it\s+is|it['’]s|this\s+is|that\s+is|i\.e\.)(?![\p{L}\d_])[,:]?/iu,
  /^(?:就?是|应?为|等于|即)[:：]?/u,
  /^(?:[∴⇒]|\\(?:therefore|Rightarrow|implies)(?![A-Za-z]))/u,
];

/** Such a phrase as LaTeX and Markdown set it: \text{Answer: }, **Answer:**, ### Final answer. */
const set =
  /^(?:\\(?:text(?:bf|it|rm)?|math(?:rm|bf))\s*\{([^{}]{1,40})\}|\*\*([^*\n]{1,40})\*\*|#{1,6} ([^#\n]{1,40})\n)\s*[:：]?/u;

/** An answer with what only introduces it blanked out, so that places in it stay what they are. */
export const withoutIntroduction = (text: string): string => withoutLeads(text, introductions, true);

/** Where the answer begins behind what only introduces it. */
export function introductionEnd(text: string): number {
  const [whole = "", latex, bold, heading] = set.exec(text) ?? [];
  const phrase = (latex ?? bold ?? heading ?? "").replace(/[:：]?\s*$/u, "");
  // "Final answer" needs no colon of its own where it is set apart.
  const isPhrase = phrase !== "" && leadsEnd(`${phrase}: 1`, introductions, true) >= phrase.length;
  return isPhrase && text.slice(whole.length).trim() !== "" ? whole.length : leadsEnd(text, introductions, true);
}

/** A text with phrases at its beginning blanked out, as long as something is left behind them. */
export function withoutLeads(text: string, phrases: readonly RegExp[], isRepeated = false): string {
  const from = leadsEnd(text, phrases, isRepeated);
  return from === 0 ? text : " ".repeat(from) + text.slice(from);
}

function leadsEnd(text: string, phrases: readonly RegExp[], isRepeated: boolean): number {
  let from = 0;
  for (let changed = true; changed; ) {
    changed = false;
    from += text.slice(from).search(/\S|$/);
    for (const phrase of phrases) {
      const [found] = phrase.exec(text.slice(from)) ?? [];
      if (found === undefined || found === "" || text.slice(from + found.length).trim() === "") continue;
      from += found.length;
      changed = isRepeated;
      break;
    }
  }
  return from;
}
