"""What the python servers of the tests answer: the envelope of POST /predict, the label by words instead of a model.

WORK_MS      CPU time per request, in place of a model's (5)
SLEEP_MS     time waited per request, without CPU (0)
WEIGHTS_MIB  memory that a process holds from its start, as a model's weights would be (0)
LEAK         keeps what is said of each request, a thousand times over, for ever
"""

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

leak_cache = []


def count_characters(text):
    until = time.thread_time() + WORK_S
    while time.thread_time() < until:
        pass
    return f"You wrote {len(text)} characters."


def envelope(text, respond=count_characters):
    """Raises where the text is none, as a service that does not look at its input would."""
    label = "negative" if NEGATIVE.search(text) else "positive"
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
