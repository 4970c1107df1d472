import { limits } from "@/grading";
import type { Client, Reply } from "./client";
import type { Ledger } from "./ledger";
import { moments, type Planned } from "./open-loop";
import type { School } from "./school";
import { Student } from "./student";

/** How often each student does what, in seconds. */
export interface Habits {
  readonly save: number;
  readonly submit: number;
  readonly page: number;
}

/** Goal R5: with 300 students, thirty saves, five submissions and ten pages a second. */
export const classHabits: Habits = { save: 10, submit: 60, page: 30 };

export interface Work {
  readonly school: School;
  readonly ledger: Ledger;
  readonly client: Client;
  readonly seconds: number;
  readonly habits?: Habits;
  /** How many of the school's students take part. */
  readonly students?: number;
  /** Another text now and then. */
  readonly text?: () => string | undefined;
}

/** What a class does while it works on a quiz, planned ahead. */
export function classAtWork({
  school,
  ledger,
  client,
  seconds,
  habits = classHabits,
  students = school.pupils.length,
  text = () => undefined,
}: Work): readonly Planned[] {
  const end = seconds * 1000;
  return school.pupils.slice(0, students).flatMap((pupil) => {
    const student = new Student(pupil, ledger, client);
    let turn = 0;
    const task = () => {
      turn += 1;
      return student.task(turn);
    };
    const saves = moments(habits.save * 1000, end).map((at) => ({
      at,
      lane: "save",
      act: async () => outcome(await student.save(task(), text())),
    }));
    const submits = moments(habits.submit * 1000, end).map((at) => ({
      at,
      lane: "submit",
      act: async () => {
        const { reply, entry } = await student.submit(task(), text());
        // What is too long must be refused: that is no failure.
        if (entry.text.length > limits.characters && reply.status !== 503)
          return reply.status === 422 ? "ok" : "failed";
        return outcome(reply);
      },
    }));
    const pages = moments(habits.page * 1000, end).map((at) => ({
      at,
      lane: "page",
      act: async () => outcome(await student.look(task().question)),
    }));
    return [...saves, ...submits, ...pages];
  });
}

export function outcome(reply: Reply | null): "ok" | "refused" | "failed" | "skipped" {
  if (reply === null) return "skipped";
  if (reply.status === 200) return "ok";
  return reply.status === 503 ? "refused" : "failed";
}
