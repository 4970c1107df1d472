import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";
import type { Feedback } from "../verdict";

const isTold = (answer: object): answer is { readonly feedback: readonly Feedback[] } => "feedback" in answer;

/** What is said of the paths along which an answer and the true order part. */
function paths(answer: string, reference: string, assume: readonly string[]): readonly Feedback[] {
  const result = grade({ id: 1, type: "order", answer, reference, ...(assume.length === 0 ? {} : { assume }) });
  if (!result.ok || !isTold(result.answer)) throw new Error(JSON.stringify(result));
  return result.answer.feedback.filter(({ code }) => code.startsWith("order-path"));
}

/** Each can be checked by putting the path into both orders. */
describe("an order that is not the true one is shown along the simplest path, with what both are there", () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    ["n", "1", [], ["Let n grow: your order is n, the true order 1."]],
    [
      "n^2",
      "n d",
      [],
      [
        "Keep n fixed and let d grow: your order is 1, the true order d.",
        "Keep d fixed and let n grow: your order is n^2, the true order n.",
      ],
    ],
    [
      "n d",
      "n^2",
      [],
      [
        "Keep d fixed and let n grow: your order is n, the true order n^2.",
        "Keep n fixed and let d grow: your order is d, the true order 1.",
      ],
    ],
    ["n d", "n + d", [], ["Along n = d = t: your order is t^2, the true order t."]],
    ["n+d", "n d", [], ["Along n = d = t: your order is t, the true order t^2."]],
    ["n log n", "n", [], ["Let n grow: your order is n*log(n), the true order n."]],
    ["n", "n log n", [], ["Let n grow: your order is n, the true order n*log(n)."]],
    ["2^n", "n^5", [], ["Let n grow: your order is 2^n, the true order n^5."]],
    ["n^5", "2^n", [], ["Let n grow: your order is n^5, the true order 2^n."]],
    [
      "n^2",
      "d^2",
      [],
      [
        "Keep n fixed and let d grow: your order is 1, the true order d^2.",
        "Keep d fixed and let n grow: your order is n^2, the true order 1.",
      ],
    ],
    [
      "n^2 d",
      "n d^2",
      [],
      [
        "Keep n fixed and let d grow: your order is d, the true order d^2.",
        "Keep d fixed and let n grow: your order is n^2, the true order n.",
      ],
    ],
    [
      "log n",
      "log d",
      [],
      [
        "Keep n fixed and let d grow: your order is 1, the true order log(d).",
        "Keep d fixed and let n grow: your order is log(n), the true order 1.",
      ],
    ],
    ["n d k", "n d + k", [], ["Along d = k = t, with n fixed: your order is t^2, the true order t."]],
    ["max(n,d)", "n d", [], ["Along n = d = t: your order is t, the true order t^2."]],
    ["sqrt(n)", "log(n)", [], ["Let n grow: your order is sqrt(n), the true order log(n)."]],
    ["n^(3/2)", "n", [], ["Let n grow: your order is n^(3/2), the true order n."]],
    ["n", "n^(3/2)", [], ["Let n grow: your order is n, the true order n^(3/2)."]],
    ["n^2", "n d", ["n <= d"], ["Keep n fixed and let d grow: your order is 1, the true order d."]],
    ["n d", "n^2", ["n <= d"], ["Keep n fixed and let d grow: your order is d, the true order 1."]],
    ["n d", "n^2", ["d <= n"], ["Keep d fixed and let n grow: your order is n, the true order n^2."]],
    ["d", "n", ["d = n^2"], ["Let n grow: your order is n^2, the true order n."]],
    ["d", "n^3", ["d = n^2"], ["Let n grow: your order is n^2, the true order n^3."]],
    ["n", "d", ["n <= d"], ["Keep n fixed and let d grow: your order is 1, the true order d."]],
    ["n d", "d^2", ["n <= d", "d <= n^2"], ["Along d = t^2, n = t: your order is t^3, the true order t^4."]],
    ["n!", "2^n", [], ["Let n grow: your order grows faster than the true one."]],
    ["2^n", "n!", [], ["Let n grow: your order grows more slowly than the true one."]],
    [
      "n log d",
      "n log n",
      [],
      [
        "Keep d fixed and let n grow: your order is n, the true order n*log(n).",
        "Keep n fixed and let d grow: your order is log(d), the true order 1.",
      ],
    ],
    [
      "d log n",
      "n log d",
      [],
      [
        "Keep d fixed and let n grow: your order is log(n), the true order n.",
        "Keep n fixed and let d grow: your order is d, the true order log(d).",
      ],
    ],
    [
      "n^2 + d",
      "n d",
      [],
      [
        "Along n = t, d = t^2: your order is t^2, the true order t^3.",
        "Keep d fixed and let n grow: your order is n^2, the true order n.",
      ],
    ],
    ["n d / (n+d)", "n", [], ["Keep d fixed and let n grow: your order is 1, the true order n."]],
    ["min(n,d)", "n", [], ["Keep d fixed and let n grow: your order is 1, the true order n."]],
    ["log(n) log(d)", "log(n d)", [], ["Along n = d = t: your order is log(t)^2, the true order log(t)."]],
    ["n^(log n)", "2^n", [], ["Let n grow: your order grows more slowly than the true one."]],
    ["n^40", "n^41", [], ["Let n grow: your order is n^40, the true order n^41."]],
    ["abs(n-d)", "n", [], ["Along d = constant + t, with n fixed: your order is t, the true order 1."]],
    [
      "n^2 d^3 k",
      "n d^3 k^2",
      [],
      [
        "Keep n, d fixed and let k grow: your order is k, the true order k^2.",
        "Keep d, k fixed and let n grow: your order is n^2, the true order n.",
      ],
    ],
  ])("%s for %s where %j", (answer, reference, assume, sentences) => {
    const said = paths(answer, reference, assume);
    expect(said.map(({ message }) => message.en)).toEqual(sentences);
    // The same path and the same orders in Chinese.
    for (const { message } of said) {
      const signs = (text: string): readonly string[] =>
        (text.match(/[a-z0-9^*()+/]*[0-9^*()/][a-z0-9^*()+/]*/g) ?? []).filter((each) => each !== "");
      expect(signs(message["zh-CN"])).toEqual(signs(message.en));
    }
  });
});
