import type { Messages } from './messages.ts';

export const placeMessages = {
  'place.within-itself': {
    en: 'A place cannot lie within itself, directly or through others.',
    'zh-Hans': '地点不能直接或间接位于自身之内。',
  },
  'place.spans-itself': {
    en: 'A zone spans other places, not itself.',
    'zh-Hans': '开发区跨越的应为其他地点，而非自身。',
  },
  'place.designated-in-the-future': {
    en: 'The zone is recorded as designated on {designatedOn}, after today ({today}).',
    'zh-Hans': '该开发区的设立日期（{designatedOn}）晚于今天（{today}）。',
  },
  'place.not-a-zone': {
    en: 'The place is a {kind}, not a zone. Correct its kind first.',
    'zh-Hans': '该地点的类型为 {kind}，不是开发区（zone）。请先更正其类型。',
  },
  'place.designated-already': {
    en: 'The zone was designated already ({designatedOn}). Correct what is wrong about it instead.',
    'zh-Hans': '该开发区已设立（{designatedOn}）。如有误，请改为更正。',
  },
  'place.is-designated': {
    en: 'The place was designated a zone, so it is one.',
    'zh-Hans': '该地点已被设立为开发区，其类型不能更改。',
  },
  'place.not-designated': {
    en: 'The zone has no designation to correct. Record it instead.',
    'zh-Hans': '该开发区尚无可更正的设立信息。请改为记录设立。',
  },
} satisfies Messages;
