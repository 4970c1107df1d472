import type { Domain } from "../domain";
import { number } from "./build";
import { FieldSpace } from "./field";
import { profile } from "./lanes";
import type { Lowered } from "./lower";
import { orientation } from "./orientation";
import { type Side, sameInField } from "./same-in-field";
import { emptyTerms } from "./term";

/** Whether a term is 0 by the rules of the finite fields, with all its cases open. */
export function isFormallyZero(lowered: Lowered, domains: ReadonlyMap<string, Domain>): boolean {
  const known = profile(lowered);
  const side = { field: new FieldSpace(lowered, known), profile: known };
  const open = lowered.terms.list.map(() => 2);
  return sameInField(side, zeroSide(), open, [2], orientation(domains), domains) === "equal";
}

function zeroSide(): Side {
  const terms = emptyTerms(4, false);
  const lowered = { terms, root: number(terms, 0) };
  const known = profile(lowered);
  return { field: new FieldSpace(lowered, known), profile: known };
}
