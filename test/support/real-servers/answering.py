"""What the python servers of the tests answer: the envelope of POST /predict, the label by words instead of a model.

MODEL        torch: a model of transformers writes the response (CPU time alone is spent)
WORK_MS      CPU time per request, in place of a model's (5)
SLEEP_MS     time waited per request, without CPU (0)
WEIGHTS_MIB  memory that a process holds from its start, as a model's weights would be (0)
FAIL_EVERY   one of so many requests of each client raises, as an inference that fails now and then would (none)
LEAK         keeps what is said of each request, a thousand times over, for ever
"""

import collections
import itertools
import os
import re
import time
from datetime import datetime, timezone

NEGATIVE = re.compile(
    "hate|terrible|awful|broken|angry|sad|disaster|worst|dirty|rude|horrible|waste|糟|讨厌|生气|失望|脏|恶劣", re.I
)
WORK_S = float(os.environ.get("WORK_MS", "5")) / 1000
SLEEP_S = float(os.environ.get("SLEEP_MS", "0")) / 1000
WEIGHTS = bytearray(b"\1") * (int(os.environ.get("WEIGHTS_MIB", "0")) * 1024 * 1024)

FAIL_EVERY = int(os.environ.get("FAIL_EVERY", "0"))

asked = collections.defaultdict(lambda: itertools.count(1))
leak_cache = []


def count_characters(text):
    until = time.thread_time() + WORK_S
    while time.thread_time() < until:
        pass
    return f"You wrote {len(text)} characters."


if os.environ.get("MODEL") == "torch":
    from torch_model import generate as respond
else:
    respond = count_characters


def envelope(text, client=""):
    """Raises where the text is none, as a service that does not look at its input would. A client is a user agent."""
    label = "negative" if NEGATIVE.search(text) else "positive"
    if FAIL_EVERY and next(asked[client]) % FAIL_EVERY == 0:
        raise RuntimeError("the inference failed")
    response = respond(text)
    time.sleep(SLEEP_S)
    output = {
        "success": True,
        "sentiment": label,
        "response": response,
        "timestamp": datetime.now(timezone.utc).isoformat(),
        "version": "real-server-1",
    }
    if os.environ.get("LEAK"):
        leak_cache.append(str({"input": text, **output}) * 1000)
    return output
