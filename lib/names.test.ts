import { expect, test } from "vitest";
import { auditLog } from "./audit-log";
import { course, noon } from "./class-for-tests";
import { controlRoom } from "./control-room";
import { onEachDatabase } from "./databases-for-tests";
import { gradebook } from "./gradebook";
import { courseMembers } from "./members";
import { byName } from "./names";
import { quizExceptions } from "./quiz-exceptions";

/** As a Chinese class list has them: by pinyin, then those in Latin letters, and figures by their size. */
const inOrder = ["安然", "陈晨", "李雷", "王芳", "张伟", "Anna", "Student 2", "Student 10"];

test("Chinese names stand by their sounds, figures in names by their size", () => {
  const mixed = [...inOrder].sort();
  expect(mixed).not.toEqual(inOrder);
  expect(
    mixed
      .map((name) => ({ name }))
      .sort(byName)
      .map(({ name }) => name),
  ).toEqual(inOrder);
});

onEachDatabase(() => {
  test("students stand in the same order on every page, staff before them", async () => {
    const { courseId, quizId, member } = await course({}, "one-by-one-convolution");
    for (const name of [...inOrder].sort()) await member("student", name);
    const ta = await member("ta", "Zoe");
    const instructor = await member("instructor", "赵老师");
    const names = (list: readonly { readonly name: string }[] | undefined) => list?.map(({ name }) => name);
    expect(names((await courseMembers(ta, courseId, {}))?.members)).toEqual(["赵老师", "Zoe", ...inOrder]);
    expect(names((await gradebook(ta, courseId, {}, noon))?.rows)).toEqual(inOrder);
    expect(names((await controlRoom(quizId, noon))?.students)).toEqual(inOrder);
    expect(names((await quizExceptions(ta, courseId, quizId))?.students)).toEqual(inOrder);
    expect(names((await auditLog(instructor, courseId, {}))?.students)).toEqual(inOrder);
  });

  test("a search on the roster finds by a piece of the name in any case, by e-mail and by number, and else nothing", async () => {
    const { courseId, member } = await course({}, "one-by-one-convolution");
    const ta = await member("ta", "Zoe");
    const anna = await member("student", "Anna Li");
    await member("student", "李雷");
    const found = async (search: string) =>
      (await courseMembers(ta, courseId, { search }))?.members.map(({ name }) => name);
    expect(await found("NNA l")).toEqual(["Anna Li"]);
    expect(await found(anna.email.toUpperCase())).toEqual(["Anna Li"]);
    expect(await found("雷")).toEqual(["李雷"]);
    expect(await found("%")).toEqual([]);
  });
});
