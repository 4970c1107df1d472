import type { Rational } from "./rational";

/** The values that a variable may take; `min` and `max` are included. */
export interface Domain {
  readonly kind: "real" | "positive" | "nonnegative" | "integer" | "complex";
  readonly min?: Rational;
  readonly max?: Rational;
}

/** Domains by canonical name. A name that is not listed is real. */
export type Domains = ReadonlyMap<string, Domain>;

export const realLine: Domain = { kind: "real" };

export const domainOf = (domains: Domains, name: string): Domain => domains.get(name) ?? realLine;
