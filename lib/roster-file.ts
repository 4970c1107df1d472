import "server-only";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { emailSchema, nameSchema } from "./email";
import type { Role } from "./membership";

/** One person as a file has them; a field whose column is missing is undefined and stays as it is. */
export interface RosterLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly number?: string | null;
  readonly section?: string | null;
  readonly role: Role;
  /** By which time limits are multiplied. */
  readonly timeFactor?: number;
}

export interface LineError {
  readonly line: number;
  readonly message: Bilingual;
}

export interface RosterFile {
  readonly lines: readonly RosterLine[];
  readonly errors: readonly LineError[];
}

/** A file's bytes as text: UTF-8, with a mark or without, UTF-16 with its mark, or what Excel writes in China (GBK). */
export function decodeRoster(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

type Column = "number" | "name" | "email" | "section" | "role" | "extra";

/**
 * Heads as people write them, without blanks and in lower case; of several that a file has, the first of these. Canvas's "ID"
 * is its own number of the account, and its "SIS User ID" the student's; Moodle's "ID number" is the student's too.
 */
const heads: Readonly<Record<Column, readonly string[]>> = {
  number: [
    ...["student_id", "studentid", "studentnumber", "student_number", "学号", "学生编号", "工号"],
    ...["sisuserid", "idnumber", "id"],
  ],
  name: ["name", "fullname", "full_name", "姓名", "名字", "学生姓名", "student", "学生"],
  email: [
    ...["email", "e-mail", "emailaddress", "email_address", "邮箱", "电子邮箱", "邮箱地址", "电子邮件", "邮件"],
    "sisloginid",
  ],
  section: ["section", "class", "group", "班级", "班", "教学班", "分组"],
  role: ["role", "身份", "角色"],
  extra: [
    "extra_time_pct",
    "extratime",
    "extra_time",
    "extratimepct",
    "延时百分比",
    "加时百分比",
    "额外时间百分比",
    "延时",
  ],
};

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["", "student"],
  ["student", "student"],
  ["学生", "student"],
  ["ta", "ta"],
  ["assistant", "ta"],
  ["teaching assistant", "ta"],
  ["助教", "ta"],
  ["instructor", "instructor"],
  ["teacher", "instructor"],
  ["教师", "instructor"],
  ["老师", "instructor"],
]);

/** Most lines of a file. */
export const mostLines = 20_000;

/** Reads a table of people; each line that cannot be read is named with its reason, the others are read all the same. */
export function readRoster(text: string): RosterFile {
  const rows = table(text);
  if (rows === null)
    return wrong(
      1,
      "This cannot be read as a table: a quotation mark is not closed.",
      "无法识别为表格：引号没有闭合。",
    );
  const [head, ...body] = rows;
  if (head === undefined) return wrong(1, "The file is empty.", "文件是空的。");
  if (body.length > mostLines)
    return wrong(mostLines + 2, `At most ${mostLines} people in a file.`, `一个文件最多 ${mostLines} 人。`);
  const places = columnsOf(head.cells);
  if (!places.has("email") || !places.has("name"))
    return wrong(
      head.line,
      "The first line must name the columns; “name” and “email” are needed, “student_id”, “section”, “role” and “extra_time_pct” may be there.",
      "第一行必须是列名：需要“姓名”和“邮箱”，可以有“学号”“班级”“身份”“延时百分比”。",
    );
  const lines: RosterLine[] = [];
  const errors: LineError[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of body) {
    if (cells.every((cell) => cell.trim() === "") || isCanvasPoints(cells)) continue;
    const read = readLine(line, cells, places);
    if ("message" in read) {
      errors.push(read);
      continue;
    }
    const before = seen.get(read.email) ?? seen.get(`#${read.number}`);
    if (before !== undefined) {
      errors.push({
        line,
        message: {
          en: `The same e-mail or number stands in line ${before} already.`,
          "zh-CN": `第 ${before} 行已有相同的邮箱或学号。`,
        },
      });
      continue;
    }
    seen.set(read.email, line);
    if (read.number !== undefined && read.number !== null) seen.set(`#${read.number}`, line);
    lines.push(read);
  }
  return { lines, errors };
}

/** The second line of Canvas's gradebook, which is nobody. */
const isCanvasPoints = (cells: readonly string[]): boolean =>
  cells[0]?.trim() === "Points Possible" && !cells.some((cell) => cell.includes("@"));

const wrong = (line: number, en: string, zhCN: string): RosterFile => ({
  lines: [],
  errors: [{ line, message: { en, "zh-CN": zhCN } }],
});

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Commas, semicolons or tabs, whichever the first line has most of; null where quotation marks do not match. */
function table(text: string): readonly Row[] | null {
  const plain = text.replace(/^\uFEFF/, "");
  const first = plain.split(/\r?\n|\r/, 1)[0] ?? "";
  const count = (mark: string) => first.split(mark).length;
  const delimiter = [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  try {
    const rows = parse(plain, { delimiter, relax_column_count: true, skip_empty_lines: true, info: true });
    return parsed.parse(rows).map(({ record, info }) => ({ line: info.lines, cells: record.map(unguarded) }));
  } catch {
    return null;
  }
}

/** Our own exports set an apostrophe before what looks like a formula. */
const unguarded = (cell: string) => cell.replace(/^'(?=[\s\uFEFF]*[=+\-@\t\r＝＋－＠|%])/, "");

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  const columns: readonly Column[] = ["number", "name", "email", "section", "role", "extra"];
  const written = cells.map((cell) => cell.toLowerCase().replace(/[\s\u3000]/g, ""));
  for (const column of columns) {
    const known = heads[column].find((head) => written.includes(head));
    if (known !== undefined) places.set(column, written.indexOf(known));
  }
  return places;
}

function readLine(line: number, cells: readonly string[], places: ReadonlyMap<Column, number>): RosterLine | LineError {
  const cell = (column: Column) => {
    const place = places.get(column);
    return place === undefined ? undefined : (cells[place] ?? "").normalize("NFC").trim();
  };
  const fail = (en: string, zhCN: string): LineError => ({ line, message: { en, "zh-CN": zhCN } });
  const email = emailSchema.safeParse(cell("email"));
  if (!email.success)
    return fail(`“${short(cell("email"))}” is no e-mail address.`, `“${short(cell("email"))}”不是邮箱地址。`);
  const name = nameSchema.safeParse(cell("name"));
  if (!name.success) return fail("The name is empty, or longer than 100 characters.", "姓名为空，或超过 100 个字符。");
  const shortened = cell("number");
  if (shortened !== undefined && scientific.test(shortened))
    return fail(
      `“${short(shortened)}” is a number that a spreadsheet shortened, and its last digits are lost: format the column as text, and save again.`,
      `“${short(shortened)}”是被表格软件改成科学计数的学号，末尾数字已丢失：请把该列设为文本格式后重新保存。`,
    );
  const role = roles.get((cell("role") ?? "").toLowerCase());
  if (role === undefined)
    return fail(
      `“${short(cell("role"))}” is no role: student, ta or instructor.`,
      `“${short(cell("role"))}”不是身份：学生、助教或教师。`,
    );
  const extra = (cell("extra") ?? "").replace(/%$/, "");
  const percent = extra === "" ? 0 : Number(extra);
  if (!(percent >= 0 && percent <= 900))
    return fail(
      `“${short(extra)}” is no extra time: a percentage from 0 to 900.`,
      `“${short(extra)}”不是延时百分比：0 到 900。`,
    );
  const optional = (column: "number" | "section", most: number) => {
    const text = cell(column);
    return text === undefined ? undefined : text === "" ? null : text.slice(0, most);
  };
  const [number, section] = [optional("number", 50), optional("section", 50)];
  return {
    line,
    email: email.data,
    name: name.data,
    role,
    ...(number === undefined ? {} : { number }),
    ...(section === undefined ? {} : { section }),
    ...(places.has("extra") ? { timeFactor: 1 + percent / 100 } : {}),
  };
}

/** What Excel makes of a long number: 2.02312E+11. */
const scientific = /^\d(?:[.,]\d+)?E\+\d+$/i;

const short = (text: string | undefined) => (text ?? "").slice(0, 40);
