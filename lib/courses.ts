import "server-only";
import type { Bilingual } from "@/grading";
import type { Viewer } from "./viewer";

export type Role = "student" | "ta" | "instructor";

export interface CourseCard {
  readonly id: string;
  readonly title: Bilingual;
  readonly role: Role;
}

/** The courses that the viewer is in. */
export async function myCourses(_viewer: Viewer): Promise<readonly CourseCard[]> {
  throw new Error("under construction");
}

/** For staff: what waits, and who is there. */
export interface TeachingOverview {
  readonly id: string;
  readonly title: Bilingual;
  readonly role: "ta" | "instructor";
  /** Null where joining by code is off. The page is `/join/{joinCode}`. */
  readonly joinCode: string | null;
  readonly students: number;
  readonly staff: readonly { readonly name: string; readonly email: string; readonly role: "ta" | "instructor" }[];
  readonly quizzes: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly started: number;
    readonly submissions: number;
    /** Undecided submissions that wait for a person. */
    readonly undecided: number;
    readonly questions: readonly {
      readonly slug: string;
      /** As the course numbers it: "A6.1". */
      readonly number: string;
      readonly title: Bilingual;
      readonly submissions: number;
      readonly undecided: number;
    }[];
  }[];
}

/** Null for everyone who is not staff of this course. */
export async function teachingOverview(_viewer: Viewer, _courseId: string): Promise<TeachingOverview | null> {
  throw new Error("under construction");
}
