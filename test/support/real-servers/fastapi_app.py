"""FastAPI as its tutorials have it; run as a program under uvicorn. What is no text never reaches it: that is a 422."""

import uvicorn
from answering import envelope
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Question(BaseModel):
    input: str


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/predict")
def predict(question: Question):
    return envelope(question.input)


if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=8080, log_level="warning")
