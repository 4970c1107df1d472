/**
 * Chains p = 2q + 1, q = 2r + 1, r = 2s + 1 of primes (Cunningham chains of the first kind), the largest sixteen whose
 * first is below 2^26. Products of two residues stay below 2^52 and are exact in doubles; the exponents of an element
 * of order q form the field of q elements, so that nested exponentials have a field at every level.
 */
export const primeChains: readonly PrimeChain[] = [
  [67080479, 33540239, 16770119, 8385059],
  [66905519, 33452759, 16726379, 8363189],
  [66856799, 33428399, 16714199, 8357099],
  [66838319, 33419159, 16709579, 8354789],
  [66811439, 33405719, 16702859, 8351429],
  [66744479, 33372239, 16686119, 8343059],
  [66731999, 33365999, 16682999, 8341499],
  [66679199, 33339599, 16669799, 8334899],
  [66576239, 33288119, 16644059, 8322029],
  [66443999, 33221999, 16610999, 8305499],
  [66410159, 33205079, 16602539, 8301269],
  [66378239, 33189119, 16594559, 8297279],
  [66253679, 33126839, 16563419, 8281709],
  [66221759, 33110879, 16555439, 8277719],
  [66185039, 33092519, 16546259, 8273129],
  [66134639, 33067319, 16533659, 8266829],
];

export type PrimeChain = readonly [number, number, number, number];

/** Every prime of the table is above 2^22.9: the bits that one random point is worth before the degree is taken off. */
export const bitsOfAPrime = 22.9;
