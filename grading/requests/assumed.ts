import { allOf, nought, unity, where } from "../answer-types/case-functions";
import { piecewiseReader } from "../answer-types/read-piecewise";
import { domainsFor } from "../answer-types/variables";
import { saidConstant, statementOf, statements } from "../asymptotics/assumption-text";
import { equivalence } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { namesWith } from "./assumed-names";
import type { Context } from "./context";
import type { Grader } from "./grader";
import { type Made, made, refused } from "./made";
import type { GradeRequest } from "./schema";

/** What a request assumes, where it does not ask for an order. */
export interface Assumed {
  /** What holds of every point that counts, and the same as text; some point is known at which all of it does. */
  readonly conditions: readonly Expression[];
  readonly texts: readonly string[];
  /** Whether that is all: k << n says nothing of one point, but may exclude the one at which a difference is seen. */
  readonly isWhole: boolean;
}

/**
 * Reads what is assumed of points: n <= d, f = d, 0 < x < 1. That a name is constant means something for orders alone. What is not
 * understood, and what no values fulfil, is the author's mistake.
 */
export function assumedOf({ assume = [] }: GradeRequest, { domains, options }: Context): Made<Assumed> {
  const names = namesWith([], assume);
  const known = options([]);
  const read = piecewiseReader({ ...known, names: [...new Set([...(known.names ?? []), ...names])] });
  const conditions: Expression[] = [];
  const texts: string[] = [];
  let isWhole = true;
  for (const text of assume.flatMap(statements)) {
    if (saidConstant(text).length > 0) continue;
    const statement = statementOf(text);
    const reading = read(statement.text);
    if (!reading.ok || !isCondition(reading.value)) return notUnderstood(text);
    if (statement.strict !== null || statement.isRough) {
      isWhole = false;
      continue;
    }
    conditions.push(reading.value);
    texts.push(statement.text);
  }
  if (conditions.length === 0) return made({ conditions, texts, isWhole });
  const { relation } = equivalence(where(allOf(conditions), unity), domainsFor({ domains }))(nought);
  if (relation === "equal") return refused(`assume: no values of the variables are as assumed: ${assume.join("; ")}`);
  return made(
    relation === "different" ? { conditions, texts, isWhole } : { conditions: [], texts: [], isWhole: false },
  );
}

const isCondition = (e: Expression): boolean =>
  e.kind === "compare" || ((e.kind === "and" || e.kind === "or") && e.conditions.every(isCondition));

const notUnderstood = (text: string) => {
  const clipped = text.length <= 60 ? text : `${text.slice(0, 59)}…`;
  return refused(`assume: "${clipped}" could not be read; allowed are forms such as k constant, n <= d, f = d`);
};

/** A grader that calls nothing wrong: what is different may be so only where the assumptions do not hold. */
export const cautious =
  (grade: Grader): Grader =>
  (answer) => {
    const verdict = grade(answer);
    if (verdict.outcome !== "incorrect" && verdict.outcome !== "partial") return verdict;
    const { readAs } = verdict;
    return { outcome: "undecided", score: null, readAs, feedback: [], evidence: { method: "assumption" } };
  };
