import { a as formOf, n as require__2020, t as formats } from "./schema-formats.js";
import { n as withDrill, t as HISTORY_ID } from "./history.js";
import { t as cleanLine } from "./escape.js";

// src/report/history/history.schema.generated.json
var history_schema_generated_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "urn:qwen-fault-drill:history:1",
	title: "The key figures of the drills of a default branch, in the order of their runs",
	type: "object",
	required: [
		"$schema",
		"schemaVersion",
		"drills"
	],
	properties: {
		"$schema": { "const": "urn:qwen-fault-drill:history:1" },
		"schemaVersion": { "const": 1 },
		"drills": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"runId",
					"runAttempt",
					"headSha",
					"startedAt",
					"verdict",
					"cpuModel",
					"canaryMs",
					"availability",
					"p95Ms",
					"steadyP95Ms",
					"recoveryMs",
					"slowdown"
				],
				"properties": {
					"runId": {
						"type": "integer",
						"minimum": 1,
						"maximum": 9007199254740991
					},
					"runAttempt": {
						"type": "integer",
						"minimum": 1,
						"maximum": 1e5
					},
					"headSha": { "anyOf": [{
						"type": "string",
						"pattern": "^[0-9a-f]{7,64}$"
					}, { "type": "null" }] },
					"startedAt": {
						"type": "string",
						"format": "date-time",
						"pattern": "^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?Z$"
					},
					"verdict": { "enum": [
						"pass",
						"fail",
						"inconclusive"
					] },
					"cpuModel": { "anyOf": [{
						"type": "string",
						"minLength": 1,
						"maxLength": 100
					}, { "type": "null" }] },
					"canaryMs": { "$ref": "#/$defs/figure" },
					"availability": { "anyOf": [{
						"type": "number",
						"minimum": 0,
						"maximum": 1
					}, { "type": "null" }] },
					"p95Ms": { "$ref": "#/$defs/figure" },
					"steadyP95Ms": { "$ref": "#/$defs/figure" },
					"recoveryMs": { "$ref": "#/$defs/figure" },
					"slowdown": { "$ref": "#/$defs/figure" },
					"ttftMs": { "$ref": "#/$defs/figure" },
					"tpotMs": { "$ref": "#/$defs/figure" },
					"lowerBounds": {
						"description": "Figures that are lower bounds, because too many requests of their window failed.",
						"type": "array",
						"items": { "enum": [
							"p95Ms",
							"steadyP95Ms",
							"slowdown",
							"ttftMs",
							"tpotMs"
						] },
						"maxItems": 5
					}
				},
				"additionalProperties": false
			},
			"maxItems": 100
		}
	},
	additionalProperties: false,
	$defs: { "figure": { "anyOf": [{
		"type": "number",
		"minimum": 0,
		"maximum": 1e9
	}, { "type": "null" }] } }
};

// src/report/history/file.ts
var import__2020 = require__2020();
/** A history as it is kept, after `history.schema.generated.json`. */
function historyText(drills) {
	const lines = drills.map((drill) => `\n    ${JSON.stringify(drill)}`);
	return `${JSON.stringify({
		$schema: HISTORY_ID,
		schemaVersion: 1
	}, null, 2).slice(0, -2)},\n  "drills": [${lines.join(",")}\n  ]\n}\n`;
}
/**
* The drills of a history, each run once, in their order. The text is not trusted: one that does not
* fit is ignored as a whole, and `problem` is its first one; null if it is not JSON.
*/
function readHistory(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return { problem: null };
	}
	const validate = validator();
	if (!validate(value)) {
		const [first] = validate.errors ?? [];
		return { problem: first === void 0 ? null : formOf(first) };
	}
	return value.drills.map(cleaned).reduce(withDrill, []);
}
function cleaned(drill) {
	return {
		...drill,
		cpuModel: drill.cpuModel === null ? null : cleanLine(drill.cpuModel, 100)
	};
}
let compiled = null;
function validator() {
	compiled ??= new import__2020.Ajv2020({
		verbose: true,
		formats,
		strict: true,
		allowUnionTypes: true
	}).compile(history_schema_generated_default);
	return compiled;
}

export { historyText, readHistory };