// What the stand-in can say. No token may occur twice in one reply, a reply has at most 15 tokens, and its
// words must not speak against its own mood: they are weighed like the user's. The tests hold all three.

export type Mood = "positive" | "negative" | "neutral";
export type Language = "en" | "zh";

export interface Reply {
  readonly mood: Mood;
  readonly language: Language;
  readonly text: string;
}

export const REPLIES: readonly Reply[] = [
  { mood: "positive", language: "en", text: "I'm glad to hear that!" },
  { mood: "negative", language: "en", text: "I'm sorry to hear that." },
  { mood: "neutral", language: "en", text: "Noted, I see." },
  { mood: "positive", language: "zh", text: "很高兴听到这个好消息！" },
  { mood: "negative", language: "zh", text: "很抱歉给您带来不便。" },
  { mood: "neutral", language: "zh", text: "收到，知道了。" },
];
