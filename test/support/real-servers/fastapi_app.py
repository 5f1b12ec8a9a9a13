"""FastAPI as its tutorials have it; run as a program under uvicorn. What is no text never reaches it: that is a 422.

STRICT             refuses a text without a word in it, too
LIMIT_CONCURRENCY  uvicorn answers 503 beyond so many connections (none)
"""

import os

import uvicorn
from answering import envelope
from fastapi import FastAPI, Request
from pydantic import BaseModel, field_validator

app = FastAPI()


class Question(BaseModel):
    input: str

    @field_validator("input")
    @classmethod
    def has_words(cls, text):
        if os.environ.get("STRICT") and not text.strip():
            raise ValueError("there is no word in it")
        return text


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/predict")
def predict(question: Question, request: Request):
    return envelope(question.input, request.headers.get("user-agent"))


if __name__ == "__main__":
    limit = int(os.environ["LIMIT_CONCURRENCY"]) if "LIMIT_CONCURRENCY" in os.environ else None
    uvicorn.run(app, host="0.0.0.0", port=8080, log_level="warning", limit_concurrency=limit)
