import { expect, test } from "vitest";
import { nothingWrong, verify } from "../load/verify";
import { held } from "./held";
import { long, schoolSetting } from "./setting";

const allowed = 3;
const students = long ? 200 : 15;
/** Requests of each kind that one student sends at the same moment. */
const atOnce = 20;
const setting = schoolSetting({ students, attemptsAllowed: allowed });

test("the same press of the button, however often it arrives, uses one try and has one answer; the limit of tries holds (R8)", async () => {
  const here = setting();
  const server = await here.start({ SUBMITS_ROOM: "1000" });
  for (const student of here.students) {
    const [same, other] = [student.task(0), student.task(1)];
    const first = here.ledger.invoke({
      kind: "submit",
      attemptId: student.pupil.attemptId,
      ...{ question: same.question, part: same.part, text: same.key, key: `same-${student.pupil.attemptId}` },
    });
    const equal = Array.from({ length: atOnce }, () => student.submit(same, same.key, first));
    const different = Array.from({ length: atOnce }, () => student.submit(other));
    const replies = await Promise.all(equal);
    expect(new Set(replies.map(({ reply }) => reply.status))).toEqual(new Set([200]));
    const ids = replies.map(({ reply }) => /"id":"([^"]+)"/.exec(reply.body)?.[1]);
    expect(new Set(ids).size).toBe(1);
    const others = await Promise.all(different);
    // Numbers are read by most types of answer; where one is not, no try is used and every request is kept.
    const kept = others.filter(({ reply }) => reply.status === 200).length;
    const refused = others.filter(({ reply }) => reply.status === 409).length;
    expect(kept + refused).toBe(atOnce);
    const costly = others.filter(
      ({ reply }) => reply.status === 200 && !reply.body.includes('"outcome":"invalid"'),
    ).length;
    expect(costly).toBeLessThanOrEqual(allowed);
  }
  await server.end("SIGKILL");
  const { submissions, saves: _, ...wrong } = await verify(here.url, here.ledger);
  expect(wrong).toEqual(nothingWrong);
  expect(submissions).toBe(here.ledger.count("ok", "submit"));
  held({
    goal: "R8 submitting twice is once",
    what: `${students} students, each 20 equal and 20 different presses at once`,
    besides: "one try used a key, the limit of tries never passed",
  });
});
