import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { createInjector } from "typed-inject";

/** One mutant by place and change. Lines count from 1, columns from 0. */
export const keyOf = (file, { location: { start, end }, mutatorName, replacement }) =>
  [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join("|");

/**
 * As many mutants of these files as asked for, each equally likely; the same ones for the same seed. Static ones are drawn too, and
 * ignored by the run, as in a whole run.
 */
export async function drawn(files, count, seed) {
  const quiet = Object.fromEntries(
    ["trace", "debug", "info", "warn", "error", "fatal"].flatMap((level) => [
      [level, () => {}],
      [`is${level[0].toUpperCase()}${level.slice(1)}Enabled`, () => false],
    ]),
  );
  const instrumenter = createInjector()
    .provideValue("logger", quiet)
    .provideValue("getLogger", () => quiet)
    .injectFunction(createInstrumenter);
  const { mutants } = await instrumenter.instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: false },
  );
  const rank = (key) => createHash("sha256").update(`${seed}|${key}`).digest("hex");
  return mutants
    .map((mutant) => {
      const { location, fileName } = mutant;
      // Here lines count from 0; in reports from 1, where columns do too.
      const [start, end] = [location.start, location.end].map(({ line, column }) => ({ line: line + 1, column }));
      const key = keyOf(fileName, {
        ...mutant,
        location: {
          start: { line: start.line, column: start.column + 1 },
          end: { line: end.line, column: end.column + 1 },
        },
      });
      return {
        key,
        start,
        end,
        range: `${fileName}:${start.line}:${start.column}-${end.line}:${end.column}`,
        rank: rank(key),
      };
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count);
}
