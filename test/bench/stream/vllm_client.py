"""Runs the request function of vLLM's serving benchmark: vllm_client.py FILE URL CLIENTS SECONDS. Prints JSON."""

import asyncio
import importlib.util
import inspect
import json
import sys
import time
from unittest.mock import MagicMock

import aiohttp

file, url, clients, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])

# Older versions import these for a tokenizer, which no request needs.
sys.modules |= {name: MagicMock() for name in ("transformers", "huggingface_hub", "huggingface_hub.constants")}
spec = importlib.util.spec_from_file_location("request_functions", file)
functions = importlib.util.module_from_spec(spec)
sys.modules[spec.name] = functions
spec.loader.exec_module(functions)
send = functions.async_request_openai_chat_completions


async def client(session, until, answers):
    order = functions.RequestFuncInput(prompt="hello", api_url=url, prompt_len=1, output_len=32, model="m")
    more = {"session": session} if "session" in inspect.signature(send).parameters else {}
    while time.perf_counter() < until:
        started = time.perf_counter()
        answer = await send(order, **more)
        if not answer.success:
            raise RuntimeError(answer.error)
        sent = getattr(answer, "start_time", 0) or started
        figures = {"sentAtMs": sent * 1000, "ttftMs": answer.ttft * 1000, "maxStallMs": max(answer.itl) * 1000}
        answers.append({**figures, "text": answer.generated_text})


async def main():
    answers = []
    before = time.process_time()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        until = time.perf_counter() + seconds
        await asyncio.gather(*(client(session, until, answers) for _ in range(clients)))
    print(json.dumps({"cpuMs": (time.process_time() - before) * 1000, "answers": answers}))


asyncio.run(main())
