/** Texts with an obvious sentiment, in plain English that even small models understand. */
export const CLEAR_TEXTS: readonly string[] = [
  "I love this phone. It is wonderful, the best gift I ever had, and it makes me happy every day.",
  "What a great day! The food was excellent, the people were kind, and we had fun until late.",
  "I hate this phone. It is terrible, the worst I ever had, and it makes me angry every day.",
  "What an awful day! The food was disgusting, the people were rude, and we were sad until late.",
];
