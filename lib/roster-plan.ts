import "server-only";
import type { Bilingual } from "@/grading";
import type { Role } from "./membership";
import type { LineError, RosterFile, RosterLine } from "./roster-file";

/** Somebody who is in the course. */
export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly role: Role;
  readonly section: string | null;
  readonly number: string | null;
  readonly timeFactor: number;
}

export type Field = "role" | "section" | "number" | "timeFactor";

export interface FieldChange {
  readonly field: Field;
  readonly from: string;
  readonly to: string;
}

export interface RosterPlan {
  readonly added: readonly RosterLine[];
  readonly changed: readonly {
    readonly line: RosterLine;
    readonly userId: string;
    readonly changes: readonly FieldChange[];
  }[];
  readonly unchanged: number;
  readonly errors: readonly LineError[];
  /** Students of the course whom the file does not name: they stay. */
  readonly notNamed: number;
}

/** What a file would change; nothing is changed here. `own`: who imports, and may not take their own role away. */
export function planRoster(file: RosterFile, members: readonly Member[], own: string): RosterPlan {
  const byEmail = new Map(members.map((member) => [member.email, member]));
  const byNumber = new Map(members.flatMap((member) => (member.number === null ? [] : [[member.number, member]])));
  const added: RosterLine[] = [];
  const changed: RosterPlan["changed"][number][] = [];
  const errors = [...file.errors];
  let unchanged = 0;
  const named = new Set<string>();
  for (const line of file.lines) {
    const member = byEmail.get(line.email);
    const holder = typeof line.number === "string" ? byNumber.get(line.number) : undefined;
    if (holder !== undefined && holder !== member) {
      errors.push({ line: line.line, message: taken(line.number ?? "", holder.email) });
      continue;
    }
    if (member === undefined) {
      added.push(line);
      continue;
    }
    named.add(member.userId);
    const changes = changesOf(line, member);
    if (member.userId === own && changes.some(({ field }) => field === "role")) {
      errors.push({ line: line.line, message: ownRole });
      continue;
    }
    if (changes.length === 0) unchanged += 1;
    else changed.push({ line, userId: member.userId, changes });
  }
  const notNamed = members.filter(({ role, userId }) => role === "student" && !named.has(userId)).length;
  return { added, changed, unchanged, errors: errors.sort((a, b) => a.line - b.line), notNamed };
}

function changesOf(line: RosterLine, member: Member): readonly FieldChange[] {
  const shown = (value: string | number | null) => `${value ?? ""}`;
  const fields = ["role", "section", "number", "timeFactor"] as const;
  return fields.flatMap((field) => {
    const to = line[field];
    return to === undefined || to === member[field] ? [] : [{ field, from: shown(member[field]), to: shown(to) }];
  });
}

const taken = (number: string, email: string): Bilingual => ({
  en: `The number ${number} belongs to ${email} in this course.`,
  "zh-CN": `学号 ${number} 在本课程中属于 ${email}。`,
});

const ownRole: Bilingual = {
  en: "This is you: your own role cannot be changed by a file.",
  "zh-CN": "这是你自己：不能用文件更改自己的身份。",
};
