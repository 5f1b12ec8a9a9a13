/*
 * The opening of a prompt, which makes it a text that was not sent before: the speaker, as in "Anna, teacher in Oslo: "
 * or "王伟，南京老师：". The words have no sentiment, and each is one token (a Chinese name two or three) in Qwen's
 * vocabulary, so that all texts of a prompt have about the same length.
 */

interface Openers {
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly jobs: readonly string[];
  readonly join: (name: string, place: string, job: string) => string;
}

const words = (text: string): readonly string[] => text.split(" ");

const ENGLISH: Openers = {
  names: words(
    "Anna Maria Peter Paul John Daniel Sarah Emma Thomas Martin Michael James William George Henry Charles Edward Arthur Simon Adam Eric Kevin Brian Steven Andrew Philip Donald Gary Larry Scott Jason Ryan Jacob Jonathan Stephen Justin Brandon Alexander Patrick Jack Jerry Tyler Aaron Kyle Carl Keith Roger Sean Albert Bruce Alan Roy Louis Susan Lisa Karen Michelle Jessica Amy Alice Jane Rachel Emily Leon",
  ),
  places: words(
    "London Paris Berlin Rome Vienna Prague Dublin Oslo Stockholm Copenhagen Helsinki Warsaw Budapest Athens Lisbon Brussels Amsterdam Zurich Geneva Milan Venice Florence Naples Barcelona Valencia Munich Hamburg Frankfurt Cologne Dresden Leipzig Lyon Marseille Glasgow Edinburgh Manchester Liverpool Birmingham Leeds Bristol Oxford Cambridge York Belfast Cardiff Boston Chicago Houston Dallas Denver Phoenix Seattle Portland Miami Atlanta Detroit Memphis Nashville Orlando Tampa Cleveland Columbus Cincinnati Baltimore Washington Toronto Montreal Vancouver Ottawa Calgary Edmonton Winnipeg Quebec Halifax Sydney Melbourne Brisbane Perth Adelaide Auckland Wellington Tokyo Osaka Kyoto Seoul Beijing Shanghai Singapore Bangkok Manila Jakarta Delhi Mumbai Chennai Bangalore Hyderabad Karachi Lahore Dubai Cairo Nairobi Tunis Ankara Kiev Lima Havana Panama Texas California Florida Nevada Oregon Ohio Utah Kansas Iowa Maine Vermont Alabama Alaska Hawaii Colorado Arizona Montana Idaho Dakota Nebraska Oklahoma Arkansas Louisiana",
  ),
  jobs: words(
    "teacher driver baker nurse farmer painter writer doctor lawyer pilot singer dancer actor chef clerk tailor sailor student engineer plumber waiter editor reporter designer banker trader builder librarian professor musician photographer architect",
  ),
  join: (name, place, job) => `${name}, ${job} in ${place}: `,
};

const CHINESE: Openers = {
  names: words(
    "王伟 李芳 张敏 刘静 陈军 杨洋 黄艳 吴杰 周娟 徐涛 孙超 马平 朱平 胡刚 郭桂 何玲 林华 罗明 郑建 梁国 谢文 宋志 唐强 许海 韩秀 冯晓 曹秀 彭兰 曾玉 肖春 田生 董云 潘宇 袁宇 蔡浩 蒋子 于轩 杜雨 叶欣 程伟 魏敏 苏敏 吕静 丁军 任洋 卢勇 姚艳 沈杰 姜超 崔涛 钟超 谭霞 陆平 汪刚 范桂 石华 廖华 贾明 夏建 韦国 付文 方志 邹海 孟峰",
  ),
  places: words(
    "北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 武汉 成都 西安 郑州 青岛 大连 厦门 福州 济南 沈阳 长春 合肥 南昌 昆明 南宁 太原 兰州 海口 宁波 温州 无锡 常州 徐州 扬州 泉州 东莞 佛山 珠海 中山 惠州 洛阳 开封 桂林 烟台 威海 潍坊 临沂 嘉兴 绍兴 金华 台州 湖州 赣州 九江 宜昌 襄阳 岳阳 衡阳 株洲 绵阳 遵义 大理 丽江 西宁 银川 拉萨 香港 澳门 台北 辽宁 吉林 江苏 浙江 安徽 福建 山东 河南 湖南 广东 海南 四川 云南 陕西 甘肃 青海 广西 宁夏 新疆",
  ),
  jobs: words(
    "老师 医生 司机 学生 工人 农民 律师 记者 护士 厨师 会计 教授 演员 歌手 作家 画家 导游 经理 秘书 翻译 教练 裁判 法官 军人",
  ),
  join: (name, place, job) => `${name}，${place}${job}：`,
};

/** A prime that divides none of the lists' lengths, so that its multiples reach each combination once before any repeats. */
const STEP = 104_729;

/**
 * Returns opener number `index` in the language that a text begins in. Two openers are equal only if their numbers are at
 * least 130,000 apart; 64 in a row all have different names, so that texts differ from their first word on.
 * @param index a whole number from 0 on, below 2^32
 */
export function opener(text: string, index: number): string {
  const { names, places, jobs, join } = /^\p{Script=Han}/u.test(text) ? CHINESE : ENGLISH;
  const all = names.length * places.length * jobs.length;
  const at = ((index % all) * STEP) % all;
  const pick = (list: readonly string[], size: number) => list[Math.floor(at / size) % list.length] ?? "";
  return join(pick(names, 1), pick(places, names.length), pick(jobs, names.length * places.length));
}
