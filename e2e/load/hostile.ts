/** Answers that somebody gives who means to hurt: deep, long, huge, and made of what parsers stumble over. */
const shapes: readonly (() => string)[] = [
  () => "(".repeat(400),
  () => `${"(".repeat(120)}x${")".repeat(120)}`,
  () => "9".repeat(900),
  () => "9^9^9^9^9^9",
  () => "170!!!!!",
  () => "1e308*1e308-1e308*1e308",
  () => "x".repeat(1_000),
  () => "+".repeat(900),
  () => "|".repeat(60),
  () => "\\frac{".repeat(150),
  () => "constructor.constructor('return process')()",
  () => "__proto__[polluted]=1",
  () => "config({relTol:0.5})",
  () => "sum(sum(sum(sum(n,n,1,n),n,1,n),n,1,n),n,1,n)",
  () => "（１＋２）×３，４．５".repeat(40),
  () => "a\u0301\u202e\u2066\u200b".repeat(150),
  () => `${"sin(".repeat(60)}1${")".repeat(60)}`,
  () => "1/0+0/0-1/0",
  () => "{".repeat(300) + "}".repeat(300),
  () => "1;".repeat(450),
];

let turn = 0;

/** One of them, with something of its own behind it, so that each text is sent once. */
export function hostileText(own: string): string {
  turn += 1;
  const shape = shapes[turn % shapes.length];
  return `${shape === undefined ? "" : shape()} ${own}`;
}
