import { describe, expect, test } from "vitest";
import { told } from "./requests/told.for-tests";

const cases = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: "0" },
];
const symbols = { X: { shape: ["n", "d"] }, w: { shape: ["d"] }, y: { shape: ["n"] } };
const tensor = { type: "tensor-formula", reference: "y", symbols };
const pieces = { type: "piecewise", reference: cases };
const gradient = { type: "gradient", reference: { gradient: ["0", "1"] } };

/** Answers that are read after others were put in their place, with a name in them that is none: it stands where it was typed. */
describe("the place that a sentence counts to is the one that it points at, in the answer as typed", () => {
  test.each<readonly [answer: string, request: object]>([
    ["np.sum(X, axis=foo)", tensor],
    ["np.multiply(y, foo)", tensor],
    ["np.multiply(y, np.exp(foo))", tensor],
    ["np.dot(X, w) + foo", tensor],
    ["torch.relu(X) @ foo", tensor],
    ["y.T @ y + foo", tensor],
    ["z = np.sum(X) * foo", tensor],
    ["np.einsum('ij,j->i', X, foo)", tensor],
    ["np.maximum(np.multiply(y, y), foo)", tensor],
    ["np.where(x > 0, 1, foo)", pieces],
    ["f(x) = 1 when x is positive, foo when x is nonpositive", pieces],
    ["the gradient is (0, foo)", gradient],
    ["np.array([0, foo])", gradient],
    ["0 * e_1 + foo * e_2", gradient],
    ["\\nabla f = (0, foo)^T", gradient],
  ])("%s", (answer, request) => {
    const [first] = told({ answer, ...request }).feedback;
    const place = answer.indexOf("foo") + 1;
    expect(first).toMatchObject({ code: "unknown-name", at: { from: place - 1, to: place + 2 } });
    expect(first?.message.en).toContain(`"foo" at place ${place} `);
    expect(first?.message["zh-CN"]).toContain(`第 ${place} 个位置的“foo”`);
  });
});
