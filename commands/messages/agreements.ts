import type { Messages } from './messages.ts';

export const agreementMessages = {
  'agreement.two-parties': {
    en: 'An agreement has at least two parties; {parties} named or counted so far. Name the others, or count them.',
    'zh-Hans': '协议至少须有两方；现仅列出或计入 {parties} 方。请补列其余各方，或填写其数目。',
  },
  'agreement.already-a-party': {
    en: '{party} is already a party (line {line}).',
    'zh-Hans': '{party} 已是缔约方（第 {line} 行）。',
  },
  'agreement.one-party-twice': {
    en: '{party} and {other} are merged: they are one party. Name another one, or undo the merge first.',
    'zh-Hans': '{party} 与 {other} 已合并，为同一缔约方。请另选一方，或先撤销合并。',
  },
  'agreement.no-such-party': {
    en: '{party} is not a party to this agreement.',
    'zh-Hans': '{party} 不是本协议的缔约方。',
  },
  'agreement.no-such-part': {
    en: 'There is no number {part} in this list.',
    'zh-Hans': '该列表中没有第 {part} 项。',
  },
  'agreement.one-party-per-signature': {
    en: 'Say whose signature it is: either the number of the party or the body.',
    'zh-Hans': '请注明由谁签署：填写缔约方编号或机构，二者择一。',
  },
  'agreement.nobody-signs': {
    en: 'Name at least one party that signed.',
    'zh-Hans': '请至少填写一个签署方。',
  },
  'agreement.already-signed': {
    en: '{party} has already signed (line {line}, {signedOn}). If that is wrong, correct it.',
    'zh-Hans': '{party} 已签署（第 {line} 行，{signedOn}）。如有误，请更正。',
  },
  'agreement.no-unnamed-parties': {
    en: 'This agreement counts no parties without names.',
    'zh-Hans': '本协议没有仅计数目而未具名的缔约方。',
  },
  'agreement.unnamed-already-signed': {
    en: 'The parties without names have already signed. If that is wrong, correct it.',
    'zh-Hans': '未具名的各方已签署。如有误，请更正。',
  },
  'agreement.in-the-future': {
    en: '{occurredOn} is after today ({today}), so it cannot have happened yet.',
    'zh-Hans': '{occurredOn} 晚于今天（{today}），不可能已经发生。',
  },
  'agreement.duration-of-nothing': {
    en: '{duration} is no time at all. Give a duration such as P5Y or P3M, or leave it out.',
    'zh-Hans': '{duration} 的时长为零。请填写如 P5Y、P3M 的时长，或留空。',
  },
  'agreement.term-duration': {
    en: 'A term of kind "{kind}" does not fit: a duration is given with kind "duration", and only there.',
    'zh-Hans': '期限类型“{kind}”不符：仅类型为“duration”时填写时长，且必须填写。',
  },
  'agreement.term-until': {
    en: 'A term of kind "{kind}" does not fit: a last day is given with kind "until", and only there.',
    'zh-Hans': '期限类型“{kind}”不符：仅类型为“until”时填写截止日，且必须填写。',
  },
  'agreement.renewal-period': {
    en: 'Only a tacit renewal has a period; this one is "{kind}".',
    'zh-Hans': '仅自动续期可填写续期时长；此处为“{kind}”。',
  },
  'agreement.renewed-how-long': {
    en: 'Say either until when it was renewed ("unknown" where nobody knows) or for how long.',
    'zh-Hans': '请填写续期至何日（不详可填 unknown）或续期多久，二者择一。',
  },
  'agreement.already-in-force': {
    en: 'It already entered into force on {inForceOn}. If that is wrong, correct it.',
    'zh-Hans': '已于 {inForceOn} 生效。如有误，请更正。',
  },
  'agreement.in-force-before-signed': {
    en: 'It cannot enter into force ({on}) before it was signed ({start}).',
    'zh-Hans': '生效（{on}）不能早于签署（{start}）。',
  },
  'agreement.ends-before-it-begins': {
    en: 'It would certainly end ({on}) before it begins ({start}).',
    'zh-Hans': '其终止（{on}）必定早于开始（{start}）。',
  },
  'agreement.changed-before-signed': {
    en: 'It cannot be amended, renewed or given notice of ({on}) before it was signed ({start}).',
    'zh-Hans': '修订、续期或通知（{on}）不能早于签署（{start}）。',
  },
  'agreement.already-terminated': {
    en: 'It was already terminated on {terminatedOn}. If that is wrong, correct it.',
    'zh-Hans': '已于 {terminatedOn} 终止。如有误，请更正。',
  },
  'agreement.was-terminated': {
    en: 'It was terminated ({terminatedOn}) before {on}, so it is not amended, renewed or given notice of then. Check both dates.',
    'zh-Hans': '该协议在 {on} 之前已终止（{terminatedOn}），其后不能修订、续期或发出通知。请核对两个日期。',
  },
  'agreement.already-superseded': {
    en: 'Its place was already taken by {by}. If that is wrong, correct it.',
    'zh-Hans': '已被 {by} 取代。如有误，请更正。',
  },
  'agreement.link-to-itself': {
    en: 'An agreement cannot be linked to itself.',
    'zh-Hans': '协议不能与自身关联。',
  },
  'agreement.link-cycle': {
    en: '{agreement} itself goes back to this agreement, so the links would form a circle. Link them the other way round.',
    'zh-Hans': '{agreement} 本身已追溯至本协议，关联将形成循环。请按相反方向关联。',
  },
  'agreement.not-there-yet': {
    en: 'There is nothing to correct in {field}: it was never recorded. Record it instead.',
    'zh-Hans': '{field} 从未记录，无可更正。请改为记录。',
  },
} satisfies Messages;

/** How start, end, notice deadline and "in force" were come by: the steps of events/agreement-term.ts. */
export const agreementTermMessages = {
  'term.in-force-since': { en: 'Entered into force on {inForceOn}.', 'zh-Hans': '于 {inForceOn} 生效。' },
  'term.in-force-since-unknown': { en: 'Entered into force; the day is unknown.', 'zh-Hans': '已生效，日期不详。' },
  'term.concluded': { en: 'Concluded with the last signature, {on}.', 'zh-Hans': '以最后签署为缔结：{on}。' },
  'term.signing-unknown': {
    en: 'The signing day of party {party} is unknown, so it was concluded then or later.',
    'zh-Hans': '第 {party} 方签署日期不详，故为该日或之后缔结。',
  },
  'term.not-signed': { en: 'Party {party} is not known to have signed.', 'zh-Hans': '未见第 {party} 方签署的记录。' },
  'term.nobody-signed': { en: 'No signature is recorded.', 'zh-Hans': '没有签署记录。' },
  'term.duration': { en: 'The term is {duration} from the start.', 'zh-Hans': '期限为自开始起 {duration}。' },
  'term.until': { en: 'The term runs until {until}.', 'zh-Hans': '期限至 {until}。' },
  'term.indefinite': { en: 'The term is indefinite.', 'zh-Hans': '无固定期限。' },
  'term.unstated': { en: 'The term is unstated.', 'zh-Hans': '未载明期限。' },
  'term.amended': { en: 'Amended with effect from {effectiveOn}.', 'zh-Hans': '经修订，自 {effectiveOn} 起适用。' },
  'term.amendment-open': {
    en: 'Whether the amendment of {effectiveOn} applied by then is not certain; both cases were counted.',
    'zh-Hans': '{effectiveOn} 的修订届时是否已适用并不确定；两种情形均已计入。',
  },
  'term.amendments-open': {
    en: 'For {count} amendments it is not certain whether they applied by then.',
    'zh-Hans': '有 {count} 项修订届时是否已适用并不确定。',
  },
  'term.renewed': { en: 'Renewed on {renewedOn}: {for}.', 'zh-Hans': '于 {renewedOn} 续期：{for}。' },
  'term.renews-tacitly': {
    en: 'Renewed tacitly unless notice is given; by how much is unstated.',
    'zh-Hans': '除非发出通知，否则自动续期；续期时长未载明。',
  },
  'term.renews-tacitly-by': {
    en: 'Renewed tacitly by {period} each time, unless notice is given.',
    'zh-Hans': '除非发出通知，否则每次自动续期 {period}。',
  },
  'term.notice': { en: 'Notice was given on {givenOn}.', 'zh-Hans': '已于 {givenOn} 发出通知。' },
  'term.notice-ends': { en: 'The notice ends it on {endsOn}.', 'zh-Hans': '该通知使其于 {endsOn} 终止。' },
  'term.notice-period': {
    en: 'Notice is due {noticePeriod} before the end.',
    'zh-Hans': '须于届满前 {noticePeriod} 发出通知。',
  },
  'term.terminated': { en: 'Terminated on {on}.', 'zh-Hans': '于 {on} 终止。' },
  'term.superseded': { en: 'Superseded by {by} on {on}.', 'zh-Hans': '于 {on} 被 {by} 取代。' },
  'term.not-begun': { en: 'On {day} it had not begun.', 'zh-Hans': '{day} 时尚未开始。' },
  'term.may-not-have-begun': {
    en: 'Whether it had begun by {day} cannot be said.',
    'zh-Hans': '{day} 时是否已开始，无法确定。',
  },
  'term.runs': { en: 'On {day} it is in force.', 'zh-Hans': '{day} 时有效。' },
  'term.over': { en: 'On {day} it is no longer in force.', 'zh-Hans': '{day} 时已不再有效。' },
  'term.may-be-over': {
    en: 'Whether it still ran on {day} cannot be said.',
    'zh-Hans': '{day} 时是否仍有效，无法确定。',
  },
} satisfies Messages;
