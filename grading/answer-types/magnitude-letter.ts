import type { Reading } from "../answer-type";
import { unreadable } from "../answer-type";
import { feedback } from "../verdict";

/** What a letter behind a number may stand for: a power of ten, or one of two. */
const letters: Readonly<Record<string, readonly [ten: number, two: number]>> = {
  k: [3, 10],
  K: [3, 10],
  M: [6, 20],
  G: [9, 30],
  T: [12, 40],
};

/**
 * A number that was refused because of the letter behind it, 5k or 1.2M: both readings are named and the digits asked for, since
 * 5k is 5000 to some and 5120 to others.
 */
export function withMagnitudeLetter<Answer>(text: string, reading: Reading<Answer>): Reading<Answer> {
  if (reading.ok) return reading;
  const [, before = "", letter = ""] = /^(\s*[-+]?\d[\d,]*(?:\.\d+)?\s*)([kKMGT])\s*$/.exec(text) ?? [];
  const powers = letters[letter];
  if (powers === undefined) return reading;
  const [ten, two] = powers;
  const number = before.trim();
  return unreadable(
    feedback(
      "magnitude-letter",
      `"${letter}" may mean 10^${ten} or 2^${two}. Please write all digits, or ${number}*10^${ten} or ${number}*2^${two}.`,
      `“${letter}”可以表示 10^${ten}，也可以表示 2^${two}。请写出全部数字，或写成 ${number}*10^${ten} 或 ${number}*2^${two}。`,
      { from: before.length, to: before.length + 1 },
    ),
  );
}
