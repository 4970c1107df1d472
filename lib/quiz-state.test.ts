import { describe, expect, test } from "vitest";
import { type FeedbackPolicy, type QuizKind, release } from "./quiz-state";

const hour = (number: number) => new Date(Date.UTC(2026, 2, 2, number));
const quiz = (feedback: FeedbackPolicy, more: { releasedAt?: Date; kind?: QuizKind } = {}) => {
  return {
    opensAt: hour(9),
    closesAt: hour(10),
    lateUntil: hour(11),
    timeLimit: null,
    fullTime: false,
    course: { enrollments: [] },
    extraTime: 0,
    grace: 0,
    attemptsAllowed: null,
    exceptions: [],
    kind: "exam",
    feedback,
    releasedAt: null,
    ...more,
  } as const;
};
const writing = { submittedAt: null };
const handedIn = { submittedAt: hour(9.5) };
const nothing = { verdicts: false, truth: false };
const verdictsAlone = { verdicts: true, truth: false };
const all = { verdicts: true, truth: true };

describe("what a student is told", () => {
  test("at once: the verdict, and the truth when nobody can answer any more", () => {
    expect(release(quiz("immediate"), writing, hour(9))).toEqual(verdictsAlone);
    expect(release(quiz("immediate"), handedIn, hour(11))).toEqual(verdictsAlone);
    expect(release(quiz("immediate"), handedIn, hour(12))).toEqual(all);
  });

  test("after the end: nothing while late work is taken", () => {
    expect(release(quiz("afterClose"), handedIn, hour(11))).toEqual(nothing);
    expect(release(quiz("afterClose"), handedIn, hour(12))).toEqual(all);
  });

  test("after the end, where who begins late has the full time: after that of whoever may begin last and has the longest", () => {
    const full = { ...quiz("afterClose"), lateUntil: null, timeLimit: 3600, fullTime: true };
    const told = (at: Date, timeFactors: readonly number[] = []) =>
      release({ ...full, course: { enrollments: timeFactors.map((timeFactor) => ({ timeFactor })) } }, handedIn, at);
    // Closed at ten: who began then writes until eleven.
    expect(told(hour(11))).toEqual(nothing);
    expect(told(new Date(hour(11).getTime() + 1))).toEqual(all);
    expect(told(hour(12), [1, 2])).toEqual(nothing);
    expect(told(new Date(hour(12).getTime() + 1), [1, 2])).toEqual(all);
  });

  test("on handing in: the verdict, but no truth while others write, except in practice", () => {
    expect(release(quiz("afterHandIn"), writing, hour(9))).toEqual(nothing);
    expect(release(quiz("afterHandIn"), handedIn, hour(9))).toEqual(verdictsAlone);
    expect(release(quiz("afterHandIn", { kind: "practice" }), handedIn, hour(9))).toEqual(all);
    expect(release(quiz("afterHandIn"), null, hour(9))).toEqual(nothing);
  });

  test("on release: nothing, however long it has been over, until an instructor releases it", () => {
    expect(release(quiz("onRelease"), handedIn, hour(20))).toEqual(nothing);
    expect(release(quiz("onRelease", { releasedAt: hour(13) }), handedIn, hour(12))).toEqual(nothing);
    expect(release(quiz("onRelease", { releasedAt: hour(13) }), handedIn, hour(13))).toEqual(all);
  });
});
