import { z } from "zod";

const words = z.object({ en: z.string(), "zh-CN": z.string() });
const date = z.coerce.date();

const student = z.object({
  userId: z.string(),
  name: z.string(),
  section: z.nullable(z.string()),
  presence: z.enum(["absent", "writing", "away", "time-up", "handed-in"]),
  attemptId: z.nullable(z.string()),
  startedAt: z.nullable(date),
  awaySince: z.nullable(date),
  savedAt: z.nullable(date),
  answered: z.number(),
  endsAt: date,
  submittedAt: z.nullable(date),
  endedBy: z.nullable(z.enum(["student", "limit", "staff"])),
  extraTime: z.number(),
  timeLimit: z.nullable(z.number()),
  cut: z.boolean(),
});

/** One event of the stream: the head as it is now, the students that changed, and who there is, in order. */
export const roomReply = z.object({
  now: date,
  quiz: z.object({
    title: words,
    opensAt: date,
    closesAt: date,
    state: z.enum(["not-open", "open", "late", "closed"]),
  }),
  timeLimit: z.nullable(z.number()),
  fullTime: z.boolean(),
  extraTime: z.number(),
  accessCode: z.nullable(z.string()),
  draft: z.boolean(),
  feedback: z.enum(["immediate", "afterHandIn", "afterClose", "onRelease"]),
  releasedAt: z.nullable(date),
  parts: z.number(),
  pastClose: z.nullable(z.object({ students: z.number(), until: date })),
  announcements: z
    .array(z.object({ id: z.string(), text: z.string(), to: z.nullable(z.string()), by: z.string(), at: date }))
    .readonly(),
  students: z.array(student).readonly(),
  all: z.array(z.string()),
});

export type RoomStudent = z.infer<typeof student>;
export type Room = Omit<z.infer<typeof roomReply>, "all">;

/** The room after an event: students that it does not name stay as they were. */
export function heard(before: Room, event: z.infer<typeof roomReply>): Room {
  const { all, students, ...head } = event;
  const known = new Map([...before.students, ...students].map((each) => [each.userId, each]));
  return { ...head, students: all.flatMap((id) => known.get(id) ?? []) };
}
