import type { Term } from "./term";

export const value = 0;
export const doubtful = 1;
export const pole = 2;
export const gap = 3;

/** What is known of each term's value at a point, see `Enclosure`: the buffers of one expression, used again at each point. */
export class Bounds {
  readonly #low: number[];
  readonly #high: number[];
  readonly #state: number[];

  constructor(length: number) {
    this.#low = new Array<number>(length).fill(Number.NaN);
    this.#high = new Array<number>(length).fill(Number.NaN);
    this.#state = new Array<number>(length).fill(value);
  }

  lowOf(id: number): number {
    return this.#low[id] ?? -Infinity;
  }

  highOf(id: number): number {
    return this.#high[id] ?? Infinity;
  }

  stateOf(id: number): number {
    return this.#state[id] ?? pole;
  }

  set(term: Term, low: number, high: number): void {
    this.#state[term.id] = value;
    // Where nothing is known the bounds of the term itself still hold.
    this.#low[term.id] = Math.max(term.low, low);
    this.#high[term.id] = Math.min(term.high, high);
  }

  /** The bounds hold if there is a value at all. */
  doubt(term: Term): void {
    this.#state[term.id] = doubtful;
  }

  none(term: Term, why: number): void {
    this.#state[term.id] = why;
    this.#low[term.id] = Number.NaN;
    this.#high[term.id] = Number.NaN;
  }
}
