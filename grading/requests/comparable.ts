import type { AnswerType } from "../answer-type";
import { formula } from "../answer-types/formula";
import { gradient } from "../answer-types/gradient";
import { integer } from "../answer-types/integer";
import { matrix } from "../answer-types/matrix";
import { number } from "../answer-types/number";
import { order } from "../answer-types/order";
import { set } from "../answer-types/set";
import { tensorFormula } from "../answer-types/tensor-formula";
import type { Tolerance } from "../answer-types/tolerance";
import { domainsFor, readOptionsFor } from "../answer-types/variables";
import { vector } from "../answer-types/vector";
import { readAssumptions } from "../asymptotics/read-assumptions";
import { constantValue } from "../expression/check";
import type { Expression } from "../expression/expression";
import { fromDecimal, isInteger } from "../expression/rational";
import { namesIn } from "../expression/walk";
import { settle } from "../part";
import type { Verdict } from "../verdict";
import type { Refused } from "./answering";
import { readReference } from "./reference";
import type { GradeRequest } from "./schema";
import { answerOptions, variablesOf } from "./variables";

type Grader = (answer: string) => Verdict;
type Made<T> = { readonly ok: true; readonly value: T } | Refused;

/** The request's reference as a key, ready to grade answers. */
export function comparable(request: GradeRequest): Made<Grader> {
  const variables = variablesOf(request.variables);
  if (!variables.ok) return variables;
  const domains = variables.value;
  const known = Object.keys(domains);
  const one = (text: string, field = "reference") =>
    readReference(text, field, { ...readOptionsFor({ names: known, domains }, "one"), tensors: false });
  const options = (...references: Expression[]) => answerOptions(request, domains, references);
  const tolerance = toleranceOf(request);

  switch (request.type) {
    case "integer": {
      const reading = one(String(request.reference));
      if (!reading.ok) return reading;
      const value = constantValue(reading.value);
      if (value === null || !isInteger(value)) return refused("reference: a whole number was expected");
      return graded(integer, { value: value.n }, {});
    }
    case "number":
      return map(one(String(request.reference)), (value) => {
        const [name] = namesIn(value);
        if (name !== undefined) return refused(`reference: one number was expected, "${name}" is a variable`);
        const { syntax = "auto" } = request;
        return graded(number, { value, ...tolerance }, { syntax });
      });
    case "formula":
      return map(one(request.reference), (value) => graded(formula, { value, ...tolerance }, options(value)));
    case "vector":
    case "set":
      return map(entriesOf(request.reference, "reference"), (value) =>
        request.type === "vector"
          ? graded(vector, { value, ...tolerance }, { ...options(...value), length: value.length })
          : graded(set, { value, ...tolerance }, options(...value)),
      );
    case "matrix":
      return map(rowsOf(request.reference), (value) => {
        const columns = value[0]?.length ?? 0;
        if (value.some((row) => row.length !== columns)) return refused("reference: all rows must be of equal length");
        const shape = { rows: value.length, columns };
        return graded(matrix, { value, ...tolerance }, { ...options(...value.flat()), ...shape });
      });
    case "gradient":
      return gradientGrader();
    case "order":
      return map(orderReference(request.reference), (value) => {
        const names = [...new Set([...known, ...namesIn(value), ...assumedNames()])];
        const { assume, syntax } = request;
        if (assume !== undefined) {
          const assumptions = readAssumptions(names, assume);
          if (!assumptions.ok) return refused(`assume: ${assumptions.feedback.message.en}`);
        }
        return graded(
          order,
          { value },
          { names, ...(assume !== undefined && { assume }), ...(syntax !== undefined && { syntax }) },
        );
      });
    case "tensor-formula":
      return tensorGrader(request.reference, request.symbols ?? {});
    case "piecewise":
      return refused("type: piecewise is not graded yet");
  }

  function entriesOf(reference: string | readonly string[], field: string): Made<Expression[]> {
    if (typeof reference !== "string") return all(reference.map((text, i) => one(text, `${field}.${i}`)));
    return map(readReference(reference, field, readOptionsFor({ names: known, domains }, "many")), (list) => {
      const items = list.kind === "list" || list.kind === "set" ? list.items : [list];
      const [only] = items;
      const flat = items.length === 1 && only?.kind === "list" ? only.items : items;
      return {
        ok: true,
        value: flat.map((item) => (item.kind === "list" && item.items.length === 1 ? (item.items[0] ?? item) : item)),
      };
    });
  }

  function rowsOf(reference: string | readonly (readonly string[])[]): Made<Expression[][]> {
    if (typeof reference !== "string") return all(reference.map((row, i) => entriesOf(row, `reference.${i}`)));
    return map(readReference(reference, "reference", readOptionsFor({ names: known, domains }, "many")), (list) => {
      if (list.kind !== "list") return refused("reference: a matrix was expected, such as [[1, 0], [0, 1]]");
      return { ok: true, value: list.items.map((row) => (row.kind === "list" ? [...row.items] : [row])) };
    });
  }

  function gradientGrader(): Made<Grader> {
    if (request.type !== "gradient") return refused("type: gradient was expected");
    const { gradient: entries, subgradients = [] } = request.reference;
    const corners = all(subgradients.map((corner, i) => entriesOf(corner, `reference.subgradients.${i}`)));
    const vectorOrNull: Made<Expression[] | null> =
      entries === null ? { ok: true, value: null } : entriesOf(entries, "reference.gradient");
    if (!corners.ok) return corners;
    if (!vectorOrNull.ok) return vectorOrNull;
    const size = vectorOrNull.value?.length ?? corners.value[0]?.length;
    if (size === undefined) {
      return refused("reference: where gradient is null, subgradients must list the corners of the subdifferential");
    }
    if (corners.value.some((corner) => corner.length !== size)) {
      return refused(`reference.subgradients: each must have ${size} entries`);
    }
    const names = [...new Set([...known, ...[vectorOrNull.value ?? [], ...corners.value].flat().flatMap(namesIn)])];
    return graded(
      gradient,
      {
        gradient: vectorOrNull.value,
        ...(corners.value.length > 0 && { subgradients: corners.value }),
        domains: domainsFor({ domains }),
      },
      {
        size,
        names,
        accept: request.accept ?? "gradient",
        ...(request.syntax !== undefined && { syntax: request.syntax }),
      },
    );
  }

  function orderReference(reference: string): Made<Expression> {
    return readReference(reference, "reference", { names: known, growth: true });
  }

  /** Names that stand in assumptions alone, such as f in "f = d", are variables of the answer too. */
  function assumedNames(): readonly string[] {
    return (request.assume ?? []).flatMap((text) => {
      const words = text.replace(/\b(is|a|constant|fixed|const)\b/g, " ");
      const reading = readReference(words, "assume", { names: known, piecewise: true });
      return reading.ok ? namesIn(reading.value) : [];
    });
  }

  function tensorGrader(reference: string, given: NonNullable<GradeRequest["symbols"]>): Made<Grader> {
    const symbols = Object.fromEntries(
      Object.entries(given).map(([name, { shape }]) => [name, { shape: shape.map(String) }]),
    );
    const { syntax } = request;
    const options = { symbols, ...(syntax !== undefined && { syntax }) };
    const reading = tensorFormula.read(reference, { symbols });
    if (!reading.ok) return refused(`reference: ${reading.feedback[0].message.en}`);
    return graded(tensorFormula, { value: reading.value.expression }, options);
  }
}

function graded<Answer, Key, Options>(
  type: AnswerType<Answer, Key, Options>,
  key: Key,
  options: Options,
): Made<Grader> {
  const grader = (text: string): Verdict => {
    const reading = type.read(text, options);
    if (!reading.ok) {
      return {
        outcome: "invalid",
        score: null,
        readAs: null,
        feedback: reading.feedback,
        evidence: { method: "reading" },
      };
    }
    return settle(type.compare(reading.value, key, options), reading.readAs, reading.notes);
  };
  return { ok: true, value: grader };
}

function toleranceOf({ tolerance }: GradeRequest): { readonly tolerance?: Tolerance } {
  if (tolerance === undefined) return {};
  const { absolute, relative, significantFigures } = tolerance;
  return {
    tolerance: {
      ...(absolute !== undefined && { absolute: fromDecimal(absolute) }),
      ...(relative !== undefined && { relative: fromDecimal(relative) }),
      ...(significantFigures !== undefined && { significantFigures }),
    },
  };
}

const refused = (error: string): Refused => ({ ok: false, error });

function map<A, B>(made: Made<A>, change: (value: A) => Made<B>): Made<B> {
  return made.ok ? change(made.value) : made;
}

function all<T>(made: readonly Made<T>[]): Made<T[]> {
  const values: T[] = [];
  for (const each of made) {
    if (!each.ok) return each;
    values.push(each.value);
  }
  return { ok: true, value: values };
}
