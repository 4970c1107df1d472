import { all, create } from "mathjs";
import { random } from "../random";
import type { Pair } from "./corpus";
import { peerText } from "./peer-text";

/** What a user would pick instead. `check` may throw: that counts as no verdict. */
export interface Peer {
  readonly name: string;
  readonly check: (pair: Pair) => boolean | null;
  /** Slow ones see only every n-th pair. */
  readonly every: number;
}

const usual = { ln: "log", abs: "abs", max: "max", min: "min" } as const;

/** The peers that can be loaded here; one that cannot is left out and named. */
export async function peers(): Promise<{ readonly found: readonly Peer[]; readonly missing: readonly string[] }> {
  const math = create(all ?? {}, {});
  const found: Peer[] = [
    {
      name: "mathjs simplify(a - b) = 0",
      every: 4,
      check: ({ keyTree, answerTree }) =>
        math.simplify(`(${peerText(keyTree, usual)})-(${peerText(answerTree, usual)})`).toString() === "0",
    },
    {
      name: "mathjs symbolicEqual",
      every: 4,
      check: ({ keyTree, answerTree }) =>
        math.symbolicEqual(math.parse(peerText(keyTree, usual)), math.parse(peerText(answerTree, usual))),
    },
    { name: "20 random points in [0.5, 2], mathjs, 1e-9", every: 1, check: sampled },
  ];
  const missing: string[] = [];
  const load = async (name: string, make: () => Promise<Peer>): Promise<void> => {
    try {
      found.push(await make());
    } catch {
      missing.push(name);
    }
  };
  await load("nerdamer-prime", async () => {
    const { default: nerdamer } = await import("nerdamer-prime/all");
    const names = { ...usual };
    return {
      name: "nerdamer-prime simplify(a - b)",
      every: 8,
      check: ({ keyTree, answerTree }) =>
        nerdamer(`simplify((${peerText(keyTree, names)})-(${peerText(answerTree, names)}))`).toString() === "0",
    };
  });
  await load("algebrite", async () => {
    const { default: algebrite } = await import("algebrite");
    return {
      name: "algebrite simplify(a - b)",
      every: 8,
      check: ({ keyTree, answerTree }) =>
        algebrite.run(`simplify((${peerText(keyTree, usual)})-(${peerText(answerTree, usual)}))`) === "0",
    };
  });
  await load("@cortex-js/compute-engine", async () => {
    const { ComputeEngine } = await import("@cortex-js/compute-engine");
    const { toLatex } = await import("../expression/print");
    const engine = new ComputeEngine();
    return {
      name: "Compute Engine isEqual",
      every: 4,
      check: ({ keyTree, answerTree }) =>
        engine.parse(toLatex(keyTree)).isEqual(engine.parse(toLatex(answerTree))) ?? null,
    };
  });
  return { found, missing };
}

/** Numbas and WeBWorK in their default settings do much the same. */
function sampled({ keyTree, answerTree, key }: Pair): boolean {
  const [left, right] = [shared.compile(peerText(keyTree, usual)), shared.compile(peerText(answerTree, usual))];
  const source = random(key);
  for (let i = 0; i < 20; i += 1) {
    const scope = new Map<string, number>();
    for (const letter of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") {
      scope.set(`v${letter}`, 0.5 + (1.5 * source.bits()) / 2 ** 32);
    }
    const [x, y] = [Number(left.evaluate(scope)), Number(right.evaluate(scope))];
    if (Math.abs(x - y) > 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))) return false;
  }
  return true;
}
const shared = create(all ?? {}, {});
