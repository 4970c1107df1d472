/**
 * The two commands that speak JSON Lines: `npm run --silent grade` and `npm run --silent truth`.
 *
 * One request a line on standard input, one answer a line on standard output, in the same order. A line that is no valid
 * request is answered by `{"id", "error"}`; the others are answered all the same, and the exit status is then 1. Lines
 * are read and answered one by one, so memory does not grow with their number.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Answering } from "./requests/answering";
import { grade } from "./requests/grade";
import { truth } from "./truth";

const commands: ReadonlyMap<string, Answering> = new Map<string, Answering>([
  ["grade", grade],
  ["truth", truth],
]);

/** Longest line that is parsed, in UTF-16 code units: far above any valid request, far below what harms. */
const longestLine = 4_000_000;

async function main(): Promise<void> {
  const name = process.argv[2] ?? "";
  const answering = commands.get(name);
  if (answering === undefined) {
    console.error(`Unknown command "${name}". There are: ${[...commands.keys()].join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  // A reader that goes away (a closed pipe) ends the work quietly.
  process.stdout.on("error", () => process.exit(0));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const answer = answerLine(line, number, answering);
    if ("error" in answer) process.exitCode = 1;
    if (!process.stdout.write(`${written(answer, number)}\n`)) await once(process.stdout, "drain");
  }
}

/** The answer to one line; `number` counts lines from 1. */
function answerLine(line: string, number: number, answering: Answering): object {
  const failed = (id: unknown, error: string) => ({ id, error: `line ${number}: ${error}` });
  if (line.length > longestLine)
    return failed(null, `a line may have at most ${longestLine} characters, this has ${line.length}`);
  let request: unknown;
  try {
    // Trimmed, since editors put a byte order mark before the first line.
    request = JSON.parse(line.trim());
  } catch (error) {
    return failed(
      null,
      `not JSON (${error instanceof Error ? error.message : "unreadable"}); one JSON object a line is expected`,
    );
  }
  const id = typeof request === "object" && request !== null && "id" in request ? request.id : null;
  const answer = answering(request);
  return answer.ok ? { id, ...answer.answer } : failed(id, answer.error);
}

/** An answer as a line. An id is echoed whatever it is, but one that is nested too deeply to be written is the request's mistake. */
function written(answer: object, number: number): string {
  try {
    return JSON.stringify(answer);
  } catch {
    process.exitCode = 1;
    return JSON.stringify({ id: null, error: `line ${number}: id: nested too deeply; a number or text is expected` });
  }
}

await main();
