import type { Arguments } from "./call-action";
import type { Actor, World } from "./known";

export const everyone: readonly Actor[] = [
  "anonymous",
  "stranger",
  "classmate",
  "own",
  "taElsewhere",
  "instructorElsewhere",
  "ta",
  "instructor",
];
export const signedIn: readonly Actor[] = everyone.filter((actor) => actor !== "anonymous");
export const staff: readonly Actor[] = ["ta", "instructor"];
/** Whoever is in the course. */
export const members: readonly Actor[] = ["classmate", "own", "ta", "instructor"];

interface Door {
  /** As `entries()` names it. */
  readonly entry: string;
  /** Who may; for everybody else it does not exist (404), or, without a session, there is the way to sign in. */
  readonly may: readonly Actor[];
}

/** A page: seen, or not there. */
export interface PageRow extends Door {
  readonly kind: "page";
  readonly path: (world: World, actor: Actor) => string;
  /** Where those who may are sent on, rather than shown something. */
  readonly leadsOn?: boolean;
}

/** A route handler. */
export interface RouteRow extends Door {
  readonly kind: "route";
  readonly path: (world: World, actor: Actor) => string;
  readonly body?: (world: World, actor: Actor) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** True where it writes something down, though it only reads: who exported the grades. */
  readonly audited?: boolean;
  /** True where the reply goes on for ever: its beginning is looked at. */
  readonly stream?: boolean;
}

/** A server action. */
export interface ActionRow extends Door {
  readonly kind: "action";
  /** A page whose code holds the action. */
  readonly page: (world: World, actor: Actor) => string;
  readonly input: (world: World, actor: Actor) => Arguments;
  /** True where it only reads. */
  readonly reads?: boolean;
}

export type Row = PageRow | RouteRow | ActionRow;
