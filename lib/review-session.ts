import "server-only";
import type { Bilingual } from "@/grading";
import { database } from "./database";
import { attendedBy, titleOf } from "./membership";
import { metMisconceptions, misconceptionName } from "./met-misconceptions";
import { plannedParts } from "./planned-parts";
import { isFixedPart, practiceRests } from "./resting-parts";
import { type PartPlace, thePart } from "./review-cards";
import { type Exercise, type Queue, queue } from "./review-queue";
import { courseZone, studyDay } from "./study-day";
import type { Viewer } from "./viewer";

/** What a student practises by: what is due, and the way back. */
export interface ReviewSession {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly counts: Queue["counts"];
  /** What to do now; null where nothing is due. */
  readonly exercise: Exercise | null;
  /** When something is due again; null where nothing is planned. */
  readonly next: Date | null;
  /** Whether a rating can be taken back. */
  readonly undoable: boolean;
}

/** The viewer's own queue, whatever the course. */
export async function ownQueue(viewer: Viewer, now: Date): Promise<Queue> {
  const { userId } = viewer;
  const zone = courseZone();
  const [rests, cards, met, begun] = await Promise.all([
    practiceRests(now),
    database().reviewCard.findMany({ where: { userId } }),
    metMisconceptions(viewer, now),
    database().practiceAnswer.groupBy({ by: ["question", "part"], where: { userId }, _min: { answeredAt: true } }),
  ]);
  const today = studyDay(now, zone);
  // A part whose rating was taken back is new again, and uses up nothing of the day.
  const isBegun = (place: PartPlace): boolean =>
    cards.some(
      ({ question, part, misconception, state }) =>
        question === place.question && part === place.part && misconception === thePart && state !== 0,
    );
  const newToday = begun.filter(
    ({ _min: { answeredAt }, ...place }) =>
      answeredAt !== null && studyDay(answeredAt, zone) === today && isBegun(place),
  );
  const parts = plannedParts().filter((place) => !rests || !isFixedPart(place));
  return queue({ parts, cards, met, newToday: newToday.length }, now, zone);
}

/** Null for everyone who is not in the course. */
export async function reviewSession(viewer: Viewer, courseId: string, now: Date): Promise<ReviewSession | null> {
  const course = await database().course.findFirst({ where: { id: courseId, ...attendedBy(viewer) } });
  if (course === null) return null;
  const [{ due, soon, counts, next }, rated] = await Promise.all([
    ownQueue(viewer, now),
    database().reviewCard.count({ where: { userId: viewer.userId, ratedBy: { not: null } } }),
  ]);
  const exercise = due[0] ?? soon[0] ?? null;
  return { course: { id: course.id, title: titleOf(course) }, counts, exercise, next, undoable: rated > 0 };
}

/** Why a part comes again: misconceptions of it that are due, each with how often it was met. */
export async function remindedOf(viewer: Viewer, place: PartPlace, now: Date) {
  const { question, part } = place;
  const [met, cards] = await Promise.all([
    metMisconceptions(viewer, now, { question, part }),
    database().reviewCard.findMany({ where: { userId: viewer.userId, question, part } }),
  ]);
  return met.flatMap((each) => {
    const name = misconceptionName(each);
    const card = cards.find(({ misconception }) => misconception === each.misconception);
    const rests = card !== undefined && card.state !== 0 && card.due > now;
    return name === null || rests ? [] : [{ name, times: each.times }];
  });
}
