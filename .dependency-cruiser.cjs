/** The arrows of docs/decisions/0001 as rules: app → lib → grading → nothing. */
const tests = "\\.(?:for-tests|test)\\.tsx?$";
const grading = (folder) => `^grading/${folder}/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle means that two files are one idea, or that an arrow points the wrong way.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "grading-looks-at-nothing-outside-itself",
      severity: "error",
      comment: "The grading library is pure: no framework, no database, no Node. mathjs and zod aside.",
      from: { path: "^grading/", pathNot: [tests, "^grading/cli", "^grading/bench/"] },
      to: { pathNot: ["^grading/", "^node_modules/(mathjs|zod)/"] },
    },
    {
      name: "lib-does-not-know-app",
      severity: "error",
      from: { path: "^(lib|prisma)/" },
      to: { path: "^app/" },
    },
    {
      name: "app-reaches-grading-through-lib",
      severity: "error",
      comment: "Only reading without keys may be imported by pages: the live preview runs in the browser.",
      from: { path: "^app/" },
      to: { path: "^grading/", pathNot: ["^grading/preview(\\.ts|/)", "^grading/verdict\\.ts$"] },
    },
    {
      name: "only-lib-sees-the-database",
      severity: "error",
      from: { path: "^(app|grading)/" },
      to: { path: ["^prisma/", "@prisma/", "better-sqlite3", "^node_modules/pg/"] },
    },
    {
      name: "the-preview-holds-no-comparison",
      severity: "error",
      comment: "What the browser receives can read answers but not decide them.",
      from: { path: "^grading/preview(\\.ts|/)" },
      to: { path: "^grading/(questions|layers|autodiff|index\\.ts|question\\.ts|part\\.ts)", reachable: true },
    },
    {
      name: "expression-is-the-ground-floor",
      severity: "error",
      from: { path: grading("expression"), pathNot: tests },
      to: {
        path: "^grading/(answer-types|autodiff|layers|asymptotics|tensor|questions|part\\.ts|question\\.ts|index\\.ts)",
      },
    },
    {
      name: "engines-do-not-know-answer-types",
      severity: "error",
      from: { path: "^grading/(autodiff|layers|asymptotics|tensor)/", pathNot: tests },
      to: { path: "^grading/(answer-types|questions|part\\.ts|question\\.ts|index\\.ts)" },
    },
    {
      name: "answer-types-do-not-know-questions",
      severity: "error",
      from: { path: grading("answer-types"), pathNot: tests },
      to: { path: "^grading/(questions|part\\.ts|question\\.ts|index\\.ts)" },
    },
    {
      name: "a-question-never-imports-another",
      severity: "error",
      from: { path: "^grading/questions/([^/]+)/" },
      to: { path: "^grading/questions/([^/]+)/", pathNot: "^grading/questions/$1/" },
    },
    {
      name: "what-is-imported-exists",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^server-only$" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|prisma/generated|\\.stryker-tmp)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
