/**
 * fast-check as the tests see it while mutants run: at most 40 runs a property. A property that is run 10,000 times tells no more of
 * a mutant than the first few runs do, and each mutant would wait for it. So the score is a lower bound.
 */
import real, {
  type IProperty,
  type IRawProperty,
  type Parameters,
} from "../../node_modules/fast-check/lib/fast-check.js";

const most = 40;

function assert<T>(property: IProperty<T> | IRawProperty<T>, given: Parameters<T> = {}): void {
  real.assert(property, { ...given, numRuns: Math.min(most, given.numRuns ?? most) });
}

export * from "../../node_modules/fast-check/lib/fast-check.js";
export { assert };
export default { ...real, assert };
