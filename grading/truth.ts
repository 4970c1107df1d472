import { z } from "zod";
import { complexityAnswer, complexityRequest } from "./truth/complexity";
import { convolutionAnswer, convolutionRequest } from "./truth/convolution";
import { lstmAnswer, lstmRequest } from "./truth/lstm";
import { maximumAnswer, maximumRequest } from "./truth/maximum";
import { problems } from "./truth/problems";

const engines = ["convolution", "max", "argmax", "lstm", "complexity"] as const;

const anyRequest = z.looseObject(
  { engine: z.enum(engines, { error: `must be one of ${engines.join(", ")}` }) },
  { error: `must be an object with engine: ${engines.join(", ")}` },
);

export type TruthAnswer =
  | { readonly ok: true; readonly answer: object }
  | { readonly ok: false; readonly error: string };

/**
 * What the reference engine says to one request of the contract, as plain JSON data. A request that is not valid, or that
 * asks for something impossible, gets an error that says what is wrong and what is allowed. Never throws; work is bounded.
 */
export function truth(request: unknown): TruthAnswer {
  const named = anyRequest.safeParse(request);
  if (!named.success) return refused(named.error);
  switch (named.data.engine) {
    case "convolution":
      return answered(convolutionRequest, request, convolutionAnswer);
    case "max":
    case "argmax":
      return answered(maximumRequest, request, maximumAnswer);
    case "lstm":
      return answered(lstmRequest, request, lstmAnswer);
    case "complexity":
      return answered(complexityRequest, request, complexityAnswer);
  }
}

function answered<Request>(
  schema: z.ZodType<Request>,
  request: unknown,
  answer: (request: Request) => object,
): TruthAnswer {
  const read = schema.safeParse(request);
  if (!read.success) return refused(read.error);
  try {
    return { ok: true, answer: answer(read.data) };
  } catch (error) {
    // The engine refuses what is impossible with a RangeError whose message names it.
    if (error instanceof RangeError) return { ok: false, error: error.message };
    throw error;
  }
}

const refused = (error: z.ZodError): TruthAnswer => ({ ok: false, error: problems(error) });
