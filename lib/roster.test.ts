import { describe, expect, test, vi } from "vitest";
import { course, later, noon, person } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { changeMember, courseMembers, removeMember } from "./members";
import { decodeRoster, readRoster } from "./roster-file";
import { applyRoster, previewRoster } from "./roster-import";
import { followSignInLink } from "./sign-in-links";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const text =
  "student_id,name,email,section,role,extra_time_pct\n1,Ann,Ann@Example.com,A,student,25\n2,Bo,bo@example.com,B,ta,\n";

describe("a roster's file", () => {
  test("is read in English and Chinese, with commas, semicolons or tabs, quoted or not", () => {
    const ann = { email: "ann@example.com", name: "Ann", number: "1", section: "A", role: "student", timeFactor: 1.25 };
    expect(readRoster(text).lines[0]).toMatchObject(ann);
    for (const other of [
      "学号,姓名,邮箱,班级,身份,延时百分比\r\n1,Ann,ann@example.com,A,学生,25%",
      '"Student ID";Name;E-Mail;Section;Role;extra_time_pct\n1;"Ann";ann@example.com;A;;25',
      "姓名\t邮箱\t学号\t班级\t身份\t延时百分比\nAnn\tann@example.com\t1\tA\tstudent\t25",
    ]) {
      const { lines, errors } = readRoster(other);
      expect([errors, lines[0]]).toEqual([[], expect.objectContaining(ann)]);
    }
  });

  test("may be UTF-8 with a mark or without, GBK as Excel writes it in China, or UTF-16", () => {
    // 姓名 in GBK is D0 D5 C3 FB (GB 2312, rows 48 and 35).
    expect(decodeRoster(Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb))).toBe("姓名");
    const marked = Buffer.from("\uFEFFname,email\n李雷,a@b.cc\n");
    const little = Buffer.from("\uFEFFname,email\n李雷,a@b.cc\n", "utf16le");
    const big = Buffer.from(little).swap16();
    for (const bytes of [marked, marked.subarray(3), little, big]) {
      expect(readRoster(decodeRoster(bytes)).lines).toMatchObject([{ name: "李雷", email: "a@b.cc" }]);
    }
  });

  test("names each line that is wrong and why, and reads the others", () => {
    const { lines, errors } = readRoster(
      "name,email,role,extra_time_pct,student_id\nAnn,ann,student,0,1\n,b@x.org,,,\nCy,c@x.org,boss,,\nDi,d@x.org,,lots,\nEd,e@x.org,,,7\nEd,E@x.org,,,8\nFay,f@x.org,,,7\n\nGus,g@x.org,,,\n",
    );
    expect(errors.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7, 8]);
    expect(lines.map(({ name }) => name)).toEqual(["Ed", "Gus"]);
    for (const { message } of errors) expect(message["zh-CN"]).not.toBe(message.en);
  });

  test("takes a student's number from the column that holds it, in the files of Canvas and Moodle too", () => {
    for (const file of [
      "Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\nAnn,90210,2026001,ann@example.com,A\n",
      "Email address,ID number,Full name\nann@example.com,2026001,Ann\n",
      "id,学号,姓名,邮箱地址\n7,2026001,Ann,ann@example.com\n",
      "ID,Name,Email\n2026001,Ann,ann@example.com\n",
    ]) {
      const { lines, errors } = readRoster(file);
      expect(lines).toMatchObject([{ name: "Ann", email: "ann@example.com", number: "2026001" }]);
      expect(errors).toEqual([]);
    }
  });

  test("does not take a number whose digits a spreadsheet has lost, and takes one that only looks so", () => {
    const one = (number: string) => readRoster(`name,email,student_id\nAnn,ann@example.com,${number}\n`);
    for (const lost of ["2.02312E+11", "2E+11", "2.02312e+11"]) {
      expect([one(lost).lines.length, one(lost).errors.map(({ line }) => line)]).toEqual([0, [2]]);
    }
    for (const whole of ["202312345678", "E2023", "2023E", "2E11", "B2E+1"]) expect(one(whole).errors).toEqual([]);
  });

  test.each(["", "Ann,ann@example.com", "name,section\nAnn,1", 'name,email\n"Ann,a@b.cc'])(
    "that is no roster is refused with a reason: %j",
    (nonsense) => {
      const { lines, errors } = readRoster(nonsense);
      expect([lines.length, errors.length]).toEqual([0, 1]);
    },
  );
});

onEachDatabase(() => {
  const set = async () => {
    const { courseId, member } = await course();
    const instructor = await member("instructor");
    const mail = (name: string) => `${name}-${courseId}@example.com`;
    const file = (lines: string) =>
      `student_id,name,email,section,role,extra_time_pct\n${lines.replaceAll("@", `-${courseId}@`)}`;
    const preview = async (text: string) => {
      const result = await previewRoster(instructor, { courseId, text });
      if (!result.ok) throw new Error(result.error.message.en);
      return result.value;
    };
    const apply = async (text: string) =>
      applyRoster(instructor, { courseId, text, digest: (await preview(text)).digest }, noon);
    return { courseId, member, instructor, mail, file, preview, apply };
  };

  test("a preview changes nothing; applying does all of it; the same file again changes nothing", async () => {
    const { courseId, mail, file, preview, apply } = await set();
    const roster = file("1,Ann,ann@example.com,A,student,25\n2,Bo,bo@example.com,B,ta,\n");
    expect((await preview(roster)).plan).toMatchObject({
      unchanged: 0,
      errors: [],
      added: [{ name: "Ann" }, { name: "Bo" }],
    });
    expect(await database().enrollment.count({ where: { courseId } })).toBe(1);
    const applied = await apply(roster);
    expect(applied).toMatchObject({ ok: true, value: { added: 2, changed: 0 } });
    const ann = await database().enrollment.findFirst({ where: { courseId, user: { email: mail("ann") } } });
    expect(ann).toMatchObject({ role: "student", section: "A", studentNumber: "1", timeFactor: 1.25 });
    expect((await preview(roster)).plan).toMatchObject({ added: [], changed: [], unchanged: 2 });
    expect(await apply(roster)).toMatchObject({ ok: true, value: { added: 0, changed: 0, invitations: [] } });
    expect(await database().auditEntry.count({ where: { courseId, action: "roster-imported" } })).toBe(2);
    const [link] = applied.ok ? applied.value.invitations : [];
    expect(await followSignInLink(link?.token ?? "", later(1))).toMatchObject({ ok: true });
  });

  test("who has an account already is enrolled without a link into it, and keeps their name", async () => {
    const { courseId, instructor, preview } = await set();
    const known = await person("Known Person");
    const text = `name,email\nSomebody Else,${known.email}`;
    const { digest } = await preview(text);
    expect(await applyRoster(instructor, { courseId, text, digest }, noon)).toMatchObject({
      ok: true,
      value: { added: 1, invitations: [] },
    });
    expect(await database().user.findUnique({ where: { id: known.userId } })).toMatchObject({ name: "Known Person" });
  });

  test("what a file says of members changes role, section, number and time, and says from what to what", async () => {
    const { file, preview, apply } = await set();
    await apply(file("1,Ann,ann@example.com,A,student,0\n"));
    const moved = file("3,Ann,ann@example.com,B,ta,50\n");
    expect((await preview(moved)).plan.changed[0]?.changes).toEqual([
      { field: "role", from: "student", to: "ta" },
      { field: "section", from: "A", to: "B" },
      { field: "number", from: "1", to: "3" },
      { field: "timeFactor", from: "1", to: "1.5" },
    ]);
    expect(await apply(moved)).toMatchObject({ ok: true, value: { changed: 1 } });
  });

  test("what changed between preview and application is shown again, and nothing is half done", async () => {
    const { courseId, instructor, file, preview, apply } = await set();
    const roster = file("1,Ann,ann@example.com,A,student,0\n2,Bo,bo@example.com,B,student,\n");
    const { digest } = await preview(roster);
    await apply(file("9,Bo,bo@example.com,B,student,\n"));
    const late = await applyRoster(instructor, { courseId, text: roster, digest }, noon);
    expect(late).toMatchObject({ ok: false, error: { code: "revision-conflict" } });
    expect(await database().enrollment.count({ where: { courseId } })).toBe(2);
  });

  test("one's own role cannot be imported away, and a number cannot belong to two", async () => {
    const { courseId, instructor, file, preview, apply } = await set();
    await apply(file("1,Ann,ann@example.com,A,student,0\n"));
    const { plan } = await preview(
      `student_id,name,email,role\n7,Me,${instructor.email},student\n1,Zoe,zoe-${courseId}@example.com,student`,
    );
    expect(plan.errors.map(({ line }) => line)).toEqual([2, 3]);
    expect([plan.added, plan.changed]).toEqual([[], []]);
  });

  test("only instructors import, change and remove; nobody removes or demotes themselves", async () => {
    const { courseId, member, instructor, file } = await set();
    const [ta, student] = [await member("ta"), await member("student")];
    const text = file("1,Ann,ann@example.com,A,student,0\n");
    const change = { courseId, userId: student.userId, role: "ta", section: "", number: "", timePercent: "150" };
    for (const viewer of [ta, student, await person("stranger")]) {
      expect(await previewRoster(viewer, { courseId, text })).toMatchObject({ error: { code: "not-found" } });
      expect(await changeMember(viewer, change, noon)).toMatchObject({ error: { code: "not-found" } });
      expect(await removeMember(viewer, { courseId, userId: student.userId }, noon)).toMatchObject({
        error: { code: "not-found" },
      });
    }
    expect(await changeMember(instructor, change, noon)).toMatchObject({ ok: true });
    expect(
      (await courseMembers(instructor, courseId, {}))?.members.find(({ userId }) => userId === student.userId),
    ).toMatchObject({
      role: "ta",
      timeFactor: 1.5,
    });
    const own = { ...change, userId: instructor.userId, role: "student" };
    expect(await changeMember(instructor, own, noon)).toMatchObject({ error: { code: "bad-input" } });
    expect(await removeMember(instructor, { courseId, userId: instructor.userId }, noon)).toMatchObject({ ok: false });
    expect(await removeMember(instructor, { courseId, userId: student.userId }, noon)).toMatchObject({ ok: true });
    expect(await courseMembers(student, courseId, {})).toBeNull();
  });
});
