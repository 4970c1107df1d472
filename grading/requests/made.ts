import type { Refused } from "./answering";

/** Something made from a request, or the reason why the request is none. */
export type Made<T> = { readonly ok: true; readonly value: T } | Refused;

export const made = <T>(value: T): Made<T> => ({ ok: true, value });

export const refused = (error: string): Refused => ({ ok: false, error });

export function chain<A, B>(first: Made<A>, next: (value: A) => Made<B>): Made<B> {
  return first.ok ? next(first.value) : first;
}

/** All of them, or the first reason. */
export function all<T>(each: readonly Made<T>[]): Made<T[]> {
  const values: T[] = [];
  for (const one of each) {
    if (!one.ok) return one;
    values.push(one.value);
  }
  return made(values);
}
