import "server-only";
import { audit } from "./audit";
import { database, inTransaction, type Transaction } from "./database";
import { done, failed, type Result } from "./result";
import { newId, newToken, tokenHash } from "./secrets";
import { type NewSession, startSession } from "./sessions";

/** How long a link is good for. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

const notValid = failed(
  "link-not-valid",
  "This link was used already or is too old. Ask for a new one.",
  "这个链接已经使用过或已过期，请索取新的链接。",
);

/** Makes a link that signs a person in once. Earlier ones that were not used are worth nothing then. */
export async function makeSignInLink(
  transaction: Transaction,
  userId: string,
  now: Date,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + lifetime);
  await transaction.signInLink.deleteMany({ where: { userId, usedAt: null } });
  await transaction.signInLink.create({
    data: { id: newId(), tokenHash: tokenHash(token), userId, createdAt: now, expiresAt },
  });
  return { token, expiresAt };
}

/** The same for many who have none yet: their tokens, in order. */
export async function makeSignInLinks(
  transaction: Transaction,
  userIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const tokens = userIds.map(() => newToken());
  const expiresAt = new Date(now.getTime() + lifetime);
  await transaction.signInLink.createMany({
    data: userIds.map((userId, index) => {
      return { id: newId(), tokenHash: tokenHash(tokens[index] ?? ""), userId, createdAt: now, expiresAt };
    }),
  });
  return tokens;
}

/** Whose link it is, for the page that asks to confirm; null where it is unknown, used or expired. Uses nothing up. */
export async function signInLinkOwner(token: string, now: Date): Promise<{ readonly name: string } | null> {
  const link = await database().signInLink.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { user: true },
  });
  if (link === null || link.usedAt !== null || link.expiresAt <= now) return null;
  return { name: link.user.name };
}

/** Signs in, once. */
export async function followSignInLink(token: string, now: Date): Promise<Result<NewSession>> {
  const link = await database().signInLink.findUnique({ where: { tokenHash: tokenHash(token) } });
  if (link === null) return notValid;
  const session = await inTransaction(async (transaction) => {
    const { count } = await transaction.signInLink.updateMany({
      where: { id: link.id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) return null;
    const { userId } = link;
    await audit(transaction, {
      at: now,
      actorId: userId,
      courseId: null,
      action: "sign-in-link-used",
      subject: `user:${userId}`,
    });
    return startSession(transaction, userId, now);
  });
  return session === null ? notValid : done(session);
}
