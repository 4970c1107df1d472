import type { Reading } from "../answer-type";
import { orderByCases } from "../asymptotics/cases";
import { type Failure, isFailure } from "../asymptotics/failure";
import type { Order } from "../asymptotics/order";
import { type AssumptionReading, readAssumptions } from "../asymptotics/read-assumptions";
import type { Expression } from "../expression/expression";
import { reader } from "../expression/read";
import { namesIn } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";
import { withoutProse } from "./order-prose";

/** What reading an order of growth may know. Plain data; may be seen by the browser. */
export interface OrderOptions {
  /** The variables, in the order in which they are printed: ["n", "d", "k"]. */
  readonly names: readonly string[];
  /** What is known of them, as text: "k constant", "n <= d", "d = n^2". Without it each tends to infinity on its own. */
  readonly assume?: readonly string[];
  /** Share of the points for an upper bound that is true but not tight; 0 unless given. */
  readonly upperCredit?: number;
  readonly syntax?: "auto" | "plain" | "latex";
  /** Names beyond those: refused with a hint (default), or read as further variables that tend to infinity. */
  readonly otherNames?: "refuse" | "variables";
}

export interface OrderAnswer {
  /** What was written, without O(…) around it. */
  readonly expression: Expression;
  readonly class: "O" | "Theta" | "Omega" | null;
  /** Its order, or why that is not one for all ways to grow. */
  readonly order: Order | Failure;
  /** Names that the part does not list. */
  readonly otherNames: readonly string[];
}

/** Reads n^2 d, O(n²d), Θ(n^2 d), Ω(…). Zero, negative and non-orders are refused with a reason. */
export function readOrder(text: string, options: OrderOptions): Reading<OrderAnswer> {
  const { names } = options;
  const plain = withoutProse(text);
  if ("code" in plain) return { ok: false, feedback: [plain] };
  const reading = orderReader(options)(plain.text);
  if (!reading.ok) return reading;
  const { value, readAs, notes } = reading;
  const others = namesIn(value).filter((name) => !names.includes(name));
  const assumptions = assumptionsOf(options, others);
  if (!assumptions.ok) return { ok: false, feedback: [assumptions.feedback] };
  const written = value.kind === "growth" ? value.argument : value;
  const order = orderByCases(written, assumptions.assumptions);
  if (isFailure(order) && order.outcome === "invalid") return { ok: false, feedback: [order.feedback] };
  return {
    ok: true,
    value: { expression: written, class: value.kind === "growth" ? value.class : null, order, otherNames: others },
    readAs,
    notes: value.kind === "growth" ? [...notes, ...classNotes(value.class)] : notes,
  };
}

const readers = new WeakMap<OrderOptions, (text: string) => Reading<Expression>>();

function orderReader(options: OrderOptions): (text: string) => Reading<Expression> {
  const before = readers.get(options);
  if (before !== undefined) return before;
  const { names, syntax = "auto", otherNames = "refuse" } = options;
  const made = reader({ names, syntax, otherNames, growth: true });
  readers.set(options, made);
  return made;
}

const known = new WeakMap<OrderOptions, AssumptionReading>();

/** The assumptions of a part. Text that cannot be read is the author's error; nothing is assumed in its place. */
export function assumptionsOf(options: OrderOptions, otherNames: readonly string[] = []): AssumptionReading {
  const { names, assume = [] } = options;
  if (otherNames.length > 0) return readAssumptions([...names, ...otherNames], assume);
  const before = known.get(options);
  if (before !== undefined) return before;
  const assumptions = readAssumptions(names, assume);
  known.set(options, assumptions);
  return assumptions;
}

function classNotes(name: "O" | "Theta" | "Omega"): readonly Feedback[] {
  if (name !== "Omega") return [];
  return [
    feedback(
      "order-omega",
      "Ω(…) states only a lower bound. What is compared is the order inside it; Θ(…) would say that it is exact.",
      "Ω(…) 只表示下界。这里比较的是括号中的阶；若要表示恰好同阶，请写 Θ(…)。",
    ),
  ];
}
