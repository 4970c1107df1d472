import type { Assumptions } from "../asymptotics/assumptions";
import { unit } from "../asymptotics/constant";
import { expand } from "../asymptotics/expand";
import { type FactorDifference, factorDifference } from "../asymptotics/factor";
import { isFailure } from "../asymptotics/failure";
import type { Monomial } from "../asymptotics/monomial";
import type { Order } from "../asymptotics/order";
import { monomialExpression, orderExpression } from "../asymptotics/print";
import type { Witness } from "../asymptotics/witness";
import type { Expression } from "../expression/expression";
import { toText } from "../expression/print";
import { limits } from "../limits";
import { type Bilingual, type Feedback, feedback, type OrderRelation } from "../verdict";

/** What is said of an order that is not the right one: how it relates, along which path that shows, and which factor is off. */
export function differenceFeedback(
  relation: Exclude<OrderRelation, "equal"> | null,
  over: Witness | null,
  under: Witness | null,
  orders: { readonly answer: Order; readonly reference: Order } | null,
  names: readonly string[],
): readonly Feedback[] {
  const paths = [
    ...(under === null ? [] : [pathFeedback("order-path-below", under, "slower")]),
    ...(over === null ? [] : [pathFeedback("order-path-above", over, "faster")]),
  ];
  const difference = orders === null ? null : factorDifference(orders.answer, orders.reference);
  const factor = difference === null ? null : factorFeedback(difference, names);
  return [relationFeedback(relation), ...paths, ...(factor === null ? [] : [factor])];
}

function relationFeedback(relation: Exclude<OrderRelation, "equal"> | null): Feedback {
  switch (relation) {
    case "upper":
      return feedback(
        "order-not-tight",
        "This is a true upper bound, but it is not tight: it grows faster than the true order.",
        "这是一个成立的上界，但不是紧的：它比真正的阶增长得更快。",
      );
    case "lower":
      return feedback(
        "order-too-small",
        "This order is too small: the true order grows faster.",
        "这个阶太小了：真正的阶增长得更快。",
      );
    case "incomparable":
      return feedback(
        "order-incomparable",
        "This is neither an upper nor a lower bound: it grows too fast one way and too slowly another way.",
        "它既不是上界也不是下界：沿一种方式增长太快，沿另一种方式又增长太慢。",
      );
    case null:
      return feedback("order-different", "This is not the true order.", "这不是真正的阶。");
  }
}

/** "Keep n fixed and let d grow: your order is d, the true order d^2." */
function pathFeedback(code: string, { description, answer, reference }: Witness, pace: "slower" | "faster"): Feedback {
  const start: Bilingual = {
    en: `${description.en.charAt(0).toUpperCase()}${description.en.slice(1)}`,
    "zh-CN": description["zh-CN"],
  };
  if (answer !== undefined && reference !== undefined) {
    const detailed = feedback(
      code,
      `${start.en}: your order is ${answer}, the true order ${reference}.`,
      `${start["zh-CN"]}：你的阶是 ${answer}，真正的阶是 ${reference}。`,
    );
    if (isShort(detailed.message)) return detailed;
  }
  const plain =
    pace === "slower"
      ? feedback(
          code,
          `${start.en}: your order grows more slowly than the true one.`,
          `${start["zh-CN"]}：你的阶比真正的阶增长得慢。`,
        )
      : feedback(
          code,
          `${start.en}: your order grows faster than the true one.`,
          `${start["zh-CN"]}：你的阶比真正的阶增长得快。`,
        );
  return isShort(plain.message) ? plain : feedback(code, "Some sizes show this.", "在某些规模下可以看出这一点。");
}

function factorFeedback({ missing, extra }: FactorDifference, names: readonly string[]): Feedback | null {
  const text = (each: Monomial): string => toText(monomialExpression(each, names));
  const [lacks, has] = [missing === null ? null : text(missing), extra === null ? null : text(extra)];
  const result =
    lacks !== null && has !== null
      ? feedback(
          "order-factor",
          `A factor ${lacks} is missing, and a factor ${has} is too many.`,
          `缺少因子 ${lacks}，并且多了因子 ${has}。`,
        )
      : lacks !== null
        ? feedback("order-factor-missing", `A factor ${lacks} is missing.`, `缺少因子 ${lacks}。`)
        : has !== null
          ? feedback("order-factor-extra", `A factor ${has} is too many.`, `多了因子 ${has}。`)
          : null;
  return result !== null && isShort(result.message) ? result : null;
}

/** Says that constant factors and smaller terms were left aside, where the answer has some. */
export function constantsNote(e: Expression, order: Order, assumptions: Assumptions): readonly Feedback[] {
  const value = expand(e, assumptions);
  if (isFailure(value)) return [];
  const hasMore = value.top.length > order.top.length;
  const hasFactor = value.top.some(
    ({ coefficient }) => typeof coefficient === "object" && coefficient !== unit && !isUnit(coefficient),
  );
  if (!hasMore && !hasFactor) return [];
  const simple = toText(orderExpression(order, [...assumptions.variables]));
  const note = feedback(
    "order-simplified",
    `Constant factors and smaller terms do not matter: this is of the order ${simple}.`,
    `常数因子和较小的项不影响阶：这里的阶就是 ${simple}。`,
  );
  return isShort(note.message) ? [note] : [];
}

const isUnit = ({ parts: [first, ...others] }: typeof unit): boolean =>
  first !== undefined && others.length === 0 && first.atoms.length === 0 && first.factor.n === first.factor.d;

const isShort = (message: Bilingual): boolean =>
  message.en.length <= limits.sentence && message["zh-CN"].length <= limits.sentence;
