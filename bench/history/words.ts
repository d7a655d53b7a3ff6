/** What the generated histories are told with: names, titles and dates as such records have them, in two scripts. */
import type { Name, Text } from '../../events/values/text.ts';
import type { Random } from './random.ts';

type Pair = readonly [en: string, zh: string];

export interface Region {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
}

const regions = (list: readonly (readonly [code: string, en: string, zh: string])[]): readonly Region[] =>
  list.map(([code, en, zh]) => ({ code, en, zh }));

export const chinese = regions([
  ['CN-SC', 'Sichuan', '四川'],
  ['CN-GD', 'Guangdong', '广东'],
  ['CN-JS', 'Jiangsu', '江苏'],
  ['CN-ZJ', 'Zhejiang', '浙江'],
  ['CN-BJ', 'Beijing', '北京'],
  ['CN-SH', 'Shanghai', '上海'],
  ['CN-TJ', 'Tianjin', '天津'],
  ['CN-CQ', 'Chongqing', '重庆'],
  ['CN-YN', 'Yunnan', '云南'],
  ['CN-GZ', 'Guizhou', '贵州'],
  ['CN-HB', 'Hubei', '湖北'],
  ['CN-HN', 'Hunan', '湖南'],
  ['CN-SD', 'Shandong', '山东'],
  ['CN-SN', 'Shaanxi', '陕西'],
  ['CN-FJ', 'Fujian', '福建'],
  ['CN-JX', 'Jiangxi', '江西'],
  ['CN-AH', 'Anhui', '安徽'],
  ['CN-LN', 'Liaoning', '辽宁'],
]);

export const others = regions([
  ['US-CA', 'California', '加利福尼亚州'],
  ['US-WA', 'Washington', '华盛顿州'],
  ['US-OR', 'Oregon', '俄勒冈州'],
  ['US-TX', 'Texas', '得克萨斯州'],
  ['US-NY', 'New York', '纽约州'],
  ['US-IL', 'Illinois', '伊利诺伊州'],
  ['US-MI', 'Michigan', '密歇根州'],
  ['US-MA', 'Massachusetts', '马萨诸塞州'],
  ['US-UT', 'Utah', '犹他州'],
  ['US-CO', 'Colorado', '科罗拉多州'],
  ['US-MN', 'Minnesota', '明尼苏达州'],
  ['US-IA', 'Iowa', '艾奥瓦州'],
  ['CA-BC', 'British Columbia', '不列颠哥伦比亚省'],
  ['CA-ON', 'Ontario', '安大略省'],
  ['CA-AB', 'Alberta', '艾伯塔省'],
  ['AU-NSW', 'New South Wales', '新南威尔士州'],
  ['AU-VIC', 'Victoria', '维多利亚州'],
  ['AU-QLD', 'Queensland', '昆士兰州'],
  ['DE-BY', 'Bavaria', '巴伐利亚州'],
  ['DE-HE', 'Hesse', '黑森州'],
  ['JP-27', 'Osaka', '大阪府'],
  ['JP-13', 'Tokyo', '东京都'],
  ['KR-11', 'Seoul', '首尔'],
  ['NZ-AUK', 'Auckland', '奥克兰'],
]);

const fields: readonly Pair[] = [
  ['clean energy', '清洁能源'],
  ['air quality', '空气质量'],
  ['carbon markets', '碳市场'],
  ['panda conservation', '大熊猫保护'],
  ['agricultural trade', '农产品贸易'],
  ['higher education', '高等教育'],
  ['film and television', '影视'],
  ['biomedicine', '生物医药'],
  ['electric vehicles', '电动汽车'],
  ['earthquake engineering', '地震工程'],
  ['tourism', '旅游'],
  ['water management', '水资源管理'],
  ['smart cities', '智慧城市'],
  ['traditional medicine', '中医药'],
  ['aviation', '航空'],
];

const bodies: readonly (readonly [en: string, zh: string, kind: string, acronym: string])[] = [
  ['Foreign Affairs Office', '外事办公室', 'government', 'FAO'],
  ['Department of Commerce', '商务厅', 'government', 'DOC'],
  ['Development and Reform Commission', '发展和改革委员会', 'government', 'DRC'],
  ['University of Technology', '理工大学', 'university', 'UT'],
  ['Agricultural University', '农业大学', 'university', 'AU'],
  ['Academy of Sciences', '科学院', 'research', 'AS'],
  ['Chamber of Commerce', '商会', 'association', 'CC'],
  ['Friendship Association', '友好协会', 'association', 'FA'],
  ['Energy Company', '能源有限公司', 'company', 'EC'],
  ['Broadcasting Group', '广播电视集团', 'media', 'BG'],
  ['Environmental Fund', '环境基金会', 'ngo', 'EF'],
];

const surnames: readonly Pair[] = [
  ['Wang', '王'],
  ['Li', '李'],
  ['Zhang', '张'],
  ['Liu', '刘'],
  ['Chen', '陈'],
  ['Yang', '杨'],
  ['Zhao', '赵'],
  ['Huang', '黄'],
  ['Zhou', '周'],
  ['Wu', '吴'],
];
const givenNames: readonly Pair[] = [
  ['Wei', '伟'],
  ['Min', '敏'],
  ['Jing', '静'],
  ['Xiaoming', '晓明'],
  ['Jianguo', '建国'],
  ['Haiyan', '海燕'],
  ['Zhiqiang', '志强'],
  ['Yulan', '玉兰'],
];
const posts: readonly Pair[] = [
  ['Director', '主任'],
  ['Deputy Governor', '副省长'],
  ['Governor', '州长'],
  ['President', '校长'],
  ['Chair', '主席'],
  ['Secretary for Environmental Protection', '环境保护厅厅长'],
];
const publishers = ['Sichuan Daily', 'Xinhua', 'Office of the Governor', 'China Daily', 'CalEPA', 'The Register'];
const reasons = [
  'misread the source',
  'the minutes say otherwise',
  '日期录入有误',
  'typed twice',
  'as the programme shows',
];

export const text = ([en, zh]: Pair): readonly Text[] => [
  { text: en, language: 'en' },
  { text: zh, language: 'zh-Hans' },
];

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (n: number) => String(n).padStart(2, '0');

/** Words for records, drawn by chance. */
export class Words {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  reason(): string {
    return this.#random.one(reasons);
  }

  publisher(): string {
    return this.#random.one(publishers);
  }

  field(): Pair {
    return this.#random.one(fields);
  }

  /** A day from 1985 to 2018. */
  day(): string {
    const month = this.#random.between(1, 12);
    return `${this.#random.between(1985, 2018)}-${two(month)}-${two(this.#random.between(1, DAYS[month - 1] ?? 28))}`;
  }

  /** EDTF: mostly days, as exact as sources are; sometimes not known at all. */
  when(): string {
    const random = this.#random;
    const day = this.day();
    const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
    const draw = random.between(0, 99);
    if (draw < 45) return day;
    if (draw < 65) return month;
    if (draw < 80) return year;
    if (draw < 88) return `${month}-03/${month}-0${random.between(4, 9)}`;
    if (draw < 91) return `${year}?`;
    if (draw < 94) return `${year}~`;
    if (draw < 96) return `${year}/..`;
    return draw < 97 ? `${year.slice(0, 3)}X` : 'unknown';
  }

  title(what: Pair, of: Region): readonly Text[] {
    const [en, zh] = this.field();
    return text([`${of.en} ${what[0]} on ${en}`, `${of.zh}${zh}${what[1]}`]);
  }

  /** A sentence or three, as notes, statements and pledges have them. */
  sentence(): Pair {
    const [first, second] = [this.field(), this.field()];
    const number = this.#random.between(3, 900);
    return [
      `Both sides will work together on ${first[0]} and ${second[0]}, and ${number} enterprises have said that they will take part.`,
      `双方将在${first[1]}和${second[1]}领域开展合作，已有${number}家企业表示将参与。`,
    ];
  }

  organisation(of: Region, number: number): { readonly kind: string; readonly names: readonly Name[] } {
    const [en, zh, kind, acronym] = this.#random.one(bodies);
    const [field, feld] = this.field();
    return {
      kind,
      names: [
        { text: `${of.en} ${en} for ${field} No. ${number}`, language: 'en', kind: 'official' },
        { text: `${of.zh}省${feld}${zh}第${number}号`, language: 'zh-Hans', kind: 'official' },
        { text: `${of.code.slice(3)}${acronym}${number}`, language: 'en', kind: 'acronym' },
      ],
    };
  }

  organisationName(of: Region, number: number): Name {
    const [en, zh] = this.#random.one(bodies);
    const old = this.#random.chance(0.5);
    const kind = this.#random.chance(0.5) ? 'alias' : 'former';
    return old
      ? { text: `${of.en} ${en} (${number})`, language: 'en', kind }
      : { text: `${of.zh}${zh}（${number}）`, language: 'zh-Hans', kind };
  }

  person(): readonly Name[] {
    const [surname, given] = [this.#random.one(surnames), this.#random.one(givenNames)];
    return [
      { text: `${surname[0]} ${given[0]}`, language: 'en', kind: 'official' },
      { text: `${surname[1]}${given[1]}`, language: 'zh-Hans', kind: 'official' },
    ];
  }

  post(): Pair {
    return this.#random.one(posts);
  }

  place(of: Region, number: number): readonly Name[] {
    return [
      { text: `${of.en} New Area ${number}`, language: 'en', kind: 'official' },
      { text: `${of.zh}新区${number}`, language: 'zh-Hans', kind: 'official' },
    ];
  }
}
