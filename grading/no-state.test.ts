import { equal } from "mathjs";
import { expect, test } from "vitest";
import { variant } from "./question";
import { answered } from "./questions/examples";
import { random } from "./random";

/** What a student might type to change the grader for whoever comes next, or to reach what lies behind it. */
const hostile = [
  "config({relTol:0.5})",
  'config({number:"BigNumber"})',
  'createUnit("x")',
  "import({equal: f(a,b)=true},{override:true})",
  "f(x)=x; f(1)",
  "x=5",
  "pi=3",
  "e:=2",
  "__proto__.polluted=1",
  "constructor.prototype.polluted=1",
  '({}).constructor.constructor("globalThis.__pwned=1")()',
  "toString=1",
  "valueOf()",
  "hasOwnProperty",
  "[__proto__]",
  "\\def\\x{1}\\x",
  "\\gdef\\pi{3}",
  "1e308*10",
  "9^9^9^9",
  "(".repeat(300),
];

const orders = 20;

test(`in ${orders} orders each answer gets the same verdict, whatever was graded before it, and nothing else is changed (S12)`, () => {
  const asked = answered.flatMap(([question, examples]) =>
    variant(question, "no state").parts.flatMap((part) => {
      const { correct = [], incorrect = [], invalid = [], slips = {} } = examples[part.id] ?? {};
      const typed = [correct[0], correct[1], incorrect[0], invalid[0], Object.values(slips)[0]?.[0]];
      const texts = typed.filter((text) => text !== undefined);
      return [...texts, part.answer.text].map((text) => ({ part, text }));
    }),
  );
  const attacks = asked.flatMap(({ part }, index) => (index % 6 === 0 ? hostile.map((text) => ({ part, text })) : []));
  const luck = random("no state");
  // Enough of both that each order takes a second or two, not a minute.
  const all = [...asked, ...luck.shuffle(attacks).slice(0, asked.length)];
  expect(all.length).toBeGreaterThan(300);
  const told = new Map<(typeof all)[number], string>();
  for (let order = 0; order < orders; order += 1) {
    for (const each of luck.shuffle(all)) {
      const verdict = JSON.stringify(each.part.grade(each.text));
      const before = told.get(each) ?? verdict;
      told.set(each, before);
      if (verdict !== before) expect([each.part.id, each.text, verdict]).toEqual([each.part.id, each.text, before]);
    }
  }
  expect(told.size).toBe(all.length);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(Reflect.get(globalThis, "__pwned")).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(equal(1, 1.3)).toBe(false);
});
