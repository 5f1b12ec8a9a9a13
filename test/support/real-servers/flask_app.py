"""Flask as its tutorials have it: run as a program, its development server; or under gunicorn, as flask_app:app."""

from answering import envelope
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/health")
def health():
    return jsonify(status="ok")


@app.post("/predict")
def predict():
    return jsonify(envelope(request.get_json()["input"], request.headers.get("user-agent")))


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8080)
