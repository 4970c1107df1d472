import "server-only";
import { lanes } from "./lanes";

interface Line {
  readonly lane: ReturnType<typeof lanes>;
  /** Under way and waiting. */
  count: number;
}

const lines = new Map<string, Line>();
/** More than a person can press, and few enough that one person's flood holds no more than one connection to the database. */
const most = 20;

/** One person's requests one after another; null, with nothing done, where too many of theirs wait already. */
export async function inTurn<Value>(who: string, work: () => Promise<Value>): Promise<Value | null> {
  const line = lines.get(who) ?? { lane: lanes(1), count: 0 };
  if (line.count >= most) return null;
  lines.set(who, line);
  line.count += 1;
  try {
    return await line.lane(work);
  } finally {
    line.count -= 1;
    if (line.count === 0) lines.delete(who);
  }
}
