import { expect, test } from "vitest";
import { addressOf } from "./client-address";

const internet = "203.0.113.7";

test("who comes straight from the internet is who they are, whatever they say of themselves", () => {
  expect(addressOf(internet, "198.51.100.1", "")).toBe(internet);
  expect(addressOf(`::ffff:${internet}`, "198.51.100.1", "")).toBe(`::ffff:${internet}`);
  expect(addressOf("2001:db8::7", "198.51.100.1, 127.0.0.1", "")).toBe("2001:db8::7");
});

test("a proxy on this machine or in a private network is believed, in the last thing it says alone", () => {
  for (const proxy of ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "172.18.0.2", "192.168.1.1", "fd00::2"]) {
    expect([proxy, addressOf(proxy, `made up, ${internet}`, "")]).toEqual([proxy, internet]);
    // Nobody is named: it speaks for itself.
    expect([proxy, addressOf(proxy, null, "")]).toEqual([proxy, proxy]);
  }
  expect(addressOf("172.32.0.1", "made up", "")).toBe("172.32.0.1");
});

test("as many proxies are believed as the setting says", () => {
  const passed = `made up, ${internet}, 10.0.0.9`;
  expect(addressOf("10.0.0.1", passed, "0")).toBe("10.0.0.1");
  expect(addressOf("10.0.0.1", passed, "1")).toBe("10.0.0.9");
  expect(addressOf("10.0.0.1", passed, "2")).toBe(internet);
  // Past the first there is nothing more; and a proxy with a public address is believed where it is said to be one.
  expect(addressOf("10.0.0.1", internet, "3")).toBe(internet);
  expect(addressOf("198.51.100.9", internet, "1")).toBe(internet);
});

test("a setting that is no number is none", () => {
  expect(addressOf(internet, "made up", "yes")).toBe(internet);
  expect(addressOf("", null, "")).toBe("unknown");
});
