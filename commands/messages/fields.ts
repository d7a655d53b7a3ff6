import type { Messages } from './messages.ts';

/** What is wrong with a single field, by the name of the check that found it. */
export const fieldMessages = {
  'field.object': { en: 'A command is a JSON object.', 'zh-Hans': '命令必须是 JSON 对象。' },
  'field.depth': { en: 'A command is nested at most {limit} deep.', 'zh-Hans': '命令的嵌套层级最多为 {limit} 层。' },
  'field.unsayable': {
    en: 'Here stands half a character (a lone surrogate), or a number that is too large. Type it again.',
    'zh-Hans': '此处有半个字符（孤立的代理项）或过大的数字。请重新输入。',
  },
  'field.whitelistValidation': {
    en: 'There is no field {field} here. Check the spelling.',
    'zh-Hans': '此处没有字段 {field}。请检查拼写。',
  },
  'field.unknownValue': { en: '{field} is not of the expected form.', 'zh-Hans': '{field} 的形式不正确。' },
  'field.isString': { en: '{field} must be text.', 'zh-Hans': '{field} 必须是文本。' },
  'field.minLength': { en: '{field} must not be empty.', 'zh-Hans': '{field} 不能为空。' },
  'field.maxLength': { en: '{field} is longer than {limit} characters.', 'zh-Hans': '{field} 超过 {limit} 个字符。' },
  'field.blank': { en: '{field} must not be blank.', 'zh-Hans': '{field} 不能只有空白。' },
  'field.oneLine': {
    en: '{field} must be one line, without control characters and without those that turn the direction of writing. Type it again.',
    'zh-Hans': '{field} 必须是单行文本，不能含有控制字符或改变书写方向的字符。请重新输入。',
  },
  'field.lines': {
    en: '{field} must not hold control characters, nor those that turn the direction of writing; lines end with LF alone. Type it again.',
    'zh-Hans': '{field} 不能含有控制字符或改变书写方向的字符；换行只用 LF。请重新输入。',
  },
  'field.isIn': { en: '{field} must be one of: {allowed}.', 'zh-Hans': '{field} 必须是以下之一：{allowed}。' },
  'field.isBoolean': { en: '{field} must be true or false.', 'zh-Hans': '{field} 必须是 true 或 false。' },
  'field.isInt': { en: '{field} must be a whole number.', 'zh-Hans': '{field} 必须是整数。' },
  'field.min': { en: '{field} must be at least {limit}.', 'zh-Hans': '{field} 不得小于 {limit}。' },
  'field.max': { en: '{field} must be at most {limit}.', 'zh-Hans': '{field} 不得大于 {limit}。' },
  'field.isDefined': { en: '{field} is missing.', 'zh-Hans': '缺少 {field}。' },
  'field.isArray': { en: '{field} must be a list.', 'zh-Hans': '{field} 必须是列表。' },
  'field.arrayMinSize': {
    en: '{field} must have at least {limit} entries.',
    'zh-Hans': '{field} 至少要有 {limit} 项。',
  },
  'field.arrayMaxSize': { en: '{field} must have at most {limit} entries.', 'zh-Hans': '{field} 最多 {limit} 项。' },
  'field.nestedValidation': {
    en: '{field} must be an object with its own fields.',
    'zh-Hans': '{field} 必须是带有字段的对象。',
  },
  'field.notList': { en: '{field} must be one object, not a list.', 'zh-Hans': '{field} 必须是单个对象，不能是列表。' },
  'field.occurredOn': {
    en: '{field} is not a date we can read. Write 2018-11-14, 2018-11, 2018, 2018-11-14/2018-11-16, 2019?, 2017~, 2015/.. or unknown.',
    'zh-Hans':
      '无法识别 {field} 的日期。请写作 2018-11-14、2018-11、2018、2018-11-14/2018-11-16、2019?、2017~、2015/.. 或 unknown。',
  },
  'field.day': {
    en: '{field} must be a day that exists, as YYYY-MM-DD.',
    'zh-Hans': '{field} 必须是实际存在的日期，格式为 YYYY-MM-DD。',
  },
  'field.duration': {
    en: '{field} must be a duration such as P5Y, P3M or P90D.',
    'zh-Hans': '{field} 必须是时长，例如 P5Y、P3M 或 P90D。',
  },
  'field.language': {
    en: '{field} must be a language tag such as en or zh-Hans.',
    'zh-Hans': '{field} 必须是语言标签，例如 en 或 zh-Hans。',
  },
  'field.placeCode': {
    en: '{field} must be an ISO 3166 code such as CN-SC or US-CA.',
    'zh-Hans': '{field} 必须是 ISO 3166 代码，例如 CN-SC 或 US-CA。',
  },
  'field.slug': {
    en: '{field} must be lower-case words joined by hyphens, such as sichuan-california.',
    'zh-Hans': '{field} 必须是用连字符连接的小写英文词，例如 sichuan-california。',
  },
  'field.refersTo': {
    en: '{field} must be the id of a record of the right kind: {allowed}.',
    'zh-Hans': '{field} 必须是相应类型记录的编号：{allowed}。',
  },
  'field.refersToMany': {
    en: '{field} must be a list of ids of records of the right kind: {allowed}.',
    'zh-Hans': '{field} 必须是相应类型记录编号的列表：{allowed}。',
  },
  'field.arrayUnique': { en: '{field} lists the same thing twice.', 'zh-Hans': '{field} 重复列出了同一内容。' },
  'field.partOnce': {
    en: '{field} corrects the same number twice. Say all that is wrong with it in one entry.',
    'zh-Hans': '{field} 对同一编号更正了两次。请将其所有更正写在同一项中。',
  },
  'field.amount': {
    en: '{field} must be a plain decimal number, as text.',
    'zh-Hans': '{field} 必须是以文本书写的十进制数。',
  },
  'field.currency': {
    en: '{field} must be an ISO 4217 code such as USD or CNY.',
    'zh-Hans': '{field} 必须是 ISO 4217 代码，例如 USD 或 CNY。',
  },
  'field.timeZone': {
    en: '{field} must be an IANA time zone such as Asia/Shanghai, America/Los_Angeles or UTC.',
    'zh-Hans': '{field} 必须是 IANA 时区名，例如 Asia/Shanghai、America/Los_Angeles 或 UTC。',
  },
  'field.address': {
    en: '{field} must be an address that begins with https:// or http://, with nothing around it.',
    'zh-Hans': '{field} 必须是以 https:// 或 http:// 开头的网址，前后不能有其他内容。',
  },
  'field.sha256': {
    en: '{field} must be a SHA-256 hash: 64 digits 0–9 and a–f.',
    'zh-Hans': '{field} 必须是 SHA-256 哈希值：64 位 0–9、a–f 字符。',
  },
  'field.email': { en: '{field} must be an e-mail address.', 'zh-Hans': '{field} 必须是电子邮件地址。' },
  'field.tokenId': { en: '{field} must be a UUID in lower case.', 'zh-Hans': '{field} 必须是小写的 UUID。' },
  'field.path': {
    en: '{field} must be a field such as occurredOn, or one of a list element such as stops/2/occurredOn.',
    'zh-Hans': '{field} 必须是字段名，例如 occurredOn，或列表元素的字段，例如 stops/2/occurredOn。',
  },
  'field.claim': {
    en: '{field} must be given, and be at most 2000 characters as JSON.',
    'zh-Hans': '必须提供 {field}，其 JSON 形式最多 2000 个字符。',
  },
} satisfies Messages;
