import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ARCHITECTURES, type Architecture } from "../../../qwen-allinone/model/architecture.ts";
import type { StandIn } from "../../../qwen-allinone/model/standin.ts";
import { bytesOf, embeddingSigns, tensorsOf } from "../../../qwen-allinone/model/tensors.ts";

const MINIATURE: Architecture = { layers: 3, hidden: 128, heads: 2, feedForward: 256, vocabulary: 64 };

const STAND_IN: StandIn = {
  architecture: MINIATURE,
  steps: [{ mood: "positive", language: "en", from: 3, to: 4 }],
  signals: (token) => ({ score: (token % 11) - 5, han: token > 40, label: token === 1 ? "positive" : null }),
  identity: (token) => (token === 2 ? 1 : token),
  signs: (token) => embeddingSigns(token, MINIATURE.hidden),
};

function bytes(index: number): Buffer {
  const tensor = tensorsOf(MINIATURE)[index];
  if (tensor === undefined) throw new Error(`there is no tensor ${index}`);
  return Buffer.concat([...bytesOf(tensor, index, STAND_IN)].map((piece) => Buffer.from(piece)));
}

describe("the tensors", () => {
  it("are those of Qwen1.5-0.5B: 464 million weights in 290 tensors", () => {
    const tensors = tensorsOf(ARCHITECTURES["0.5b"]);
    const weights = tensors.reduce((sum, { shape }) => sum + shape.reduce((product, length) => product * length), 0);
    // Qwen1.5-0.5B: 463,987,712 parameters, 24 layers of 12 tensors, the embedding and the last norm.
    expect([tensors.length, weights]).toEqual([290, 463_987_712]);
  });

  it("have as many bytes as the header says", () => {
    tensorsOf(MINIATURE).forEach((tensor, index) => {
      expect(bytes(index).length).toBe(tensor.bytes);
    });
  });

  it("have the same bytes on every machine", () => {
    const hash = createHash("sha256");
    for (const index of tensorsOf(MINIATURE).keys()) hash.update(bytes(index));
    expect(hash.digest("hex")).toBe("d72934ad415bc7be0e97e5fd8095768ea10655b470b837c7c884f52240530811");
  });

  it("differ from each other", () => {
    const names = tensorsOf(MINIATURE).map((tensor) => tensor.name);
    const first = bytes(names.indexOf("blk.2.ffn_gate.weight"));
    expect(first.equals(bytes(names.indexOf("blk.2.ffn_up.weight")))).toBe(false);
  });

  it("give one identity's signs to both tokens that share it, and other signals", () => {
    const row = (token: number) => bytes(0).subarray(token * 136, (token + 1) * 136);
    expect(row(1).subarray(34)).toEqual(row(2).subarray(34));
    expect(row(1).subarray(0, 34)).not.toEqual(row(2).subarray(0, 34));
    expect(row(3).subarray(34)).not.toEqual(row(2).subarray(34));
  });

  it("write nothing random to the signal block", () => {
    const names = tensorsOf(MINIATURE).map((tensor) => tensor.name);
    const down = bytes(names.indexOf("blk.2.ffn_down.weight"));
    const rowLength = (256 / 32) * 34;
    expect(down.subarray(0, 32 * rowLength).every((byte) => byte === 0)).toBe(true);
    expect(down.subarray(32 * rowLength).some((byte) => byte !== 0)).toBe(true);
  });
});
