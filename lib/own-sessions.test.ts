import { expect, test } from "vitest";
import { later, noon, person } from "./class-for-tests";
import { database, inTransaction } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { endOtherSessions, ownSessions, signOutEverywhere } from "./own-sessions";
import { hashPassword } from "./passwords";
import { startSession, viewerOfToken } from "./sessions";
import { followSignInLink, makeSignInLink } from "./sign-in-links";

onEachDatabase(() => {
  test("one sees one's own sessions, ends all but this one at once, and nobody else's", async () => {
    const [mine, other] = [await person("Mine"), await person("Other")];
    const start = (userId: string, minutes: number) =>
      inTransaction((transaction) => startSession(transaction, userId, later(minutes)));
    const here = await start(mine.userId, 0);
    const there = await start(mine.userId, 1);
    const foreign = await start(other.userId, 2);
    const viewer = await viewerOfToken(here.token, later(3));
    if (viewer === null) throw new Error("signed in a moment ago");

    const seen = await ownSessions(viewer, later(3));
    expect(seen.map(({ signedInAt, current }) => [signedInAt, current])).toEqual([
      [later(1), false],
      [later(0), true],
    ]);
    expect(await endOtherSessions(viewer, {})).toMatchObject({ ok: true, value: { ended: 1 } });
    expect(await viewerOfToken(there.token, later(4))).toBeNull();
    expect((await viewerOfToken(here.token, later(4)))?.userId).toBe(mine.userId);
    expect((await viewerOfToken(foreign.token, later(4)))?.userId).toBe(other.userId);
    expect(await ownSessions(viewer, later(60 * 24 * 31, noon))).toEqual([]);
  });

  test("who has a password is asked for it before the other sessions end, and has as few tries as at the sign-in", async () => {
    const mine = await person("Mine");
    const passwordHash = await hashPassword("a quiet green descent");
    await database().user.update({ where: { id: mine.userId }, data: { passwordHash } });
    const [here, there] = await inTransaction(async (transaction) => [
      await startSession(transaction, mine.userId, noon),
      await startSession(transaction, mine.userId, noon),
    ]);
    const viewer = await viewerOfToken(here.token, later(1));
    if (viewer === null) throw new Error("signed in a moment ago");
    const codes = [];
    for (const body of [{}, { current: "" }, { current: "a quiet" }, { current: ["a"] }, { password: "x" }]) {
      const result = await endOtherSessions(viewer, body);
      codes.push(result.ok ? "ended" : result.error.code);
    }
    expect(codes).toEqual(["wrong-password", "wrong-password", "wrong-password", "bad-input", "bad-input"]);
    expect(await viewerOfToken(there.token, later(2))).not.toBeNull();
    expect(await endOtherSessions(viewer, { current: "a quiet green descent" })).toMatchObject({ value: { ended: 1 } });
    expect(await viewerOfToken(there.token, later(3))).toBeNull();
    for (let tries = 0; tries < 2; tries += 1) await endOtherSessions(viewer, { current: "a guess" });
    expect(await endOtherSessions(viewer, { current: "a quiet green descent" })).toMatchObject({
      error: { code: "too-many-requests" },
    });
  });

  test("whoever runs the server ends all sessions and unused links of one person, and nobody else's", async () => {
    const [mine, other] = [await person("Mine"), await person("Other")];
    const [first, second, foreign, link, kept] = await inTransaction(async (transaction) => [
      await startSession(transaction, mine.userId, noon),
      await startSession(transaction, mine.userId, noon),
      await startSession(transaction, other.userId, noon),
      await makeSignInLink(transaction, mine.userId, noon),
      await makeSignInLink(transaction, other.userId, noon),
    ]);
    expect(await signOutEverywhere("nobody@example.com", later(1))).toMatchObject({ ok: false });
    expect(await signOutEverywhere(mine.email.toUpperCase(), later(1))).toMatchObject({ ok: true });
    for (const { token } of [first, second]) expect(await viewerOfToken(token, later(2))).toBeNull();
    expect((await viewerOfToken(foreign.token, later(2)))?.userId).toBe(other.userId);
    expect(await followSignInLink(link.token, later(2))).toMatchObject({ ok: false });
    expect(await followSignInLink(kept.token, later(2))).toMatchObject({ ok: true });
    const lines = await database().auditEntry.findMany({ where: { action: "person-signed-out" } });
    expect(lines.map(({ subject }) => subject)).toContain(`user:${mine.userId}`);
  });
});
