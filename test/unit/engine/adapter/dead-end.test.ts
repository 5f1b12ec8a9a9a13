import { expect, test } from "vitest";
import { deadEndAddresses, deadEndOptions } from "../../../../src/engine/adapter/dead-end.ts";

const inspected = (...Config: readonly { Subnet?: string; Gateway?: string }[]) => ({ IPAM: { Config } });

test("a dead end keeps the engine machine's address, and has a gateway that no machine has", () => {
  expect(deadEndAddresses(inspected({ Subnet: "172.18.0.0/16", Gateway: "172.18.0.1" }))).toEqual({
    Subnet: "172.18.0.0/16",
    Gateway: "172.18.0.1",
    AuxiliaryAddresses: { DefaultGatewayIPv4: "172.18.0.14" },
  });
  const both = inspected({ Subnet: "fd00::/64", Gateway: "fd00::1" }, { Subnet: "10.1.2.16/28", Gateway: "10.1.2.17" });
  expect(deadEndAddresses(both)).toMatchObject({ AuxiliaryAddresses: { DefaultGatewayIPv4: "10.1.2.30" } });
});

test("addresses that leave no room for it are not used", () => {
  expect(deadEndAddresses(inspected({ Subnet: "10.1.2.0/30", Gateway: "10.1.2.1" }))).toBeNull();
  expect(deadEndAddresses(inspected({ Subnet: "10.1.2.0/24" }))).toBeNull();
  expect(deadEndAddresses({})).toBeNull();
});

test("its name comes before any name that a user gives, and none is used twice", () => {
  const [one, other] = [deadEndOptions(null), deadEndOptions(null)] as { Name: string }[];
  expect(["app_default", "0", "bridge", one?.Name ?? ""].toSorted()[1]).toBe(one?.Name);
  expect(one?.Name).not.toBe(other?.Name);
});
