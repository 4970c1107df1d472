import "server-only";
import { z } from "zod";
import { databaseUrl } from "@/prisma/database-url";
import { Prisma } from "@/prisma/generated/client/client";
import { database } from "./database";

/**
 * The rows of a query that are too many to come one by one: the database writes all of them into one JSON text. A class of 10,000 has
 * tens of thousands of rows, and each that comes by itself is made three times over on its way (driver, adapter, client).
 *
 * `fields`: names and values in turn, as in `'id', a."id", 'seed', a."seed"`; `from`: all that follows the columns; `order`: what
 * the rows are sorted by. Times come as text: `moment` reads them.
 */
export async function packedRows<Row>(
  row: z.ZodType<Row>,
  { fields, from, order }: { readonly fields: Prisma.Sql; readonly from: Prisma.Sql; readonly order?: Prisma.Sql },
): Promise<readonly Row[]> {
  const sorted = order === undefined ? Prisma.empty : Prisma.sql`ORDER BY ${order}`;
  const packed =
    databaseUrl().provider === "sqlite"
      ? Prisma.sql`json_group_array(json_object(${fields}) ${sorted})`
      : Prisma.sql`COALESCE(json_agg(json_build_object(${fields}) ${sorted}), '[]')::text`;
  const [answer] = one.parse(await database().$queryRaw`SELECT ${packed} AS "rows" ${from}`);
  return z.array(row).parse(JSON.parse(answer.rows));
}

const one = z.tuple([z.object({ rows: z.string() })]);

/** A time in such a row, in milliseconds since 1970. PostgreSQL leaves out that it is universal time. */
export const moment = z.string().transform((text) => Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`));

/** The same as an object, which costs more. */
export const date = moment.transform((milliseconds) => new Date(milliseconds));
