import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../load/school";

/** A line of the table of what held: the goal, what was done, and what was measured besides the counts. */
export interface Held {
  readonly goal: string;
  readonly what: string;
  readonly besides: string;
}

/** One JSON line a test; `npm run crash` makes its table of them. */
export const heldFile = join(root, "reports/holding.jsonl");

/** Notes what a test measured. Times are told beside their goals and not asserted: the machine may be busy with something else. */
export function held(line: Held): void {
  mkdirSync(join(root, "reports"), { recursive: true });
  appendFileSync(heldFile, `${JSON.stringify(line)}\n`);
  console.log(`${line.goal}: ${line.what}; ${line.besides}.`);
}

/** Milliseconds beside the most that the goal allows, in seconds. */
export function within(milliseconds: number, seconds: number): string {
  const took = `${(milliseconds / 1000).toFixed(1)} s`;
  return `${took} (goal ${seconds} s${milliseconds > seconds * 1000 ? ", missed" : ""})`;
}
