import { hasReductions, indicesIn } from "./indices-in";
import { lower, lowerBy } from "./lower";
import { type Lowering, type Prepared, prepare } from "./prepare";

/** Two sides with their sums counted from one start, 1 or that which their ends tell; null where neither has any, or they are parts of a complex value. */
export function counting(key: Prepared, answer: Prepared, byEnd = false): readonly [Prepared, Prepared] | null {
  const sides = [key, answer];
  if (sides.some(({ lowering, lowered }) => lowering !== lower || lowered.terms.complex)) return null;
  if (!sides.some(hasSums)) return null;
  const indices = new Set(sides.flatMap(({ expression }) => [...indicesIn(expression)]));
  const lowering: Lowering = (expression, domains, replaced) => lowerBy(expression, domains, replaced, indices, byEnd);
  const made = ({ expression, domains, replaced }: Prepared): Prepared =>
    prepare(expression, domains, replaced, lowering);
  return [made(key), made(answer)];
}

const hasSums = ({ expression }: Prepared): boolean => hasReductions(expression);
