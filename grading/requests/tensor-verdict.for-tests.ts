import type { TensorSymbol } from "../tensor/symbols";
import type { Verdict } from "../verdict";
import { check } from "./check";
import { comparable } from "./comparable";
import { gradeRequest } from "./schema";

/** What the machine says of a tensor formula over the symbols given; throws where the request is none. */
export function tensorVerdict(
  answer: string,
  reference: string,
  symbols: Readonly<Record<string, TensorSymbol>>,
): Verdict {
  const request = check(gradeRequest, { type: "tensor-formula", answer, reference, symbols });
  if (!request.ok) throw new Error(request.error);
  const grader = comparable(request.value);
  if (!grader.ok) throw new Error(grader.error);
  return grader.value(answer);
}
