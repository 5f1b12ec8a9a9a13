"""Flask in front of redis, which keeps each answer for a minute.

REDIS    where redis is (redis)
WITHOUT  what it does without redis: answer by itself, soon (answer); wait for redis, with no time-out (hang); exit (exit)
"""

import json
import os

import redis
from answering import envelope
from flask import Flask, jsonify, request
from redis.backoff import NoBackoff
from redis.retry import Retry

WITHOUT = os.environ.get("WITHOUT", "answer")
# By default its client neither limits how long it waits nor gives up at once: it tries again for seconds.
SOON = {"socket_timeout": 0.2, "socket_connect_timeout": 0.2, "retry": Retry(NoBackoff(), 0)}

app = Flask(__name__)
cache = redis.Redis(os.environ.get("REDIS", "redis"), **({} if WITHOUT == "hang" else SOON))


@app.get("/health")
def health():
    return jsonify(status="ok")


@app.post("/predict")
def predict():
    text = request.get_json()["input"]
    try:
        kept = cache.get(text)
        answer = json.loads(kept) if kept else envelope(text)
        cache.set(text, json.dumps(answer), ex=60)
    except redis.RedisError:
        if WITHOUT == "exit":
            os._exit(1)
        answer = envelope(text)
    return jsonify(answer)


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8080)
