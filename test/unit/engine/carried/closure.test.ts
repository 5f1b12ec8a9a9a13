import { expect, test } from "vitest";
import { parseLdd } from "../../../../src/engine/carried/closure.ts";

test("reads loader and libraries of glibc's ldd", () => {
  const { loader, libraries } = parseLdd(`
	linux-vdso.so.1 (0x00007f466c87c000)
	libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f466b646000)
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f466a61e000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f466c87e000)
`);
  expect(loader).toBe("/lib64/ld-linux-x86-64.so.2");
  expect([...libraries]).toEqual([
    ["libm.so.6", "/lib/x86_64-linux-gnu/libm.so.6"],
    ["libc.so.6", "/lib/x86_64-linux-gnu/libc.so.6"],
  ]);
});

test("reads musl's, whose loader is its C library", () => {
  const { loader, libraries } = parseLdd(`
	/lib/ld-musl-x86_64.so.1 (0x7f0a5c0f2000)
	libc.musl-x86_64.so.1 => /lib/ld-musl-x86_64.so.1 (0x7f0a5c0f2000)
`);
  expect(loader).toBe("/lib/ld-musl-x86_64.so.1");
  expect(libraries.get("libc.musl-x86_64.so.1")).toBe("/lib/ld-musl-x86_64.so.1");
});

test("a static program has neither", () => {
  expect(parseLdd("	not a dynamic executable\n")).toEqual({ loader: null, libraries: new Map() });
});
