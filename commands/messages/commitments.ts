import type { Messages } from './messages.ts';

export const commitmentMessages = {
  'commitment.in-the-future': {
    en: '{occurredOn} is after today ({today}). Record it once it has happened.',
    'zh-Hans': '{occurredOn} 晚于今天（{today}）。请在发生之后再记录。',
  },
  'commitment.before-it-was-made': {
    en: '{occurredOn} lies certainly before the commitment was made ({madeOn}). Check both dates.',
    'zh-Hans': '{occurredOn} 必定早于承诺作出之日（{madeOn}）。请核对两个日期。',
  },
  'commitment.is-released': {
    en: 'The commitment was released ({releasedOn}). If that is wrong, correct the release first.',
    'zh-Hans': '该承诺已被免除（{releasedOn}）。如有误，请先更正免除记录。',
  },
  'commitment.is-superseded': {
    en: 'Another commitment took its place ({by}). Record it there.',
    'zh-Hans': '该承诺已被另一承诺取代（{by}）。请在后者中记录。',
  },
  'commitment.is-fulfilled': {
    en: 'The commitment was fulfilled in whole ({fulfilledOn}). If that is wrong, correct the fulfilment first.',
    'zh-Hans': '该承诺已全部履行（{fulfilledOn}）。如有误，请先更正履行记录。',
  },
  'commitment.without-evidence': {
    en: 'Say what shows that it was fulfilled: in words, or by a source.',
    'zh-Hans': '请说明履行的依据：用文字或引用来源。',
  },
  'commitment.no-such-fulfilment': {
    en: 'The commitment has no fulfilment number {fulfilment}.',
    'zh-Hans': '该承诺没有第 {fulfilment} 项履行记录。',
  },
  'commitment.not-released': {
    en: 'The commitment was not released, so there is no release to correct.',
    'zh-Hans': '该承诺未被免除，没有可更正的免除记录。',
  },
} satisfies Messages;
