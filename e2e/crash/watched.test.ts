import { expect, test } from "vitest";
import { z } from "zod";
import { schoolSetting } from "./setting";

const setting = schoolSetting({ students: 12, kind: "exam" });

const seen = z.object({
  students: z.array(z.object({ userId: z.string(), answered: z.number(), savedAt: z.string().nullable() })),
});
type Seen = z.infer<typeof seen>["students"];

/** What the control room's stream tells, look after look, until `enough` of it has come. */
async function watched(path: string, cookie: string, enough: (told: Seen) => boolean): Promise<Seen> {
  const response = await fetch(path, { headers: { cookie } });
  expect(response.status).toBe(200);
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    const whole = text.slice(0, text.lastIndexOf("\n\n") + 1).split("\n");
    const told = whole
      .filter((line) => line.startsWith("data: "))
      .flatMap((line) => seen.parse(JSON.parse(line.slice("data: ".length))).students);
    if (enough(told)) return told;
  }
  throw new Error(`The stream ended too early: ${text.slice(-300)}`);
}

test("the control room is right at once after the server was killed, and hears of what comes then without a reload", async () => {
  const { start, school, students, port } = setting();
  const path = `http://127.0.0.1:${port}/api/v1/courses/${school.courseId}/quizzes/${school.quizId}/live`;
  const everybody = (told: Seen): boolean => told.length >= students.length;
  const before = await start();
  for (const [index, student] of students.entries()) {
    for (let part = 0; part < index % 4; part += 1) expect((await student.save(student.task(part)))?.status).toBe(200);
  }
  const shown = await watched(path, school.teacher, everybody);
  expect(shown.map(({ answered }) => answered).sort()).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
  await before.end("SIGKILL");

  const after = await start();
  expect(await watched(path, school.teacher, everybody)).toEqual(shown);
  const [first] = students;
  if (first === undefined) throw new Error("There is no student.");
  const { userId } = first.pupil;
  const saves: ReturnType<typeof first.save>[] = [];
  const heard = await watched(path, school.teacher, (told) => {
    // Saved once the whole was told, so that it can only come as a change.
    if (everybody(told) && saves.length === 0) saves.push(first.save(first.task(0)));
    return told.slice(students.length).some((each) => each.userId === userId && each.answered === 1);
  });
  expect((await saves[0])?.status).toBe(200);
  expect(heard.findLast((each) => each.userId === userId)?.savedAt).not.toBeNull();
  await after.end("SIGTERM");
});
