import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { en } from "./en";
import { zh } from "./zh-CN";

/** Every message by its full key. */
function flat(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node !== "object" || node === null) throw new Error(`${path}: neither a message nor a group`);
  return Object.entries(node).flatMap(([key, value]) => flat(value, path === "" ? key : `${path}.${key}`));
}

const english = new Map(flat(en));
const chinese = new Map(flat(zh));

/** The arguments and tags that a message takes. */
const parameters = (message: string): string[] =>
  // A word alone in a branch, {it}, is no argument.
  [
    ...new Set(
      [...message.replace(/(=\d+|zero|one|two|few|many|other) \{\w+\}/g, "").matchAll(/\{(\w+)(?=[,}])|<(\w+)>/g)].map(
        ([all]) => all,
      ),
    ),
  ].sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes(".test.") ? [readFileSync(path, "utf8")] : [];
  });
}

describe("the words of the pages", () => {
  it("exist in both languages under the same keys", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("take the same parameters in both languages", () => {
    for (const [key, message] of english) {
      expect([key, parameters(chinese.get(key) ?? "")]).toEqual([key, parameters(message)]);
    }
  });

  it("have the commas of their language between Chinese words and around what is put in", () => {
    const half = /[\p{Script=Han}>）”],|,\s*[\p{Script=Han}<（“]/u;
    const western = [...chinese].filter(([, message]) => half.test(message));
    expect(western).toEqual([]);
  });

  it("can all be compiled: braces that are meant as such are quoted", () => {
    for (const [locale, messages] of [
      ["en", english],
      ["zh-CN", chinese],
    ] as const) {
      for (const [key, message] of messages) {
        const codes: string[] = [];
        const t = createTranslator({ locale, messages: { message }, onError: ({ code }) => codes.push(code) });
        t("message");
        expect([key, codes.includes("INVALID_MESSAGE")]).toEqual([key, false]);
      }
    }
  });

  it("are all used by a page: no key is left over", () => {
    const all = sources(join(import.meta.dirname, "..")).join("\n");
    const unused = [...english.keys()].filter((key) => {
      const [group = "", ...rest] = key.split(".");
      if (!all.includes(`Translations("${group}")`)) return true;
      const name = rest.join(".");
      const template = `\`${rest.slice(0, -1).join(".")}.$\{`;
      const middle = rest.length === 3 ? `\`${rest[0]}.$\{which}.${rest[2]}\`` : template;
      return ![`"${name}"`, template, middle].some((use) => all.includes(use)) && !dynamic.has(group);
    });
    expect(unused).toEqual([]);
  });

  it("get their parameters wherever they are used", () => {
    const short = sources(join(import.meta.dirname, "..")).flatMap((source) => {
      const translators = [...source.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\("(\w+)"\)/g)];
      return [...source.matchAll(/\b(\w+)\("([\w.-]+)"\)/g)].filter(([, called, key]) => {
        // One file may hold several translators of one name: the key tells which is meant.
        const meant = translators.flatMap(([, name, group]) => (name === called ? english.get(`${group}.${key}`) : []));
        const known = meant.filter((message) => message !== undefined);
        return known.length > 0 && known.every((message) => parameters(message).length > 0);
      });
    });
    expect(short.map(([call]) => call)).toEqual([]);
  });

  it("are not left in English where Chinese is due, nor the other way round", () => {
    for (const [key, message] of english) {
      expect([key, /[\u4e00-\u9fff]/.test(message)]).toEqual([key, false]);
      const translated = chinese.get(key) ?? "";
      if (/[a-z]{4}/i.test(message.replace(/\{[^}]*\}|<\/?\w+>/g, "")) && !sameInBoth.has(key)) {
        expect([key, /[\u4e00-\u9fff]/.test(translated)]).toEqual([key, true]);
      }
    }
  });
});

/** Groups whose keys are the members of a union: outcomes and themes. */
const dynamic = new Set(["Outcome", "Theme"]);

/** Messages without words. */
const sameInBoth = new Set<string>(["Points.some", "Points.none"]);
