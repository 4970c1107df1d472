import { setTimeout as wait } from "node:timers/promises";
import type { Student } from "../load/student";
import { anyOf } from "./setting";

/** Saves by a class, thirty a second, until they are stopped; gives what each was told, in order. */
export function savesGoOn(students: readonly Student[], apart = 33): { readonly stop: () => Promise<Told[]> } {
  let over = false;
  const under: Promise<Told>[] = [];
  const work = (async () => {
    for (let turn = 0; !over; turn += 1) {
      const student = anyOf(students);
      // Null: the last save of that part is still under way, so that nothing was sent.
      under.push(student.save(student.task(turn)).then((reply) => (reply === null ? "not sent" : reply.status)));
      await wait(apart);
    }
  })();
  const stop = async () => {
    over = true;
    await work;
    return Promise.all(under);
  };
  return { stop };
}

export type Told = number | null | "not sent";

export interface Again {
  /** Saves that were sent until one was kept, that one included. */
  readonly tries: number;
  readonly milliseconds: number;
}

/** Saves until one is kept, a twentieth of a second after each that was not. */
export async function keptAgain(students: readonly Student[]): Promise<Again> {
  const since = performance.now();
  let tries = 0;
  for (let turn = 0; ; turn += 1) {
    const student = anyOf(students);
    const reply = await student.save(student.task(turn));
    if (reply !== null) tries += 1;
    if (reply?.status === 200) return { tries, milliseconds: performance.now() - since };
    if (performance.now() - since > 30_000) throw new Error("Saves did not come back.");
    await wait(50);
  }
}

/** What the page's own tries come to within the goal of five seconds: it tries again after one second, two, and four. */
export const triesOfAPage = 3;

export const longest = (all: readonly Again[]): number => Math.max(...all.map(({ milliseconds }) => milliseconds));
