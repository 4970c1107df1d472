import { type Expression, nowhere } from "../expression/expression";
import type { Assumptions, Fact } from "./assumptions";
import { nothing, type RealConstant } from "./constant";
import { growsEverywhere } from "./dominance";
import { expand } from "./expand";
import { isFailure } from "./failure";
import type { Weighted } from "./monomial";
import { oneSum, signOfCoefficient } from "./sum";
import type { Form } from "./system";

/** small <= large as it stands. `logarithms`: what that says of the orders. */
export function factOf(
  small: Expression,
  large: Expression,
  isStrict: boolean,
  logarithms: readonly Form[],
  assumptions: Assumptions,
): Fact {
  const room = expand(
    { kind: "add", terms: [large, { kind: "negate", argument: small, at: nowhere }], at: nowhere },
    assumptions,
  );
  const unknown: Fact = { form: null, constant: null, isStrict, tie: "open", logarithms };
  if (isFailure(room) || room.bottom !== oneSum) return unknown;
  const form: Weighted[] = [];
  let constant: RealConstant | null = nothing;
  let sign = 0 as ReturnType<typeof signOfCoefficient>;
  for (const { coefficient, monomial } of room.top) {
    if (monomial.key === "") {
      sign = signOfCoefficient(coefficient);
      constant = typeof coefficient === "object" ? coefficient : null;
    }
    // A form is a sum of quantities that grow: n/k need not.
    else if (typeof coefficient === "string" || !growsEverywhere([monomial], assumptions)) return unknown;
    else form.push({ monomial, weight: coefficient });
  }
  const holds = sign === 1 || (sign === 0 && !isStrict);
  return { form, constant, isStrict, tie: holds ? "holds" : sign === "unknown" ? "open" : "breaks", logarithms };
}

/** Whether it holds nowhere, as d + 1 <= d does not. */
export const isBroken = ({ form, tie }: Fact): boolean => form?.length === 0 && tie === "breaks";
