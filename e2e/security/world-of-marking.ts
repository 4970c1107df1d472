import { keepCase } from "@/lib/bench";
import { decideGroup } from "@/lib/group-decisions";
import { markAnswer } from "@/lib/marks";
import { applyRegrade } from "@/lib/regrade-apply";
import { startRegrade } from "@/lib/regrades";
import { askAgain } from "@/lib/requests";
import type { Result } from "@/lib/result";
import type { Viewer } from "@/lib/viewer";
import type { Attempted, MarkingWorld } from "./known";

interface Given {
  readonly courseId: string;
  readonly draft: string;
  readonly ownHomework: Attempted;
  readonly ownSubmissions: readonly string[];
  readonly own: Viewer;
  readonly staff: Readonly<Record<"ta" | "instructor", Viewer>>;
  readonly authors: Readonly<Record<"ta" | "instructor" | "taElsewhere" | "instructorElsewhere", Viewer>>;
  readonly now: Date;
}

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

/** What there is to mark, to answer, to apply and to take back, one of each for everybody who may. */
export async function worldOfMarking(given: Given): Promise<MarkingWorld> {
  const { courseId, draft, ownHomework, ownSubmissions, own, staff, authors, now } = given;
  // The first of the student's submissions is for others to decide.
  const [, forTa = "", forInstructor = "", talked = "", markedByTa = "", markedByInstructor = "", grouped = ""] =
    ownSubmissions;
  const ask = async (submissionId: string) => value(await askAgain(own, { submissionId, text: "Please" }, now)).id;
  const mark = async (who: Viewer, submissionId: string) => {
    const said = { kind: "rubric", items: [], adjustment: 0.1, comment: "seen" };
    return value(await markAnswer(who, { submissionId, seen: null, second: false, mark: said }, now)).batchId;
  };
  const group = async (who: Viewer) =>
    value(await decideGroup(who, { submissionId: grouped, score: 0.5, reason: "half" }, now)).batchId;
  // A draft has no submission: the dry run is complete at once, and nothing goes on behind the tests.
  const scope = { courseId, quizId: draft, question: null, part: null, reason: "the key" };
  const dryRun = async (who: Viewer) => value(await startRegrade(who, scope, now)).id;
  const applied = async (who: Viewer) => {
    const regradeId = await dryRun(who);
    return value(await applyRegrade(who, { regradeId, which: "all" }, now)).id;
  };
  const [first] = ownHomework.parts;
  const keep = async (who: Viewer) => {
    const kept = {
      slug: first?.question ?? "",
      part: first?.part ?? "",
      seed: "world",
      text: `1 + 0 * ${who.name.length}`,
    };
    return value(await keepCase(who, { ...kept, outcome: "incorrect", misconception: null, note: "" }, now)).id;
  };
  return {
    requests: { ta: await ask(forTa), instructor: await ask(forInstructor) },
    talked: await ask(talked),
    marks: { ta: await mark(staff.ta, markedByTa), instructor: await mark(staff.instructor, markedByInstructor) },
    groups: { ta: await group(staff.ta), instructor: await group(staff.instructor) },
    ready: { ta: await dryRun(staff.ta), instructor: await dryRun(staff.instructor) },
    applied: { ta: await applied(staff.ta), instructor: await applied(staff.instructor) },
    cases: {
      ta: await keep(authors.ta),
      instructor: await keep(authors.instructor),
      taElsewhere: await keep(authors.taElsewhere),
      instructorElsewhere: await keep(authors.instructorElsewhere),
    },
  };
}
