import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { PrismaClient } from "@/prisma/generated/client/client";
import { getPrismaClientClass } from "@/prisma/generated/client/internal/class-postgresql";
import { adapterFor } from "./adapter";
import { onEachDatabase } from "./databases-for-tests";
import { watched } from "./slow-queries";

onEachDatabase("migrated", (database, provider) => {
  const client = (told: (sql: string, milliseconds: number) => void, threshold: number) => {
    const Client = provider === "sqlite" ? PrismaClient : getPrismaClientClass();
    return new Client({ adapter: watched(adapterFor(database()), told, threshold) });
  };
  const entry = { id: "a", at: new Date(0), action: "what was typed", subject: "s", detail: {} };

  test("a slow query is told with its placeholders, and without a value", async () => {
    const told = vi.fn<(sql: string, milliseconds: number) => void>();
    const prisma = client(told, 0.000001);
    await prisma.auditEntry.create({ data: entry });
    await prisma.$transaction(async (transaction) => {
      await transaction.auditEntry.count();
      await wait(1);
    });
    await prisma.$disconnect();
    const statements = told.mock.calls.map(([sql]) => sql).join("\n");
    expect(statements).toContain("INSERT INTO");
    expect(statements).toContain("COUNT(*)");
    expect(statements).not.toContain("typed");
  });

  test("a query below the threshold is not", async () => {
    const told = vi.fn();
    const prisma = client(told, 60_000);
    await prisma.auditEntry.count();
    await prisma.$disconnect();
    expect(told).not.toHaveBeenCalled();
  });
});
