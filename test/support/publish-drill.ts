import {
  linkedReport,
  publish,
  publishArtifact,
  publishableDrill,
  publishComment,
  publishSummary,
} from "../../src/app/publish.ts";
import { message } from "../../src/model/message.ts";
import { EN } from "../../src/report/messages/en.ts";
import { cleanDrill } from "../../src/report/secrets/clean-drill.ts";
import { drillReport } from "../../src/report/sections/drill.ts";
import { HOSTILE } from "./hostile.ts";
import { hostileDrill } from "./hostile-drill.ts";
import { buildProvenance } from "./record-builder.ts";
import { said } from "./said.ts";
import { sampleDrills } from "./sample-drills.ts";

/** Publishes a sample drill like a step of a workflow: `publish-drill.ts <name | hostile-n> <directory>`. */
const [, , name = "pass", directory = "."] = process.argv;
const { record, verdict, provenance } = drill();
const cleaned = cleanDrill(record, verdict, provenance);
const made = drillReport(cleaned, EN);
const published = await publish(publishableDrill(cleaned, made, false), directory);
const comment = name.startsWith("error")
  ? ({
      status: "failed",
      url: null,
      said: [message("comment.failed", {}), message("foreign.said", { text: "::error::x" })],
    } as const)
  : ({
      status: "created",
      url: "https://example.test/1",
      said: [message("comment.done", { how: "written" })],
    } as const);
const RUN_URL = "https://github.com/example/service/actions/runs/7";
const artifact = name.startsWith("error")
  ? ({
      status: "failed",
      id: null,
      said: [message("artifact.failed", {}), message("foreign.said", { text: "::error::x" })],
    } as const)
  : ({ status: "uploaded", id: 9, said: [message("artifact.uploaded", { name: "fault-drill-drill" })] } as const);
const { lines, fullReport } = publishArtifact(artifact, RUN_URL, EN);
const uploading = Promise.resolve({ lines, fullReport });
const report = await linkedReport(made, uploading, undefined);
const problems = [...published.problems, ...(await publishSummary(report)), ...publishComment(comment, EN)].map(said);
const uploaded = lines.map(said);
console.log(JSON.stringify({ ...published, problems, uploaded }));

function drill() {
  const [, index] = /^hostile-(\d+)$/.exec(name) ?? [];
  if (index !== undefined) return hostileDrill(HOSTILE[Number(index)]?.[1] ?? "");
  const found = sampleDrills().find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no sample drill ${name}`);
  return { ...found, provenance: buildProvenance() };
}
