/** Prime factors by trial division; null where that would not end within about a thousand steps. */
export function primeFactors(n: bigint): [number, number][] | null {
  if (n <= 0n || n > 2n ** 400n) return null;
  let left = n;
  const factors: [number, number][] = [];
  for (let p = 2; p < 1024 && left > 1n; p += p === 2 ? 1 : 2) {
    let count = 0;
    while (left % BigInt(p) === 0n) {
      left /= BigInt(p);
      count += 1;
    }
    if (count > 0) factors.push([p, count]);
  }
  if (left > 1_000_000n) return null;
  if (left > 1n) factors.push([Number(left), 1]);
  return factors;
}
