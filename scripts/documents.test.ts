import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

function tests(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name) && !name.includes("node_modules"))
    .map((name) => readFileSync(join(root, folder, name), "utf8"));
}

test("every test that the page on security names is there", () => {
  const page = readFileSync(join(root, "docs/security.md"), "utf8");
  const sources = ["app", "e2e", "grading", "lib", "prisma", "scripts"].flatMap(tests).join("\n");
  const named = [...page.matchAll(/“([^”]+)”/g)].map(([, name]) => (name ?? "").replace(/\s+/g, " "));
  // What stands between such marks and is no test: two headings of the page, and words.
  const headings = new Set([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading));
  const words = new Set([" ", "Not yours", "not there", "By design"]);
  const missing = named.filter((name) => !words.has(name) && !headings.has(name) && !sources.includes(name));
  expect(missing).toEqual([]);
  expect(new Set(named).size).toBeGreaterThan(40);
});

/** The requirements of ASVS 5.0.0 that level 2 adds, by section. */
const level2 = (
  "1.1:1,2 1.2:6,7,8,9 1.3:3,4,5,6,7,8,9,10,11 1.4:1,2,3 1.5:2 2.1:2,3 2.2:3 2.3:2,3,4 2.4:1 3.3:2,3,4 " +
  "3.4:3,4,5,6 3.5:4,5 3.7:1,2 4.1:2,3 4.2:1 4.3:1,2 4.4:2,3,4 5.1:1 5.2:3 5.4:1,2,3 6.1:2,3 6.2:9,10,11,12 " +
  "6.3:3,4 6.4:3,4 6.5:1,2,3,4,5 6.6:1,2,3 6.8:1,2,3,4 7.1:1,2,3 7.3:1,2 7.4:3,4,5 7.5:1,2 7.6:1,2 8.1:2 8.2:3 " +
  "8.4:1 9.2:2,3,4 10.1:1,2 10.2:1,2 10.3:1,2,3,4 10.4:6,7,8,9,10,11 10.5:1,2,3,4,5 10.6:1,2 10.7:1,2,3 11.1:1,2 " +
  "11.2:1,2,3 11.3:3 11.4:2,3,4 11.5:1 11.6:1 12.1:2,3 12.3:1,2,3,4 13.1:1 13.2:1,2,3,4,5 13.3:1,2 13.4:2,3,4,5 " +
  "14.1:1,2 14.2:2,3,4 14.3:2,3 15.1:2,3 15.2:2,3 15.3:2,3,4,5,6,7 16.1:1 16.2:1,2,3,4,5 16.3:1,2,3,4 16.4:1,2,3 " +
  "16.5:1,2,3 17.1:1 17.2:1,2,3,4 17.3:1,2 "
)
  .trim()
  .split(" ")
  .flatMap((section) => {
    const [of = "", numbers = ""] = section.split(":");
    return numbers.split(",").map((number) => `${of}.${number}`);
  });

/** What stands in bold, "1.2.3", "1.2.3–1.2.5" or "1.2.x", written out. */
function named(text: string): readonly string[] {
  return [...text.matchAll(/\*\*(\d+\.[\d.x–]+)\*\*/g)].flatMap(([, mark = ""]) => {
    if (mark.includes("x")) return level2.filter((each) => each.startsWith(mark.slice(0, mark.indexOf("x"))));
    const [from = "", to = from] = mark.split("–");
    const section = from.slice(0, from.lastIndexOf("."));
    const number = (of: string) => Number(of.slice(of.lastIndexOf(".") + 1));
    return Array.from({ length: number(to) - number(from) + 1 }, (_, index) => `${section}.${number(from) + index}`);
  });
}

test("each requirement of level 2 is met, not met, somebody else's or of no matter, once, and their count is right", () => {
  const page = readFileSync(join(root, "docs/security.md"), "utf8");
  const [, part = ""] = page.split("## ASVS 5.0.0, level 2");
  const [met = "", rest = ""] = part.split("\nNot met:");
  const [missing = "", others = ""] = rest.split("\nLeft to who operates it:");
  const [theirs = "", none = ""] = others.split("\nNot applicable:");
  const [ofNoMatter = "", count = ""] = none.split("\nThe count:");
  const all = [met, missing, theirs, ofNoMatter].map(named);
  expect(level2).toHaveLength(183);
  expect(all.flat().sort()).toEqual([...level2].sort());
  const [m = 0, n = 0, t = 0, o = 0] = all.map(({ length }) => length);
  for (const said of [`${o} do not apply`, `**${183 - o}**`, `**${m}** are met, ${n} are not, and ${t} are decided`])
    expect(count).toContain(said);
  expect(count).toContain(`${m} of ${m + n}, **${((100 * m) / (m + n)).toFixed(1)} %**`);
  expect(count.replace(/\s+/g, " ")).toContain(`${m} of ${m + n + t}, ${((100 * m) / (m + n + t)).toFixed(1)} %`);
});
