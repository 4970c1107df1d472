import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { createInjector } from "typed-inject";

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

const instrument = (files, ignorers) =>
  instrumenter.instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") })),
    { plugins: null, excludedMutations: [], ignorers, noHeader: false },
  );

/** One mutant by place and change. */
const keyOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join("|");

const before = (a, b) => a.line < b.line || (a.line === b.line && a.column <= b.column);

/**
 * As many mutants of these files as asked for (all for null), each equally likely, the same ones for the same seed: what each changes, and
 * the text of each file that has one, with all its mutants in it, of which Stryker's global variable says which is active.
 */
export async function drawn(files, count, seed) {
  const rank = (mutant) =>
    createHash("sha256")
      .update(`${seed}|${keyOf(mutant)}`)
      .digest("hex");
  const all = (await instrument(files, [])).mutants.map((mutant) => ({ mutant, rank: rank(mutant) }));
  const wanted = all.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, count ?? all.length);
  return instrumented(wanted.map(({ mutant }) => mutant));
}

async function instrumented(wanted) {
  const keys = new Set(wanted.map(keyOf));
  const changed = [...new Set(wanted.map(({ fileName }) => fileName))];
  const mutants = [];
  const texts = new Map();
  for (const file of changed) {
    const places = wanted.filter(({ fileName }) => fileName === file);
    // Places count lines from 0 here, and from 1 in the tree. What holds no mutant that was drawn is left as it is, and as fast.
    const at = ({ line, column }) => ({ line: line + 1, column });
    const holds = ({ location }, loc) => before(loc.start, at(location.start)) && before(at(location.end), loc.end);
    const inside = ({ location }, loc) => before(at(location.start), loc.start) && before(loc.end, at(location.end));
    const shouldIgnore = ({ node: { loc } }) =>
      loc == null || places.some((place) => holds(place, loc) || inside(place, loc)) ? undefined : "not drawn";
    const found = await instrument([file], [{ shouldIgnore }]);
    // Each file counts its mutants from 0: the file's name makes them unlike.
    const mark = (id) => `${file}#${id}`;
    texts.set(
      file,
      found.files[0].content.replace(/(stryMutAct_9fa48|stryCov_9fa48)\(("\d+"(?:, "\d+")*)\)/g, (_, name, ids) => {
        return `${name}(${ids.replace(/\d+/g, mark)})`;
      }),
    );
    for (const mutant of found.mutants) if (keys.has(keyOf(mutant))) mutants.push({ ...mutant, id: mark(mutant.id) });
  }
  return { mutants, texts };
}
