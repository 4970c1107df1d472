import "server-only";
import { z } from "zod";
import type { Transaction } from "./database";

/** Stands where words stood. */
export const erasedText = "(erased)";

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/**
 * Takes from the audit trail what staff wrote to a person or of their circumstances: announcements, and why they were given other terms (it
 * may speak of health). Who did what and when stays, and so do the reasons of grades. The guards must be lifted. Returns how many entries
 * lost words. `courses`: of one course alone; of all where it names none.
 */
export async function eraseAuditWords(
  transaction: Transaction,
  userId: string,
  courses: { readonly courseId?: string },
): Promise<number> {
  const own = { userId, quiz: courses };
  const announcements = await transaction.announcement.findMany({ where: own, select: { id: true } });
  const attempts = await transaction.attempt.findMany({ where: own, select: { id: true, quizId: true } });
  const subjects = [
    `user:${userId}`,
    ...announcements.map(({ id }) => `announcement:${id}`),
    ...attempts.map(({ id }) => `attempt:${id}`),
  ];
  const entries = await transaction.auditEntry.findMany({
    where: {
      ...courses,
      OR: [
        {
          action: { in: ["exception-granted", "announced", "attempt-reopened", "attempt-finished"] },
          subject: { in: subjects },
        },
        // Its subject is the quiz; whom the time was given to stands in the detail.
        { action: "time-given" },
      ],
    },
    select: { id: true, action: true, detail: true },
  });
  let erased = 0;
  for (const { id, action, detail } of entries) {
    const read = details.safeParse(detail);
    if (!read.success || (action === "time-given" && read.data["to"] !== userId)) continue;
    const words = ["reason", "text"].filter((field) => (read.data[field] ?? "") !== "");
    if (words.length === 0) continue;
    const data = { ...read.data, ...Object.fromEntries(words.map((field) => [field, erasedText])) };
    await transaction.auditEntry.update({ where: { id }, data: { detail: data } });
    erased += 1;
  }
  return erased;
}
