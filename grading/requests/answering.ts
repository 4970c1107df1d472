/** A request that is a mistake of the program that sent it, not of the student: what is wrong and what is allowed. */
export interface Refused {
  readonly ok: false;
  readonly error: string;
}

/** One request in, one answer out; never throws on any JSON. */
export type Answering = (request: unknown) => { readonly ok: true; readonly answer: object } | Refused;
