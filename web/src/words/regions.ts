/** Names of places that are named by their ISO 3166 code alone: countries, and the parts of China and the United States. */
import type { Text } from '../../../events/values/text.ts';

/** Code, English, Chinese. ISO 3166-2:CN and ISO 3166-2:US; other parts of countries are shown by their code. */
const parts = `
CN-AH Anhui 安徽省|CN-BJ Beijing 北京市|CN-CQ Chongqing 重庆市|CN-FJ Fujian 福建省|CN-GD Guangdong 广东省|CN-GS Gansu 甘肃省
CN-GX Guangxi 广西壮族自治区|CN-GZ Guizhou 贵州省|CN-HA Henan 河南省|CN-HB Hubei 湖北省|CN-HE Hebei 河北省|CN-HI Hainan 海南省
CN-HK Hong Kong 香港特别行政区|CN-HL Heilongjiang 黑龙江省|CN-HN Hunan 湖南省|CN-JL Jilin 吉林省|CN-JS Jiangsu 江苏省
CN-JX Jiangxi 江西省|CN-LN Liaoning 辽宁省|CN-MO Macao 澳门特别行政区|CN-NM Inner Mongolia 内蒙古自治区
CN-NX Ningxia 宁夏回族自治区|CN-QH Qinghai 青海省|CN-SC Sichuan 四川省|CN-SD Shandong 山东省|CN-SH Shanghai 上海市
CN-SN Shaanxi 陕西省|CN-SX Shanxi 山西省|CN-TJ Tianjin 天津市|CN-XJ Xinjiang 新疆维吾尔自治区|CN-XZ Tibet 西藏自治区
CN-YN Yunnan 云南省|CN-ZJ Zhejiang 浙江省
US-AK Alaska 阿拉斯加州|US-AL Alabama 亚拉巴马州|US-AR Arkansas 阿肯色州|US-AZ Arizona 亚利桑那州|US-CA California 加利福尼亚州
US-CO Colorado 科罗拉多州|US-CT Connecticut 康涅狄格州|US-DC District of Columbia 哥伦比亚特区|US-DE Delaware 特拉华州
US-FL Florida 佛罗里达州|US-GA Georgia 佐治亚州|US-HI Hawaii 夏威夷州|US-IA Iowa 艾奥瓦州|US-ID Idaho 爱达荷州
US-IL Illinois 伊利诺伊州|US-IN Indiana 印第安纳州|US-KS Kansas 堪萨斯州|US-KY Kentucky 肯塔基州|US-LA Louisiana 路易斯安那州
US-MA Massachusetts 马萨诸塞州|US-MD Maryland 马里兰州|US-ME Maine 缅因州|US-MI Michigan 密歇根州|US-MN Minnesota 明尼苏达州
US-MO Missouri 密苏里州|US-MS Mississippi 密西西比州|US-MT Montana 蒙大拿州|US-NC North Carolina 北卡罗来纳州
US-ND North Dakota 北达科他州|US-NE Nebraska 内布拉斯加州|US-NH New Hampshire 新罕布什尔州|US-NJ New Jersey 新泽西州
US-NM New Mexico 新墨西哥州|US-NV Nevada 内华达州|US-NY New York 纽约州|US-OH Ohio 俄亥俄州|US-OK Oklahoma 俄克拉何马州
US-OR Oregon 俄勒冈州|US-PA Pennsylvania 宾夕法尼亚州|US-RI Rhode Island 罗得岛州|US-SC South Carolina 南卡罗来纳州
US-SD South Dakota 南达科他州|US-TN Tennessee 田纳西州|US-TX Texas 得克萨斯州|US-UT Utah 犹他州|US-VA Virginia 弗吉尼亚州
US-VT Vermont 佛蒙特州|US-WA Washington 华盛顿州|US-WI Wisconsin 威斯康星州|US-WV West Virginia 西弗吉尼亚州|US-WY Wyoming 怀俄明州`;

const known = new Map(
  parts
    .split(/[|\n]/)
    .filter(Boolean)
    .map((line) => {
      const [code = '', ...words] = line.split(' ');
      return [code, { en: words.slice(0, -1).join(' '), zh: words.at(-1) ?? code }] as const;
    }),
);

/** `CN`, `US-CA`. */
export const isRegionCode = (id: string): boolean => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(id);

const countryIn = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;

/** The names of a coded place, in both languages; the code itself where it is all that is known. */
export function regionNames(code: string): readonly Text[] {
  const part = known.get(code);
  if (part)
    return [
      { text: part.en, language: 'en' },
      { text: part.zh, language: 'zh-Hans' },
    ];
  if (code.includes('-')) return [{ text: code, language: 'und' }];
  return (['en', 'zh-Hans'] as const).map((language) => ({ text: countryIn(code, language), language }));
}
