import { useFormatter } from "next-intl";

/** A point in time in the course's zone, which is named. */
export function Moment({ at, seconds = false }: { readonly at: Date; readonly seconds?: boolean }) {
  const format = useFormatter();
  const text = format.dateTime(at, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit" } : { timeZoneName: "short" }),
    hourCycle: "h23",
  });
  return (
    <time className="number" dateTime={at.toISOString()}>
      {text}
    </time>
  );
}
