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
