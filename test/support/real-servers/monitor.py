"""Watches a service from outside as a script beside it would: one request after the other, until it is told to stop.

Usage: monitor.py URL INTERVAL. An answer is good if its status is 200 within 10 seconds. On SIGTERM it prints what it saw
up to the last good answer, as JSON: after that the service may be gone, with its drill.
"""

import json
import signal
import sys
import time
import urllib.request

url, interval = sys.argv[1], float(sys.argv[2])
answers = []
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
    answers.append(is_good())
    time.sleep(interval)
while answers and not answers[-1]:
    answers.pop()
print(json.dumps({"total": len(answers), "good": sum(answers)}))
