import { type ActionRow, everyone, signedIn } from "./row";

const action = (entry: string, row: Omit<ActionRow, "kind" | "entry">): ActionRow => {
  return { kind: "action", entry: `action app/${entry}`, ...row };
};

/** How people come in. Once they have joined, strangers are students of the course, and nothing more. */
export const comingIn: readonly ActionRow[] = [
  action("[locale]/sign-in/[token]/actions.ts followLink", {
    // Whoever holds the link is whom it names; it works once, so one of them tries.
    may: ["anonymous"],
    page: ({ signInTokens }) => `/en/sign-in/${signInTokens.at(-1)}`,
    input: ({ signInTokens }, actor) => ({
      form: { token: (actor === "anonymous" ? signInTokens.at(-1) : signInTokens[0]) ?? "" },
    }),
  }),
  action("[locale]/join/[code]/actions.ts joinHere", {
    // Who is in already joins once more and changes nothing; the others become students.
    may: ["stranger", "taElsewhere", "instructorElsewhere"],
    page: ({ joinCode }) => `/en/join/${joinCode}`,
    input: ({ joinCode }) => ({ form: { code: joinCode } }),
  }),
  action("[locale]/join/[code]/actions.ts registerHere", {
    may: everyone,
    page: ({ joinCode }) => `/en/join/${joinCode}`,
    input: ({ joinCode }, actor) => ({
      form: {
        code: joinCode,
        name: "Registered",
        email: `registered-by-${actor}@world.example.com`,
        password: "another quiet descent",
      },
    }),
  }),
  action("[locale]/login/actions.ts signInHere", {
    may: everyone,
    page: () => "/en/login",
    input: ({ newcomer }) => ({ form: { email: newcomer.email, password: newcomer.password } }),
  }),
];

/** What ends a session stands last. */
export const leaving: readonly ActionRow[] = [
  // It ends every session but a new one.
  action("[locale]/settings/actions.ts changePasswordHere", {
    // Each changes their own: there is no field that names another's.
    may: signedIn,
    page: () => "/en/settings",
    input: ({ newcomer }, actor) => ({
      form: { current: newcomer.password, next: `a new green descent of ${actor}` },
    }),
  }),
  action("actions/sign-out.ts signOutHere", {
    may: everyone,
    reads: true,
    page: () => "/en",
    input: () => ({ form: {}, state: false }),
  }),
];
