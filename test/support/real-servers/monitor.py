"""Watches a service from outside as a script beside it would: one request after the other, until it is told to stop.

Usage: monitor.py URL INTERVAL. An answer is good if its status is 200 within 10 seconds. On SIGTERM it prints what it saw, as JSON.
"""

import json
import signal
import sys
import time
import urllib.request

url, interval = sys.argv[1], float(sys.argv[2])
latencies = []
total = 0
stopped = False


def stop(*_):
    global stopped
    stopped = True


def is_good():
    body = json.dumps({"input": "Hello, how are you?"}).encode()
    question = urllib.request.Request(url, body, {"content-type": "application/json"})
    try:
        with urllib.request.urlopen(question, timeout=10) as answer:
            return answer.status == 200
    except OSError:
        return False


signal.signal(signal.SIGTERM, stop)
while not stopped:
    begun = time.monotonic()
    if is_good():
        latencies.append(time.monotonic() - begun)
    total += 1
    time.sleep(interval)
print(json.dumps({"total": total, "good": len(latencies), "mean_s": sum(latencies) / max(len(latencies), 1)}))
