import { equivalence } from "../expression/equivalence";
import { reader } from "../expression/read";
import { corpus, type Pair } from "./corpus";
import { peers } from "./peers";
import { sympy } from "./sympy";

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

/** Judges every pair once, timed one by one; `warm` runs go before. */
function measure(name: string, pairs: readonly Pair[], check: (pair: Pair) => boolean | null, warm: number): Row {
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
    const start = performance.now();
    const verdict = attempt(pair);
    times.push(performance.now() - start);
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
    12,
  ),
  measure(
    "Gradient: decide",
    pairs,
    ({ key, answerTree }) => verdict(prepared.get(key)?.compare(answerTree).relation ?? "undecided"),
    12,
  ),
];
const { found, missing } = await peers();
for (const { name, check, every } of found) {
  rows.push(
    measure(
      name,
      pairs.filter((_, i) => i % every === 0),
      check,
      every === 1 ? 1 : 0,
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

const columns = [
  "",
  "pairs",
  "right",
  "wrong accepts",
  "wrong refusals",
  "undecided",
  "checks/s",
  "median ms",
  "p99 ms",
];
console.log(`| ${columns.join(" | ")} |\n|${" --- |".repeat(columns.length)}`);
for (const row of rows) {
  const numbers = [row.pairs, row.right, row.wrongYes, row.wrongNo, row.undecided, Math.round(row.perSecond)];
  console.log(`| ${[row.name, ...numbers, row.median.toFixed(3), row.p99.toFixed(2)].join(" | ")} |`);
}
if (missing.length > 0) console.log(`\nNot to be loaded here: ${missing.join(", ")}.`);
