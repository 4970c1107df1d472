import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Accommodation,
  type Exception,
  everybodyEnds,
  ordinary,
  type QuizRules,
  type SittingState,
  sitting,
  sittingState,
} from "./sitting";

const minute = 60;
const start = Date.UTC(2026, 5, 1, 9);
const at = (minutes: number) => new Date(start + minutes * 60_000);

const exam: QuizRules = {
  opensAt: at(0),
  closesAt: at(120),
  lateUntil: null,
  timeLimit: 90 * minute,
  fullTime: false,
  extraTime: 0,
  grace: 30,
  attemptsAllowed: null,
};
const nothing: Exception = {
  opensAt: null,
  closesAt: null,
  lateUntil: null,
  attemptsAllowed: null,
  timeFactor: null,
  untimed: false,
  extraTime: 0,
  excused: false,
};

interface Student {
  readonly accommodation?: Accommodation;
  readonly exception?: Partial<Exception>;
  readonly startedAt?: Date | null;
}
const own = (quiz: QuizRules, { accommodation = ordinary, exception, startedAt = at(0) }: Student = {}) =>
  sitting(quiz, {
    accommodation,
    exception: exception === undefined ? null : { ...nothing, ...exception },
    startedAt,
  });

describe("a student's own end", () => {
  test("is the start and the time limit, and never after the close", () => {
    expect(own(exam).endsAt).toEqual(at(90));
    expect(own(exam, { startedAt: at(20) }).endsAt).toEqual(at(110));
    expect(own(exam, { startedAt: at(50) }).endsAt).toEqual(at(120));
  });

  test("is the close where there is no limit, or none for this student", () => {
    expect(own({ ...exam, timeLimit: null }).endsAt).toEqual(at(120));
    expect(own(exam, { accommodation: { timeFactor: 2, untimed: true } }).endsAt).toEqual(at(120));
    expect(own(exam, { exception: { untimed: true } }).endsAt).toEqual(at(120));
  });

  test("is later by the accommodation's factor, up to the close, and past it where an exception says so", () => {
    const accommodation = { timeFactor: 1.25, untimed: false };
    expect(own(exam, { accommodation }).endsAt).toEqual(at(112.5));
    expect(own(exam, { accommodation: { timeFactor: 1.5, untimed: false } }).endsAt).toEqual(at(120));
    const exception = { closesAt: at(180), timeFactor: 1.5 };
    expect(own(exam, { accommodation, exception }).endsAt).toEqual(at(135));
    expect(own(exam, { accommodation, exception }).timeLimit).toBe(135 * minute);
  });

  test("is later by all the time that was given on top, also where the close came first", () => {
    expect(own({ ...exam, extraTime: 10 * minute }).endsAt).toEqual(at(100));
    expect(own({ ...exam, extraTime: 10 * minute }, { startedAt: at(50) }).endsAt).toEqual(at(130));
    const both = own({ ...exam, extraTime: 10 * minute }, { exception: { extraTime: 5 * minute } });
    expect(both.endsAt).toEqual(at(105));
    expect(own({ ...exam, timeLimit: null, extraTime: 10 * minute }).endsAt).toEqual(at(130));
  });

  describe("where the quiz gives the full time", () => {
    const full = { ...exam, fullTime: true };

    test("is the start and the whole time limit for whoever begins by the close, also past it", () => {
      expect(own(full).endsAt).toEqual(at(90));
      expect(own(full, { startedAt: at(50) }).endsAt).toEqual(at(140));
      expect(own(full, { startedAt: at(120) })).toMatchObject({
        endsAt: at(210),
        lateUntil: null,
        keptUntil: at(210.5),
      });
      expect(own({ ...full, extraTime: 10 * minute }, { startedAt: at(120) }).endsAt).toEqual(at(220));
    });

    test("is the close for who has not begun, who begins after it, and where there is no limit", () => {
      expect(own(full, { startedAt: null }).endsAt).toEqual(at(120));
      expect(own(full, { startedAt: at(121) }).endsAt).toEqual(at(120));
      expect(own({ ...full, timeLimit: null }, { startedAt: at(110) }).endsAt).toEqual(at(120));
    });

    test("is later by an accommodation's factor in full, and no earlier than the others' for who has no limit", () => {
      const longer = { timeFactor: 1.5, untimed: false };
      expect(own(full, { accommodation: longer, startedAt: at(100) }).endsAt).toEqual(at(235));
      const untimed = { timeFactor: 1, untimed: true };
      expect(own(full, { accommodation: untimed, startedAt: at(0) })).toMatchObject({
        endsAt: at(120),
        timeLimit: null,
      });
      expect(own(full, { accommodation: untimed, startedAt: at(100) }).endsAt).toEqual(at(190));
    });

    test("follows a student's own close", () => {
      const exception = { closesAt: at(300) };
      expect(own(full, { exception, startedAt: at(290) }).endsAt).toEqual(at(380));
      expect(own(full, { exception, startedAt: at(301) }).endsAt).toEqual(at(300));
    });

    test("leaves late work to whoever begins after the close, until late work ends", () => {
      const late = { ...full, lateUntil: at(240) };
      expect(own(late, { startedAt: at(115) })).toMatchObject({ endsAt: at(205), lateUntil: null });
      expect(own(late, { startedAt: at(200) })).toMatchObject({ endsAt: at(120), lateUntil: at(240) });
    });
  });

  test("leaves late work its own time, but not to whom the limit has stopped", () => {
    const homework = { ...exam, timeLimit: null, lateUntil: at(240) };
    expect(own(homework)).toMatchObject({ endsAt: at(120), lateUntil: at(240), lastsUntil: at(240) });
    expect(own({ ...exam, lateUntil: at(240) })).toMatchObject({ endsAt: at(90), lateUntil: null, lastsUntil: at(90) });
    expect(own({ ...exam, lateUntil: at(240) }, { startedAt: at(100) })).toMatchObject({
      endsAt: at(120),
      lateUntil: at(190),
    });
    expect(own(homework, { exception: { closesAt: at(300) } })).toMatchObject({ endsAt: at(300), lateUntil: null });
  });
});

test("each instant has its state, the last instants included", () => {
  const window = own({ ...exam, timeLimit: null, lateUntil: at(150) });
  const seen = (time: Date): SittingState => sittingState(window, time);
  const after = (time: Date) => new Date(time.getTime() + 1);
  expect(seen(new Date(start - 1))).toBe("not-open");
  expect([seen(at(0)), seen(at(120))]).toEqual(["open", "open"]);
  expect([seen(after(at(120))), seen(at(150))]).toEqual(["late", "late"]);
  expect([seen(after(at(150))), seen(at(150.5))]).toEqual(["grace", "grace"]);
  expect(seen(after(at(150.5)))).toBe("over");
});

const minutes = fc.integer({ min: 0, max: 600 });
const seconds = fc.integer({ min: 0, max: 3600 });
const rules: fc.Arbitrary<QuizRules> = fc.record({
  opensAt: minutes.map(at),
  closesAt: minutes.map(at),
  lateUntil: fc.option(minutes.map(at)),
  timeLimit: fc.option(fc.integer({ min: 1, max: 4 * 3600 })),
  fullTime: fc.boolean(),
  extraTime: seconds,
  grace: fc.integer({ min: 0, max: 300 }),
  attemptsAllowed: fc.option(fc.integer({ min: 1, max: 9 })),
});
const factor = fc.double({ min: 1, max: 4, noNaN: true });
const exceptions: fc.Arbitrary<Exception> = fc.record({
  opensAt: fc.option(minutes.map(at)),
  closesAt: fc.option(minutes.map(at)),
  lateUntil: fc.option(minutes.map(at)),
  attemptsAllowed: fc.option(fc.integer({ min: 1, max: 9 })),
  timeFactor: fc.option(factor),
  untimed: fc.boolean(),
  extraTime: seconds,
  excused: fc.boolean(),
});
const students = fc.record({
  accommodation: fc.record({ timeFactor: factor, untimed: fc.boolean() }),
  exception: fc.option(exceptions),
  startedAt: fc.option(minutes.map(at)),
});
type Drawn = Parameters<typeof sitting>[1];

const holds = (property: (quiz: QuizRules, student: Drawn) => void) =>
  fc.assert(fc.property(rules, students, property), { numRuns: 2000 });

describe("whatever the quiz and the student", () => {
  test("the end, the last late instant and the grace come in this order", () =>
    holds((quiz, student) => {
      const { endsAt, lateUntil, lastsUntil, keptUntil } = sitting(quiz, student);
      expect(endsAt <= lastsUntil && lastsUntil <= keptUntil).toBe(true);
      expect(lateUntil === null ? endsAt : lateUntil).toEqual(lastsUntil);
    }));

  test("time given on top is had in full by everybody, to the second", () =>
    holds((quiz, student) => {
      const more = { ...quiz, extraTime: quiz.extraTime + 77 };
      for (const end of ["endsAt", "lastsUntil", "keptUntil"] as const)
        expect(sitting(more, student)[end].getTime() - sitting(quiz, student)[end].getTime()).toBe(77_000);
    }));

  test("no accommodation ends anybody earlier", () =>
    holds((quiz, student) => {
      const without = { ...student, accommodation: ordinary };
      expect(sitting(quiz, student).endsAt >= sitting(quiz, without).endsAt).toBe(true);
      expect(sitting(quiz, student).lastsUntil >= sitting(quiz, without).lastsUntil).toBe(true);
    }));

  test("who starts later never ends earlier, and nobody ends before the own limit or the own close has come", () =>
    holds((quiz, student) => {
      if (student.startedAt === null) return;
      const { endsAt, timeLimit } = sitting(quiz, student);
      const later = { ...student, startedAt: new Date(student.startedAt.getTime() + 60_000) };
      const close = student.exception?.closesAt ?? quiz.closesAt;
      // The full time is for whoever begins by the close.
      if (!quiz.fullTime || later.startedAt <= close) expect(sitting(quiz, later).endsAt >= endsAt).toBe(true);
      const limit = timeLimit === null ? Infinity : student.startedAt.getTime() + timeLimit * 1000;
      expect(endsAt.getTime()).toBeGreaterThanOrEqual(Math.min(limit, close.getTime()));
    }));

  test("the full time takes nothing from anybody, and whoever begins by the close has all of the own limit", () =>
    holds((quiz, student) => {
      const [full, cut] = [true, false].map((fullTime) => sitting({ ...quiz, fullTime }, student));
      if (full === undefined || cut === undefined) throw new Error("There are two.");
      for (const end of ["endsAt", "lastsUntil", "keptUntil"] as const) expect(full[end] >= cut[end]).toBe(true);
      const { startedAt, exception } = student;
      if (startedAt === null || full.timeLimit === null || startedAt > (exception?.closesAt ?? quiz.closesAt)) return;
      const extra = quiz.extraTime + (exception?.extraTime ?? 0);
      expect(full.endsAt.getTime() - startedAt.getTime()).toBe((full.timeLimit + extra) * 1000);
    }));

  test("nobody answers after the last instant of everybody", () =>
    holds((quiz, student) => {
      const all = student.exception === null ? [] : [student.exception];
      expect(sitting(quiz, student).keptUntil <= everybodyEnds(quiz, all, [student.accommodation])).toBe(true);
    }));
});
