import type { Messages } from '../../../../commands/messages/messages.ts';

/** What is said of requests, whoever asks and whatever for. */
export const requestMessages = {
  'body.media-type': {
    en: 'The body must be JSON, sent as application/json in UTF-8; it came as {given}.',
    'zh-Hans': '请求正文须为 UTF-8 编码的 JSON（application/json）；收到的是 {given}。',
  },
  'body.not-utf-8': { en: 'The body is not UTF-8.', 'zh-Hans': '请求正文不是 UTF-8 编码。' },
  'body.not-json': {
    en: 'The body cannot be read as JSON from line {line}, column {column} on.',
    'zh-Hans': '请求正文自第 {line} 行第 {column} 列起不是有效的 JSON。',
  },
  'body.too-deep': { en: 'The body is nested deeper than {limit}.', 'zh-Hans': '请求正文的嵌套超过 {limit} 层。' },
  'body.too-large': {
    en: 'The body is larger than {limit} bytes. Send less at once.',
    'zh-Hans': '请求正文超过 {limit} 字节。请分次提交。',
  },
  'body.object': { en: 'This must be a JSON object.', 'zh-Hans': '此处必须是 JSON 对象。' },
  'path.contradicted': {
    en: '{field} says something else than the address, which says {path}. Leave it out.',
    'zh-Hans': '{field} 与地址中的 {path} 不一致。请将其去掉。',
  },
  'id.form': {
    en: 'An id is 1 to 128 printable ASCII characters without spaces.',
    'zh-Hans': '编号须为 1 至 128 个可打印的 ASCII 字符，不含空格。',
  },
  'if-match.form': {
    en: 'If-Match must be one revision in quotes, such as "3"; it is {given}.',
    'zh-Hans': 'If-Match 须为带引号的修订号，例如 "3"；现为 {given}。',
  },
  'sitting.commands': { en: 'commands must be a list of commands.', 'zh-Hans': 'commands 必须是命令列表。' },
  'sitting.command': { en: 'command must be the name of a command.', 'zh-Hans': 'command 必须是命令名称。' },
  'sitting.seen': { en: 'seen must be a revision, 0 or more.', 'zh-Hans': 'seen 必须是修订号，不小于 0。' },
  'access.not-allowed': { en: 'This is for: {needs}.', 'zh-Hans': '此操作限于：{needs}。' },
  'access.other-origin': {
    en: 'The request comes from another site, or does not say from where.',
    'zh-Hans': '该请求来自其他网站，或未说明来源。',
  },
  'access.other-host': {
    en: 'This server is not called {host}. Start it with --origin and the address that people reach it by.',
    'zh-Hans': '本服务器的名称不是 {host}。请以 --origin 加其访问地址启动。',
  },
  'access.example-headers': {
    en: 'Only an example book is written in the name of others, and only on this machine.',
    'zh-Hans': '只有示例记录簿才能以他人名义写入，且仅限本机。',
  },
  'access.no-such-actor': {
    en: '{actor} is no account of this book and no user of the system.',
    'zh-Hans': '{actor} 既不是本记录簿的账户，也不是系统用户。',
  },
  'session.none': { en: 'Sign in first.', 'zh-Hans': '请先登录。' },
  'session.wrong': { en: 'The name or the password is not right.', 'zh-Hans': '名称或密码不正确。' },
  'session.too-many': {
    en: 'Too many attempts. Try again in {seconds} seconds.',
    'zh-Hans': '尝试次数过多。请在 {seconds} 秒后重试。',
  },
  'session.busy': { en: 'Many people are signing in. Try again in a moment.', 'zh-Hans': '登录人数较多，请稍后再试。' },
  'field.password': {
    en: 'A password has 12 to 128 characters. A few words in a row are good.',
    'zh-Hans': '密码须为 12 至 128 个字符。由几个词组成即可。',
  },
  'activation.used': {
    en: 'This link was used, has expired, or is not one of ours. Ask for a new one.',
    'zh-Hans': '该链接已使用、已过期或无效。请索取新的链接。',
  },
  'listeners.too-many': {
    en: 'Too many are listening already ({limit}). Try again later.',
    'zh-Hans': '监听者过多（{limit}）。请稍后再试。',
  },
  'view.unknown': { en: 'There is no view {view}.', 'zh-Hans': '没有视图 {view}。' },
  'view.rebuilding': { en: 'The view {view} is being rebuilt already.', 'zh-Hans': '视图 {view} 正在重建。' },
  'rebuild.unknown': { en: 'There is no rebuild {rebuild}.', 'zh-Hans': '没有重建任务 {rebuild}。' },
  'route.unknown': { en: 'There is nothing at {path}.', 'zh-Hans': '{path} 处没有内容。' },
  'method.other': {
    en: '{path} does not take {method}. It takes: {allowed}.',
    'zh-Hans': '{path} 不支持 {method}。可用方法：{allowed}。',
  },
  'path.unreadable': {
    en: '{path} cannot be read: after each % stand two hexadecimal digits, together UTF-8.',
    'zh-Hans': '无法读取 {path}：每个 % 之后须有两位十六进制数字，合起来为 UTF-8。',
  },
  'request.unreadable': { en: 'The request cannot be read.', 'zh-Hans': '无法读取该请求。' },
  'health.not-ready': { en: 'The server is not ready; see what is not.', 'zh-Hans': '服务器尚未就绪，详见所列各项。' },
  'machine.failed': {
    en: 'Something went wrong here. It has been logged as {reference}.',
    'zh-Hans': '服务器出错，已记录，编号为 {reference}。',
  },
} satisfies Messages;
