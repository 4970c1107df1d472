import type { Expression } from "../expression/expression";
import type { PiecewiseKey } from "./piecewise";
import { piecewiseReader } from "./read-piecewise";
import type { VariableOptions } from "./variables";

/** A case of a key as text; `then` is null where the value is undefined. `when` may be "otherwise", last. */
export interface WrittenCase {
  readonly when: string;
  readonly then: string | null;
}

export type KeyReading =
  | { readonly ok: true; readonly key: PiecewiseKey; readonly expressions: readonly Expression[] }
  | { readonly ok: false; readonly error: string };

/** Reads a key from its cases, written as an answer may write them. Errors name the case and are for authors. */
export function readPiecewiseKey(written: readonly WrittenCase[], options: VariableOptions): KeyReading {
  const tree = piecewiseReader(options);
  const cases: { when: Expression; then: Expression | null }[] = [];
  let otherwise: Expression | null | undefined;
  for (const [index, { when, then }] of written.entries()) {
    const value = then === null ? null : tree(then);
    if (value !== null && !value.ok) return refused(index, "then", value.feedback[0].message.en);
    const meant = value === null || value.value.kind === "undefined" ? null : value.value;
    if (otherwise !== undefined) return refused(index, "when", "no case may follow the one for all other points");
    if (otherWords.has(when.trim().toLowerCase())) {
      otherwise = meant;
      continue;
    }
    const condition = tree(when);
    if (!condition.ok) return refused(index, "when", condition.feedback[0].message.en);
    if (!conditionKinds.has(condition.value.kind))
      return refused(index, "when", "a condition was expected, such as x > 0");
    cases.push({ when: condition.value, then: meant });
  }
  const expressions = [...cases.flatMap(({ when, then }) => (then === null ? [when] : [when, then])), otherwise ?? []];
  const key: PiecewiseKey = otherwise === undefined ? { cases } : { cases, otherwise };
  return { ok: true, key, expressions: expressions.flat() };
}

const otherWords: ReadonlySet<string> = new Set([
  "otherwise",
  "else",
  "否则",
  "其他",
  "其它",
  "其余",
  "\\text{otherwise}",
]);
const conditionKinds: ReadonlySet<string> = new Set(["compare", "and", "or", "not"]);

const refused = (index: number, field: string, why: string): { readonly ok: false; readonly error: string } => ({
  ok: false,
  error: `${index}.${field}: ${why}`,
});
