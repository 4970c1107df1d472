import { equivalence } from "../expression/equivalence";
import { reader } from "../expression/read";
import { corpus, type Pair } from "./corpus";
import { peers } from "./peers";

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
  const total = times.reduce((a, b) => a + b, 0);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    name,
    pairs: pairs.length,
    right,
    wrongYes,
    wrongNo,
    undecided,
    perSecond: (1000 * times.length) / total,
    median: at(0.5),
    p99: at(0.99),
  };
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
