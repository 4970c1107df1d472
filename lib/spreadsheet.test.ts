import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf, guard, xlsxOf } from "./spreadsheet";

/** RFC 4180, section 2, letter by letter: a second reader, which knows nothing of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
      at += 1;
    } else cell += sign;
  }
  return rows;
}

const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\tx",
    "\rx",
    '=HYPERLINK("http://evil")',
    " =1",
    "＝1",
    'a"b',
    "a,b",
    "a\r\nb",
    "'x",
    "王小明",
  ),
);

describe("a table as CSV", () => {
  test("is read again exactly, by another reader: texts, numbers and nothing", () => {
    const value = fc.oneof(nasty, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), (rows) => {
        const csv = csvOf({ heads: ["a", "b", "c"], rows });
        expect(csv.startsWith("\uFEFF")).toBe(true);
        const [heads, ...again] = readCsv(csv.slice(1));
        expect(heads).toEqual(["a", "b", "c"]);
        const written = (each: string | number | null) =>
          each === null ? "" : typeof each === "number" ? `${each}` : guard(each);
        expect(again).toEqual(rows.map((row) => row.map(written)));
      }),
      { numRuns: 1000 },
    );
  });

  test("has no text that a spreadsheet would take for a formula, and leaves numbers numbers", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [[cell = ""] = []] = readCsv(csvOf({ heads: [text], rows: [] }).slice(1));
        expect(/^[=+\-@\t\r]/.test(cell)).toBe(false);
        expect([text, `'${text}`]).toContain(cell);
      }),
      { numRuns: 1000 },
    );
    // What a spreadsheet takes for a formula's beginning: after blanks too, and at full width, which Chinese ones read alike.
    for (const blank of ["", " ", "\t", "\r", "\n", "\u00A0", "\u3000", "\uFEFF"]) {
      for (const sign of ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠"]) {
        expect(guard(`${blank}${sign}1+1`)).toBe(`'${blank}${sign}1+1`);
      }
    }
    for (const plain of ["a=1", "1-2", "王小明", "x@example.com", "", "    Points Possible"])
      expect(guard(plain)).toBe(plain);
    expect(readCsv(csvOf({ heads: ["x"], rows: [[-2], [0.5]] }).slice(1))).toEqual([["x"], ["-2"], ["0.5"]]);
  });
});

/** The files of a zip, by its central directory (APPNOTE 4.3.12). */
function unzip(bytes: Uint8Array): Map<string, string> {
  const data = Buffer.from(bytes);
  const files = new Map<string, string>();
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = data.readUInt32LE(end + 16);
  for (let n = data.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [method, size, nameSize] = [
      data.readUInt16LE(at + 10),
      data.readUInt32LE(at + 20),
      data.readUInt16LE(at + 28),
    ];
    const name = data.toString("utf8", at + 46, at + 46 + nameSize);
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const content = data.subarray(start, start + size);
    files.set(name, (method === 0 ? content : inflateRawSync(content)).toString("utf8"));
    at += 46 + nameSize + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return files;
}

test("a workbook holds texts as texts, whatever they begin with, numbers as numbers, and no formula", async () => {
  const rows = [
    ["=1+1", 2.5, null],
    ["王小明 <&>", -3, "\u0001x"],
  ];
  const files = unzip(await xlsxOf({ heads: ["Name", "P", "Q"], rows }, "Deep: Learning/6"));
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  const all = [...files.values()].join("\n");
  expect(sheet).not.toContain("<f");
  expect(sheet).toContain("<v>2.5</v>");
  expect(sheet).toContain("<v>-3</v>");
  expect(all).toContain("=1+1");
  expect(all).toContain("王小明 &lt;&amp;&gt;");
  expect(all).not.toContain("\u0001");
  expect(files.get("xl/workbook.xml")).toMatch(/name="Deep {2}Learning 6"/);
});
