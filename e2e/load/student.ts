import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Client, Reply } from "./client";
import { acknowledged, type Entry, type Ledger } from "./ledger";
import type { Pupil, Task } from "./school";

const saved = z.object({ kind: z.enum(["saved", "conflict"]), revision: z.number() });
const submitted = z.object({ number: z.number(), text: z.string() });

/** A student with a ledger: what was sent, and what the server said of it. One save a part is under way at a time. */
export class Student {
  readonly #revisions = new Map<string, number>();
  readonly #saving = new Set<string>();

  constructor(
    readonly pupil: Pupil,
    readonly ledger: Ledger,
    readonly client: Client,
  ) {}

  task(index: number): Task {
    const { tasks } = this.pupil;
    const task = tasks[index % tasks.length];
    if (task === undefined) throw new Error("This student has no task.");
    return task;
  }

  /** Saves a new text for a part; the reply is null where the last save of that part is still under way. */
  async save(task: Task, text: string = this.ledger.newText()): Promise<Reply | null> {
    const place = `${task.question}/${task.part}`;
    if (this.#saving.has(place)) return null;
    this.#saving.add(place);
    const { question, part } = task;
    const { attemptId } = this.pupil;
    const entry = this.ledger.invoke({ kind: "save", attemptId, question, part, text, key: "" });
    const reply = await this.client.call({
      method: "PUT",
      path: `/api/v1/attempts/${attemptId}/draft`,
      cookie: this.pupil.cookie,
      body: JSON.stringify({ question, part, text, revision: this.#revisions.get(place) ?? 0 }),
    });
    this.#saving.delete(place);
    const known = read(saved, reply);
    if (known !== null) this.#revisions.set(place, known.revision);
    if (reply.status === 200 && known?.kind === "saved") acknowledged(entry, known.revision);
    else settle(entry, reply);
    return reply;
  }

  /** Hands in an answer; with `again`, the same press of the button once more. */
  async submit(
    task: Task,
    text: string = this.ledger.newText(),
    again?: Entry,
  ): Promise<{ reply: Reply; entry: Entry }> {
    const { question, part } = task;
    const { attemptId, cookie } = this.pupil;
    const entry = again ?? this.ledger.invoke({ kind: "submit", attemptId, question, part, text, key: randomUUID() });
    const reply = await this.client.call({
      method: "POST",
      path: `/api/v1/attempts/${attemptId}/submissions`,
      cookie,
      body: JSON.stringify({ question, part, text: entry.text }),
      headers: { "Idempotency-Key": entry.key },
    });
    const known = read(submitted, reply);
    if (reply.status === 200 && known !== null) acknowledged(entry, known.number);
    else if (entry.outcome !== "ok") settle(entry, reply);
    return { reply, entry };
  }

  look(question: string): Promise<Reply> {
    return this.client.call({
      path: `/en/attempts/${this.pupil.attemptId}?question=${question}`,
      cookie: this.pupil.cookie,
    });
  }
}

/** A complete refusal keeps nothing; a failure on the server's side, or no answer, tells nothing. */
function settle(entry: Entry, { status }: Reply): void {
  const refused = status === 0 || status === 503 || (status !== null && status >= 400 && status < 500);
  entry.outcome = refused ? "fail" : "info";
}

function read<Value>(schema: z.ZodType<Value>, { body, status }: Reply): Value | null {
  if (status !== 200 && status !== 409) return null;
  try {
    return schema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
