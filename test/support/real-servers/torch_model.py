"""A model of transformers, of Qwen's architecture, that writes greedily after each text.

It has random weights and reads bytes, so nothing is downloaded.
"""

import torch
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


def generate(text):
    tokens = torch.tensor([[START, *text.encode()[-CONTEXT:]]])
    output = model.generate(
        tokens, attention_mask=torch.ones_like(tokens), max_new_tokens=NEW_TOKENS, do_sample=False, pad_token_id=START
    )
    return bytes(output[0, tokens.shape[1] :].tolist()).hex()
