import type { Domain } from "../domain";
import { independentFactor } from "./independent-factor";
import type { Scope } from "./scope";
import type { Term } from "./term";

type Flags = Readonly<Record<"full" | "rare" | "empty" | "reversed" | "filled", boolean>>;

/** One way to lower a part, and all that it left behind. */
export interface Tried {
  readonly general: Term;
  /** The general term without the factors in which the dummy does not stand. */
  readonly inside: Term;
  readonly terms: readonly Term[];
  readonly variables: readonly (readonly [string, Domain])[];
  readonly flags: Flags;
  readonly guards: Scope["guards"];
}

/** Several ways to lower one part of an expression, each from the same state of its terms, of which one is kept in the end. */
export class Trial {
  readonly #scope: Scope;
  readonly #length: number;
  readonly #variables: readonly (readonly [string, Domain])[];
  readonly #flags: Flags;

  constructor(scope: Scope) {
    const { terms } = scope;
    this.#scope = scope;
    this.#length = terms.list.length;
    this.#variables = [...terms.variables];
    this.#flags = flagsOf(scope);
  }

  made(lower: (scope: Scope) => Term, dummy: string): Tried {
    const scope: Scope = { ...this.#scope, guards: [] };
    const { terms } = scope;
    const general = lower(scope);
    const made = { terms: terms.list.slice(this.#length), variables: [...terms.variables], flags: flagsOf(scope) };
    // What is made to be looked at alone is not kept.
    const { inside } = independentFactor(terms, general, dummy);
    const tried: Tried = { ...made, general, inside, guards: scope.guards };
    this.#restore([], this.#variables, this.#flags);
    return tried;
  }

  /** The terms of a way stand again where they stood. */
  kept({ general, terms, variables, flags, guards }: Tried): Term {
    this.#restore(terms, variables, flags);
    this.#scope.guards.push(...guards);
    return general;
  }

  #restore(made: readonly Term[], variables: Tried["variables"], flags: Flags): void {
    const { terms } = this.#scope;
    terms.list.length = this.#length;
    for (const term of made) terms.list.push(term);
    terms.variables.clear();
    for (const [name, domain] of variables) terms.variables.set(name, domain);
    Object.assign(terms, flags);
  }
}

const flagsOf = ({ terms: { full, rare, empty, reversed, filled } }: Scope): Flags => ({
  full,
  rare,
  empty,
  reversed,
  filled,
});
