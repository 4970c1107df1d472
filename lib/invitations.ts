import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction, isDuplicate } from "./database";
import { emailSchema, nameSchema } from "./email";
import { badInput, done, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { makeSignInLink } from "./sign-in-links";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

export interface Invitation {
  readonly email: string;
  /**
   * Token of a one-time link for the instructor to pass on, `/sign-in/{token}`. Null where the person has used an
   * account already: they are enrolled, and nobody else gets a way into their account.
   */
  readonly token: string | null;
  readonly expiresAt: Date | null;
}

const input = z.strictObject({
  courseId: z.string().max(100),
  name: nameSchema,
  email: emailSchema,
  role: z.enum(["student", "ta", "instructor"]),
  section: z.string().trim().min(1).max(50).transform(storable).optional(),
});

/** Instructors only. `input`: `{ courseId, name, email, role: "student" | "ta" | "instructor", section? }`. Twice is once. */
export async function invite(viewer: Viewer, body: unknown, now: Date): Promise<Result<Invitation>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, name, email, role, section = null } = parsed.data;
  const course = await database().course.findFirst({
    where: { id: courseId, enrollments: { some: { userId: viewer.userId, role: "instructor" } } },
  });
  if (course === null) return notFound;
  const work = () =>
    inTransaction(async (transaction) => {
      const known = await transaction.user.findUnique({ where: { email } });
      const user = known ?? (await transaction.user.create({ data: { id: newId(), email, name, createdAt: now } }));
      const enrolled = { courseId, userId: user.id };
      const there = await transaction.enrollment.findUnique({ where: { courseId_userId: enrolled } });
      if (there === null) {
        await transaction.enrollment.create({ data: { id: newId(), ...enrolled, role, section, createdAt: now } });
      }
      const subject = `user:${user.id}`;
      await audit(transaction, {
        at: now,
        actorId: viewer.userId,
        courseId,
        action: "invited",
        subject,
        detail: { role },
      });
      // Whoever never signed in has nothing to lose to the one who invites; whoever did must not be impersonated. Someone
      // with a role elsewhere might: an account that another course made is out of reach as well.
      const elsewhere = await transaction.enrollment.count({ where: { userId: user.id, courseId: { not: courseId } } });
      if (user.activatedAt !== null || user.passwordHash !== null || elsewhere > 0) {
        return { email, token: null, expiresAt: null };
      }
      return { email, ...(await makeSignInLink(transaction, user.id, now)) };
    });
  try {
    return done(await work());
  } catch (error) {
    // Invited twice at the same moment: the second time all is there.
    if (isDuplicate(error)) return done(await work());
    throw error;
  }
}
