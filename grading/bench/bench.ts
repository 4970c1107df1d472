import { equivalence } from "../expression/equivalence";
import { reader } from "../expression/read";
import { answerCosts } from "./answers";
import { coldStart } from "./cold";
import { corpus, type Pair } from "./corpus";
import { growth } from "./growth";
import { lstmCost } from "./lstm";
import { peers } from "./peers";
import { sevenVariables } from "./seven-variables";
import { sympy } from "./sympy";
import { worstAnswers } from "./worst";

/** One line of the table. `wrongYes`: wrong answers accepted; `wrongNo`: right answers refused. */
interface Row {
  readonly name: string;
  readonly pairs: number;
  readonly right: number;
  readonly wrongYes: number;
  readonly wrongNo: number;
  readonly undecided: number;
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
}

/** Judges every pair, timed one by one, each by the fastest of `runs` after `warm` others: the machine is shared. */
function measure(
  name: string,
  pairs: readonly Pair[],
  check: (pair: Pair) => boolean | null,
  warm: number,
  runs = 1,
): Row {
  const attempt = (pair: Pair): boolean | null => {
    try {
      return check(pair);
    } catch {
      return null;
    }
  };
  for (let i = 0; i < warm; i += 1) for (const pair of pairs) attempt(pair);
  const times: number[] = [];
  let [right, wrongYes, wrongNo, undecided] = [0, 0, 0, 0];
  for (const pair of pairs) {
    let [verdict, best]: [boolean | null, number] = [null, Number.POSITIVE_INFINITY];
    for (let i = 0; i < runs; i += 1) {
      const start = performance.now();
      verdict = attempt(pair);
      best = Math.min(best, performance.now() - start);
    }
    times.push(best);
    if (verdict === null) undecided += 1;
    else if (verdict === pair.equal) right += 1;
    else if (verdict) wrongYes += 1;
    else wrongNo += 1;
  }
  return { name, pairs: pairs.length, right, wrongYes, wrongNo, undecided, ...speed(times) };
}

function speed(times: readonly number[]): Pick<Row, "perSecond" | "median" | "p99"> {
  const total = times.reduce((a, b) => a + b, 0);
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { perSecond: (1000 * times.length) / total, median: at(0.5), p99: at(0.99) };
}

const pairs = corpus();
const prepared = new Map<string, { read: ReturnType<typeof reader>; compare: ReturnType<typeof equivalence> }>();
for (const { key, keyTree, domains } of pairs) {
  if (!prepared.has(key)) {
    prepared.set(key, { read: reader({ otherNames: "variables" }), compare: equivalence(keyTree, domains) });
  }
}
const verdict = (relation: string): boolean | null => (relation === "undecided" ? null : relation === "equal");
const rows: Row[] = [
  measure(
    "Gradient: read and decide",
    pairs,
    ({ key, answer }) => {
      const part = prepared.get(key);
      const reading = part?.read(answer);
      return part === undefined || reading?.ok !== true ? null : verdict(part.compare(reading.value).relation);
    },
    // On a slow machine a dozen rounds are not yet warm.
    40,
    5,
  ),
  measure(
    "Gradient: decide",
    pairs,
    ({ key, answerTree }) => verdict(prepared.get(key)?.compare(answerTree).relation ?? "undecided"),
    12,
    5,
  ),
];
const { found, missing } = await peers();
for (const { name, check, every } of found) {
  rows.push(
    measure(
      name,
      pairs.filter((_, i) => i % every === 0),
      check,
      1,
      2,
    ),
  );
}

const some = pairs.filter((_, i) => i % 10 === 0);
const judged = sympy(some);
if (judged !== null) {
  const count = (holds: (verdict: boolean | null, equal: boolean) => boolean): number =>
    judged.filter(({ verdict: given }, i) => holds(given, some[i]?.equal === true)).length;
  rows.push({
    name: "SymPy simplify(a - b) == 0",
    pairs: judged.length,
    right: count((given, equal) => given === equal),
    wrongYes: count((given, equal) => given === true && !equal),
    wrongNo: count((given, equal) => given === false && equal),
    undecided: count((given) => given === null),
    ...speed(judged.map(({ ms }) => ms)),
  });
}

const ours = rows[0]?.perSecond ?? 1;
const columns = [
  "",
  "pairs",
  "right",
  "wrong accepts",
  "wrong refusals",
  "undecided",
  "checks/s",
  "times slower",
  "median ms",
  "p99 ms",
];
const lines = [columns, columns.map(() => "---")];
for (const row of rows) {
  const { name, pairs: count, right, wrongYes, wrongNo, undecided, perSecond, median, p99 } = row;
  const ratio = (ours / perSecond).toPrecision(2);
  lines.push([
    name,
    ...[count, right, wrongYes, wrongNo, undecided, Math.round(perSecond), Number(ratio)].map(String),
    median.toFixed(3),
    p99.toFixed(2),
  ]);
}
const blank = ["", "", "", "", "", "", ""];
for (const { name, answers, median, p99 } of answerCosts()) {
  lines.push([
    `Gradient: ${name} answers, graded`,
    String(answers),
    ...blank.slice(1),
    median.toFixed(3),
    p99.toFixed(2),
  ]);
}
const seven = sevenVariables();
lines.push([
  `Gradient: an order in seven variables, the slowest of ${seven.answers} (first answer of a part ${seven.cold.toFixed(1)} ms)`,
  ...blank,
  seven.warm.toFixed(3),
  "",
]);
for (const { shown, ms } of worstAnswers(3)) {
  lines.push([
    `Gradient: among the worst that the limits allow: ${shown.replaceAll("|", "\\|")}`,
    ...blank,
    ms.toFixed(1),
    "",
  ]);
}
const cold = coldStart();
if (cold !== null) {
  const [formula = 0, wave = 0, order = 0] = cold.first.map((ms) => Math.round(ms));
  const first = `first formula ${formula}, first with sin ${wave}, first order ${order}`;
  lines.push([
    `Gradient: a fresh process, load ${Math.round(cold.load)} ms; ${first} ms`,
    ...blank,
    String(formula),
    "",
  ]);
}
const { hidden, steps, operations, seconds } = lstmCost();
const lstm = `Gradient: LSTM, ${hidden} units, ${steps} steps`;
const share = (Number(operations.both) / Number(operations.forward)).toFixed(2);
const work = `${(Number(operations.forward) / 1e6).toFixed(1)} million operations`;
lines.push([`${lstm}: values, ${work}`, ...blank, (1000 * seconds.forward).toFixed(0), ""]);
lines.push([
  `${lstm}: values and all gradients, ${share} times the operations, ${(seconds.both / seconds.forward).toFixed(1)} times the time`,
  ...blank,
  (1000 * seconds.both).toFixed(0),
  "",
]);
console.log(lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n"));
const grown = growth();
const shownLengths = [8, 64, 256, 1000];
console.log(
  "\n| cost by length, read and decide | slope over ten doublings | over the last five | ms at about 8, 64, 256, 1,000 characters |",
);
console.log("| --- | --- | --- | --- |");
for (const { name, points, slope, lastSlope } of grown) {
  const at = shownLengths.map((length) => points.findLast((each) => each.length <= length)?.ms.toFixed(3) ?? "");
  console.log(`| ${name} | ${slope.toFixed(2)} | ${lastSlope.toFixed(2)} | ${at.join(", ")} |`);
}
if (missing.length > 0) console.error(`Not to be loaded here: ${missing.join(", ")}.`);
