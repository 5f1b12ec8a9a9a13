"""Flask and torch as their tutorials have it: a model of transformers generates greedily after each text.

The model has random weights and reads bytes, so nothing is downloaded; the label is found by words, as in the others.
"""

import torch
from answering import envelope
from flask import Flask, jsonify, request
from transformers import Qwen2Config, Qwen2ForCausalLM

NEW_TOKENS = 8
CONTEXT = 1024
START = 0

torch.manual_seed(0)
torch.set_num_threads(1)
model = Qwen2ForCausalLM(
    Qwen2Config(
        vocab_size=256,
        hidden_size=128,
        intermediate_size=512,
        num_hidden_layers=4,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=1 + CONTEXT + NEW_TOKENS,
        bos_token_id=START,
        eos_token_id=None,
    )
).eval()

app = Flask(__name__)


def generate(text):
    tokens = torch.tensor([[START, *text.encode()[-CONTEXT:]]])
    output = model.generate(
        tokens, attention_mask=torch.ones_like(tokens), max_new_tokens=NEW_TOKENS, do_sample=False, pad_token_id=START
    )
    return bytes(output[0, tokens.shape[1] :].tolist()).hex()


@app.get("/health")
def health():
    return jsonify(status="ok")


@app.post("/predict")
def predict():
    return jsonify(envelope(request.get_json()["input"], generate))


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8080)
