import "server-only";

/** Milliseconds for which an answer that somebody opened is left to them. */
const holds = 120_000;
const most = 5000;

/** Who has which answer open, in this process: a courtesy. That nobody's mark is overwritten is held by the database. */
const open = new Map<string, { readonly userId: string; readonly until: number }>();

/** Notes that somebody looks at an answer; what they had open before is free again. */
export function look(userId: string, submissionId: string, now: Date): void {
  for (const [id, each] of open) if (each.userId === userId || each.until < now.getTime()) open.delete(id);
  if (open.size < most) open.set(submissionId, { userId, until: now.getTime() + holds });
}

/** Whether somebody else has it open. */
export function isTaken(userId: string, submissionId: string, now: Date): boolean {
  const held = open.get(submissionId);
  return held !== undefined && held.userId !== userId && held.until >= now.getTime();
}
