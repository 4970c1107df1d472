import { z } from "zod";
import { type BlockNumbers, type LstmNumbers, type LstmRun, runLstm } from "../layers/lstm";
import { lstmShape } from "../layers/lstm-parameters";
import { fields } from "./problems";

/** Most multiply-accumulates of one forward pass that are run: some seconds of work. */
const mostWork = 50_000_000;

const number = z.number({ error: "must be a finite number" });
const vector = z.array(number, { error: "must be a list of numbers" });
const matrix = z.array(vector, { error: "must be a list of rows, each a list of numbers" });

const parameterShape = {
  W_i: matrix,
  W_f: matrix,
  W_o: matrix,
  W_c: matrix,
  U_i: matrix,
  U_f: matrix,
  U_o: matrix,
  U_c: matrix,
  b_i: vector,
  b_f: vector,
  b_o: vector,
  b_c: vector,
};

export const lstmRequest = z.strictObject(
  {
    id: z.unknown().optional(),
    engine: z.literal("lstm"),
    parameters: z.strictObject(parameterShape, fields(Object.keys(parameterShape))),
    inputs: matrix.min(1, { error: "must contain at least one step" }),
    h0: vector.min(1, { error: "must contain at least one number" }),
    c0: vector,
    lossWeights: matrix,
  },
  fields(["id", "engine", "parameters", "inputs", "h0", "c0", "lossWeights"]),
);

type Request = z.infer<typeof lstmRequest>;

/** Every value and total derivative, in doubles. Throws RangeError that names a wrong shape and the right one. */
export function lstmAnswer(request: Request): object {
  checkShapes(request);
  const { parameters: p, inputs, h0, c0, lossWeights } = request;
  const parameters: LstmNumbers = {
    i: { W: p.W_i, U: p.U_i, b: p.b_i },
    f: { W: p.W_f, U: p.U_f, b: p.b_f },
    o: { W: p.W_o, U: p.U_o, b: p.b_o },
    c: { W: p.W_c, U: p.U_c, b: p.b_c },
  };
  const run = runLstm({ parameters, inputs, h0, c0, lossWeights });
  if (!allFinite(run))
    throw new RangeError("the numbers are too large: a value or a gradient is beyond the range of doubles");
  const { h, c, x, h0: byH0, c0: byC0 } = run.gradients;
  return {
    loss: run.loss,
    forward: run.forward,
    gradients: { ...byName(run.gradients.parameters), h, c, x, h0: byH0, c0: byC0 },
  };
}

function byName({
  i,
  f,
  o,
  c,
}: LstmNumbers): Record<keyof typeof parameterShape, BlockNumbers["W"] | BlockNumbers["b"]> {
  return {
    W_i: i.W,
    W_f: f.W,
    W_o: o.W,
    W_c: c.W,
    U_i: i.U,
    U_f: f.U,
    U_o: o.U,
    U_c: c.U,
    b_i: i.b,
    b_f: f.b,
    b_o: o.b,
    b_c: c.b,
  };
}

function checkShapes({ parameters, inputs, h0, c0, lossWeights }: Request): void {
  const [n, m] = [h0.length, inputs[0]?.length ?? 0];
  const [ofN, ofM] = [`n = ${n}, the length of h0`, `m = ${m}, the length of inputs[0]`];
  if (m === 0) throw new RangeError("inputs[0]: must contain at least one number");
  const work = 4 * inputs.length * n * (n + m);
  if (work > mostWork) {
    throw new RangeError(`inputs: ${work} multiply-accumulates are asked for, at most ${mostWork} are run`);
  }
  for (const [t, x] of inputs.entries()) checkLength(`inputs[${t}]`, x, m, ofM);
  checkLength("c0", c0, n, ofN);
  checkLength("lossWeights", lossWeights, inputs.length, "one list for each of the inputs");
  for (const [t, weights] of lossWeights.entries()) checkLength(`lossWeights[${t}]`, weights, n, ofN);
  for (const [name, given] of Object.entries(parameters)) {
    const place = `parameters.${name}`;
    const [height, width] = lstmShape(name, n, m);
    if (name.startsWith("b_")) {
      checkLength(place, given, height, ofN);
      continue;
    }
    const wanted = name.startsWith("W_")
      ? `n×m = ${height}×${width}, ${ofN}, ${ofM}`
      : `n×n = ${height}×${width}, ${ofN}`;
    checkLength(place, given, height, `rows: it is ${wanted}`);
    given.forEach((row, i) => {
      if (typeof row !== "number") checkLength(`${place}[${i}]`, row, width, `numbers: ${name} is ${wanted}`);
    });
  }
}

function checkLength(place: string, given: readonly unknown[], wanted: number, why: string): void {
  if (given.length === wanted) return;
  throw new RangeError(`${place}: has length ${given.length}, must have ${wanted} (${why})`);
}

/** Whether every number of a run is finite: JSON has no other. */
function allFinite(run: LstmRun): boolean {
  const every = (value: unknown): boolean =>
    typeof value === "number"
      ? Number.isFinite(value)
      : typeof value === "object" && value !== null
        ? Object.values(value).every(every)
        : true;
  return every(run);
}
