import "server-only";
import { type Accommodation, type Exception, ordinary, type QuizRules, type Sitting, sitting } from "./sitting";

/** What must be read beside an attempt to know its student's own window: goes into the `include` of every such query. */
export const ownTerms = {
  quiz: { include: { exceptions: true } },
  user: { select: { enrollments: { select: { courseId: true, timeFactor: true, untimed: true } } } },
};

/**
 * What must be read beside a quiz to know when everybody's time is over: who has an end or a time of their own. Nobody but `release` has any
 * business with it.
 */
export const everybodysTerms = {
  exceptions: true,
  course: { include: { enrollments: { where: { timeFactor: { gt: 1 } } } } },
};

interface AttemptTerms {
  readonly userId: string;
  readonly startedAt: Date;
  readonly quiz: QuizRules & {
    readonly courseId: string;
    readonly exceptions: readonly (Exception & { readonly userId: string })[];
  };
  readonly user: { readonly enrollments: readonly (Accommodation & { readonly courseId: string })[] };
}

/** The window of the student whose attempt this is. */
export function ownSitting({ userId, startedAt, quiz, user }: AttemptTerms): Sitting {
  const exception = quiz.exceptions.find((each) => each.userId === userId) ?? null;
  const accommodation = user.enrollments.find(({ courseId }) => courseId === quiz.courseId) ?? ordinary;
  return sitting(quiz, { accommodation, exception, startedAt });
}
