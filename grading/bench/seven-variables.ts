import { order } from "../answer-types/order";
import type { OrderOptions } from "../answer-types/read-order";
import { read } from "../expression/read";
import { fastest } from "./answers";

/** What one answer in seven variables costs, from its text to its verdict. */
export interface SevenVariables {
  readonly answers: number;
  /** Milliseconds of the slowest of a part's first answers, and of the slowest answer once the part is known. */
  readonly cold: number;
  readonly warm: number;
}

const names = ["a", "b", "c", "d", "m", "n", "r"];

/** Pairs of an answer and a key; with logarithms, maxima and sums of many terms. */
const pairs: readonly (readonly [answer: string, key: string])[] = [
  ["a b c d m n r", "a b c d m n r"],
  ["a + b + c + d + m + n + r", "max(a, b, c, d, m, n, r)"],
  ["a b + c d + m n + r", "a^2 + b^2 + c^2 + d^2 + m^2 + n^2 + r"],
  ["a log(b) + c log(d) + m log(n) + r", "(a + b + c + d + m + n + r) log(a b c d m n r)"],
  ["(a + b)(c + d)(m + n) r", "a c m r + b d n r + a d m r + b c n r + a c n r + b d m r + a d n r + b c m r"],
  ["a^2 b + b^2 c + c^2 d + d^2 m + m^2 n + n^2 r + r^2 a", "a b c + d m n + r^3"],
  ["sqrt(a^2 + b^2) + log(c + d) + min(m, n) r", "a + b + log(c) + log(d) + n r"],
  [
    "a log(a) + b log(b) + c log(c) + d log(d) + m log(m) + n log(n) + r log(r)",
    "(a + b + c + d + m + n + r) log(a + b + c + d + m + n + r)",
  ],
  ["2^a + 2^b + c d m n r", "2^max(a, b) + c d m n r"],
];

export function sevenVariables(): SevenVariables {
  let [cold, warm] = [0, 0];
  for (const [answer, key] of pairs) {
    const options: OrderOptions = { names };
    const reading = read(key, { names, growth: true });
    if (!reading.ok) throw new Error(key);
    const value = { value: reading.value };
    const grade = (): void => {
      const mine = order.read(answer, options);
      if (mine.ok) order.compare(mine.value, value, options);
    };
    const start = performance.now();
    grade();
    cold = Math.max(cold, performance.now() - start);
    warm = Math.max(warm, fastest(grade));
  }
  return { answers: pairs.length, cold, warm };
}
