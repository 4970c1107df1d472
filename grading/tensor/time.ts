import type { Moment } from "./term";

/** A name that runs over time: h_{t-1} is the family h at the moment t − 1. */
export interface TimedName {
  readonly family: string;
  readonly moment: Moment;
}

/**
 * Takes a canonical name apart at its last subscript, where that reads as a moment: a letter or Greek name, plus or
 * minus a whole number, or a whole number alone. null where it does not: W_{hh}, x, c_tilde.
 */
export function timed(name: string): TimedName | null {
  const flat = name.replaceAll("{", "").replaceAll("}", "");
  const cut = flat.lastIndexOf("_");
  if (cut <= 0) return null;
  const family = flat.slice(0, cut);
  const parts = /^([A-Za-z]|tau|)([+-]?[0-9]{1,3}|)$/.exec(flat.slice(cut + 1));
  if (parts === null) return null;
  const [, variable = "", number = ""] = parts;
  if (variable === "")
    return /^[0-9]+$/.test(number) ? { family, moment: { variable: null, offset: Number(number) } } : null;
  if (number !== "" && !/^[+-]/.test(number)) return null;
  return { family, moment: { variable, offset: Number(number) } };
}

/** "t-1", "T", "0": as it stands in a subscript. */
export function momentText({ variable, offset }: Moment): string {
  if (variable === null) return `${offset}`;
  return offset === 0 ? variable : `${variable}${offset < 0 ? "-" : "+"}${Math.abs(offset)}`;
}

/** The name at a moment: h_t, h_{t-1}, c_tilde_t. */
export function nameAt(family: string, moment: Moment): string {
  const text = momentText(moment);
  return text.length === 1 ? `${family}_${text}` : `${family}_{${text}}`;
}

export const sameMoment = (a: Moment, b: Moment): boolean => a.variable === b.variable && a.offset === b.offset;
