/** Run in a process of its own (cold.ts): what the first answers cost there. Prints one line of JSON. */
import { grade } from "../requests/grade";

/** Counted from the start of the process. */
const loaded = performance.now();
const first = [
  { type: "formula", answer: "max(0,x)", reference: "(x+|x|)/2" },
  { type: "formula", answer: "sin(x)^2", reference: "1-cos(x)^2" },
  { type: "order", answer: "a b + c d + e f g", reference: "a b + c d + f g e" },
].map((request) => {
  const before = performance.now();
  grade({ id: 1, ...request });
  return performance.now() - before;
});
console.log(JSON.stringify({ load: loaded, first }));
