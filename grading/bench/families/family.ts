import type { DomainOption } from "../../answer-types/variables";

/**
 * Pairs of answer and key in the same variables, as people type them. Whether they are equal was said by hand, and for all that
 * sampling can tell checked at 220 digits at points of both signs and several magnitudes.
 */
export interface Family {
  readonly domains: Readonly<Record<string, DomainOption>>;
  readonly equal: readonly (readonly [answer: string, key: string])[];
  readonly different: readonly (readonly [answer: string, key: string])[];
}
