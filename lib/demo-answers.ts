import "server-only";
import type { Part } from "@/grading";
import type { Random } from "@/grading/random";
import { essaysOf } from "./demo-essays";

/** What students type who have not understood what is asked. */
const unreadable = ["?", "不会做", "see my photo", "(1, 2", "3 +* 4", "见附件.pdf", "=", "\\frac{1}{"] as const;

/**
 * What one student types for a part, try by try. `skill`, 0 to 1: how likely they are to be right at once. Wrong answers are
 * the part's misconceptions, right ones its own key printed, so that the demo shows what the real grader says.
 */
export function demoAnswers(part: Part, skill: number, random: Random): readonly string[] {
  const chance = () => random.bits() / 2 ** 32;
  const texts: string[] = [];
  if (chance() < 0.08) texts.push(random.pick(unreadable));
  if (part.type === "text") return chance() < skill ? [...texts, random.pick(essaysOf(part.id))] : texts;
  const [first, ...others] = random.shuffle(part.misconceptions);
  if (chance() < skill) return [...texts, part.answer.text];
  if (chance() > 0.85) return texts;
  if (first !== undefined) {
    texts.push(first.text);
    const second = others[0];
    if (second !== undefined && chance() < 0.3) texts.push(second.text);
  }
  if (chance() < skill) texts.push(part.answer.text);
  return texts;
}
