/** One of the two services that are compared. */
export type SideName = "candidate" | "baseline";
