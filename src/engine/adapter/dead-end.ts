import { randomBytes } from "node:crypto";

/** The addresses of a network whose containers have a default gateway that no machine has. */
export interface DeadEndAddresses {
  readonly Subnet: string;
  readonly Gateway: string;
  readonly AuxiliaryAddresses: { readonly DefaultGatewayIPv4: string };
}

interface Inspected {
  readonly IPAM?: { readonly Config?: readonly Pool[] | undefined } | undefined;
}

interface Pool {
  readonly Subnet?: string | undefined;
  readonly Gateway?: string | undefined;
}

/**
 * Returns the addresses of a dead end in the subnet of a network that the engine made. The engine's machine keeps its
 * address there, so that it still reaches the container's ports.
 * @returns null for a network without IPv4, or with too few addresses
 */
export function deadEndAddresses({ IPAM }: Inspected): DeadEndAddresses | null {
  for (const { Subnet = "", Gateway = "" } of IPAM?.Config ?? []) {
    const gateway = Gateway.split("/")[0] ?? "";
    const [network = "", bits = ""] = Subnet.split("/");
    if (!/^\d+\.\d+\.\d+\.\d+$/.test(network) || Number(bits) > 28) continue;
    // The last address of the first 16: the engine gives containers the first ones.
    const nowhere = network.replace(/\d+$/, (last) => String(Number(last) + 14));
    if (gateway !== "" && gateway !== nowhere)
      return { Subnet, Gateway: gateway, AuxiliaryAddresses: { DefaultGatewayIPv4: nowhere } };
  }
  return null;
}

/** The engine's options for a dead end; null for a network that only shows which addresses are free. */
export function deadEndOptions(addresses: DeadEndAddresses | null): object {
  return {
    // Of a container's networks, engines before 28 use the gateway of the one whose name is first.
    Name: `0--fault-drill-${randomBytes(6).toString("hex")}`,
    Driver: "bridge",
    Options: { "com.docker.network.bridge.enable_ip_masquerade": "false" },
    ...(addresses !== null && { IPAM: { Driver: "default", Config: [addresses] } }),
  };
}
