import { spawnSync } from "node:child_process";
import type { Pair } from "./corpus";
import { peerText } from "./peer-text";

const script = `
import json, sys, time
try:
    import sympy
except ImportError:
    sys.exit(3)
names = {"Abs": sympy.Abs, "Max": sympy.Max, "Min": sympy.Min, "log": sympy.log}
for line in sys.stdin:
    a, b, positive = json.loads(line)
    scope = dict(names)
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ":
        scope["v" + letter] = sympy.Symbol("v" + letter, real=True, positive=True if letter in positive else None)
    start = time.perf_counter()
    try:
        equal = sympy.simplify(sympy.sympify(a, locals=scope) - sympy.sympify(b, locals=scope)) == 0
    except Exception:
        equal = None
    print(json.dumps([equal, 1000 * (time.perf_counter() - start)]), flush=True)
`;

const usual = { ln: "log", abs: "Abs", max: "Max", min: "Min" } as const;

/** SymPy's simplify(a - b) == 0 in one warm process, where python3 has it; null elsewhere. Milliseconds are measured inside. */
export function sympy(
  pairs: readonly Pair[],
): readonly { readonly verdict: boolean | null; readonly ms: number }[] | null {
  const input = pairs.map(({ keyTree, answerTree, domains }) =>
    JSON.stringify([peerText(keyTree, usual), peerText(answerTree, usual), [...domains.keys()].join("")]).replaceAll(
      "^",
      "**",
    ),
  );
  const run = spawnSync("python3", ["-c", script], {
    input: `${input.join("\n")}\n`,
    encoding: "utf8",
    timeout: 300_000,
  });
  if (run.status !== 0 && run.stdout === "") return null;
  return run.stdout
    .trim()
    .split("\n")
    .map((line) => {
      const [, verdict, ms] = /^\[(true|false|null), ([\d.e+-]+)\]$/.exec(line) ?? [];
      return { verdict: verdict === "true" ? true : verdict === "false" ? false : null, ms: Number(ms ?? 0) };
    });
}
