import "server-only";
import type { Bilingual } from "@/grading";
import { database } from "./database";
import { openMistakes } from "./mistakes";
import { type MockExam, mockExam } from "./mock-exam";
import { type Progress, progress } from "./progress";
import { type ReviewSession, reviewSession } from "./review-session";
import { studyRecord } from "./study-record";
import type { Viewer } from "./viewer";

/** All that a student's practice in a course comes to. */
export interface CoursePractice extends Progress {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly review: ReviewSession;
  readonly exam: MockExam;
  /** Parts in the book of mistakes that wait to be done again. */
  readonly openMistakes: number;
  readonly bookmarks: number;
}

/** Null for everyone who is not in the course. */
export async function coursePractice(viewer: Viewer, courseId: string, now: Date): Promise<CoursePractice | null> {
  const [review, exam] = await Promise.all([reviewSession(viewer, courseId, now), mockExam(viewer, courseId, now)]);
  if (review === null || exam === null) return null;
  const record = await studyRecord(viewer, now);
  const [own, bookmarks] = await Promise.all([
    progress(viewer, record, now),
    database().bookmark.count({ where: { userId: viewer.userId } }),
  ]);
  return { ...own, course: review.course, review, exam, openMistakes: openMistakes(record), bookmarks };
}
