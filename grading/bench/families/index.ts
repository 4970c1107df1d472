import { algebra } from "./algebra";
import { cases } from "./cases";
import { constants } from "./constants";
import type { Family } from "./family";
import { logarithmsAndPowers } from "./logarithms-and-powers";
import { rootsAndSigns } from "./roots-and-signs";
import { trigonometry } from "./trigonometry";
import { wholeNumbers } from "./whole-numbers";

/** All families, by the name of what makes them hard. */
export const families: ReadonlyMap<string, readonly Family[]> = new Map([
  ["trigonometry", trigonometry],
  ["algebra", algebra],
  ["logarithms and powers", logarithmsAndPowers],
  ["cases", cases],
  ["constants", constants],
  ["roots and signs", rootsAndSigns],
  ["whole numbers", wholeNumbers],
]);
