import { keepText, keptText } from "@/app/components/answer-field/kept-text";

/** What was looked at before answering, remembered on this computer through reloads. */
export interface HelpTaken {
  readonly hints: number;
  readonly solution: boolean;
}

export function helpTaken(key: string): HelpTaken {
  const [hints = "", solution] = (keptText(`${key}:help`) ?? "").split(" ");
  return { hints: /^\d{1,2}$/.test(hints) ? Number(hints) : 0, solution: solution === "solution" };
}

export function noteHelp(key: string, { hints, solution }: HelpTaken): void {
  keepText(`${key}:help`, `${hints} ${solution ? "solution" : ""}`);
}
