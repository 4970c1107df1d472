import { withoutLeads } from "../expression/lead-words";
import { type Feedback, feedback } from "../verdict";
import type { GradientOptions } from "./read-gradient";
import { withoutGradientLead, withoutUnitAccents } from "./vector-words";

/** A gradient without what only introduces it, and with plain names for unit vectors; places in the text stay what they are. */
export function withoutLead(text: string, { size = 1, names = [], accept }: GradientOptions): string {
  if (accept === "subdifferential") return text;
  const plain = withoutAxisAccents(withoutUnitAccents(text), size, names);
  return withoutGradientLead(accept === "subgradient" ? withoutExampleLead(withoutGradientLead(plain)) : plain);
}

/**
 * \hat{i}, \vec{j}, \hat{k} as e_1, e_2, e_3 where two or three components are asked, and \hat{x}, \hat{y} beside each other, unless the
 * question has such a name; at the same places.
 */
function withoutAxisAccents(text: string, size: number, names: readonly string[]): string {
  if (size < 2 || size > 3 || !text.includes("\\")) return text;
  const hats = /\\hat\s*(?:\{\s*x\s*\}|\sx(?![A-Za-z]))/.test(text);
  return text.replace(accented, (found, mark: string, braced?: string, bare?: string) => {
    const letter = (braced ?? bare ?? "").replace(/[\s\\]|math/g, "");
    const place = axes.findIndex((each) => each.includes(letter));
    const isPlace = "ijk".includes(letter) || (mark === "hat" && hats);
    const isName = names.some((name) => name.startsWith(`${letter}_`) || (name === letter && "ijk".includes(letter)));
    return place < 0 || place >= size || !isPlace || isName ? found : `e_${place + 1}`.padStart(found.length);
  });
}

const axes = ["ix", "jy", "kz"] as const;
const accented =
  /\\(vec|hat|mathbf|boldsymbol|bm)\s*(?:\{\s*([ijkxyz]|\\[ij]math)\s*\}|\s([ijkxyz])(?![A-Za-z])|(\\[ij]math)(?![A-Za-z]))/g;

/** What says no more than that one of several follows: "for example", "e.g.", 例如, 取. */
const examples: readonly RegExp[] = [
  /^(?:例如|比如|譬如|例[:：])[:：,，]?/u,
  /^(?:可以?|任)?(?:取|选)(?:其中)?(?:任意)?(?:一个)?[:：]?(?=\s*[([（e\\$])/u,
  /^(?:e\.\s?g\.?|for\s+(?:example|instance)|one\s+(?:such\s+)?(?:subgradient|choice|example)\s+is)(?![\p{L}\d_])\s*[,:]?/iu,
  /^(?:其中)?一个次梯度(?:是|为)[:：]?/u,
];

/** A subgradient without a word that says that there are others. */
const withoutExampleLead = (text: string): string => withoutLeads(text, examples, true);

/** Where all subgradients are given for the gradient. */
export const setForGradient = (text: string): Feedback =>
  feedback(
    "set-for-gradient",
    "This is a set of vectors. A gradient is one vector, or it does not exist: then write “undefined”.",
    "这是一个向量的集合。梯度是一个向量，或者不存在：若不存在，请写“不存在”。",
    { from: 0, to: text.length },
  );
