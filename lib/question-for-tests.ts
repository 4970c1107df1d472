import type { AnswerType } from "@/grading/answer-type";
import { part } from "@/grading/part";
import type { Question } from "@/grading/question";
import { feedback } from "@/grading/verdict";

const words = (text: string) => ({ en: text, "zh-CN": text });

/** Whole numbers alone; "maybe" is read, and nobody knows whether it is right; the key's neighbours earn half. */
const counting: AnswerType<number, number, null> = {
  name: "integer",
  read: (text) => {
    const plain = text.trim();
    if (plain === "maybe") return { ok: true, value: Number.NaN, readAs: "maybe", notes: [] };
    if (/^-?\d{1,9}$/.test(plain)) return { ok: true, value: Number(plain), readAs: plain, notes: [] };
    return { ok: false, feedback: [feedback("not-an-integer", "Type a whole number.", "请输入一个整数。")] };
  },
  compare: (answer, key) => {
    const evidence = { method: "exact" };
    if (Number.isNaN(answer)) return { relation: "undecided", evidence };
    if (answer === key) return { relation: "equal", evidence };
    const counterexample = { at: {}, answer: String(answer), reference: String(key) };
    return {
      relation: "different",
      credit: Math.abs(answer - key) === 1 ? 0.5 : 0,
      evidence: { ...evidence, counterexample },
    };
  },
  print: (key) => ({ text: String(key), latex: String(key) }),
};

/** A question so small that one sees at once what must come of an answer: double a number, and square it. Five points. */
export const double: Question = {
  slug: "double",
  number: "T1",
  version: 1,
  title: words("Double"),
  partTitles: { twice: words("Doubled"), square: words("Squared") },
  draw: (random) => {
    const n = random.integer(10, 99);
    const asked = (id: string, points: number, key: number, wrong: number) =>
      part({
        id,
        type: counting,
        prompt: words(`${id} of ${n}`),
        format: words("a whole number"),
        points,
        key,
        options: null,
        misconceptions: [
          { id: "unchanged", name: words("Unchanged"), explanation: words("Nothing was done to it."), key: wrong },
        ],
        hints: [words("first hint"), words("second hint")],
        solution: words(`the solution is ${key}`),
      });
    return { statement: words(`Given ${n}.`), parts: [asked("twice", 2, 2 * n, n), asked("square", 3, n * n, n)] };
  },
};
