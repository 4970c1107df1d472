/**
 * `npm run simulate [students] [instances]`: what the start of an exam would be like, computed from the figures of
 * docs/measured/figures.json: each student opens the exam within a minute of its opening, sees a page, and saves every ten
 * seconds from then on. Each instance answers one request after another, bounds its lanes as lib/door.ts does, and refuses past them;
 * who is refused comes again after Retry-After. Prints a table, and what the database must take.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { figures } from "./figures";
import { percentile } from "./open-loop";
import { root } from "./school";

const measured = figures.parse(JSON.parse(readFileSync(join(root, "docs/measured/figures.json"), "utf8")));
const students = Number(process.argv[2] ?? 100_000);
const asked = process.argv[3] === undefined ? null : Number(process.argv[3]);
/** Seconds in which all of them begin, and seconds that are looked at. */
const opening = 60;
const horizon = 180;
const saveEvery = 10;
const bounds = { page: 150, save: 500, submit: 200 } as const;
type Lane = keyof typeof bounds;
/** Seconds of one instance. A start writes as a save does, and then a page is drawn. */
const cost: Readonly<Record<Lane, number>> = {
  page: 1 / measured.pages,
  save: 1 / measured.saves,
  submit: 1 / measured.saves + 1 / measured.pages,
};

interface Event {
  readonly at: number;
  /** When it was first wanted. */
  readonly wanted: number;
  readonly lane: Lane;
}

interface Outcome {
  readonly instances: number;
  readonly waits: Readonly<Record<Lane, readonly number[]>>;
  readonly refused: number;
}

/** A heap by time: the earliest first. */
class Agenda {
  readonly #events: Event[] = [];

  get size(): number {
    return this.#events.length;
  }

  add(event: Event): void {
    const events = this.#events;
    let at = events.push(event) - 1;
    for (let up = (at - 1) >> 1; at > 0 && (events[up]?.at ?? 0) > event.at; up = (at - 1) >> 1) {
      this.#put(at, events[up]);
      at = up;
    }
    this.#put(at, event);
  }

  take(): Event | undefined {
    const events = this.#events;
    const first = events[0];
    const last = events.pop();
    if (last === undefined || events.length === 0) return first;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const next = (events[right]?.at ?? Infinity) < (events[left]?.at ?? Infinity) ? right : left;
      if ((events[next]?.at ?? Infinity) >= last.at) break;
      this.#put(at, events[next]);
      at = next;
    }
    this.#put(at, last);
    return first;
  }

  #put(at: number, event: Event | undefined): void {
    if (event !== undefined) this.#events[at] = event;
  }
}

function simulate(instances: number): Outcome {
  const agenda = new Agenda();
  for (let student = 0; student < students; student += 1) {
    const at = opening * Math.random();
    agenda.add({ at, wanted: at, lane: "submit" });
  }
  const waits: Record<Lane, number[]> = { page: [], save: [], submit: [] };
  const freeAt = new Float64Array(instances);
  /** When those under way will be answered, in order, by instance and lane. */
  const inside = Array.from({ length: instances }, (): Record<Lane, number[]> => ({ page: [], save: [], submit: [] }));
  let refused = 0;
  let turn = 0;
  for (let event = agenda.take(); event !== undefined; event = agenda.take()) {
    const { at, wanted, lane } = event;
    if (at > horizon) continue;
    turn = (turn + 1) % instances;
    const under = inside[turn]?.[lane] ?? [];
    while (under.length > 0 && (under[0] ?? 0) <= at) under.shift();
    if (under.length >= bounds[lane]) {
      refused += 1;
      agenda.add({ at: at + 1 + 4 * Math.random(), wanted, lane });
      continue;
    }
    const done = Math.max(at, freeAt[turn] ?? 0) + cost[lane];
    freeAt[turn] = done;
    under.push(done);
    waits[lane].push(1000 * (done - wanted));
    if (lane === "submit") agenda.add({ at: done, wanted: done, lane: "page" });
    else {
      const next = done + saveEvery * (0.8 + 0.4 * Math.random());
      if (next < horizon) agenda.add({ at: next, wanted: next, lane: "save" });
    }
  }
  for (const lane of Object.values(waits)) lane.sort((a, b) => a - b);
  return { instances, waits, refused };
}

const savesASecond = students / saveEvery;
const least = Math.ceil(savesASecond * cost.save + (students / opening) * (cost.submit + cost.page));
const steps = asked === null ? [Math.ceil(least / 2), least, Math.ceil(1.5 * least), 2 * least] : [asked];
console.log(
  `${students} students open an exam within ${opening} seconds. Figures of ${measured.machine}, ${measured.date}.`,
);
console.log(
  `Busy instances in the first minute: ${least}. The database takes ${Math.round(savesASecond + students / opening)} transactions a second.`,
);
console.log(
  `Rows an hour: ${Math.round(savesASecond * 3600)} saves, ${((savesASecond * 3600 * measured.bytesOfSave) / 1e9).toFixed(1)} GB.\n`,
);
console.log(
  "| instances | start p50 ms | start p95 ms | page p95 ms | save p95 ms | save p99 ms | sent again after 503 |",
);
console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const step of steps) {
  const { instances, waits, refused } = simulate(step);
  const cells = [
    percentile(waits.submit, 0.5),
    percentile(waits.submit, 0.95),
    percentile(waits.page, 0.95),
    percentile(waits.save, 0.95),
    percentile(waits.save, 0.99),
  ];
  console.log(`| ${[instances, ...cells.map(Math.round), refused].join(" | ")} |`);
}
