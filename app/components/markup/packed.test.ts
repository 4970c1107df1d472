import fc from "fast-check";
import { expect, test } from "vitest";
import { mathHtml } from "../math-html";
import { pack, unpack } from "./packed";
import { packedProse } from "./packed-prose";
import { phrases } from "./phrases";

/** As a browser reads it. */
const read = (markup: string) =>
  markup.replace(/&#x(f1[0-9a-f]{2});/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

test("what is packed comes out as it went in, whatever it is", () => {
  const piece = fc.oneof(
    fc.constantFrom(...phrases),
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("<", "/", "span", ">", "\uf0ff", "\uf100", "\uf1ff") }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const markup = pieces.join("");
      expect(read(unpack(pack(markup)))).toBe(markup);
    }),
    { numRuns: 2_000 },
  );
});

test("a formula packed is less than a quarter of itself", () => {
  const latex = "\\delta_{c_t} = \\delta_{h_t} \\odot o_t \\odot (1 - \\tanh^2 c_t) + \\delta_{c_{t+1}} \\odot f_{t+1}";
  const html = mathHtml(latex, true);
  expect(pack(html).length * 4).toBeLessThan(html.length);
});

test("no text becomes markup: whatever an author's text says is said by the page", () => {
  const text = fc.string({
    unit: fc.constantFrom("<", ">", "&", '"', "'", "b", "img src=x onerror=1", "\uf100", "\uf110", "`", "*"),
  });
  fc.assert(
    fc.property(text, (source) => {
      const markup = unpack(packedProse(source));
      const tags = markup.match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => !/^<\/?(p|ul|li|strong|code)>$/.test(tag))).toEqual([]);
      expect(markup.replace(/<\/?(p|ul|li|strong|code)>/g, "")).not.toMatch(/[<>"']/);
    }),
    { numRuns: 2_000 },
  );
});

test("what closes or parts after a short formula stays on its line, once; a long formula may be broken", () => {
  const set = (latex: string) => `<span class="math">${mathHtml(latex)}</span>`;
  const held = (latex: string, sign: string) => `<span class="whitespace-nowrap">${set(latex)}${sign}</span>`;
  const long = `${"x+".repeat(20)}x`;
  expect(unpack(packedProse("由 $x$、$y$）。组成"))).toBe(`<p>由 ${held("x", "、")}${held("y", "）。")}组成</p>`);
  const tuple = "(i_1, f_1, o_1, \\tilde{c}_1)";
  expect(unpack(packedProse(`$${tuple}$。`))).toBe(`<p>${held(tuple, "。")}</p>`);
  expect(unpack(packedProse("$x$ and $y$"))).toBe(`<p>${set("x")} and ${set("y")}</p>`);
  expect(unpack(packedProse(`$${long}$，长`))).toBe(`<p>${set(long)}，长</p>`);
});

test("a phrase longer than another that begins alike is looked for first", () => {
  phrases.forEach((phrase, at) => {
    const before = phrases.slice(0, at);
    expect(before.filter((earlier) => phrase.startsWith(earlier))).toEqual([]);
  });
});
