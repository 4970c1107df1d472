import "server-only";
import type { Part } from "@/grading";
import type { Random } from "@/grading/random";

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
  if (part.type === "text") return chance() < skill ? [...texts, written(random)] : texts;
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

const essays = [
  "参数共享使得每个位置用同样的权重，因此参数量与输入的空间大小无关。",
  "参数共享使每个位置用同样的权重，所以参数量与输入的空间大小无关",
  "它改变通道数，混合各通道的信息；后面接激活函数时增加非线性，而且参数很少。",
  "It mixes the channels at each position and changes how many there are, at little cost.",
  "每一步都依赖上一步，不能并行；自注意力可以并行，但随长度平方增长。",
  "The gradient along the cell is scaled by the forget gate, which can stay near one; it vanishes more slowly, not never.",
] as const;

/** A few sentences in place of an essay: a person grades them. */
function written(random: Random): string {
  return random.pick(essays);
}
