import type { Actor, World } from "./known";
import { type ActionRow, staff } from "./row";

/** What staff do in the control room. The two who may each take something of their own, since once is once. */
export function controlRoomRows(): readonly ActionRow[] {
  const act = (name: string, may: ActionRow["may"], form: (world: World, actor: Actor) => Record<string, string>) => ({
    kind: "action" as const,
    entry: `action app/[locale]/teach/[course]/live/[quiz]/actions.ts ${name}`,
    may,
    page: ({ courseId, quizzes }: World) => `/en/teach/${courseId}/live/${quizzes.exam}`,
    input: (world: World, actor: Actor) => ({ form: form(world, actor) }),
  });
  const exam = ({ quizzes }: World) => ({ quizId: quizzes.exam });
  const why = (actor: Actor) => ({ reason: `by ${actor}` });
  const either = ({ ownExam, ownHomework }: World, actor: Actor) => ({
    attemptId: (actor === "ta" ? ownExam : ownHomework).attemptId,
  });
  return [
    act("giveTimeHere", staff, (world, actor) => ({ ...exam(world), minutes: "5", ...why(actor) })),
    act("announceHere", staff, (world, actor) => ({ ...exam(world), text: `by ${actor}` })),
    {
      ...act("withdrawHere", staff, exam),
      input: (world, actor) => ({ form: { id: world.announcements[actor === "ta" ? 0 : 1] ?? "" }, state: false }),
    },
    act("reopenHere", staff, (world, actor) => ({ ...either(world, actor), minutes: "20", ...why(actor) })),
    act("endHere", staff, (world, actor) => ({ ...either(world, actor), ...why(actor) })),
    act("openHere", ["instructor"], (world, actor) => ({ ...exam(world), minutes: "", ...why(actor) })),
    act("releaseHere", ["instructor"], exam),
    act("takeBackHere", ["instructor"], (world, actor) => ({ ...exam(world), ...why(actor) })),
    // The homework: its attempts end by nobody's clock, so that nothing changes later by itself.
    act("closeHere", ["instructor"], ({ quizzes }, actor) => ({ quizId: quizzes.homework, ...why(actor) })),
  ];
}
