import "server-only";
import { createHash } from "node:crypto";

/**
 * The number on the receipt of a hand-in: eight digits and letters from the attempt and the instant, so that staff who see
 * the attempt see the same number, and nobody can make one up for another time.
 */
export function receiptNumber(attemptId: string, submittedAt: Date): string {
  const digest = createHash("sha256").update(`${attemptId} ${submittedAt.toISOString()}`).digest("hex");
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`.toUpperCase();
}
