import { useFormatter } from "next-intl";

interface Props {
  readonly at: Date;
  /** With the zone's name (a deadline), to the second (a submission), or short (a table). */
  readonly as?: "named" | "exact" | "short";
}

/** A point in time in the course's zone. */
export function Moment({ at, as = "named" }: Props) {
  const format = useFormatter();
  const text = format.dateTime(at, {
    ...(as !== "short" && { year: "numeric" }),
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    ...(as === "exact" && { second: "2-digit" }),
    ...(as === "named" && { timeZoneName: "short" }),
    hourCycle: "h23",
  });
  return (
    <time className="number" dateTime={at.toISOString()}>
      {text}
    </time>
  );
}
