import * as orders from "./asymptotics/effort";
import * as decisions from "./expression/decide/effort";

/**
 * All that is worked out for one answer, from its text to the last word of its verdict. Each comparison has a budget of its own, and of
 * comparisons there are many in a set, in a gradient, or where misconceptions are looked for: together they have one purse.
 */
export const oneAnswer = <T>(work: () => T): T =>
  decisions.together(decisions.mostOfAnswer, () => orders.together(orders.mostOfAnswer, work));
