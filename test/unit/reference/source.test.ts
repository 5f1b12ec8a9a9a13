import { expect, it } from "vitest";
import { productionPackages } from "../../../src/reference/packages.ts";
import { referenceOf } from "../../../src/reference/source.ts";

it("an image's name tells the size and a hash of what goes in", () => {
  const tiny = referenceOf({ size: "tiny", download: null });
  expect(tiny).toMatch(/^qwen-allinone:tiny-[0-9a-f]{12}$/);
  expect(referenceOf({ size: "tiny", download: null })).toBe(tiny);
  const download = { url: "https://example.com/model.gguf", sha256: "0".repeat(64) };
  expect(referenceOf({ size: "tiny", download })).not.toBe(tiny);
});

it("the image gets no package that only the synthesis or another platform needs", () => {
  const packages = productionPackages();
  expect(packages).toContain("node_modules/@node-llama-cpp/linux-x64");
  expect(packages).toContain("node_modules/node-llama-cpp");
  expect(packages.filter((path) => /tokenizer|afinn|cuda|vulkan|mac|win-/.test(path))).toEqual([]);
});
