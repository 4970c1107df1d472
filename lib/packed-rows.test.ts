import { expect, test } from "vitest";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client/client";
import { later, noon, person } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { date, moment, packedRows } from "./packed-rows";

onEachDatabase(() => {
  const row = z.object({ id: z.string(), name: z.string(), signed: z.string().nullable(), at: moment, made: date });
  const query = (where: Prisma.Sql) => ({
    fields: Prisma.sql`'id', u."id", 'name', u."name", 'signed', u."passwordHash", 'at', u."createdAt", 'made', u."createdAt"`,
    from: Prisma.sql`FROM "User" u WHERE ${where}`,
  });

  test("packed rows are the rows that the client reads one by one, in the order asked for", async () => {
    const names = ['Zoë "Quote" \\ Slash', "王小明", "line\nbreak", "O'Neil", "𝛼"];
    for (const [index, name] of names.entries()) {
      const { userId } = await person(name);
      await database().user.update({ where: { id: userId }, data: { createdAt: later(index * 7, noon) } });
    }
    const known = await database().user.findMany({ orderBy: { createdAt: "desc" } });
    expect(await packedRows(row, { ...query(Prisma.sql`1 = 1`), order: Prisma.sql`u."createdAt" DESC` })).toEqual(
      known.map(({ id, name, passwordHash, createdAt }) => {
        return { id, name, signed: passwordHash, at: createdAt.getTime(), made: createdAt };
      }),
    );
    expect(known.map(({ name }) => name)).toEqual(names.toReversed());
  });

  test("where there is no row, the list is empty", async () => {
    expect(await packedRows(row, query(Prisma.sql`1 = 0`))).toEqual([]);
  });
});
