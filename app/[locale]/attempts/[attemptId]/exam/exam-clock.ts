import { isPlain, moment } from "@/app/components/answer-field/plain-data";

const states = ["not-open", "open", "late", "grace", "over"] as const;

/** What the server says of one student's own time. */
export interface ExamClock {
  readonly now: Date;
  readonly endsAt: Date;
  readonly lastsUntil: Date;
  readonly state: (typeof states)[number];
  readonly submittedAt: Date | null;
  readonly announcements: readonly { readonly id: string; readonly text: string; readonly at: Date }[];
}

/** Reads the server's reply by hand: a schema library would weigh as much as all the rest of the page. Throws where it is another. */
export function clockFrom(reply: unknown): ExamClock {
  const { now, endsAt, lastsUntil, state: said, submittedAt, announcements } = isPlain(reply) ? reply : {};
  const state = states.find((each) => each === said);
  if (state === undefined || !Array.isArray(announcements)) throw new Error("This is no clock.");
  return {
    now: moment(now),
    endsAt: moment(endsAt),
    lastsUntil: moment(lastsUntil),
    state,
    submittedAt: submittedAt === null ? null : moment(submittedAt),
    announcements: announcements.map((each: unknown) => {
      const { id, text, at } = isPlain(each) ? each : {};
      if (typeof id !== "string" || typeof text !== "string") throw new Error("This is no announcement.");
      return { id, text, at: moment(at) };
    }),
  };
}
