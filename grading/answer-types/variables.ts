import { constantValue } from "../expression/check";
import type { Domain, Domains } from "../expression/domain";
import type { Rational } from "../expression/rational";
import { fromDecimal } from "../expression/rational";
import { type ReadOptions, read } from "../expression/read";

/** What reading may know of the variables of an answer: plain data that the browser may see. */
export interface VariableOptions {
  /** Canonical names; those of `domains` count as well. */
  readonly names?: readonly string[];
  /** Domains by name; a variable that is not listed is real. */
  readonly domains?: Readonly<Record<string, DomainOption>>;
  readonly syntax?: "auto" | "plain" | "latex";
  readonly aliases?: Readonly<Record<string, string>>;
  /** Letters that are names with any subscript: x of ∑_k x_k. */
  readonly families?: readonly string[];
  /** Whether letters that are not listed are variables too; refused unless given. */
  readonly otherNames?: "refuse" | "variables";
}

export interface DomainOption {
  readonly domain?: Domain["kind"];
  /** Bounds, included: numbers or exact texts such as "1/3". */
  readonly min?: number | string;
  readonly max?: number | string;
}

/** A name that no text can hold: as a complex variable it says that values may be complex, though all others are real. */
export const plane = " ";
/** The same where j is the imaginary unit. */
export const engineersPlane = " j";
export const isPlane = (name: string): boolean => name === plane || name === engineersPlane;

/** The reader's options for answers in these variables. */
export function readOptionsFor(options: VariableOptions, values: "one" | "many"): ReadOptions {
  const { names = [], domains = {}, syntax, aliases, families, otherNames } = options;
  const complexNames = Object.keys(domains).filter((name) => domains[name]?.domain === "complex");
  const all = [...new Set([...names, ...Object.keys(domains)])].filter((name) => !isPlane(name));
  return {
    names: all,
    values,
    piecewise: true,
    ...(syntax !== undefined && { syntax }),
    ...(aliases !== undefined && { aliases }),
    ...(families !== undefined && { families }),
    ...(otherNames !== undefined && { otherNames }),
    ...(complexNames.length > 0 && { complex: true, complexNames }),
    ...(complexNames.includes(engineersPlane) && { imaginaryLetter: "j" }),
  };
}

/** The domains as deciding takes them. */
export function domainsFor({ domains = {} }: VariableOptions): Domains {
  return new Map(
    Object.entries(domains).map(([name, { domain = "real", min, max }]) => {
      const [low, high] = [bound(min), bound(max)];
      return [name, { kind: domain, ...(low !== null && { min: low }), ...(high !== null && { max: high }) }] as const;
    }),
  );
}

function bound(given: number | string | undefined): Rational | null {
  if (given === undefined) return null;
  if (typeof given === "number") return Number.isFinite(given) ? fromDecimal(given) : null;
  const reading = read(given, {});
  return reading.ok ? constantValue(reading.value) : null;
}
