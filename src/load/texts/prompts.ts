/** One built-in prompt. `clear` is the sentiment any reader would give it; null for a neutral one. */
export interface Prompt {
  readonly id: string;
  readonly text: string;
  readonly clear: "positive" | "negative" | null;
}

/**
 * The built-in set: English and Chinese, short and long, clearly positive, clearly negative and neutral.
 * Twenty of them, so that the minimum number of requests of the steady state includes each one once.
 */
export const PROMPTS: readonly Prompt[] = [
  { id: "hello", text: "Hello, how are you?", clear: null },
  { id: "en-love", text: "I love this phone, it is wonderful.", clear: "positive" },
  { id: "en-great", text: "What a great day, I am so happy!", clear: "positive" },
  { id: "en-win", text: "Fantastic news, we won the award.", clear: "positive" },
  {
    id: "en-thanks",
    text: "Thank you for the excellent support. The team was friendly and the new release is superb; everyone is delighted with it.",
    clear: "positive",
  },
  { id: "en-hate", text: "I hate this, it is terrible.", clear: "negative" },
  { id: "en-broken", text: "Awful service, the screen arrived broken.", clear: "negative" },
  { id: "en-angry", text: "I am angry and sad about this disaster.", clear: "negative" },
  {
    id: "en-complaint",
    text: "The worst stay we ever had: the room was dirty, the staff rude, the food horrible, and nobody cared. A waste of money.",
    clear: "negative",
  },
  {
    id: "en-report",
    text: "The meeting moved from Tuesday to Thursday, in the same room on the second floor.",
    clear: null,
  },
  {
    id: "en-long-neutral",
    text: "The train leaves the northern station at nine, follows the river, and arrives at the coast shortly before noon; from there a bus runs every half hour.",
    clear: null,
  },
  { id: "zh-hello", text: "你好，请问今天星期几？", clear: null },
  { id: "zh-happy", text: "今天我很开心，一切都很棒！", clear: "positive" },
  { id: "zh-love", text: "我非常喜欢这家餐厅，味道好极了。", clear: "positive" },
  {
    id: "zh-praise",
    text: "这次的服务非常优秀，客服很热情，问题很快就解决了，全家人都很满意，真的谢谢你们。",
    clear: "positive",
  },
  { id: "zh-hate", text: "太糟糕了，我很讨厌这个产品。", clear: "negative" },
  { id: "zh-angry", text: "我非常生气，也很失望。", clear: "negative" },
  {
    id: "zh-complaint",
    text: "房间很脏，服务态度恶劣，晚上吵得睡不着，投诉以后没有人处理，真是让人非常失望。",
    clear: "negative",
  },
  { id: "zh-report", text: "会议从星期二改到星期四，地点还是二楼的会议室。", clear: null },
  { id: "mixed-script", text: "The 订单 number is 20250405, please 查一下 the status.", clear: null },
];
