import { expect, test } from "vitest";
import { rubricLines } from "./rubric-lines";

const rubric = [
  { id: "a", textEn: "names the roles", textZhCn: "说出作用", points: 2 },
  { id: "b", textEn: "no example", textZhCn: "没有例子", points: -0.5 },
  { id: "c", textEn: "explains each", textZhCn: "逐一解释", points: 1 },
];

test("a decision shows the lines that were ticked, in the rubric's order, with what was adjusted beside them", () => {
  expect(rubricLines({ items: ["c", "a", "retired"], adjustment: 0 }, rubric).map(({ points }) => points)).toEqual([
    2, 1,
  ]);
  expect(rubricLines({ items: ["b"], adjustment: 0.25 }, rubric)).toEqual([
    { text: { en: "no example", "zh-CN": "没有例子" }, points: -0.5 },
    { text: null, points: 0.25 },
  ]);
});

test("a decision without a rubric has no lines", () => {
  for (const items of [null, undefined, "a", [1], {}])
    expect(rubricLines({ items, adjustment: 1 }, rubric)).toEqual([]);
});
