import type { Domain } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { toText } from "../expression/print";
import { read } from "../expression/read";
import { type Random, random } from "../random";
import { type Base, bases } from "./bases";
import { bigNumber, preciseValue } from "./high-precision";
import { mistakes } from "./mutations";
import { applied, identities, parts } from "./rewrites";

/** A right or wrong answer, labelled by how it was made and checked at 50 digits. */
export interface Pair {
  readonly key: string;
  readonly answer: string;
  readonly keyTree: Expression;
  readonly answerTree: Expression;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly equal: boolean;
}

/** At least this many pairs, half of them equal. */
const perBase = { right: 5, wrong: 5 } as const;

export function corpus(seed = "corpus/1"): readonly Pair[] {
  const source = random(seed);
  const pairs: Pair[] = [];
  for (const base of bases) {
    const keyTree = tree(base.text);
    const seen = new Set([toText(keyTree)]);
    for (const equal of [true, false]) {
      let found = 0;
      for (let tries = 0; tries < 60 && found < (equal ? perBase.right : perBase.wrong); tries += 1) {
        const made = change(keyTree, equal, source);
        if (made === null) continue;
        const answer = toText(made);
        const reading = read(answer, { otherNames: "variables" });
        if (seen.has(answer) || answer.length > 400 || !reading.ok) continue;
        if (differs(keyTree, made, base, source) === equal) continue;
        seen.add(answer);
        found += 1;
        const domains = new Map((base.positive ?? []).map((name) => [name, { kind: "positive" }] as const));
        pairs.push({ key: base.text, answer, keyTree, answerTree: made, domains, equal });
      }
    }
  }
  return pairs;
}

function tree(text: string): Expression {
  const reading = read(text, { otherNames: "variables" });
  if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
  return reading.value;
}

/** Two or three identities; for a wrong answer, a mistake among them. */
function change(key: Expression, equal: boolean, source: Random): Expression | null {
  let made: Expression | null = equal ? key : applied(key, mistakes, source);
  for (let i = source.integer(equal ? 2 : 0, 3); i > 0 && made !== null; i -= 1)
    made = applied(made, identities, source);
  return made;
}

/** Whether two trees differ by more than 10^-40 at one of many points of all magnitudes and both signs. */
function differs(a: Expression, b: Expression, base: Base, source: Random): boolean {
  const names = new Set([...parts(a), ...parts(b)].flatMap((e) => (e.kind === "symbol" ? [e.name] : [])));
  let differ = false;
  // Exponentials of large numbers cost big-number arithmetic seconds; kinks far away are checked where there are none.
  const exponentials = new Set(["exp", "sigmoid", "tanh", "softplus", "silu"]);
  const costly = [...parts(a), ...parts(b)].some((e) => e.kind === "call" && exponentials.has(e.name));
  const scales = costly ? [1, 3, 10, 30] : [1, 10, 5000, 300000];
  for (let i = 0; i < 16 && !differ; i += 1) {
    const scale = scales[i % 4] ?? 1;
    const at = new Map(
      [...names].map((name) => {
        const size = bigNumber(source.integer(1, 2 ** 30))
          .div(2 ** 30)
          .times(scale);
        return [name, source.integer(0, 1) === 0 || (base.positive ?? []).includes(name) ? size : size.neg()] as const;
      }),
    );
    const [x, y] = [preciseValue(a, at), preciseValue(b, at)];
    if (x === null || y === null) {
      // One-sided gaps count as differences, but not those of overflow at large magnitudes.
      if ((x === null) !== (y === null) && scale < 100) differ = true;
      continue;
    }
    const size = x.abs().plus(y.abs());
    if (size.lt("1e-30") || (scale > 100 && size.gt("1e30"))) continue;
    if (x.minus(y).abs().gt(size.times("1e-40"))) differ = true;
  }
  return differ;
}
