import type { Bilingual } from "@/grading/verdict";

/** Who asks: the threat model's actors, from those who may least to those who may most. */
export const actors = [
  "anonymous",
  "stranger",
  "classmate",
  "own",
  "taElsewhere",
  "instructorElsewhere",
  "ta",
  "instructor",
] as const;

/** `own` is the student whose work it is; `stranger` is a student of another course, as `…Elsewhere` are its staff. */
export type Actor = (typeof actors)[number];

export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly cookie: string;
}

export interface Attempted {
  readonly attemptId: string;
  readonly seed: string;
  readonly parts: readonly {
    readonly question: string;
    readonly part: string;
    readonly type: string;
    /** All that a student is told of the part, as JSON. */
    readonly shown: string;
    readonly key: string;
    readonly solution: Bilingual;
    readonly misconceptions: readonly { readonly id: string; readonly name: Bilingual; readonly text: string }[];
  }[];
}

type PerStaff = Readonly<Record<"ta" | "instructor", string>>;

/** What there is to mark, to answer and to take back: identifiers, one of each for everybody who may. */
export interface MarkingWorld {
  readonly requests: PerStaff;
  /** A request that stays open. */
  readonly talked: string;
  readonly marks: PerStaff;
  readonly groups: PerStaff;
  readonly ready: PerStaff;
  readonly applied: PerStaff;
  readonly cases: Readonly<Record<"ta" | "instructor" | "taElsewhere" | "instructorElsewhere", string>>;
}

/** One of each thing that an action may name, of another course. */
export interface WorkElsewhere {
  readonly courseId: string;
  readonly quizId: string;
  readonly userId: string;
  readonly attemptId: string;
  readonly submissions: readonly string[];
  readonly requestId: string;
  readonly markId: string;
  readonly groupId: string;
  readonly ready: string;
  readonly applied: string;
  readonly announcementId: string;
  readonly practiceId: string;
}

/** What `world.ts` made. */
export interface World {
  readonly courseId: string;
  readonly otherCourseId: string;
  readonly joinCode: string;
  readonly otherJoinCode: string;
  readonly quizzes: Readonly<Record<"homework" | "exam" | "draft" | "foreign", string>>;
  readonly people: Readonly<Record<Exclude<Actor, "anonymous">, Person>>;
  /** A student who has begun nothing. */
  readonly newcomer: Person;
  readonly ownHomework: Attempted;
  readonly ownExam: Attempted;
  readonly classmateHomework: Attempted;
  readonly strangerHomework: Attempted;
  readonly ownSubmissions: readonly string[];
  /** A practice answer of the student's own, which rated its part. */
  readonly ownPractice: string;
  readonly signInTokens: readonly string[];
  /** What was said to everybody in the exam. */
  readonly announcements: readonly string[];
  readonly marking: MarkingWorld;
  /** `lastTerm`: of another course of the same staff. */
  readonly elsewhere: Readonly<Record<"otherCourse" | "lastTerm" | "classmate", WorkElsewhere>>;
}
