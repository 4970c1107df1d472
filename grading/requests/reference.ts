import type { Expression } from "../expression/expression";
import { canonicalName } from "../expression/names";
import { type ReadOptions, read } from "../expression/read";
import { type Made, made, refused } from "./made";

/**
 * Reads an author's text. Words that the reader would refuse in a student's answer are names here: a reference may be the
 * only place where the request names its symbols.
 */
export function readReference(text: string, field: string, options: ReadOptions): Made<Expression> {
  if (text.trim() === "") return refused(`${field}: this text is empty`);
  const names = [...(options.names ?? [])];
  // Each round makes one more word a name, and a text has at most as many words as characters.
  for (let round = 0; round <= 50; round += 1) {
    const reading = read(text, { ...options, names, otherNames: "variables", syntax: "auto", key: true });
    if (reading.ok) return made(reading.value);
    const [{ code, message, at }] = reading.feedback;
    const word = at === undefined ? "" : text.slice(at.from, at.to);
    // 2 x y: in a student's answer without an x in the question, the letter may be a times sign; here it is a name.
    const isName = code === "unknown-name" || code === "times-letter";
    if (!isName || !/^[\p{L}][\p{L}\d_{}()+-]*$/u.test(word) || names.includes(canonicalName(word))) {
      return refused(`${field}: ${message.en}`);
    }
    // As a name times a bracket, normcdf(2x) would be the same as 2 normcdf(x).
    if (/^[A-Za-z]{3,}$/.test(word) && text.charAt(at?.to ?? text.length) === "(") {
      return refused(`${field}: ${word} is no function that is known here; for a product write ${word}*(...)`);
    }
    names.push(canonicalName(word));
  }
  return refused(`${field}: more than 50 names that are not listed in variables`);
}
