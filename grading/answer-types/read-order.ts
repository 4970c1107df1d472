import type { Reading } from "../answer-type";
import { orderByCases } from "../asymptotics/cases";
import { mostToRead, withinBudget } from "../asymptotics/effort";
import { type Failure, isFailure } from "../asymptotics/failure";
import { compareOneWay, type Order, orderFrom } from "../asymptotics/order";
import { type AssumptionReading, readAssumptions } from "../asymptotics/read-assumptions";
import type { Expression } from "../expression/expression";
import { reader } from "../expression/read";
import { namesIn } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";
import { pieces } from "./bracketed";
import { misplacedClass } from "./landau-places";
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
  const plain = withoutProse(text, names);
  if ("code" in plain) return { ok: false, feedback: [plain] };
  const reading = orderReader(options)(lastOfEqual(plain.text, options));
  if (!reading.ok) return reading;
  const { value, readAs } = reading;
  const notes = [...reading.notes, ...(plain.notes ?? [])];
  const others = namesIn(value).filter((name) => !names.includes(name));
  const assumptions = assumptionsOf(options, others);
  if (!assumptions.ok) return { ok: false, feedback: [assumptions.feedback] };
  const misplaced = misplacedClass(value, assumptions.assumptions.constants);
  if (misplaced !== null) return { ok: false, feedback: [misplaced] };
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

/** Most sides of a chain of equations. */
const mostSides = 4;

/** "2n^2 d = O(n^2 d)": the class at the end, where all sides are of its order; else the text as it is. */
function lastOfEqual(text: string, options: OrderOptions): string {
  if (!text.includes("=")) return text;
  return withinBudget(
    () => lastWithinBudget(text, options),
    () => text,
    mostToRead,
  );
}

function lastWithinBudget(text: string, options: OrderOptions): string {
  const sides = pieces(text, /^=/);
  const known = assumptionsOf(options);
  if (sides.length < 2 || sides.length > mostSides || !known.ok) return text;
  const readings = sides.map(orderReader(options));
  const values = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const last = values.at(-1);
  if (values.length < sides.length || last?.kind !== "growth") return text;
  if (values.some((value) => namesIn(value).some((name) => !options.names.includes(name)))) return text;
  const orders = values.map((value) => orderFrom(value.kind === "growth" ? value.argument : value, known.assumptions));
  const final = orders.at(-1);
  const isEqual = orders.every((order) => {
    if (isFailure(order) || final === undefined || isFailure(final)) return false;
    const { up, down } = compareOneWay(order, final, known.assumptions);
    return up.kind === "holds" && down.kind === "holds";
  });
  const from = text.length - (sides.at(-1) ?? "").length;
  return isEqual ? " ".repeat(from) + text.slice(from) : text;
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
