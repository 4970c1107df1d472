"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { rememberChoice } from "@/app/choice-cookie";
import { formFields } from "@/app/form-fields";
import { requireViewer } from "@/lib/viewer";
import { columnsCookie, writeColumns } from "./columns-cookie";

const choice = z.object({
  courseId: z.string().regex(/^[\w-]{1,100}$/),
  grain: z.enum(["quiz", "question", "part"]),
  all: z.string().max(4000).default(""),
  shown: z.string().max(4000).default(""),
});

/** Remembers which columns this browser shows of a course. */
export async function chooseColumns(form: FormData): Promise<void> {
  await requireViewer();
  const parsed = choice.safeParse(formFields(form, ["courseId", "grain", "all", "shown"]));
  if (!parsed.success) return;
  const { courseId, grain, all, shown } = parsed.data;
  const ticked = new Set(shown.split(", "));
  const hidden = all.split(",").filter((id) => /^[\w-]+$/.test(id) && !ticked.has(id));
  await rememberChoice(columnsCookie(courseId), writeColumns({ grain, hidden: hidden.join(",") }));
  refresh();
}
