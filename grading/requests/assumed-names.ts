import { saidConstant, statementOf, statements } from "../asymptotics/assumption-text";
import { namesIn } from "../expression/walk";
import { readReference } from "./reference";

/**
 * Names and those that assumptions bring in beside them: f of "f = d" may stand in an answer although the reference does
 * without it. Assumptions are read as formulas are, so that log_2 n is a logarithm and nd a product.
 */
export function namesWith(names: readonly string[], assume: readonly string[]): readonly string[] {
  const all = new Set(names);
  // Whole statements about names come first: what they list is not taken apart into letters.
  const parts = assume.flatMap(statements).map((text) => ({ text, constants: saidConstant(text) }));
  for (const { constants } of parts) for (const name of constants) all.add(name);
  for (const { text, constants } of parts) {
    if (constants.length > 0) continue;
    const statement = statementOf(text);
    const reading = readReference(statement.text, "assume", { names: [...all], piecewise: true });
    if (reading.ok) for (const name of namesIn(reading.value)) all.add(name);
  }
  return [...all];
}
