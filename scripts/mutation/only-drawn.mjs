import { appendFileSync, readFileSync } from "node:fs";
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const path = process.env.MUTATION_SAMPLE ?? "";
const drawn = path === "" ? [] : JSON.parse(readFileSync(path, "utf8"));
const before = (a, b) => a.line < b.line || (a.line === b.line && a.column <= b.column);

/** Writes each result as soon as it is known, so that a run that is ended early has told what it found. */
const lines = {
  onMutantTested(mutant) {
    appendFileSync("reports/mutation.jsonl", `${JSON.stringify(mutant)}\n`);
  },
};

/** Leaves out what lies inside a mutant that was drawn but was not drawn itself. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "only-drawn", {
    shouldIgnore({ node: { loc } }) {
      if (loc == null || drawn.some(({ start, end }) => before(loc.start, start) && before(end, loc.end)))
        return undefined;
      return "not drawn";
    },
  }),
  declareValuePlugin(PluginKind.Reporter, "lines", lines),
];
