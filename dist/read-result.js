import { bt as NO_SETTINGS } from "./budget-check.js";
import { n as message } from "./message.js";
import { t as cleanLine } from "./escape.js";
import { o as messageOf } from "./drill-error.js";
import { c as wrongValue, i as fieldAt, n as require__2020, o as problemsOf, r as ResultError, s as quoted, t as formats } from "./schema-formats.js";
import { F as OUTCOMES, M as measure, p as OBJECTIVES, x as kindsWhere } from "./say.js";
import { A as duringIndex, k as afterIndex } from "./en.js";
import { i as fromRow, r as SCHEMA_ID } from "./report-texts.js";

// src/report/result/result.schema.generated.json
var result_schema_generated_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "urn:qwen-fault-drill:result:11",
	title: "The result of a fault drill",
	description: "Times are milliseconds. Fields named …AtMs count from the start of the drill. An unknown figure is null, never 0.",
	type: "object",
	required: [
		"$schema",
		"schemaVersion",
		"provenance",
		"verdict",
		"plan",
		"sampleColumns",
		"phases",
		"baseline",
		"session",
		"startedAt",
		"durationMs",
		"machine",
		"image",
		"readyMs",
		"bootUsage",
		"threadUse",
		"experiments",
		"usage",
		"sentiments",
		"checks",
		"warnings",
		"error",
		"cancelled"
	],
	properties: {
		"$schema": { "const": "urn:qwen-fault-drill:result:11" },
		"schemaVersion": { "const": 11 },
		"provenance": {
			"type": "object",
			"required": [
				"version",
				"action",
				"runUrl",
				"runAttempt",
				"headSha",
				"localCommand",
				"leg"
			],
			"properties": {
				"version": {
					"description": "Version of the drill.",
					"$ref": "#/$defs/line"
				},
				"action": { "anyOf": [{
					"type": "object",
					"required": ["repository", "ref"],
					"properties": {
						"repository": { "$ref": "#/$defs/line" },
						"ref": { "$ref": "#/$defs/line" }
					},
					"additionalProperties": false
				}, { "type": "null" }] },
				"docs": {
					"description": "Address of the documentation's folder; null if it is not known.",
					"anyOf": [{ "$ref": "#/$defs/address" }, { "type": "null" }]
				},
				"runUrl": { "anyOf": [{ "$ref": "#/$defs/address" }, { "type": "null" }] },
				"runAttempt": {
					"description": "Attempt of the workflow run, counted from 1; null in a terminal.",
					"anyOf": [{
						"type": "integer",
						"minimum": 1,
						"maximum": 9007199254740991
					}, { "type": "null" }]
				},
				"headSha": { "anyOf": [{ "$ref": "#/$defs/commit" }, { "type": "null" }] },
				"localCommand": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
				"leg": {
					"description": "The job that ran the drill and its leg of the matrix; null in a terminal.",
					"anyOf": [{
						"type": "object",
						"required": [
							"job",
							"index",
							"total",
							"values"
						],
						"properties": {
							"job": { "$ref": "#/$defs/name" },
							"index": {
								"description": "Counted from 0.",
								"$ref": "#/$defs/count"
							},
							"total": { "$ref": "#/$defs/count" },
							"values": {
								"description": "The matrix's values; empty without a matrix.",
								"$ref": "#/$defs/line"
							}
						},
						"additionalProperties": false
					}, { "type": "null" }]
				}
			},
			"additionalProperties": false
		},
		"verdict": {
			"type": "object",
			"required": [
				"status",
				"sentence",
				"reasons",
				"tolerated"
			],
			"properties": {
				"status": { "enum": [
					"pass",
					"fail",
					"inconclusive",
					"error",
					"cancelled"
				] },
				"sentence": {
					"type": "array",
					"items": { "$ref": "#/$defs/message" },
					"maxItems": 20
				},
				"reasons": {
					"type": "array",
					"items": {
						"type": "array",
						"items": { "$ref": "#/$defs/message" },
						"maxItems": 20
					},
					"maxItems": 1e3
				},
				"tolerated": {
					"description": "What went wrong under experiments that are allowed to fail. It did not affect the status.",
					"type": "array",
					"items": {
						"type": "array",
						"items": { "$ref": "#/$defs/message" },
						"maxItems": 20
					},
					"maxItems": 1e3
				}
			},
			"additionalProperties": false
		},
		"plan": {
			"type": "object",
			"required": [
				"target",
				"service",
				"baseline",
				"readyTimeoutMs",
				"experiments",
				"load",
				"prompts",
				"requestTimeoutMs",
				"durationMs",
				"maxDurationMs",
				"limits",
				"abort",
				"budget",
				"onInconclusive"
			],
			"properties": {
				"target": {
					"type": "object",
					"required": [
						"image",
						"containerPort",
						"predictPath",
						"cpus",
						"memoryBytes",
						"command",
						"readOnly",
						"restartPolicy",
						"network",
						"pull",
						"cpusetCpus",
						"volumes",
						"options",
						"envKeys"
					],
					"properties": {
						"image": { "$ref": "#/$defs/name" },
						"containerPort": {
							"type": "integer",
							"minimum": 1,
							"maximum": 65535
						},
						"predictPath": { "$ref": "#/$defs/name" },
						"cpus": {
							"type": "number",
							"exclusiveMinimum": 0
						},
						"memoryBytes": {
							"type": "number",
							"exclusiveMinimum": 0
						},
						"command": { "anyOf": [{
							"type": "array",
							"items": { "const": "***" },
							"maxItems": 1e3
						}, { "type": "null" }] },
						"readOnly": { "type": "boolean" },
						"restartPolicy": { "oneOf": [{
							"type": "object",
							"required": ["name"],
							"properties": { "name": { "enum": [
								"no",
								"always",
								"unless-stopped"
							] } },
							"additionalProperties": false
						}, {
							"type": "object",
							"required": ["name", "maxRetries"],
							"properties": {
								"name": { "const": "on-failure" },
								"maxRetries": { "$ref": "#/$defs/count" }
							},
							"additionalProperties": false
						}] },
						"network": {
							"description": "The existing network that it joins; null for the engine's default.",
							"anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }]
						},
						"pull": { "enum": [
							"missing",
							"always",
							"never"
						] },
						"cpusetCpus": {
							"description": "The CPUs that it may use, as in 0-3; null for all.",
							"anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }]
						},
						"volumes": {
							"type": "array",
							"items": {
								"type": "object",
								"required": [
									"source",
									"path",
									"target",
									"readOnly"
								],
								"properties": {
									"source": {
										"description": "A path, as it was written, or the name of a volume; null for a new volume that is removed with the container.",
										"anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }]
									},
									"path": {
										"description": "The path with all links resolved; null for a volume.",
										"anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }]
									},
									"target": {
										"description": "Where it is mounted.",
										"$ref": "#/$defs/name"
									},
									"readOnly": { "type": "boolean" }
								},
								"additionalProperties": false
							},
							"maxItems": 100
						},
						"options": {
							"description": "Further options of docker create, without those of env-file; what could be a secret is an ellipsis.",
							"type": "array",
							"items": { "$ref": "#/$defs/line" },
							"maxItems": 200
						},
						"compose": {
							"description": "The compose file with the container, as written, and the name of its service; null for the only service.",
							"type": "object",
							"required": ["files", "service"],
							"properties": {
								"files": {
									"type": "array",
									"items": { "$ref": "#/$defs/name" },
									"maxItems": 20
								},
								"service": { "anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }] }
							},
							"additionalProperties": false
						},
						"envKeys": {
							"description": "Names of the environment variables. Their values can be secrets, so they are left out.",
							"type": "array",
							"items": { "$ref": "#/$defs/line" },
							"maxItems": 1e3
						}
					},
					"additionalProperties": false
				},
				"service": {
					"description": "What a request and a good answer look like.",
					"type": "object",
					"required": [
						"preset",
						"model",
						"request",
						"answer",
						"headers"
					],
					"properties": {
						"preset": { "enum": ["qwen-allinone", "openai-chat"] },
						"model": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
						"request": {
							"description": "The body of a request in one line, with {{input}} in place of the text; more than 2,000 characters end in an ellipsis.",
							"$ref": "#/$defs/line"
						},
						"answer": {
							"description": "The status of a good answer, such as 200 or 2xx, and JSON pointers to its parts; null for a part that the service does not return.",
							"type": "object",
							"required": [
								"status",
								"text",
								"label",
								"success"
							],
							"properties": {
								"status": {
									"type": "string",
									"pattern": "^2(?:[0-9]{2}|xx)$"
								},
								"text": { "$ref": "#/$defs/line" },
								"label": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
								"success": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
								"stream": {
									"description": "How an answer comes in pieces, with its text one piece per event; absent for a whole JSON answer.",
									"type": "object",
									"required": [
										"format",
										"end",
										"done",
										"tokens",
										"reasoning"
									],
									"properties": {
										"format": { "enum": ["sse", "ndjson"] },
										"end": {
											"description": "Has a value in one of the last events of a whole answer; null for none.",
											"anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }]
										},
										"done": {
											"description": "Whether a whole answer ends with the event [DONE].",
											"type": "boolean"
										},
										"tokens": {
											"description": "The number of tokens of the answer; null for none.",
											"anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }]
										},
										"reasoning": {
											"description": "Pieces of text that precede the answer.",
											"type": "array",
											"items": { "$ref": "#/$defs/line" },
											"maxItems": 4
										}
									},
									"additionalProperties": false
								}
							},
							"additionalProperties": false
						},
						"headers": {
							"description": "Headers of every request. Their values can be secrets and are left out.",
							"type": "object",
							"additionalProperties": { "const": "***" },
							"maxProperties": 100,
							"propertyNames": { "maxLength": 200 }
						}
					},
					"additionalProperties": false
				},
				"baseline": {
					"description": "The image to compare with. All other settings are those of the target.",
					"anyOf": [{
						"type": "object",
						"required": ["image", "pull"],
						"properties": {
							"image": { "$ref": "#/$defs/name" },
							"pull": { "enum": [
								"missing",
								"always",
								"never"
							] }
						},
						"additionalProperties": false
					}, { "type": "null" }]
				},
				"readyTimeoutMs": { "$ref": "#/$defs/milliseconds" },
				"health": {
					"description": "How a supervisor asks the service: the path of a GET, or HEALTHCHECK for that of its image.",
					"$ref": "#/$defs/name"
				},
				"experiments": {
					"type": "array",
					"items": {
						"type": "object",
						"required": [
							"kind",
							"name",
							"parameters"
						],
						"properties": {
							"kind": { "$ref": "#/$defs/name" },
							"name": {
								"description": "Its unique name in this drill.",
								"$ref": "#/$defs/name"
							},
							"parameters": {
								"description": "The parameters of this kind of experiment.",
								"type": "object",
								"additionalProperties": { "$ref": "#/$defs/parameter" },
								"maxProperties": 100,
								"propertyNames": { "maxLength": 2e3 }
							},
							"confidential": {
								"description": "Parameters that are not shown.",
								"type": "array",
								"items": { "$ref": "#/$defs/line" },
								"maxItems": 100
							},
							"inputs": {
								"description": "The inputs that the parameters were read from, if they differ from their defaults.",
								"type": "object",
								"additionalProperties": { "$ref": "#/$defs/line" },
								"maxProperties": 100,
								"propertyNames": { "maxLength": 200 }
							},
							"limits": {
								"description": "Its own limits, which override the plan's.",
								"type": "object",
								"properties": {
									"minAvailability": { "$ref": "#/$defs/ratio" },
									"maxP95Ms": { "$ref": "#/$defs/milliseconds" },
									"maxRecoveryMs": { "$ref": "#/$defs/milliseconds" },
									"maxDrainMs": {
										"description": "Time after which a service must have stopped answering clients that have hung up.",
										"$ref": "#/$defs/milliseconds"
									},
									"maxTtftMs": {
										"description": "Of streamed answers: time to the first piece of text.",
										"$ref": "#/$defs/milliseconds"
									},
									"maxAnswerTtftMs": {
										"description": "Of streamed answers: time to the first piece of the answer itself, after its reasoning.",
										"$ref": "#/$defs/milliseconds"
									},
									"maxTpotMs": {
										"description": "Of streamed answers: time per output token after the first.",
										"$ref": "#/$defs/milliseconds"
									},
									"maxStallMs": {
										"description": "Of streamed answers: the longest time between two pieces of text.",
										"$ref": "#/$defs/milliseconds"
									},
									"minGoodput": {
										"description": "Share of requests with a good answer that keeps every limit.",
										"$ref": "#/$defs/ratio"
									},
									"maxStartMs": {
										"description": "From the container's start to the first good answer.",
										"$ref": "#/$defs/milliseconds"
									},
									"maxFalseReadyMs": {
										"description": "How long the health check may report a service as ready that does not answer well yet.",
										"$ref": "#/$defs/milliseconds"
									},
									"maxUnnoticedMs": {
										"description": "How long the health check may report a service as healthy that no longer answers.",
										"$ref": "#/$defs/milliseconds"
									},
									"minHealth": {
										"description": "Share of health requests that are answered well in time under overload.",
										"$ref": "#/$defs/ratio"
									},
									"maxSlowdown": {
										"description": "Compared with the baseline: 0.2 is 20 % slower.",
										"type": "number",
										"exclusiveMinimum": 0
									}
								},
								"additionalProperties": false
							},
							"abort": {
								"description": "Its own abort limits, which override the plan's.",
								"type": "object",
								"properties": {
									"minAvailability": { "anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }] },
									"maxP95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] }
								},
								"additionalProperties": false
							},
							"allowFailure": {
								"description": "Its results are reported, but do not affect the verdict.",
								"type": "boolean"
							}
						},
						"additionalProperties": false
					},
					"maxItems": 500
				},
				"load": { "oneOf": [{
					"type": "object",
					"required": ["kind", "clients"],
					"properties": {
						"kind": { "const": "clients" },
						"clients": {
							"type": "integer",
							"minimum": 1
						}
					},
					"additionalProperties": false
				}, {
					"type": "object",
					"required": ["kind", "perSecond"],
					"properties": {
						"kind": { "const": "rate" },
						"perSecond": {
							"type": "number",
							"exclusiveMinimum": 0
						}
					},
					"additionalProperties": false
				}] },
				"prompts": {
					"description": "The texts that are sent to the service: new ones each time, or the same few. The seed determines their order and what is new in them.",
					"type": "object",
					"required": ["texts", "seed"],
					"properties": {
						"texts": { "enum": ["new", "fixed"] },
						"seed": { "$ref": "#/$defs/count" }
					},
					"additionalProperties": false
				},
				"requestTimeoutMs": { "$ref": "#/$defs/milliseconds" },
				"durationMs": { "$ref": "#/$defs/milliseconds" },
				"maxDurationMs": { "$ref": "#/$defs/milliseconds" },
				"limits": {
					"type": "object",
					"required": [
						"minAvailability",
						"maxP95Ms",
						"maxRecoveryMs",
						"maxSlowdown"
					],
					"properties": {
						"minAvailability": { "$ref": "#/$defs/ratio" },
						"maxP95Ms": { "$ref": "#/$defs/milliseconds" },
						"maxRecoveryMs": { "$ref": "#/$defs/milliseconds" },
						"maxDrainMs": {
							"description": "Time after which a service must have stopped answering clients that have hung up.",
							"$ref": "#/$defs/milliseconds"
						},
						"maxTtftMs": {
							"description": "Of streamed answers: time to the first piece of text.",
							"$ref": "#/$defs/milliseconds"
						},
						"maxAnswerTtftMs": {
							"description": "Of streamed answers: time to the first piece of the answer itself, after its reasoning.",
							"$ref": "#/$defs/milliseconds"
						},
						"maxTpotMs": {
							"description": "Of streamed answers: time per output token after the first.",
							"$ref": "#/$defs/milliseconds"
						},
						"maxStallMs": {
							"description": "Of streamed answers: the longest time between two pieces of text.",
							"$ref": "#/$defs/milliseconds"
						},
						"minGoodput": {
							"description": "Share of requests with a good answer that keeps every limit.",
							"$ref": "#/$defs/ratio"
						},
						"maxStartMs": {
							"description": "From the container's start to the first good answer.",
							"$ref": "#/$defs/milliseconds"
						},
						"maxFalseReadyMs": {
							"description": "How long the health check may report a service as ready that does not answer well yet.",
							"$ref": "#/$defs/milliseconds"
						},
						"maxUnnoticedMs": {
							"description": "How long the health check may report a service as healthy that no longer answers.",
							"$ref": "#/$defs/milliseconds"
						},
						"minHealth": {
							"description": "Share of health requests that are answered well in time under overload.",
							"$ref": "#/$defs/ratio"
						},
						"maxSlowdown": {
							"description": "Compared with the baseline: 0.2 is 20 % slower.",
							"type": "number",
							"exclusiveMinimum": 0
						}
					},
					"additionalProperties": false
				},
				"abort": {
					"description": "Limits that abort an experiment when they are crossed; null if not set.",
					"type": "object",
					"required": ["minAvailability", "maxP95Ms"],
					"properties": {
						"minAvailability": { "anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }] },
						"maxP95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] }
					},
					"additionalProperties": false
				},
				"budget": {
					"description": "Maximum use of the service over the whole drill; null if not set.",
					"type": "object",
					"required": ["maxMemoryBytes", "maxCpus"],
					"properties": {
						"maxMemoryBytes": { "anyOf": [{
							"type": "number",
							"exclusiveMinimum": 0
						}, { "type": "null" }] },
						"maxCpus": { "anyOf": [{
							"type": "number",
							"exclusiveMinimum": 0
						}, { "type": "null" }] }
					},
					"additionalProperties": false
				},
				"onInconclusive": { "enum": ["warn", "fail"] }
			},
			"additionalProperties": false
		},
		"sampleColumns": {
			"description": "The columns of a sample's row.",
			"const": [
				"promptId",
				"intendedAtMs",
				"sentAtMs",
				"endedAtMs",
				"latencyMs",
				"outcome",
				"status",
				"sentiment",
				"detail",
				"late",
				"shed",
				"byExperiment",
				"generatorFull",
				"stream"
			]
		},
		"phases": {
			"type": "array",
			"items": { "$ref": "#/$defs/phase" },
			"maxItems": 1e3
		},
		"baseline": {
			"description": "The record of the baseline image; null if the plan has none.",
			"anyOf": [{
				"type": "object",
				"required": [
					"image",
					"readyMs",
					"experiments",
					"usage",
					"comparisons"
				],
				"properties": {
					"image": { "anyOf": [{ "$ref": "#/$defs/image" }, { "type": "null" }] },
					"readyMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
					"experiments": {
						"description": "The record's experiments, in the same order, as they ran on the baseline.",
						"type": "array",
						"items": { "$ref": "#/$defs/experiment" },
						"maxItems": 1e3
					},
					"usage": {
						"description": "What its container used, one entry per reading.",
						"type": "array",
						"items": { "$ref": "#/$defs/usageMoment" },
						"maxItems": 1e5
					},
					"comparisons": {
						"description": "The candidate compared with the baseline. Both get the same requests in turn, so their samples are pairs.",
						"type": "array",
						"items": {
							"type": "object",
							"required": [
								"scope",
								"experiment",
								"candidate",
								"baseline"
							],
							"properties": {
								"scope": {
									"description": "`steady-state`, or the name of the experiment that both images were under.",
									"$ref": "#/$defs/name"
								},
								"experiment": {
									"description": "Index of that experiment in the record.",
									"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
								},
								"candidate": { "$ref": "#/$defs/phase" },
								"baseline": { "$ref": "#/$defs/phase" }
							},
							"additionalProperties": false
						},
						"maxItems": 1e3
					}
				},
				"additionalProperties": false
			}, { "type": "null" }]
		},
		"session": {
			"description": "The drill's session: a label on everything that the drill created in the engine.",
			"$ref": "#/$defs/line"
		},
		"startedAt": { "$ref": "#/$defs/moment" },
		"durationMs": { "$ref": "#/$defs/milliseconds" },
		"machine": { "anyOf": [{
			"type": "object",
			"required": [
				"cpuModel",
				"cores",
				"kernel",
				"engineVersion",
				"cgroupVersion",
				"cgroupDriver",
				"canaryMs",
				"generatorPriority",
				"engineMachine"
			],
			"properties": {
				"cpuModel": { "$ref": "#/$defs/line" },
				"cores": { "$ref": "#/$defs/count" },
				"kernel": { "$ref": "#/$defs/line" },
				"engineVersion": { "$ref": "#/$defs/line" },
				"cgroupVersion": { "$ref": "#/$defs/line" },
				"cgroupDriver": { "$ref": "#/$defs/line" },
				"canaryMs": {
					"description": "Time that a fixed computation took before any container was started.",
					"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
				},
				"generatorPriority": {
					"description": "The priority that the load generator got.",
					"$ref": "#/$defs/line"
				},
				"engineMachine": {
					"description": "The engine's machine, if it is not the one that runs the drill. Kernel, engine and control groups are then those of the engine's machine.",
					"anyOf": [{
						"type": "object",
						"required": ["cores", "architecture"],
						"properties": {
							"cores": { "$ref": "#/$defs/count" },
							"architecture": { "$ref": "#/$defs/line" }
						},
						"additionalProperties": false
					}, { "type": "null" }]
				}
			},
			"additionalProperties": false
		}, { "type": "null" }] },
		"image": { "anyOf": [{ "$ref": "#/$defs/image" }, { "type": "null" }] },
		"readyMs": {
			"description": "Time from the container's start to its first good answer.",
			"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
		},
		"bootUsage": {
			"description": "What the container used from its start to the end of the warm-up.",
			"anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }]
		},
		"threadUse": {
			"description": "Null if its CPU quota did not hold it back, or its threads could not be counted.",
			"anyOf": [{
				"description": "The service's threads during the warm-up, with one request in flight.",
				"type": "object",
				"required": [
					"threads",
					"computing",
					"runnable",
					"mostRunnable",
					"looks",
					"throttledRatio",
					"knob"
				],
				"properties": {
					"threads": {
						"description": "Number of its threads.",
						"$ref": "#/$defs/count"
					},
					"computing": {
						"description": "Threads that used at least a quarter of the busiest one's CPU time.",
						"$ref": "#/$defs/count"
					},
					"runnable": {
						"description": "Threads that were ready to run at the same time: P75 of the looks in which any was.",
						"$ref": "#/$defs/count"
					},
					"mostRunnable": {
						"description": "The most in any look.",
						"$ref": "#/$defs/count"
					},
					"looks": {
						"description": "How often it was looked.",
						"$ref": "#/$defs/count"
					},
					"throttledRatio": {
						"description": "Share of scheduling periods that were throttled.",
						"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
					},
					"knob": {
						"description": "What sets its number of threads.",
						"enum": [
							"llama-server",
							"ollama",
							"vllm",
							"torch",
							"onnxruntime",
							"llama-library",
							"openmp",
							"openblas",
							"unknown"
						]
					}
				},
				"additionalProperties": false
			}, { "type": "null" }]
		},
		"experiments": {
			"type": "array",
			"items": { "$ref": "#/$defs/experiment" },
			"maxItems": 1e3
		},
		"usage": {
			"description": "What the candidate's container used since its first good answer, one entry per reading.",
			"type": "array",
			"items": { "$ref": "#/$defs/usageMoment" },
			"maxItems": 1e5
		},
		"start": {
			"description": "The first start of the container.",
			"type": "object",
			"required": [
				"startedAtMs",
				"goodSentAtMs",
				"noise"
			],
			"properties": {
				"startedAtMs": {
					"description": "When the container was started, on the drill's clock.",
					"$ref": "#/$defs/milliseconds"
				},
				"goodSentAtMs": {
					"description": "When the first request that was answered well was sent.",
					"$ref": "#/$defs/milliseconds"
				},
				"noise": {
					"description": "The runner's between the start and that answer.",
					"$ref": "#/$defs/noise"
				}
			},
			"additionalProperties": false
		},
		"health": {
			"description": "What the health check reported, once per second, if the plan asks it.",
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"atMs",
					"tookMs",
					"outcome",
					"status"
				],
				"properties": {
					"atMs": {
						"description": "When it was asked.",
						"$ref": "#/$defs/milliseconds"
					},
					"tookMs": { "$ref": "#/$defs/milliseconds" },
					"outcome": { "enum": [
						"ok",
						"bad",
						"late",
						"none"
					] },
					"status": {
						"description": "HTTP status of the answer.",
						"anyOf": [{ "type": "integer" }, { "type": "null" }]
					}
				},
				"additionalProperties": false
			},
			"maxItems": 1e5
		},
		"sentiments": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"promptId",
					"text",
					"steady",
					"underExperiment",
					"changed"
				],
				"properties": {
					"promptId": { "$ref": "#/$defs/name" },
					"text": { "$ref": "#/$defs/line" },
					"steady": {
						"type": "array",
						"items": { "$ref": "#/$defs/line" },
						"maxItems": 1e3
					},
					"underExperiment": {
						"type": "array",
						"items": { "$ref": "#/$defs/line" },
						"maxItems": 1e3
					},
					"changed": { "type": "boolean" }
				},
				"additionalProperties": false
			},
			"maxItems": 1e4
		},
		"checks": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"scope",
					"objective",
					"status",
					"leaning",
					"requests",
					"measured",
					"proven",
					"reason"
				],
				"properties": {
					"scope": { "$ref": "#/$defs/name" },
					"objective": {
						"type": "object",
						"required": ["kind", "limit"],
						"properties": {
							"kind": { "$ref": "#/$defs/objectiveKind" },
							"limit": {
								"description": "In the objective's unit; null if the limit is the baseline's own result.",
								"anyOf": [{
									"type": "number",
									"minimum": 0
								}, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					"status": { "enum": [
						"pass",
						"fail",
						"inconclusive",
						"not-applicable"
					] },
					"leaning": { "anyOf": [{ "enum": ["pass", "fail"] }, { "type": "null" }] },
					"requests": { "$ref": "#/$defs/count" },
					"measured": {
						"description": "In the objective's unit: for example a ratio, milliseconds or a multiple.",
						"anyOf": [{ "type": "number" }, { "type": "null" }]
					},
					"proven": {
						"description": "The bound that the samples prove at 95 %.",
						"anyOf": [{ "type": "number" }, { "type": "null" }]
					},
					"comparison": {
						"description": "Only for a comparison with the baseline: ratios of the candidate's latency to the baseline's.",
						"type": "object",
						"required": [
							"pairs",
							"low",
							"high",
							"smallestSeen"
						],
						"properties": {
							"pairs": { "$ref": "#/$defs/count" },
							"low": {
								"description": "Lower end of the ratio's 95 % interval; `high` is the upper end.",
								"anyOf": [{ "type": "number" }, { "type": "null" }]
							},
							"high": { "anyOf": [{ "type": "number" }, { "type": "null" }] },
							"smallestSeen": {
								"description": "The smallest ratio that would have been detected as a slowdown with a probability of 95 %.",
								"anyOf": [{ "type": "number" }, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					"reason": {
						"type": "array",
						"items": { "$ref": "#/$defs/message" },
						"maxItems": 20
					}
				},
				"additionalProperties": false
			},
			"maxItems": 1e3
		},
		"warnings": {
			"type": "array",
			"items": { "$ref": "#/$defs/message" },
			"maxItems": 1e3
		},
		"error": {
			"description": "Why the drill could not be completed, outermost cause first.",
			"anyOf": [{
				"type": "array",
				"items": { "$ref": "#/$defs/cause" },
				"maxItems": 100
			}, { "type": "null" }]
		},
		"errorAdvice": {
			"description": "What to do about that, if its cause is known.",
			"type": "array",
			"items": { "$ref": "#/$defs/message" },
			"maxItems": 20
		},
		"cancelled": {
			"description": "What cancelled the drill: a signal, or its output was closed. Null if nothing did.",
			"anyOf": [{ "enum": [
				"SIGINT",
				"SIGTERM",
				"SIGHUP",
				"output-closed"
			] }, { "type": "null" }]
		}
	},
	additionalProperties: false,
	$defs: {
		"address": {
			"type": "string",
			"format": "uri",
			"pattern": "^https?:",
			"maxLength": 2e3
		},
		"argument": { "anyOf": [{ "oneOf": [
			{ "type": "number" },
			{ "$ref": "#/$defs/line" },
			{ "type": "boolean" },
			{ "$ref": "#/$defs/clause" },
			{
				"type": "object",
				"additionalProperties": { "anyOf": [{ "oneOf": [
					{ "type": "number" },
					{ "$ref": "#/$defs/line" },
					{ "type": "boolean" },
					{ "$ref": "#/$defs/clause" }
				] }, { "type": "null" }] },
				"maxProperties": 100,
				"propertyNames": { "maxLength": 100 }
			},
			{
				"type": "array",
				"items": { "oneOf": [
					{ "type": "number" },
					{ "$ref": "#/$defs/line" },
					{ "$ref": "#/$defs/clause" },
					{
						"type": "object",
						"additionalProperties": { "anyOf": [{ "oneOf": [
							{ "type": "number" },
							{ "$ref": "#/$defs/line" },
							{ "type": "boolean" },
							{ "$ref": "#/$defs/clause" }
						] }, { "type": "null" }] },
						"maxProperties": 100,
						"propertyNames": { "maxLength": 100 }
					}
				] },
				"maxItems": 1e3
			}
		] }, { "type": "null" }] },
		"asked": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"name",
					"status",
					"latencyMs",
					"held",
					"detail"
				],
				"properties": {
					"name": { "$ref": "#/$defs/line" },
					"status": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
					"latencyMs": { "$ref": "#/$defs/milliseconds" },
					"held": { "type": "boolean" },
					"detail": { "anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }] }
				},
				"additionalProperties": false
			},
			"maxItems": 1e4
		},
		"cause": {
			"type": "object",
			"required": ["said", "text"],
			"properties": {
				"said": {
					"description": "What happened, in words of ours. Empty if only another program or library gives a reason.",
					"type": "array",
					"items": { "$ref": "#/$defs/message" },
					"maxItems": 20
				},
				"text": {
					"description": "The text of another program or library, such as the end of a log. Empty if there is none.",
					"$ref": "#/$defs/lines"
				},
				"more": {
					"description": "Further problems that were found at the same time, such as those of other inputs.",
					"type": "array",
					"items": {
						"type": "array",
						"items": { "$ref": "#/$defs/message" },
						"maxItems": 20
					},
					"maxItems": 1e3
				}
			},
			"additionalProperties": false
		},
		"clause": {
			"description": "A message that is part of another one.",
			"type": "object",
			"required": ["code", "args"],
			"properties": {
				"code": { "$ref": "#/$defs/name" },
				"args": {
					"type": "object",
					"additionalProperties": { "anyOf": [{ "oneOf": [
						{ "type": "number" },
						{ "$ref": "#/$defs/line" },
						{ "type": "boolean" },
						{
							"type": "object",
							"additionalProperties": { "anyOf": [{ "oneOf": [
								{ "type": "number" },
								{ "$ref": "#/$defs/line" },
								{ "type": "boolean" }
							] }, { "type": "null" }] },
							"maxProperties": 100,
							"propertyNames": { "maxLength": 100 }
						},
						{
							"type": "array",
							"items": { "oneOf": [
								{ "type": "number" },
								{ "$ref": "#/$defs/line" },
								{
									"type": "object",
									"additionalProperties": { "anyOf": [{ "oneOf": [
										{ "type": "number" },
										{ "$ref": "#/$defs/line" },
										{ "type": "boolean" }
									] }, { "type": "null" }] },
									"maxProperties": 100,
									"propertyNames": { "maxLength": 100 }
								}
							] },
							"maxItems": 1e3
						}
					] }, { "type": "null" }] },
					"maxProperties": 100,
					"propertyNames": { "maxLength": 100 }
				}
			},
			"additionalProperties": false
		},
		"commit": {
			"type": "string",
			"pattern": "^[0-9a-f]{7,64}$"
		},
		"count": {
			"type": "integer",
			"minimum": 0
		},
		"experiment": {
			"type": "object",
			"required": [
				"kind",
				"name",
				"allowFailure",
				"allowance",
				"description",
				"plannedChecks",
				"uses",
				"effect",
				"outcome",
				"aborted",
				"skipped"
			],
			"properties": {
				"kind": { "$ref": "#/$defs/name" },
				"name": {
					"description": "Its name in this drill, which is also the scope of its checks.",
					"$ref": "#/$defs/name"
				},
				"allowFailure": { "type": "boolean" },
				"allowance": {
					"description": "What is added to the limits for the disturbance itself.",
					"anyOf": [{
						"type": "object",
						"required": ["latencyMs"],
						"properties": { "latencyMs": { "$ref": "#/$defs/milliseconds" } },
						"additionalProperties": false
					}, { "type": "null" }]
				},
				"description": {
					"description": "What it does.",
					"$ref": "#/$defs/message"
				},
				"plannedChecks": {
					"description": "The objectives that must be checked.",
					"type": "array",
					"items": { "$ref": "#/$defs/objectiveKind" },
					"maxItems": 100
				},
				"uses": {
					"description": "What the experiment itself uses in the container.",
					"type": "array",
					"items": { "enum": [
						"cpu",
						"memory",
						"disk",
						"network"
					] },
					"maxItems": 4
				},
				"effect": { "anyOf": [{
					"description": "Whether the experiment had a measurable effect.",
					"type": "object",
					"required": ["observed", "message"],
					"properties": {
						"observed": { "type": "boolean" },
						"message": { "$ref": "#/$defs/message" }
					},
					"additionalProperties": false
				}, { "type": "null" }] },
				"outcome": { "oneOf": [
					{
						"description": "A disturbance under load.",
						"type": "object",
						"required": [
							"type",
							"removal",
							"liveness",
							"duringPhase",
							"afterPhase",
							"latencyBackMs"
						],
						"properties": {
							"type": { "const": "load" },
							"removal": { "$ref": "#/$defs/removal" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"latencyBackMs": {
								"description": "Time from its end until latency was back at its steady state; null if that was not observed.",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					{
						"description": "A disturbance under load that should trigger the service's degraded mode.",
						"type": "object",
						"required": [
							"type",
							"removal",
							"liveness",
							"duringPhase",
							"afterPhase",
							"latencyBackMs",
							"degraded"
						],
						"properties": {
							"type": { "const": "degradation" },
							"removal": { "$ref": "#/$defs/removal" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"latencyBackMs": {
								"description": "Time from its end until latency was back at its steady state; null if that was not observed.",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							},
							"degraded": { "anyOf": [{
								"type": "object",
								"required": [
									"before",
									"under",
									"after",
									"backMs",
									"watchedMs",
									"sessions"
								],
								"properties": {
									"before": {
										"description": "What the service reported as disabled: before the experiment, at its end, and after it, each without load; null if it reported nothing of the kind.",
										"$ref": "#/$defs/steps"
									},
									"under": { "$ref": "#/$defs/steps" },
									"after": { "$ref": "#/$defs/steps" },
									"backMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"watchedMs": { "$ref": "#/$defs/milliseconds" },
									"sessions": { "anyOf": [{
										"type": "object",
										"required": [
											"turnedAwayBefore",
											"running",
											"fresh"
										],
										"properties": {
											"turnedAwayBefore": { "$ref": "#/$defs/count" },
											"running": { "$ref": "#/$defs/asked" },
											"fresh": { "$ref": "#/$defs/asked" }
										},
										"additionalProperties": false
									}, { "type": "null" }] }
								},
								"additionalProperties": false
							}, { "type": "null" }] }
						},
						"additionalProperties": false
					},
					{
						"description": "Unusual requests in addition to the load.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"duringPhase",
							"afterPhase",
							"latencyBackMs",
							"questioned"
						],
						"properties": {
							"type": { "const": "questions" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"latencyBackMs": {
								"description": "Time from its end until latency was back at its steady state; null if that was not observed.",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							},
							"questioned": { "anyOf": [{
								"type": "object",
								"required": [
									"planned",
									"asked",
									"left"
								],
								"properties": {
									"planned": { "$ref": "#/$defs/count" },
									"asked": { "$ref": "#/$defs/asked" },
									"left": { "anyOf": [{
										"type": "object",
										"required": [
											"bodies",
											"sentBytes",
											"leftBytes"
										],
										"properties": {
											"bodies": { "$ref": "#/$defs/count" },
											"sentBytes": { "type": "number" },
											"leftBytes": {
												"description": "Null if the memory could not be read.",
												"anyOf": [{ "type": "number" }, { "type": "null" }]
											}
										},
										"additionalProperties": false
									}, { "type": "null" }] }
								},
								"additionalProperties": false
							}, { "type": "null" }] }
						},
						"additionalProperties": false
					},
					{
						"description": "A multiple of the load that the service can answer.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"duringPhase",
							"afterPhase",
							"latencyBackMs",
							"capacityPerSecond",
							"plannedPerSecond"
						],
						"properties": {
							"type": { "const": "spike" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"latencyBackMs": {
								"description": "Time from its end until latency was back at its steady state; null if that was not observed.",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							},
							"capacityPerSecond": {
								"description": "Good answers per second when the service is fully loaded.",
								"anyOf": [{
									"type": "number",
									"minimum": 0
								}, { "type": "null" }]
							},
							"plannedPerSecond": {
								"description": "Planned requests per second.",
								"anyOf": [{
									"type": "number",
									"minimum": 0
								}, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					{
						"description": "A load during which memory use is recorded.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"duringPhase",
							"maxGrowth",
							"memory"
						],
						"properties": {
							"type": { "const": "soak" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"duringPhase": {
								"description": "Index of its own phase in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							},
							"maxGrowth": {
								"description": "The limit, in bytes per request.",
								"type": "number",
								"minimum": 0
							},
							"memory": {
								"description": "Memory readings during the load.",
								"anyOf": [{
									"type": "array",
									"items": {
										"type": "object",
										"required": ["atMs", "bytes"],
										"properties": {
											"atMs": { "$ref": "#/$defs/milliseconds" },
											"bytes": {
												"type": "number",
												"minimum": 0
											}
										},
										"additionalProperties": false
									},
									"maxItems": 1e5
								}, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					{
						"description": "Texts sent one after the other, without any other load.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"usage",
							"attempted"
						],
						"properties": {
							"type": { "const": "probe" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"usage": {
								"description": "What the container used meanwhile.",
								"anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }]
							},
							"attempted": { "anyOf": [{
								"type": "object",
								"required": [
									"startedAtMs",
									"endedAtMs",
									"planned",
									"minHeld",
									"labels",
									"promptKnown",
									"attempts"
								],
								"properties": {
									"startedAtMs": { "$ref": "#/$defs/milliseconds" },
									"endedAtMs": { "$ref": "#/$defs/milliseconds" },
									"planned": { "$ref": "#/$defs/count" },
									"minHeld": { "$ref": "#/$defs/ratio" },
									"labels": { "type": "boolean" },
									"promptKnown": { "type": "boolean" },
									"attempts": {
										"type": "array",
										"items": {
											"type": "object",
											"required": [
												"name",
												"status",
												"latencyMs",
												"plain",
												"label",
												"outcome",
												"leaked",
												"detail"
											],
											"properties": {
												"name": { "$ref": "#/$defs/line" },
												"status": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
												"latencyMs": { "$ref": "#/$defs/milliseconds" },
												"plain": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
												"label": { "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
												"outcome": { "enum": [
													"held",
													"turned",
													"refused",
													"unanswered"
												] },
												"leaked": { "type": "boolean" },
												"detail": { "anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }] },
												"text": {
													"description": "What was sent, shortened, if the label changed.",
													"$ref": "#/$defs/line"
												}
											},
											"additionalProperties": false
										},
										"maxItems": 1e4
									}
								},
								"additionalProperties": false
							}, { "type": "null" }] }
						},
						"additionalProperties": false
					},
					{
						"description": "An outage, and the recovery from it.",
						"type": "object",
						"required": [
							"type",
							"removal",
							"recovery",
							"watched",
							"usage",
							"afterPhase"
						],
						"properties": {
							"type": { "const": "crash" },
							"removal": { "$ref": "#/$defs/removal" },
							"recovery": { "anyOf": [{
								"description": "The chain of events of a recovery. A null field means that the event was not observed.",
								"type": "object",
								"required": [
									"beganAtMs",
									"trigger",
									"stop",
									"countedFrom",
									"victim",
									"diedMs",
									"endedMs",
									"exitCode",
									"startedMs",
									"listeningMs",
									"listeningProbe",
									"firstGoodAnswerMs",
									"comeback",
									"health",
									"lastFailedMs",
									"restartCountBefore",
									"restartCountAfter",
									"startedAtBefore",
									"startedAtAfter",
									"inFlight"
								],
								"properties": {
									"beganAtMs": {
										"description": "On the drill's clock. All other times here count from this moment.",
										"$ref": "#/$defs/milliseconds"
									},
									"trigger": {
										"description": "What caused the outage; `stop` is a stop signal.",
										"enum": [
											"kill",
											"oom",
											"stop"
										]
									},
									"stop": { "anyOf": [{
										"description": "How a container was asked to stop, and what it did.",
										"type": "object",
										"required": [
											"graceMs",
											"signal",
											"first",
											"firstTakes",
											"handled",
											"forcedMs"
										],
										"properties": {
											"graceMs": { "$ref": "#/$defs/milliseconds" },
											"signal": { "$ref": "#/$defs/line" },
											"first": {
												"description": "The container's first process, which gets the signal.",
												"$ref": "#/$defs/process"
											},
											"firstTakes": {
												"description": "What it does with the signal; `nothing`: the kernel drops the signal.",
												"anyOf": [{ "enum": [
													"handler",
													"wait",
													"nothing"
												] }, { "type": "null" }]
											},
											"handled": {
												"description": "Whether the judged process handles the signal.",
												"anyOf": [{ "type": "boolean" }, { "type": "null" }]
											},
											"forcedMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] }
										},
										"additionalProperties": false
									}, { "type": "null" }] },
									"countedFrom": { "enum": ["outage", "end"] },
									"victim": { "anyOf": [{
										"description": "The killed process; for a graceful stop, the process that is judged.",
										"type": "object",
										"required": [
											"name",
											"pidInside",
											"pid",
											"residentBytes",
											"ancestors",
											"isFirst",
											"askedFor",
											"chosenAs"
										],
										"properties": {
											"name": { "$ref": "#/$defs/line" },
											"pidInside": { "anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }] },
											"pid": { "$ref": "#/$defs/count" },
											"residentBytes": { "$ref": "#/$defs/count" },
											"ancestors": {
												"description": "From its parent up to the container's first process.",
												"type": "array",
												"items": { "$ref": "#/$defs/process" },
												"maxItems": 8
											},
											"isFirst": { "type": "boolean" },
											"askedFor": { "enum": [
												"serving",
												"main",
												"largest",
												"worker"
											] },
											"chosenAs": { "enum": [
												"serving",
												"main",
												"largest",
												"worker"
											] }
										},
										"additionalProperties": false
									}, { "type": "null" }] },
									"diedMs": {
										"description": "When the process was gone; for a graceful stop, when the container was.",
										"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
									},
									"endedMs": {
										"description": "When the container ended.",
										"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
									},
									"exitCode": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
									"startedMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"listeningMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"listeningProbe": { "enum": ["container-address", "http-exchange"] },
									"firstGoodAnswerMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"goodSentMs": {
										"description": "When the request of that answer was sent.",
										"$ref": "#/$defs/milliseconds"
									},
									"comeback": { "anyOf": [{
										"description": "The process that answers after the outage.",
										"type": "object",
										"required": ["how", "by"],
										"properties": {
											"how": { "enum": [
												"container-started",
												"respawned",
												"survived",
												"unknown"
											] },
											"by": { "anyOf": [{ "$ref": "#/$defs/process" }, { "type": "null" }] }
										},
										"additionalProperties": false
									}, { "type": "null" }] },
									"health": {
										"description": "Result of the image's own health check at the end; null if it has none.",
										"anyOf": [{ "enum": [
											"healthy",
											"unhealthy",
											"starting"
										] }, { "type": "null" }]
									},
									"lastFailedMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
									"restartCountBefore": { "$ref": "#/$defs/count" },
									"restartCountAfter": { "anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }] },
									"startedAtBefore": { "$ref": "#/$defs/name" },
									"startedAtAfter": { "anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }] },
									"inFlight": {
										"description": "The request that was in flight at the kill or the signal.",
										"anyOf": [{
											"type": "object",
											"required": [
												"outcome",
												"detail",
												"endedMs"
											],
											"properties": {
												"outcome": { "enum": [
													"ok",
													"http-error",
													"timeout",
													"refused",
													"cut",
													"dropped",
													"wrong-answer",
													"none",
													"unanswered"
												] },
												"detail": { "anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }] },
												"endedMs": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] }
											},
											"additionalProperties": false
										}, { "type": "null" }]
									}
								},
								"additionalProperties": false
							}, { "type": "null" }] },
							"watched": {
								"description": "How the recovery was watched, and the service's last answer.",
								"anyOf": [{
									"type": "object",
									"required": [
										"forMs",
										"lastAnswer",
										"lastOutcome",
										"lastStatus",
										"noise"
									],
									"properties": {
										"forMs": { "$ref": "#/$defs/milliseconds" },
										"lastAnswer": { "anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }] },
										"lastOutcome": {
											"description": "How the last request ended.",
											"anyOf": [{ "enum": [
												"ok",
												"http-error",
												"timeout",
												"refused",
												"cut",
												"dropped",
												"wrong-answer"
											] }, { "type": "null" }]
										},
										"lastStatus": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
										"noise": { "$ref": "#/$defs/noise" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"usage": {
								"description": "What the container used until the end of the recovery.",
								"anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }]
							},
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							}
						},
						"additionalProperties": false
					},
					{
						"description": "Clients that hung up, and what the service did after that.",
						"type": "object",
						"required": [
							"type",
							"liveness",
							"abandoned",
							"afterPhase"
						],
						"properties": {
							"type": { "const": "abandon" },
							"liveness": {
								"description": "The container before and after the experiment.",
								"anyOf": [{
									"type": "object",
									"required": ["before", "after"],
									"properties": {
										"before": { "$ref": "#/$defs/liveness" },
										"after": { "$ref": "#/$defs/liveness" }
									},
									"additionalProperties": false
								}, { "type": "null" }]
							},
							"abandoned": { "anyOf": [{
								"type": "object",
								"required": [
									"streamed",
									"clients",
									"answering",
									"waiting",
									"answered",
									"startedAtMs",
									"leftAtMs",
									"endedAtMs",
									"rest",
									"answerShare",
									"after",
									"usage",
									"noise"
								],
								"properties": {
									"streamed": {
										"description": "Whether they waited for the first text of a streamed answer.",
										"type": "boolean"
									},
									"clients": {
										"description": "Number of clients.",
										"$ref": "#/$defs/count"
									},
									"answering": {
										"description": "Clients that were being answered when they hung up.",
										"$ref": "#/$defs/count"
									},
									"waiting": {
										"description": "Clients that hung up while they waited for the answer to begin.",
										"$ref": "#/$defs/count"
									},
									"answered": {
										"description": "Clients that had the whole answer before they could hang up.",
										"$ref": "#/$defs/count"
									},
									"startedAtMs": { "$ref": "#/$defs/milliseconds" },
									"leftAtMs": {
										"description": "When the last of them had hung up.",
										"$ref": "#/$defs/milliseconds"
									},
									"endedAtMs": {
										"description": "Until when the CPU use was watched.",
										"$ref": "#/$defs/milliseconds"
									},
									"rest": {
										"description": "CPU use before they came, without any request.",
										"type": "array",
										"items": {
											"type": "object",
											"required": [
												"fromMs",
												"toMs",
												"cpuShare"
											],
											"properties": {
												"fromMs": { "$ref": "#/$defs/milliseconds" },
												"toMs": { "$ref": "#/$defs/milliseconds" },
												"cpuShare": {
													"description": "CPU seconds used per second.",
													"type": "number",
													"minimum": 0
												}
											},
											"additionalProperties": false
										},
										"maxItems": 1e4
									},
									"answerShare": {
										"description": "CPU seconds per second that one answer took in the steady state; null if that is not known.",
										"anyOf": [{ "type": "number" }, { "type": "null" }]
									},
									"after": {
										"description": "CPU use after they had hung up, without any request.",
										"type": "array",
										"items": {
											"type": "object",
											"required": [
												"fromMs",
												"toMs",
												"cpuShare"
											],
											"properties": {
												"fromMs": { "$ref": "#/$defs/milliseconds" },
												"toMs": { "$ref": "#/$defs/milliseconds" },
												"cpuShare": {
													"description": "CPU seconds used per second.",
													"type": "number",
													"minimum": 0
												}
											},
											"additionalProperties": false
										},
										"maxItems": 1e4
									},
									"usage": {
										"description": "What the container used from the first client on.",
										"anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }]
									},
									"noise": { "$ref": "#/$defs/noise" }
								},
								"additionalProperties": false
							}, { "type": "null" }] },
							"afterPhase": {
								"description": "Index of the phase after it in the record.",
								"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
							}
						},
						"additionalProperties": false
					}
				] },
				"lastLog": {
					"description": "The end of the container's log, if the service crashed, did not come back or failed requests.",
					"type": "object",
					"required": ["exitCode", "text"],
					"properties": {
						"exitCode": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
						"text": {
							"description": "The last lines of the log. Hostile text.",
							"$ref": "#/$defs/lines"
						}
					},
					"additionalProperties": false
				},
				"aborted": {
					"description": "Why it was ended early.",
					"anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }]
				},
				"skipped": {
					"description": "Why it did not run.",
					"anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }]
				}
			},
			"additionalProperties": false
		},
		"image": {
			"type": "object",
			"required": [
				"reference",
				"id",
				"digest"
			],
			"properties": {
				"reference": { "$ref": "#/$defs/name" },
				"id": { "$ref": "#/$defs/name" },
				"digest": { "anyOf": [{ "$ref": "#/$defs/name" }, { "type": "null" }] }
			},
			"additionalProperties": false
		},
		"line": {
			"description": "One line of text without control characters.",
			"type": "string",
			"maxLength": 2e3,
			"pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"
		},
		"lines": {
			"description": "Text without control characters other than line feeds.",
			"type": "string",
			"maxLength": 8e3,
			"pattern": "^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"
		},
		"liveness": {
			"description": "The engine's information about a container at one moment.",
			"type": "object",
			"required": [
				"status",
				"startedAt",
				"restartCount",
				"exitCode",
				"oomKilled"
			],
			"properties": {
				"status": { "$ref": "#/$defs/name" },
				"startedAt": { "$ref": "#/$defs/name" },
				"restartCount": { "$ref": "#/$defs/count" },
				"exitCode": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
				"oomKilled": { "type": "boolean" }
			},
			"additionalProperties": false
		},
		"message": {
			"description": "What happened, as a code with figures. A report turns it into a sentence.",
			"type": "object",
			"required": ["code", "args"],
			"properties": {
				"code": { "$ref": "#/$defs/name" },
				"args": {
					"type": "object",
					"additionalProperties": { "$ref": "#/$defs/argument" },
					"maxProperties": 100,
					"propertyNames": { "maxLength": 100 }
				}
			},
			"additionalProperties": false
		},
		"milliseconds": { "type": "number" },
		"moment": {
			"type": "string",
			"format": "date-time",
			"maxLength": 40
		},
		"name": {
			"description": "A name: one line of text without control characters.",
			"type": "string",
			"maxLength": 2e3,
			"pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"
		},
		"noise": {
			"description": "How busy the runner itself was.",
			"type": "object",
			"required": [
				"stealRatio",
				"busyRatio",
				"foreignRatio",
				"headroomRatio",
				"loopLagP99Ms",
				"canary"
			],
			"properties": {
				"stealRatio": {
					"description": "Share of the runner's CPU time that the hypervisor took.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				},
				"busyRatio": {
					"description": "Used share of the CPU time of all cores.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				},
				"foreignRatio": {
					"description": "Share of the CPU time of all cores that other programs than the drill used.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				},
				"headroomRatio": {
					"description": "CPUs that other programs left to the drill's containers / CPUs that the active containers may use.",
					"anyOf": [{
						"type": "number",
						"minimum": 0
					}, { "type": "null" }]
				},
				"loopLagP99Ms": {
					"description": "How late the load generator's event loop ran.",
					"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
				},
				"canary": {
					"description": "A fixed computation of about 5 ms that runs repeatedly.",
					"anyOf": [{
						"type": "object",
						"required": [
							"runs",
							"medianMs",
							"cv",
							"waitRatio"
						],
						"properties": {
							"runs": { "$ref": "#/$defs/count" },
							"medianMs": { "$ref": "#/$defs/milliseconds" },
							"cv": {
								"description": "Standard deviation of its times / their mean, without the slowest 5 % (rounded up) of the runs.",
								"type": "number",
								"minimum": 0
							},
							"waitRatio": {
								"description": "Share of its time that it waited for a core.",
								"anyOf": [{
									"type": "number",
									"minimum": 0
								}, { "type": "null" }]
							}
						},
						"additionalProperties": false
					}, { "type": "null" }]
				}
			},
			"additionalProperties": false
		},
		"objectiveKind": { "enum": [
			"availability",
			"p95",
			"ttft",
			"answer-ttft",
			"tpot",
			"stall",
			"within-limits",
			"recovery",
			"steady",
			"stop",
			"drain",
			"growth",
			"refusals",
			"isolation",
			"prompt-kept",
			"long-texts",
			"shedding",
			"goodput",
			"degrading",
			"running-first",
			"memory-left",
			"start",
			"false-ready",
			"noticed",
			"health",
			"budget-memory",
			"budget-cpu",
			"baseline-slowdown",
			"baseline-ttft",
			"baseline-tpot",
			"baseline-availability"
		] },
		"parameter": {
			"description": "A parameter's value.",
			"anyOf": [
				{ "$ref": "#/$defs/line" },
				{ "type": [
					"number",
					"boolean",
					"null"
				] },
				{
					"type": "array",
					"items": { "$ref": "#/$defs/parameter" },
					"maxItems": 100
				},
				{
					"type": "object",
					"additionalProperties": { "$ref": "#/$defs/parameter" },
					"maxProperties": 100,
					"propertyNames": { "maxLength": 2e3 }
				}
			]
		},
		"phase": {
			"type": "object",
			"required": [
				"name",
				"startedAtMs",
				"endedAtMs",
				"measurement",
				"usage",
				"noise",
				"samples"
			],
			"properties": {
				"name": {
					"description": "`steady-state`, an experiment's name, or `after <name>`.",
					"$ref": "#/$defs/name"
				},
				"startedAtMs": { "$ref": "#/$defs/milliseconds" },
				"endedAtMs": { "$ref": "#/$defs/milliseconds" },
				"measurement": {
					"type": "object",
					"required": [
						"requests",
						"ok",
						"availability",
						"byOutcome",
						"p50Ms",
						"p95Ms",
						"generatorLagP99Ms",
						"late"
					],
					"properties": {
						"requests": { "$ref": "#/$defs/count" },
						"ok": { "$ref": "#/$defs/count" },
						"availability": { "anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }] },
						"byOutcome": {
							"type": "object",
							"required": [
								"ok",
								"http-error",
								"timeout",
								"refused",
								"cut",
								"dropped",
								"wrong-answer"
							],
							"properties": {
								"ok": { "$ref": "#/$defs/count" },
								"http-error": { "$ref": "#/$defs/count" },
								"timeout": { "$ref": "#/$defs/count" },
								"refused": { "$ref": "#/$defs/count" },
								"cut": { "$ref": "#/$defs/count" },
								"dropped": { "$ref": "#/$defs/count" },
								"wrong-answer": { "$ref": "#/$defs/count" }
							},
							"additionalProperties": false
						},
						"p50Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
						"p95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
						"generatorLagP99Ms": {
							"description": "How late the load generator sent requests.",
							"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
						},
						"late": {
							"description": "Number of requests that the load generator sent late.",
							"$ref": "#/$defs/count"
						},
						"stream": {
							"description": "Times of the streamed answers; a failed request counts as one that took longer than any other. Null if a figure applies to no answer.",
							"type": "object",
							"required": [
								"ttftP50Ms",
								"ttftP95Ms",
								"answerTtftP50Ms",
								"answerTtftP95Ms",
								"tpotP50Ms",
								"tpotP95Ms",
								"stallP95Ms",
								"withAnswer",
								"withTpot",
								"withStall",
								"reasoned"
							],
							"properties": {
								"ttftP50Ms": {
									"description": "Time to the first piece of text.",
									"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
								},
								"ttftP95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
								"answerTtftP50Ms": {
									"description": "Time to the first piece of the answer itself, after its reasoning.",
									"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
								},
								"answerTtftP95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
								"tpotP50Ms": {
									"description": "Time per output token after the first.",
									"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
								},
								"tpotP95Ms": { "anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }] },
								"stallP95Ms": {
									"description": "The longest time between two pieces of text of an answer.",
									"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
								},
								"withAnswer": {
									"description": "Number of good answers that are more than reasoning.",
									"$ref": "#/$defs/count"
								},
								"withTpot": {
									"description": "Number of good answers with a time per output token.",
									"$ref": "#/$defs/count"
								},
								"withStall": {
									"description": "Number of good answers in more than one piece.",
									"$ref": "#/$defs/count"
								},
								"reasoned": {
									"description": "Number of answers whose first piece of text was reasoning.",
									"$ref": "#/$defs/count"
								}
							},
							"additionalProperties": false
						}
					},
					"additionalProperties": false
				},
				"usage": { "anyOf": [{ "$ref": "#/$defs/usage" }, { "type": "null" }] },
				"noise": { "$ref": "#/$defs/noise" },
				"samples": {
					"type": "array",
					"items": {
						"description": "A row with the columns of sampleColumns.",
						"type": "array",
						"prefixItems": [
							{ "$ref": "#/$defs/name" },
							{ "$ref": "#/$defs/milliseconds" },
							{
								"description": "null: never sent",
								"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
							},
							{ "$ref": "#/$defs/milliseconds" },
							{
								"description": "From the intended send time; a failed request counts as at least the request time-out.",
								"$ref": "#/$defs/milliseconds"
							},
							{ "enum": [
								"ok",
								"http-error",
								"timeout",
								"refused",
								"cut",
								"dropped",
								"wrong-answer"
							] },
							{ "anyOf": [{ "type": "integer" }, { "type": "null" }] },
							{ "anyOf": [{ "$ref": "#/$defs/line" }, { "type": "null" }] },
							{
								"description": "Why it is not `ok`.",
								"anyOf": [{ "$ref": "#/$defs/message" }, { "type": "null" }]
							},
							{
								"description": "Whether the load generator sent it late.",
								"type": "boolean"
							},
							{
								"description": "The service rejected it with 429 or 503 and Retry-After.",
								"type": "boolean"
							},
							{
								"description": "The experiment itself caused its failure, so it is not judged.",
								"type": "boolean"
							},
							{
								"description": "Dropped because the maximum number of requests that the generator can hold were already waiting.",
								"type": "boolean"
							},
							{
								"description": "null: not streamed, or no stream began",
								"anyOf": [{
									"type": "array",
									"prefixItems": [
										{
											"description": "Time to the first piece of text; null: none came",
											"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
										},
										{
											"description": "Time per output token; null: not applicable",
											"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
										},
										{
											"description": "Longest time between two pieces of text; null: not applicable",
											"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
										},
										{
											"description": "Words of the answer.",
											"$ref": "#/$defs/count"
										},
										{
											"description": "Whether the first piece of text was reasoning.",
											"type": "boolean"
										},
										{
											"description": "Time to the first piece of the answer itself; null: it is nothing but reasoning",
											"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
										},
										{
											"description": "Time to the beginning of the longest time between two pieces",
											"anyOf": [{ "$ref": "#/$defs/milliseconds" }, { "type": "null" }]
										}
									],
									"minItems": 7,
									"items": false
								}, { "type": "null" }]
							}
						],
						"minItems": 14,
						"items": false
					},
					"maxItems": 1e6
				}
			},
			"additionalProperties": false
		},
		"process": {
			"description": "A process, with its number inside the container.",
			"type": "object",
			"required": ["name", "pidInside"],
			"properties": {
				"name": { "$ref": "#/$defs/line" },
				"pidInside": { "anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }] }
			},
			"additionalProperties": false
		},
		"ratio": {
			"type": "number",
			"minimum": 0,
			"maximum": 1
		},
		"removal": {
			"description": "How a disturbance was removed.",
			"type": "object",
			"required": ["status", "processesLeft"],
			"properties": {
				"status": { "oneOf": [{ "enum": ["pending", "done"] }, {
					"type": "object",
					"required": ["failed"],
					"properties": { "failed": {
						"type": "array",
						"items": { "$ref": "#/$defs/message" },
						"maxItems": 20
					} },
					"additionalProperties": false
				}] },
				"processesLeft": {
					"description": "Number of its processes that are left in the container; null if it has none, or the number is not known.",
					"anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }]
				}
			},
			"additionalProperties": false
		},
		"steps": { "anyOf": [{
			"type": "array",
			"items": { "$ref": "#/$defs/line" },
			"maxItems": 20
		}, { "type": "null" }] },
		"usage": {
			"type": "object",
			"required": [
				"cpuShare",
				"throttledRatio",
				"throttledShare",
				"memoryBytes",
				"peaks"
			],
			"properties": {
				"cpuShare": {
					"description": "CPU seconds used per second.",
					"anyOf": [{ "type": "number" }, { "type": "null" }]
				},
				"throttledRatio": {
					"description": "Share of scheduling periods that were throttled.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				},
				"throttledShare": {
					"description": "Seconds throttled per second, summed over the cores.",
					"anyOf": [{ "type": "number" }, { "type": "null" }]
				},
				"memoryBytes": { "anyOf": [{ "type": "number" }, { "type": "null" }] },
				"peaks": {
					"description": "Peak use: for memory the largest reading, for everything else the largest mean per second over 5 s.",
					"type": "object",
					"required": [
						"cpus",
						"memoryBytes",
						"writtenPerSecond",
						"readPerSecond",
						"networkPerSecond"
					],
					"properties": {
						"cpus": {
							"description": "CPU seconds used per second.",
							"anyOf": [{
								"type": "number",
								"minimum": 0
							}, { "type": "null" }]
						},
						"memoryBytes": { "anyOf": [{
							"type": "number",
							"minimum": 0
						}, { "type": "null" }] },
						"writtenPerSecond": {
							"description": "Bytes written to block devices.",
							"anyOf": [{
								"type": "number",
								"minimum": 0
							}, { "type": "null" }]
						},
						"readPerSecond": {
							"description": "Bytes read from block devices.",
							"anyOf": [{
								"type": "number",
								"minimum": 0
							}, { "type": "null" }]
						},
						"networkPerSecond": {
							"description": "Bytes received and sent.",
							"anyOf": [{
								"type": "number",
								"minimum": 0
							}, { "type": "null" }]
						}
					},
					"additionalProperties": false
				}
			},
			"additionalProperties": false
		},
		"usageMoment": {
			"description": "What a container used since the previous reading, and its memory at this one.",
			"type": "object",
			"required": [
				"atMs",
				"cpuShare",
				"memoryBytes",
				"throttledRatio"
			],
			"properties": {
				"atMs": { "$ref": "#/$defs/milliseconds" },
				"cpuShare": {
					"description": "CPU seconds used per second.",
					"anyOf": [{
						"type": "number",
						"minimum": 0
					}, { "type": "null" }]
				},
				"memoryBytes": { "anyOf": [{
					"type": "number",
					"minimum": 0
				}, { "type": "null" }] },
				"throttledRatio": {
					"description": "Share of scheduling periods that were throttled.",
					"anyOf": [{ "$ref": "#/$defs/ratio" }, { "type": "null" }]
				}
			},
			"additionalProperties": false
		}
	}
};

// src/report/result/result-schema.ts
var import__2020 = require__2020();
/** A hostile file may have arrays with millions of wrong values; only this many of each are validated. */
const MAX_ITEMS = 200;
/**
* Returns all departures from `result.schema.generated.json`; empty for a valid value. Beyond the first values of long
* arrays it only returns the first departure.
*/
function departuresOf(value) {
	const first = departures(compiled(false), value);
	if (first.length === 0) return [];
	const near = departures(compiled(true), shortened(value));
	return near.length === 0 ? first : near;
}
function departures(validate, value) {
	return validate(value) ? [] : validate.errors ?? [];
}
/** Cached: compiling takes longer than validating most files, and a merge reads a hundred of them. */
const validators = /* @__PURE__ */ new Map();
function compiled(allErrors) {
	const validate = validators.get(allErrors) ?? compile(allErrors);
	validators.set(allErrors, validate);
	return validate;
}
function compile(allErrors) {
	const strictness = {
		strict: true,
		strictTuples: false,
		allowUnionTypes: true
	};
	const $defs = {
		...result_schema_generated_default.$defs,
		objectiveKind: { enum: Object.keys(OBJECTIVES) }
	};
	return new import__2020.Ajv2020({
		allErrors,
		verbose: true,
		formats,
		...strictness
	}).compile({
		...result_schema_generated_default,
		$defs
	});
}
/** Returns the value with every array cut. Only used for invalid values. */
function shortened(value) {
	if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map(shortened);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}

// src/report/result/result-sense.ts
/** A thousand years: no drill is longer, and sums of such times are still precise. */
const MAX_TIME_MS = 31536e9;
/** Larger than any time, size, rate or ratio of a drill. Products and quotients of such numbers stay finite. */
const MAX_NUMBER = 0x38d7ea4c68000;
/** One problem is enough to reject a file. */
const MAX_NAMED = 5;
/** Finds numbers that a drill can't produce, such as 1e300. */
function immeasurableIn(result) {
	const problems = [];
	const look = (value, at) => {
		if (problems.length === MAX_NAMED) return;
		if (typeof value === "number" && Math.abs(value) > MAX_NUMBER) problems.push(wrongValue(fieldAt(at), value, "number-up-to", MAX_NUMBER));
		if (typeof value !== "object" || value === null) return;
		for (const [key, inner] of Object.entries(value)) look(inner, `${at}/${key}`);
	};
	look(result, "");
	return problems;
}
/** Finds contradictions in a record. */
function nonsenseIn(record) {
	const { plan, phases, experiments, baseline } = record;
	const comparisons = baseline?.comparisons ?? [];
	return [
		...planProblems(record),
		...phases.flatMap((phase, index) => phaseProblems(phase, `phases[${index}]`)),
		...experiments.flatMap((experiment, index) => experimentProblems(experiment, `experiments[${index}]`, phases.length)),
		...comparisons.flatMap(({ experiment, candidate, baseline: other }, index) => {
			const at = `baseline.comparisons[${index}]`;
			return [
				...indexProblems(`${at}.experiment`, experiment, experiments.length, "experiments"),
				...phaseProblems(candidate, `${at}.candidate`),
				...phaseProblems(other, `${at}.baseline`),
				...pairProblems(at, candidate, other)
			];
		}),
		...(baseline?.experiments ?? []).flatMap((experiment, index) => experimentProblems(experiment, `baseline.experiments[${index}]`, phases.length)),
		...usageProblems(record.usage, "usage"),
		...usageProblems(baseline?.usage ?? [], "baseline.usage"),
		...plan.baseline === null && baseline !== null ? [message("result.no-baseline", {})] : []
	];
}
function planProblems({ plan }) {
	const { limits, requestTimeoutMs, readyTimeoutMs, durationMs, maxDurationMs } = plan;
	return [
		...Object.entries({
			requestTimeoutMs,
			readyTimeoutMs,
			durationMs,
			maxDurationMs
		}).flatMap(([name, ms]) => timeProblems(`plan.${name}`, ms)),
		...limitProblems("plan.limits", limits),
		...plan.experiments.flatMap((experiment, index) => limitProblems(`plan.experiments[${index}].limits`, experiment.limits ?? {})),
		...maxDurationMs >= durationMs ? [] : [message("result.short-maximum", {})]
	];
}
function limitProblems(at, limits) {
	return kindsWhere(({ input }) => input !== void 0).flatMap((kind) => {
		const { limit: source, unit } = OBJECTIVES[kind];
		const limit = source.from === "plan" ? limits[source.key] : void 0;
		return source.from !== "plan" || limit === void 0 ? [] : limitProblem(`${at}.${source.key}`, unit, limit);
	});
}
function limitProblem(name, unit, limit) {
	switch (unit) {
		case "milliseconds": return timeProblems(name, limit);
		case "ratio": return limit > 0 && limit < 1 ? [] : [wrongValue(name, limit, "ratio")];
		case "slowdown": return limit > 0 && limit <= 1e3 ? [] : [wrongValue(name, limit, "slowdown")];
		default: return limit >= 0 ? [] : [wrongValue(name, limit, "minimum", 0)];
	}
}
function timeProblems(name, ms) {
	return ms >= 0 && ms <= MAX_TIME_MS ? [] : [wrongValue(name, ms, "time-up-to", MAX_TIME_MS)];
}
function phaseProblems(phase, at) {
	const { samples, measurement, startedAtMs, endedAtMs } = phase;
	const impossible = samples.findIndex((sample) => !isPossible(sample));
	if (impossible >= 0) return [message("result.impossible-sample", {
		field: `${at}.samples[${impossible}]`,
		maxMs: MAX_TIME_MS
	})];
	const { byOutcome, stream, ...figures } = measure(samples);
	return [
		...spanProblems(at, {
			startedAtMs,
			endedAtMs
		}),
		...Object.keys(figures).flatMap((name) => differs(`${at}.measurement.${name}`, measurement[name], figures[name])),
		...streamProblems(`${at}.measurement.stream`, measurement.stream, stream),
		...OUTCOMES.flatMap((outcome) => differs(`${at}.measurement.byOutcome.${outcome}`, measurement.byOutcome[outcome], byOutcome[outcome]))
	];
}
function streamProblems(at, written, summed) {
	return Object.keys(summed ?? written ?? {}).flatMap((name) => differs(`${at}.${name}`, written?.[name] ?? null, summed?.[name] ?? null));
}
function spanProblems(at, { startedAtMs, endedAtMs }) {
	return [
		...timeProblems(`${at}.startedAtMs`, startedAtMs),
		...timeProblems(`${at}.endedAtMs`, endedAtMs),
		...endedAtMs < startedAtMs ? [message("result.ends-early", { field: at })] : []
	];
}
function differs(name, written, summed) {
	return written === summed ? [] : [message("result.other-sum", {
		field: name,
		written,
		summed
	})];
}
function isPossible({ intendedAtMs, sentAtMs, endedAtMs, latencyMs, outcome, stream }) {
	const { ttftMs, answerTtftMs, tpotMs, maxStallMs, stallFromMs } = stream ?? {};
	const ofText = [
		ttftMs,
		answerTtftMs,
		tpotMs,
		maxStallMs,
		stallFromMs
	].map((ms) => ms ?? 0);
	const times = [
		intendedAtMs,
		sentAtMs ?? 0,
		endedAtMs,
		latencyMs,
		...ofText
	];
	return sentAtMs === null === (outcome === "dropped") && times.every((ms) => ms >= 0 && ms <= MAX_TIME_MS) && endedAtMs >= intendedAtMs;
}
function experimentProblems(experiment, at, phases) {
	const { outcome } = experiment;
	return [
		...indexProblems(`${at}.outcome.duringPhase`, duringIndex(experiment), phases, "phases"),
		...indexProblems(`${at}.outcome.afterPhase`, afterIndex(experiment), phases, "phases"),
		...outcome.type !== "probe" || outcome.attempted === null ? [] : spanProblems(`${at}.outcome.attempted`, outcome.attempted)
	];
}
function usageProblems(usage, at) {
	const late = usage.find(({ atMs }) => atMs > MAX_TIME_MS);
	if (late !== void 0) return timeProblems(`${at}[${usage.indexOf(late)}].atMs`, late.atMs);
	const back = usage.findIndex(({ atMs }, index) => atMs < (usage[index - 1]?.atMs ?? 0));
	return back < 0 ? [] : [message("result.unsorted", { field: `${at}[${back}].atMs` })];
}
function indexProblems(name, index, count, of) {
	if (index === null || Number.isInteger(index) && index >= 0 && index < count) return [];
	return [message("result.no-such-index", {
		field: name,
		index,
		count,
		of
	})];
}
/** A cancelled drill may have sent the last request to only one of the two. */
function pairProblems(at, candidate, baseline) {
	const [ours, others] = [candidate.samples.length, baseline.samples.length];
	if (Math.abs(ours - others) <= 1) return [];
	return [message("result.unpaired", {
		field: at,
		candidate: ours,
		baseline: others
	})];
}

// src/report/result/read-result.ts
/** A result is 8 levels deep. The limit protects recursive code. */
const MAX_DEPTH = 40;
/** A result has one list or object per sixty characters. The limit protects the memory from many small ones. */
const MIN_CHARACTERS_PER_LIST = 16;
const ALWAYS_ALLOWED_LISTS = 1e4;
/**
* Reads the drill back from the text of a `result.json`: the inverse of `resultText(toResult(...))`, which then writes the
* same text again. The text is untrusted.
* @throws ResultError with all problems at once
*/
function readResult(text) {
	const nested = nestingProblem(text);
	if (nested !== null) throw new ResultError([nested]);
	const value = parse(text);
	const mismatch = kindProblem(value);
	if (mismatch !== null) throw new ResultError([mismatch]);
	const departures = departuresOf(value);
	if (departures.length > 0) throw new ResultError(problemsOf(departures));
	const result = value;
	const record = recordOf(result);
	const nonsense = nonsenseIn(record);
	if (nonsense.length === 0) nonsense.push(...immeasurableIn(result));
	if (nonsense.length > 0) throw new ResultError(nonsense);
	return {
		record,
		verdict: result.verdict,
		provenance: result.provenance
	};
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new ResultError([message("result.not-json", { reason: cleanLine(messageOf(error), 60) })]);
	}
}
/** Checked first, because another kind or version of file would only give a long list of departures. */
function kindProblem(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, "schemaVersion")) return message("result.not-a-result", {});
	const { schemaVersion, $schema } = value;
	if (schemaVersion !== 11) return message("result.other-version", {
		found: quoted(schemaVersion),
		read: 11
	});
	if ($schema === "urn:qwen-fault-drill:result:11") return null;
	return message("result.other-schema", {
		found: quoted($schema),
		expected: SCHEMA_ID
	});
}
function recordOf(result) {
	const { $schema: _, schemaVersion: __, provenance: ___, verdict: ____, sampleColumns: _____, ...seen } = result;
	return {
		...seen,
		plan: planOf(result.plan),
		phases: result.phases.map(phaseOf),
		baseline: result.baseline === null ? null : baselineOf(result.baseline),
		experiments: [...seen.experiments],
		sentiments: [...seen.sentiments],
		checks: [...seen.checks],
		warnings: [...seen.warnings]
	};
}
function planOf(plan) {
	const { envKeys, ...target } = plan.target;
	return {
		...plan,
		target: {
			...target,
			env: Object.fromEntries(envKeys.map((key) => [key, "***"])),
			settings: NO_SETTINGS
		},
		experiments: plan.experiments.map(masked)
	};
}
/** Confidential parameters were hidden by the drill. Any other value there must not be treated as a secret. */
function masked(experiment) {
	const { parameters, confidential = [] } = experiment;
	const hidden = new Set(confidential);
	const values = Object.entries(parameters).map(([name, value]) => [name, hidden.has(name) && value !== "" ? "***" : value]);
	return {
		...experiment,
		parameters: Object.fromEntries(values)
	};
}
function phaseOf({ samples, ...phase }) {
	return {
		...phase,
		samples: samples.map(fromRow)
	};
}
function baselineOf(baseline) {
	const comparisons = baseline.comparisons.map((comparison) => ({
		...comparison,
		candidate: phaseOf(comparison.candidate),
		baseline: phaseOf(comparison.baseline)
	}));
	return {
		...baseline,
		comparisons,
		experiments: [...baseline.experiments]
	};
}
/** Checks the text, because parsing an extreme file could exhaust the stack or the memory. */
function nestingProblem(text) {
	const maxLists = ALWAYS_ALLOWED_LISTS + text.length / MIN_CHARACTERS_PER_LIST;
	let [depth, lists] = [0, 0];
	for (let at = 0; at < text.length; at += 1) {
		const character = text.charCodeAt(at);
		if (character === QUOTE) at = endOfString(text, at);
		else if (character === BRACKET || character === BRACE) {
			depth += 1;
			lists += 1;
			if (depth > MAX_DEPTH) return message("result.too-deep", { max: MAX_DEPTH });
			if (lists > maxLists) return message("result.too-many-lists", {});
		} else if (character === BRACKET + 2 || character === BRACE + 2) depth -= 1;
	}
	return null;
}
const [QUOTE, BRACKET, BRACE, BACKSLASH] = [
	34,
	91,
	123,
	92
];
/** Returns where the string that begins at `from` ends, or the end of the text if it is not closed. */
function endOfString(text, from) {
	for (let at = text.indexOf("\"", from + 1); at >= 0; at = text.indexOf("\"", at + 1)) {
		let before = at;
		while (text.charCodeAt(before - 1) === BACKSLASH && before > from + 1) before -= 1;
		if ((at - before) % 2 === 0) return at;
	}
	return text.length;
}

export { readResult as t };