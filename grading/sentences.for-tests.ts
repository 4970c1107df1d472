import { expect } from "vitest";
import type { Feedback } from "./verdict";

/** Whole sentences in both languages, each in its own, and both with the pieces of the answer that they speak of. */
export function holdsIn({ message }: Feedback, pieces: readonly string[] = []): void {
  const { en, "zh-CN": zh } = message;
  expect(en).toMatch(/^\S.{14,}[.?:)}…]$/su);
  expect(zh).toMatch(/\p{Script=Han}{2}.*[。？）}…]$/su);
  expect(zh.length).toBeGreaterThan(6);
  for (const piece of pieces) {
    expect(en).toContain(piece);
    expect(zh).toContain(piece);
  }
  expect(`${en}${zh}`).not.toMatch(/undefined|null|NaN|\[object/);
  const said = pieces.reduce((rest, piece) => rest.replaceAll(piece, ""), en);
  expect(said).not.toMatch(/\p{Script=Han}/u);
}

/** The part of an answer that a sentence points at. */
export const pointedAt = ({ at }: Feedback, typed: string): string =>
  at === undefined ? "" : typed.slice(at.from, at.to).trim();
