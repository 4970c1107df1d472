import { existsSync, readdirSync, readlinkSync } from "node:fs";

/** What a process holds open, by the system's own list. */
export interface Descriptors {
  readonly sockets: number;
  /** Files, pipes, timers and events. */
  readonly others: number;
}

/** Null where the system keeps no such list. */
export function descriptorsOf(pid: number | undefined): Descriptors | null {
  const folder = `/proc/${pid}/fd`;
  if (!existsSync(folder)) return null;
  const targets = readdirSync(folder).map((name) => target(`${folder}/${name}`));
  const sockets = targets.filter((each) => each.startsWith("socket:")).length;
  return { sockets, others: targets.length - sockets };
}

/** A descriptor may be closed while the list is read. */
function target(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return "";
  }
}
